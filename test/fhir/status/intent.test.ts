import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, type ClinicalEntry } from '@care-timeline/fhir';
import { entryOf, order } from '../adversarial/support.js';

const plan = (intent: unknown, status = 'active'): ClinicalEntry =>
  entryOf({ resourceType: 'CarePlan', id: 'p', title: 'Plan', status, intent });
const told = (entry: ClinicalEntry) => entry.statuses.find(({ element }) => element === 'intent');

describe('intent', () => {
  const states: [string, string, string, boolean][] = [
    // intent, status, state, is a plan
    ['order', 'active', 'current', false],
    ['original-order', 'active', 'current', false],
    ['reflex-order', 'active', 'current', false],
    ['filler-order', 'active', 'current', false],
    ['instance-order', 'active', 'current', false],
    ['directive', 'active', 'current', false],
    ['order', 'on-hold', 'paused', false],
    ['proposal', 'active', 'planned', true],
    ['plan', 'active', 'planned', true],
    ['option', 'active', 'planned', true],
    ['plan', 'on-hold', 'planned', true],
    ['plan', 'draft', 'planned', true],
    ['plan', 'completed', 'past', true],
    ['plan', 'cancelled', 'not-done', true],
    ['plan', 'entered-in-error', 'in-error', true],
  ];
  it.each(states)('GEN-03 %s of an order that is %s: %s', (intent, status, state, isPlan) => {
    const resource = order({ intent, status });
    const entry = entryOf(resource);
    expect(entry.clinicalState).toBe(state);
    expect(told(entry)).toEqual({ element: 'intent', code: intent, known: true });
    expect(entry.modifiers).toContainEqual({ path: 'intent', value: intent, understood: true });
    expect(entry.problems).toEqual([]);
    const flags = indexFacts(resource, { sourceId: 's', lang: 'nb' })!.flags;
    expect((flags & FLAG.PLAN) !== 0).toBe(isPlan || status === 'draft');
  });

  const unclear: [string, unknown, string][] = [
    ['of tomorrow', 'wish', 'wish'],
    ['absent', undefined, ''],
    ['null', null, ''],
    ['not a code', 7, '7'],
  ];
  it.each(unclear)('GEN-03 an intent that is %s: nobody may take it for an order', (_, intent, code) => {
    for (const status of ['active', 'on-hold', 'draft'])
      expect(entryOf(order({ intent, status })).clinicalState, status).toBe('unknown');
    expect(entryOf(order({ intent, status: 'completed' })).clinicalState).toBe('past');
    expect(entryOf(order({ intent, status: 'cancelled' })).clinicalState).toBe('not-done');
    const entry = entryOf(order({ intent }));
    expect(told(entry)).toEqual({ element: 'intent', code, known: false });
    expect(entry.problems.map((problem) => `${problem.code} ${problem.path}`)).toEqual([
      'unknown-code intent',
    ]);
  });

  it('GEN-03 blanks around an intent do not make it another', () => {
    expect(entryOf(order({ intent: ' plan ' })).clinicalState).toBe('planned');
  });

  it('GEN-03 the intent `plan` of a care plan says that it is in force, `proposal` that it is not', () => {
    expect(plan('plan').clinicalState).toBe('current');
    expect(plan('plan').problems).toEqual([]);
    expect(plan('order').clinicalState).toBe('current');
    expect(plan('proposal').clinicalState).toBe('planned');
    expect(plan('option').clinicalState).toBe('planned');
    expect(plan('wish').clinicalState).toBe('unknown');
  });
});
