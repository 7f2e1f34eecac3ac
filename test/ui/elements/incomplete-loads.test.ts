import { describe, expect, it } from 'vitest';
import type { SourceState } from '@care-timeline/record';
import { incompleteLoads } from '../../../packages/ui/src/elements/incomplete-loads.js';

const loads = (...states: SourceState[]) =>
  states.map((state, i) => ({ source: { id: `s${i}`, label: `S${i}` }, state }));

describe('incompleteLoads', () => {
  it('GEN-07 tells which sources did not give everything', () => {
    expect(
      incompleteLoads(loads('loaded', 'partial', 'failed', 'blocked', 'loading')).map(({ state }) => state),
    ).toEqual(['partial', 'failed', 'blocked']);
  });
});
