import type { Zone } from '@care-timeline/fhir';
import { instantOf } from '@care-timeline/record';

/** An interval, ms since 1970, [from, to); the ends may be infinite. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * An interval as given by a host: ms since 1970, infinite ends included, or dates in local time of `zone` like every
 * date that a host gives. Undefined if one of the two is none.
 */
export function intervalBetween(
  from: number | string,
  to: number | string,
  zone: Zone,
): Interval | undefined {
  const [start, end] = [from, to].map((one) => (typeof one === 'number' ? one : instantOf(one, zone)));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) return undefined;
  return { from: start, to: end };
}

export const ALWAYS: Interval = { from: -Infinity, to: Infinity };

export function isAlways({ from, to }: Interval): boolean {
  return from === -Infinity && to === Infinity;
}

/** A set of instants, stored as disjoint intervals in chronological order. Immutable. */
export class IntervalSet {
  static readonly empty = new IntervalSet([]);

  private constructor(readonly intervals: readonly Interval[]) {}

  static of(...intervals: readonly Interval[]): IntervalSet {
    return intervals.reduce((set, interval) => set.with(interval), IntervalSet.empty);
  }

  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** Returns the set with this interval added; adjacent intervals are merged. */
  with(added: Interval): IntervalSet {
    if (!(added.from < added.to)) return this;
    let { from, to } = added;
    const apart = this.intervals.filter((known) => {
      if (known.to < from || known.from > to) return true;
      from = Math.min(from, known.from);
      to = Math.max(to, known.to);
      return false;
    });
    return new IntervalSet([...apart, { from, to }].sort((a, b) => a.from - b.from));
  }

  without(taken: Interval): IntervalSet {
    if (!(taken.from < taken.to)) return this;
    return new IntervalSet(
      this.intervals.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, taken.from) },
          { from: Math.max(from, taken.to), to },
        ].filter((part) => part.from < part.to),
      ),
    );
  }

  /** The parts of an interval that are not in the set. */
  missing(wanted: Interval): readonly Interval[] {
    if (!(wanted.from < wanted.to)) return [];
    const start = new IntervalSet([wanted]);
    return this.intervals.reduce((left, known) => left.without(known), start).intervals;
  }

  /** The instants in both sets. */
  and(other: IntervalSet): IntervalSet {
    return new IntervalSet(
      this.intervals.flatMap((one) =>
        other.intervals
          .map(({ from, to }) => ({ from: Math.max(from, one.from), to: Math.min(to, one.to) }))
          .filter(({ from, to }) => from < to),
      ),
    );
  }

  covers(wanted: Interval): boolean {
    return this.missing(wanted).length === 0;
  }
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

const DAY = 86_400_000;
const TWO_YEARS = 731 * DAY;

/**
 * The interval widened to whole UTC months, or to whole years if it is longer than two years: adjacent windows then
 * meet exactly, and a small pan requests nothing new.
 */
export function wholePeriods({ from, to }: Interval): Interval {
  const step = to - from > TWO_YEARS ? 12 : 1;
  return {
    from: Number.isFinite(from) ? floorTo(from, step) : -Infinity,
    to: Number.isFinite(to) ? ceilTo(to, step) : Infinity,
  };
}

function floorTo(instant: number, months: number): number {
  const date = new Date(instant);
  return monthStart(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months);
}

function ceilTo(instant: number, months: number): number {
  const start = floorTo(instant, months);
  if (start === instant) return start;
  const date = new Date(start);
  return monthStart(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** `Date.UTC` interprets the years 0 to 99 as 1900 to 1999. */
function monthStart(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** YYYY-MM-DD of an instant, in UTC, for a search parameter. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
