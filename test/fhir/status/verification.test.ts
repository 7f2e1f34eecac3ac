import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, type ClinicalEntry } from '@care-timeline/fhir';
import { entryOf, problem, type Json } from '../adversarial/support.js';

const verified = (verificationStatus: unknown, own: Json = {}): Json =>
  problem({ verificationStatus, ...own });
const coded = (...codes: string[]): Json => ({ coding: codes.map((code) => ({ code })) });
const told = (entry: ClinicalEntry) => entry.statuses.find(({ element }) => element === 'verificationStatus');
const unconfirmed = (resource: Json): boolean =>
  (indexFacts(resource, { sourceId: 's', lang: 'nb' })!.flags & FLAG.UNCONFIRMED) !== 0;

describe('verification', () => {
  const codes: [code: string, state: string, doubted: boolean][] = [
    ['confirmed', 'current', false],
    ['unconfirmed', 'current', true],
    ['presumed', 'current', true],
    ['provisional', 'current', true],
    ['differential', 'current', true],
    ['refuted', 'not-done', false],
    ['entered-in-error', 'in-error', false],
  ];
  it.each(codes)('ALG-02 %s: %s, in doubt %s', (code, state, doubted) => {
    for (const value of [coded(code), [coded(code)], code, [code], { text: code.toUpperCase() }]) {
      const entry = entryOf(verified(value));
      expect(entry.clinicalState, JSON.stringify(value)).toBe(state);
      expect(entry.certainty).toBe(code);
      expect(told(entry)).toMatchObject({ code, known: true });
      expect(entry.modifiers).toContainEqual({ path: 'verificationStatus', value: code, understood: true });
      expect(entry.problems).toEqual([]);
      expect(unconfirmed(verified(value))).toBe(doubted);
    }
  });

  const weights: [string, string][] = [
    ['entered-in-error', 'refuted'],
    ['refuted', 'differential'],
    ['differential', 'provisional'],
    ['provisional', 'presumed'],
    ['presumed', 'unconfirmed'],
    ['unconfirmed', 'confirmed'],
  ];
  it.each(weights)('ALG-02 GEN-01 of two codes %s weighs more than %s, in either order', (more, less) => {
    expect(entryOf(verified(coded(more, less))).certainty).toBe(more);
    expect(entryOf(verified(coded(less, more))).certainty).toBe(more);
  });

  it('ALG-02 GEN-03 a code of its own is kept, reported and in doubt; beside a known one it says nothing', () => {
    const entry = entryOf(verified({ text: 'Ord', coding: [{ code: 'own' }, { code: 'other' }] }));
    expect(entry.certainty).toBe('own');
    expect(told(entry)).toEqual({ element: 'verificationStatus', code: 'own', known: false, text: 'Ord' });
    expect(entry.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-code verificationStatus',
    ]);
    expect(entry.clinicalState).toBe('current');
    expect(unconfirmed(verified(coded('own')))).toBe(true);
    expect(entryOf(verified(coded('own', 'confirmed'))).certainty).toBe('confirmed');
    expect(entryOf(verified([' refuted '])).certainty).toBe('refuted');
  });

  it('GEN-01 an error in other letters among codes of its own is an error', () => {
    const entry = entryOf(verified(coded('own', 'Entered in error')));
    expect(entry.clinicalState).toBe('in-error');
    expect(entry.certainty).toBe('Entered in error');
  });

  it('ALG-02 words that are no code are kept as written; words beside a code do not change it', () => {
    expect(entryOf(verified({ text: 'Trolig' })).certainty).toBe('Trolig');
    expect(entryOf(verified({ text: ' Refuted ' })).certainty).toBe('refuted');
    expect(entryOf(verified({ text: 'refuted', coding: [{ code: 'confirmed' }] })).certainty).toBe(
      'confirmed',
    );
  });

  it('ALG-02 nothing said is nothing told: no certainty, no doubt, no problem', () => {
    for (const value of [undefined, null, {}, { coding: [] }, { coding: [{ system: 's' }] }, 3]) {
      const entry = entryOf(verified(value));
      expect(entry.certainty, JSON.stringify(value)).toBeUndefined();
      expect(told(entry)).toBeUndefined();
      expect(entry.problems).toEqual([]);
      expect(unconfirmed(verified(value))).toBe(false);
    }
  });
});

describe('"presumed" of Norwegian critical information', () => {
  const KJ = 'http://nhn.no/kj/fhir/StructureDefinition/KjPresumed';
  const says = (valueBoolean: unknown): Json => ({ extension: [{ url: KJ, valueBoolean }] });
  const system = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification';

  it.each<[rule: string, status: unknown, own: Json, certainty: string | undefined]>([
    ['of the resource, without a status', undefined, says(true), 'presumed'],
    ['of the resource, with a status that is nothing', null, says(true), 'presumed'],
    ['of the status', says(true), {}, 'presumed'],
    ['of a coding without a code', { coding: [{ system, ...says(true) }] }, {}, 'presumed'],
    [
      'beside "unconfirmed", which it makes more exact',
      { ...coded('unconfirmed'), ...says(true) },
      {},
      'presumed',
    ],
    ['beside "confirmed", which stands', { ...coded('confirmed'), ...says(true) }, {}, 'confirmed'],
    ['beside "refuted", which stands', { ...coded('refuted'), ...says(true) }, {}, 'refuted'],
    ['that it is not', undefined, says(false), undefined],
    ['that it is not, of the status', { ...coded('unconfirmed'), ...says(false) }, {}, 'unconfirmed'],
    ['of another extension', undefined, { extension: [{ url: `${KJ}2`, valueBoolean: true }] }, undefined],
    ['of none', undefined, {}, undefined],
  ])('ALG-02 %s', (_, status, own, certainty) => {
    const resource = verified(status, own);
    const entry = entryOf(resource);
    expect(entry.certainty).toBe(certainty);
    expect(entry.problems).toEqual([]);
    if (certainty === undefined) expect(told(entry)).toBeUndefined();
    else {
      expect(told(entry)).toEqual({ element: 'verificationStatus', code: certainty, known: true });
      expect(entry.modifiers).toContainEqual({
        path: 'verificationStatus',
        value: certainty,
        understood: true,
      });
    }
    expect(unconfirmed(resource)).toBe(certainty === 'presumed' || certainty === 'unconfirmed');
  });
});
