import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalSet, type Interval } from '@care-timeline/sources';
import { dayOf, wholePeriods } from '../../../packages/sources/src/server/intervals.js';

/** The oracle: a set of whole numbers. */
const cells = ({ from, to }: Interval): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
const cellsOf = (intervals: readonly Interval[]): Set<number> => new Set(intervals.flatMap(cells));
const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, to]) => ({ from, to }));

describe('IntervalSet', () => {
  it('is the same as a set of instants, whatever is added, taken and asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), interval), { maxLength: 12 }),
        fc.array(interval, { maxLength: 6 }),
        interval,
        (steps, others, asked) => {
          let set = IntervalSet.empty;
          const oracle = new Set<number>();
          for (const [add, step] of steps) {
            set = add ? set.with(step) : set.without(step);
            for (const cell of cells(step)) {
              if (add) oracle.add(cell);
              else oracle.delete(cell);
            }
          }
          expect(cellsOf(set.intervals)).toEqual(oracle);
          const wanted = cells(asked);
          expect([...cellsOf(set.missing(asked))].sort()).toEqual(
            wanted.filter((cell) => !oracle.has(cell)).sort(),
          );
          expect(set.covers(asked)).toBe(wanted.every((cell) => oracle.has(cell)));
          const other = IntervalSet.of(...others);
          const both = cellsOf(others);
          expect(cellsOf(set.and(other).intervals)).toEqual(
            new Set([...oracle].filter((cell) => both.has(cell))),
          );
          // Disjoint, in order, and nothing that could be joined is left apart.
          set.intervals.forEach((one, index) => {
            const next = set.intervals[index + 1];
            if (next) expect(one.to).toBeLessThan(next.from);
          });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reaches to both ends of time', () => {
    const from2020 = IntervalSet.of({ from: Date.parse('2020-01-01'), to: Infinity });
    expect(from2020.missing({ from: -Infinity, to: Infinity })).toEqual([
      { from: -Infinity, to: Date.parse('2020-01-01') },
    ]);
  });
});

describe('wholePeriods', () => {
  it('widens to months, and to years where it is long', () => {
    const wide = (from: string, to: string): string[] => {
      const widened = wholePeriods({ from: Date.parse(from), to: Date.parse(to) });
      return [dayOf(widened.from), dayOf(widened.to)];
    };
    expect(wide('2020-03-07', '2020-05-02')).toEqual(['2020-03-01', '2020-06-01']);
    expect(wide('2020-03-01', '2020-06-01')).toEqual(['2020-03-01', '2020-06-01']);
    expect(wide('2010-03-07', '2020-05-02')).toEqual(['2010-01-01', '2021-01-01']);
    expect(wide('2020-12-31', '2021-01-01')).toEqual(['2020-12-01', '2021-01-01']);
    expect(wholePeriods({ from: -Infinity, to: Infinity })).toEqual({ from: -Infinity, to: Infinity });
  });
});
