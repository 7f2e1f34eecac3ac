import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, makeEntry, type ClinicalEntry, type FhirRelease } from '@care-timeline/fhir';
import { entryOf, order, problem, statement } from '../adversarial/support.js';

const first = (entry: ClinicalEntry, element = 'status') =>
  entry.statuses.find((status) => status.element === element);
const codesOf = (entry: ClinicalEntry): string[] => entry.problems.map(({ code }) => code);
const problemsAt = (entry: ClinicalEntry): string[] =>
  entry.problems.map(({ code, path }) => `${code} ${path}`);

describe('a status that is a code', () => {
  it('GEN-03 is told as it is written, with what it means', () => {
    const entry = entryOf(order({ status: 'on-hold' }));
    expect(entry.clinicalState).toBe('paused');
    expect(first(entry)).toEqual({ element: 'status', code: 'on-hold', known: true });
    expect(entry.modifiers).toContainEqual({ path: 'status', value: 'on-hold', understood: true });
    expect(entry.problems).toEqual([]);
  });

  it('GEN-03 that is required and absent is unknown, and reported; one that is not required is neither', () => {
    for (const status of [undefined, null]) {
      const entry = entryOf(order({ status }));
      expect(entry.clinicalState).toBe('unknown');
      expect(first(entry)).toEqual({ element: 'status', code: '', known: false });
      expect(problemsAt(entry)).toEqual(['unknown-code status']);
    }
    const clinical = entryOf(problem({ clinicalStatus: undefined }));
    expect(first(clinical, 'clinicalStatus')).toBeUndefined();
    expect(codesOf(clinical)).toEqual([]);
    const nothing = entryOf(problem({ clinicalStatus: null }));
    expect(first(nothing, 'clinicalStatus')).toBeUndefined();
  });

  const unknown: [string, unknown, string][] = [
    ['a code of tomorrow', 'tomorrow', 'tomorrow'],
    ['a number', 3, '3'],
    ['a list of codes of which none is known', ['x', 'y'], 'x, y'],
  ];
  it.each(unknown)('GEN-03 %s is kept as it is written', (_, status, code) => {
    const entry = entryOf(order({ status }));
    expect(entry.clinicalState).toBe('unknown');
    expect(first(entry)).toEqual({ element: 'status', code, known: false });
    expect(entry.modifiers).toContainEqual({ path: 'status', value: code, understood: true });
    expect(problemsAt(entry)).toEqual(['unknown-code status']);
  });

  it('GEN-03 blanks around a code do not make it another', () => {
    expect(entryOf(order({ status: ' active ' })).clinicalState).toBe('current');
    expect(first(entryOf(order({ status: ' active ' })))).toMatchObject({ code: 'active', known: true });
    expect(entryOf(order({ status: ['stopped ', 'completed'] })).clinicalState).toBe('past');
  });

  it('GEN-01 GEN-02 of a list of codes an error comes first, then what did not happen, wherever it stands', () => {
    const given = (...status: string[]): ClinicalEntry => entryOf(order({ status }));
    expect(first(given('active', 'entered-in-error'))).toMatchObject({ code: 'entered-in-error' });
    expect(first(given('cancelled', 'entered-in-error'))).toMatchObject({ code: 'entered-in-error' });
    expect(given('cancelled', 'entered-in-error').clinicalState).toBe('in-error');
    expect(first(given('active', 'cancelled'))).toMatchObject({ code: 'cancelled' });
    expect(given('active', 'cancelled')).toMatchObject({ clinicalState: 'not-done', negation: 'cancelled' });
    expect(given('stopped', 'completed').clinicalState).toBe('past');
    expect(given('stopped', 'active').clinicalState).toBe('unknown');
  });

  const releases: [string, FhirRelease | undefined, string][] = [
    ['R5', 'R5', 'past'],
    ['R4', 'R4', 'unknown'],
    ['R4B', 'R4B', 'unknown'],
    ['no known release', undefined, 'past'],
  ];
  it.each(releases)('GEN-03 `ended` of an order is a code of R5: %s', (_, release, state) => {
    const ctx = { sourceId: 's', lang: 'nb' as const, ...(release && { release }) };
    for (const status of ['ended', ['ended']])
      expect(makeEntry(order({ status }), ctx).clinicalState).toBe(state);
  });

  it('GEN-03 a code of R4 is unknown in R5, and known in R4B', () => {
    const read = (release: FhirRelease): string =>
      makeEntry(statement({ status: 'not-taken' }), { sourceId: 's', lang: 'nb', release }).clinicalState;
    expect([read('R4'), read('R4B'), read('R5')]).toEqual(['not-done', 'not-done', 'unknown']);
  });
});

