import { describe, expect, it } from 'vitest';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { entryOf, statement, type Json } from '../adversarial/support.js';

const vaccination = (own: Json): Json => ({
  resourceType: 'Immunization',
  id: 'i',
  status: 'completed',
  patient: { reference: 'Patient/p' },
  vaccineCode: { text: 'MMR' },
  occurrenceDateTime: '2020-01-01',
  ...own,
});
const told = (entry: ClinicalEntry, path: string) =>
  entry.modifiers.find((modifier) => modifier.path === path);

describe('negations of DSTU2 and STU3', () => {
  const rows: [value: boolean | string | number | object, negated: boolean, understood: boolean][] = [
    [true, true, true],
    ['true', true, true],
    [false, false, true],
    ['false', false, true],
    ['no', false, false],
    [0, false, false],
    [{ value: true }, false, false],
  ];
  it.each(rows)('GEN-02 GEN-04 notGiven: %j', (notGiven, negated, understood) => {
    const entry = entryOf(vaccination({ notGiven }));
    expect(entry.clinicalState).toBe(negated ? 'not-done' : 'past');
    expect(entry.negation).toBe(negated ? 'not-given' : undefined);
    expect(entry.safe).toBe(understood);
    const written = typeof notGiven === 'object' ? JSON.stringify(notGiven) : String(notGiven);
    expect(told(entry, 'notGiven')).toEqual({ path: 'notGiven', value: written, understood });
    expect(entry.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(
      understood ? [] : ['invalid-value notGiven'],
    );
  });

  it('GEN-02 null says nothing, and an element of another type is not read', () => {
    const entry = entryOf(vaccination({ notGiven: null, wasNotTaken: true, taken: 'n' }));
    expect(entry).toMatchObject({ clinicalState: 'past', safe: true });
    expect([told(entry, 'notGiven'), told(entry, 'wasNotTaken'), told(entry, 'taken')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(told(entryOf(statement({ taken: null })), 'taken')).toBeUndefined();
  });

  it('GEN-01 an error stays an error', () => {
    expect(entryOf(vaccination({ status: 'entered-in-error', notGiven: true })).clinicalState).toBe(
      'in-error',
    );
  });
});

describe('STU3 MedicationStatement.taken', () => {
  const rows: [taken: boolean | string, status: string, state: string, safe: boolean][] = [
    ['y', 'active', 'current', true],
    ['y', 'completed', 'past', true],
    ['n', 'active', 'not-done', true],
    ['n', 'completed', 'not-done', true],
    ['n', 'entered-in-error', 'in-error', true],
    ['unk', 'active', 'unknown', true],
    ['unk', 'on-hold', 'unknown', true],
    ['unk', 'completed', 'past', true],
    ['unk', 'intended', 'planned', true],
    ['unk', 'stopped', 'past', true],
    ['na', 'active', 'unknown', true],
    ['na', 'completed', 'past', true],
    ['perhaps', 'active', 'current', false],
    [true, 'active', 'current', false],
  ];
  it.each(rows)('MED-20 GEN-02 %j of one that is %s: %s', (taken, status, state, safe) => {
    const entry = entryOf(statement({ status, taken }));
    expect(entry.clinicalState).toBe(state);
    expect(entry.safe).toBe(safe);
    expect(told(entry, 'taken')).toEqual({ path: 'taken', value: String(taken), understood: safe });
    expect(entry.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(
      safe ? [] : ['invalid-value taken'],
    );
  });
});
