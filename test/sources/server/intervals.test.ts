import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Zone } from '@care-timeline/fhir';
import { IntervalSet, type Interval } from '@care-timeline/sources';
import { dayOf, intervalBetween, wholePeriods } from '../../../packages/sources/src/server/intervals.js';

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

describe('an interval as a host gives it', () => {
  const between = (from: number | string, to: number | string, zone = 'Europe/Oslo') =>
    intervalBetween(from, to, new Zone(zone));

  it.each<[from: number | string, to: number | string, zone: string, start: string, end: string]>([
    ['2011-02-01', '2011-07-01', 'Europe/Oslo', '2011-01-31T23:00Z', '2011-06-30T22:00Z'],
    ['2011-02-01', '2011-07-01', 'UTC', '2011-02-01T00:00Z', '2011-07-01T00:00Z'],
    ['2011', '2012', 'Europe/Oslo', '2010-12-31T23:00Z', '2011-12-31T23:00Z'],
    ['2011-02-01T08:00', '2011-02-01T09:00:00Z', 'Europe/Oslo', '2011-02-01T07:00Z', '2011-02-01T09:00Z'],
    [Date.UTC(2011, 1, 1), '2011-07-01', 'UTC', '2011-02-01T00:00Z', '2011-07-01T00:00Z'],
  ])('TLN-10 %s to %s in %s', (from, to, zone, start, end) => {
    expect(between(from, to, zone)).toEqual({ from: Date.parse(start), to: Date.parse(end) });
  });

  it('may have no end', () => {
    expect(between(-Infinity, Infinity)).toEqual({ from: -Infinity, to: Infinity });
    expect(between(0, 1)).toEqual({ from: 0, to: 1 });
  });

  it.each<[number | string, number | string]>([
    ['2011-02-31', '2011-07-01'],
    ['2011-02-01', 'never'],
    ['', '2011-07-01'],
    [NaN, 1],
    [0, NaN],
  ])('is none from %j to %j', (from, to) => {
    expect(between(from, to)).toBeUndefined();
  });
});