describe('a status that is a concept', () => {
  const clinical = (clinicalStatus: unknown): ClinicalEntry => entryOf(problem({ clinicalStatus }));
  const status = (entry: ClinicalEntry) => first(entry, 'clinicalStatus');

  it('GEN-03 is known by any of its codes, and keeps its words', () => {
    expect(status(clinical({ text: 'Går bra', coding: [{ code: 'own' }, { code: 'remission' }] }))).toEqual({
      element: 'clinicalStatus',
      code: 'remission',
      known: true,
      text: 'Går bra',
    });
    expect(clinical({ coding: [{ code: 'own' }, { code: 'remission' }] }).clinicalState).toBe('past');
    expect(clinical({ coding: [{ code: 'own' }, { code: 'remission' }] }).problems).toEqual([]);
  });

  it('GEN-03 a coding without the concept around it is read', () => {
    expect(clinical({ code: 'resolved' }).clinicalState).toBe('past');
    expect(clinical([{ coding: [{ code: 'resolved' }] }]).clinicalState).toBe('past');
    expect(clinical({ coding: { code: 'resolved' } }).clinicalState).toBe('past');
  });

  it('GEN-03 text alone is read as the code where it is one, else kept', () => {
    expect(clinical({ text: ' Active ' })).toMatchObject({ clinicalState: 'current' });
    expect(status(clinical({ text: ' Active ' }))).toEqual({
      element: 'clinicalStatus',
      code: 'active',
      known: true,
      text: ' Active ',
    });
    expect(status(clinical({ text: 'på vent' }))).toEqual({
      element: 'clinicalStatus',
      code: 'på vent',
      known: false,
      text: 'på vent',
    });
  });

  it('GEN-03 a concept without a known code keeps all codes, and the text or the display as its words', () => {
    expect(status(clinical({ coding: [{ code: 'x' }, { code: 'y', display: 'Y!' }] }))).toEqual({
      element: 'clinicalStatus',
      code: 'x, y',
      known: false,
      text: 'Y!',
    });
    expect(status(clinical({ text: 'ord', coding: [{ code: 'x', display: 'X' }] }))).toMatchObject({
      code: 'x',
      text: 'ord',
    });
    expect(status(clinical({ coding: [{ display: 'Bare ord' }] }))).toEqual({
      element: 'clinicalStatus',
      code: 'Bare ord',
      known: false,
      text: 'Bare ord',
    });
    expect(status(clinical({ coding: [{ system: 's' }] }))).toEqual({
      element: 'clinicalStatus',
      code: '',
      known: false,
    });
    expect(clinical({ coding: [{ system: 's' }] }).clinicalState).toBe('unknown');
  });

  it('GEN-03 a concept whose known codes disagree keeps them and its words', () => {
    const entry = clinical({ text: 'begge', coding: [{ code: 'active' }, { code: 'resolved' }] });
    expect(status(entry)).toMatchObject({ code: 'active, resolved', known: false, text: 'begge' });
  });
});

describe('what a status may not take back', () => {
  it('GEN-01 GEN-02 an unknown verification leaves an error and a negation standing', () => {
    const refuted = { coding: [{ code: 'refuted' }] };
    expect(
      entryOf(problem({ verificationStatus: refuted, clinicalStatus: { text: 'på vent' } })),
    ).toMatchObject({ clinicalState: 'not-done', negation: 'refuted' });
    expect(
      entryOf(
        problem({
          verificationStatus: { coding: [{ code: 'entered-in-error' }] },
          clinicalStatus: { text: 'på vent' },
        }),
      ).clinicalState,
    ).toBe('in-error');
  });

  it('GEN-01 in error in other words is in error also where the code is unknown', () => {
    for (const status of ['entered in error', 'ENTERED-IN-ERROR', 'was entered-in-error by x'])
      expect(entryOf(order({ status })).clinicalState, status).toBe('in-error');
    for (const status of ['entered', 'error', 'reentered-in-error', 'entered-in-errors', 'entered_in_error'])
      expect(entryOf(order({ status })).clinicalState, status).toBe('unknown');
    expect(
      indexFacts(order({ status: 'Entered in error' }), { sourceId: 's', lang: 'nb' })!.flags & FLAG.IN_ERROR,
    ).not.toBe(0);
  });
});

describe('doNotPerform', () => {
  const rows: [value: boolean | string | number | null, prohibited: boolean, safe: boolean][] = [
    [true, true, true],
    ['true', true, true],
    [false, false, true],
    ['false', false, true],
    [null, false, true],
    ['yes', false, false],
    [1, false, false],
  ];
  it.each(rows)('MED-10 GEN-04 %j', (doNotPerform, prohibited, safe) => {
    const entry = entryOf(order({ doNotPerform }));
    expect(entry.clinicalState).toBe(prohibited ? 'not-done' : 'current');
    expect(entry.negation).toBe(prohibited ? 'do-not-perform' : undefined);
    expect(entry.safe).toBe(safe);
    const told = entry.modifiers.find(({ path }) => path === 'doNotPerform');
    if (doNotPerform === null) expect(told).toBeUndefined();
    else expect(told).toEqual({ path: 'doNotPerform', value: String(doNotPerform), understood: safe });
    expect(problemsAt(entry)).toEqual(safe ? [] : ['invalid-value doNotPerform']);
    const flags = indexFacts(order({ doNotPerform }), { sourceId: 's', lang: 'nb' })!.flags;
    expect((flags & FLAG.NEGATED) !== 0).toBe(prohibited);
  });

  it('GEN-01 MED-10 an order in error that must not be carried out stays in error', () => {
    expect(entryOf(order({ status: 'entered-in-error', doNotPerform: true }))).toMatchObject({
      clinicalState: 'in-error',
      negation: 'do-not-perform',
    });
  });
});
