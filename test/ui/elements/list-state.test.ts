import { describe, expect, it } from 'vitest';
import type { SourceState } from '@care-timeline/record';
import { incompleteLoads, listState } from '../../../packages/ui/src/elements/list-state.js';

const loads = (...states: SourceState[]) =>
  states.map((state, i) => ({ source: { id: `s${i}`, label: `S${i}` }, state }));

describe('listState', () => {
  it('GEN-06 some, none known, not recorded and unavailable are four', () => {
    expect(listState({ shown: 2, noneKnown: true })).toBe('some');
    expect(listState({ shown: 0, noneKnown: true })).toBe('none-known');
    expect(listState({ shown: 0 })).toBe('not-recorded');
    expect(listState({ shown: 0, loads: loads('loaded', 'failed') })).toBe('unavailable');
  });

  it('GEN-06 a failed, partial or blocked source never reads as empty', () => {
    for (const state of ['failed', 'partial', 'blocked', 'loading'] as const) {
      expect(listState({ shown: 0, loads: loads('loaded', state) })).not.toBe('not-recorded');
    }
    expect(listState({ shown: 0, loads: loads('loaded', 'blocked') })).toBe('withheld');
    expect(listState({ shown: 0, loads: loads('loading', 'failed') })).toBe('unavailable');
  });

  it('GEN-06 emptyReason is honoured, an unknown one is not recorded', () => {
    const state = (emptyReason: string) => listState({ shown: 0, emptyReason });
    expect(
      ['nilknown', 'notasked', 'withheld', 'unavailable', 'notstarted', 'closed', 'zombie'].map(state),
    ).toEqual([
      'none-known',
      'not-asked',
      'withheld',
      'unavailable',
      'not-asked',
      'not-recorded',
      'not-recorded',
    ]);
  });

  it('MED-24 a filter that hides everything is not an empty list', () => {
    expect(listState({ shown: 0, total: 3, noneKnown: true })).toBe('filtered');
  });

  it('GEN-07 tells which sources did not give everything', () => {
    expect(
      incompleteLoads(loads('loaded', 'partial', 'failed', 'blocked', 'loading')).map(({ state }) => state),
    ).toEqual(['partial', 'failed', 'blocked']);
  });
});
