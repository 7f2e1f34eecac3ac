import { describe, expect, it } from 'vitest';
import { packRows } from '../../../packages/timeline/src/layout/pack-rows.js';

const stream = (...spans: readonly (readonly [number, number])[]) => ({
  start: Float64Array.from(spans, ([start]) => start),
  end: Float64Array.from(spans, ([, end]) => end),
  row: Uint32Array.from(spans, (_, i) => i),
});

describe('rows of a lane', () => {
  it('one medicine keeps one row through its dose changes, and shares it with no other', () => {
    const spans = stream([0, 10], [1, 5], [10, 20], [20, 30], [40, 50]);
    const groups = Uint32Array.of(1, 2, 1, 1, 3);
    expect([...packRows(spans, groups, true).rowOf]).toEqual([0, 1, 0, 0, 2]);
    expect(packRows(spans, groups).rows).toBe(2);
  });

  it('what goes on without an end comes first, and one thing told twice stands together', () => {
    const spans = stream([0, Infinity], [1, Infinity], [2, 4], [3, Infinity]);
    expect([...packRows(spans, Uint32Array.of(7, 8, 9, 7), true).rowOf]).toEqual([0, 2, 3, 1]);
  });

  it('TLN-04 no two spans of a row overlap', () => {
    const n = 200;
    const spans = stream(
      ...Array.from({ length: n }, (_, i): [number, number] => [
        i,
        i % 7 === 0 ? Infinity : i + 1 + ((i * 13) % 29),
      ]),
    );
    const groups = Uint32Array.from({ length: n }, (_, i) => i % 11);
    const { rowOf, rows } = packRows(spans, groups, true);
    for (let row = 0; row < rows; row++) {
      let until = -Infinity;
      for (let i = 0; i < n; i++) {
        if (rowOf[i] !== row) continue;
        expect(spans.start[i]).toBeGreaterThanOrEqual(until);
        until = spans.end[i]!;
      }
    }
  });
});
