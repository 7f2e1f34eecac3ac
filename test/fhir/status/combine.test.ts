/** Several statuses of one resource: what one of them takes back, a later one does not give again (GEN-01, GEN-02). */
import { describe, expect, it } from 'vitest';
import type { ClinicalState, Negation } from '@care-timeline/fhir';
import type { Reading } from '../../../packages/fhir/src/reading.js';
import { applyStatus, combine } from '../../../packages/fhir/src/status/apply.js';
import type { StatusRule } from '../../../packages/fhir/src/status/rule.js';

const reading = (clinicalState: ClinicalState, negation?: Negation) =>
  ({ clinicalState, negation, flags: 1, ctx: {}, problem: () => undefined }) as unknown as Reading;
const rule = (clinicalState: ClinicalState, negation?: Negation): StatusRule => ({
  clinicalState,
  flags: 2,
  ...(negation && { negation }),
});

describe('one status after another', () => {
  it.each<[before: ClinicalState, then: ClinicalState, together: ClinicalState]>([
    ['current', 'past', 'past'],
    ['past', 'current', 'current'],
    ['unknown', 'current', 'current'],
    ['current', 'not-done', 'not-done'],
    ['not-done', 'current', 'not-done'],
    ['not-done', 'past', 'not-done'],
    ['not-done', 'in-error', 'in-error'],
    ['in-error', 'not-done', 'in-error'],
    ['in-error', 'current', 'in-error'],
    ['current', 'in-error', 'in-error'],
  ])('GEN-01 GEN-02 %s, then %s: %s', (before, then, together) => {
    const read = reading(before);
    combine(read, rule(then));
    expect(read.clinicalState).toBe(together);
    expect(read.flags).toBe(3);
  });

  it('GEN-02 a status without a negation leaves the one that was said', () => {
    const read = reading('not-done', 'refuted');
    combine(read, rule('current'));
    expect(read.negation).toBe('refuted');
    combine(read, rule('not-done', 'cancelled'));
    expect(read.negation).toBe('cancelled');
  });

  it.each<[before: ClinicalState, together: ClinicalState]>([
    ['current', 'unknown'],
    ['past', 'unknown'],
    ['not-done', 'not-done'],
    ['in-error', 'in-error'],
  ])('GEN-03 GEN-01 %s, then a code that nobody knows: %s', (before, together) => {
    const read = reading(before);
    applyStatus(read, 'status', 'tomorrow', new Map());
    expect(read.clinicalState).toBe(together);
  });
});

describe('what is told of a status', () => {
  const table = new Map([
    ['active', rule('current')],
    ['entered-in-error', rule('in-error')],
  ]);
  const told = (value: unknown): unknown[] => {
    const statuses: unknown[] = [];
    applyStatus({ ...reading('unknown'), statuses } as Reading, 'status', value, table);
    return statuses;
  };

  it.each<[rule: string, value: unknown, status: object]>([
    [
      'words that nobody knows, as written',
      { text: 'Ny Status' },
      { code: 'Ny Status', known: false, text: 'Ny Status' },
    ],
    ['words that are a code', { text: 'Active' }, { code: 'active', known: true, text: 'Active' }],
    [
      'an error before another code',
      ['entered-in-error', 'active'],
      { code: 'entered-in-error', known: true },
    ],
    [
      'an error after another code',
      ['active', 'entered-in-error'],
      { code: 'entered-in-error', known: true },
    ],
    ['a code without words', { coding: [{ code: 'active' }] }, { code: 'active', known: true }],
    ['a code of its own without words', { coding: [{ code: 'own' }] }, { code: 'own', known: false }],
    ['nothing that says anything', {}, { code: '', known: false }],
  ])('GEN-01 GEN-03 %s', (_, value, status) => {
    expect(told(value)).toStrictEqual([{ element: 'status', ...status }]);
  });
});
