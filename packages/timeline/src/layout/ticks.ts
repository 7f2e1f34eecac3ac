import type { Scale } from './scale.js';
import { DAY, HOUR, MINUTE, MONTH, YEAR } from '../model/range.js';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** One line of the axis. `unit` is the largest calendar unit that starts there: midnight on 1 January is a year. */
export interface Tick {
  readonly time: number;
  readonly unit: TickUnit;
}

export interface Ticks {
  readonly step: TickUnit;
  readonly ticks: readonly Tick[];
  /** The larger unit that contains the ticks: the first one starts at or before the left edge. Empty for years. */
  readonly parent: Exclude<TickUnit, 'minute' | 'hour'> | undefined;
  readonly parents: readonly number[];
}

/** Wall-clock time in a zone, in ms as if it were UTC: ticks are computed in it. */
export interface Calendar {
  toWall(instant: number): number;
  toInstant(wall: number): number;
}

/** In ascending order; each is `count` units long. */
const STEPS: readonly { readonly unit: TickUnit; readonly count: number; readonly length: number }[] = [
  ...[1, 2, 5, 15, 30].map((count) => ({ unit: 'minute' as const, count, length: count * MINUTE })),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, length: count * HOUR })),
  ...[1, 2, 7].map((count) => ({ unit: 'day' as const, count, length: count * DAY })),
  ...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, length: count * MONTH })),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((count) => ({ unit: 'year' as const, count, length: count * YEAR })),
];

/** If an hour is narrower than this in CSS pixels, the zone's offset is not visible and is not looked up. */
const HOUR_SEEN = 0.2;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY = -3;

/** Room that a label of each unit needs, CSS pixels at 13 px text. */
const ROOM: Record<TickUnit, number> = { minute: 60, hour: 60, day: 44, month: 86, year: 64 };
const PARENT = { minute: 'day', hour: 'day', day: 'month', month: 'year', year: undefined } as const;

/**
 * Calendar lines spaced so that their labels fit (TLN-01).
 *
 * @param zoom text size, 1 for 13 px
 */
export function makeTicks(scale: Scale, calendar: Calendar, zoom = 1): Ticks {
  const step = STEPS.find(({ unit, length }) => length * scale.perMs >= ROOM[unit] * zoom) ?? STEPS.at(-1)!;
  const exact = HOUR * scale.perMs >= HOUR_SEEN;
  const toWall = (time: number): number => (exact ? calendar.toWall(time) : time);
  const toInstant = (wall: number): number => (exact ? calendar.toInstant(wall) : wall);
  const last = toWall(scale.end);
  const ticks: Tick[] = [];
  const add = (time: number, wall: number): void => {
    // A line that falls in the hour skipped in spring coincides with the next one.
    if (time > (ticks.at(-1)?.time ?? -Infinity)) ticks.push({ time, unit: unitOf(wall) });
  };
  for (let wall = firstAt(step, toWall(scale.start)); wall <= last; wall = nextAfter(step, wall)) {
    const time = toInstant(wall);
    if (exact && step.length <= HOUR) {
      // The repeated hour in autumn has its lines twice.
      for (let at = (ticks.at(-1)?.time ?? time) + step.length; at < time; at += step.length)
        add(at, toWall(at));
      if (toWall(time) !== wall) continue;
    }
    add(time, wall);
  }
  const parent = PARENT[step.unit];
  const parents: number[] = [];
  if (parent) {
    const larger = { unit: parent, count: 1, length: 0 };
    let wall = beginOf(parent, toWall(scale.start));
    for (; wall < last; wall = nextAfter(larger, wall)) parents.push(toInstant(wall));
  }
  return { step: step.unit, ticks, parent, parents };
}

function beginOf(unit: 'day' | 'month' | 'year', wall: number): number {
  const date = new Date(wall);
  if (unit === 'day') return Math.floor(wall / DAY) * DAY;
  return utc(date.getUTCFullYear(), unit === 'year' ? 0 : date.getUTCMonth(), 1);
}

function firstAt(step: (typeof STEPS)[number], wall: number): number {
  const { unit, count, length } = step;
  const date = new Date(wall);
  if (unit === 'minute' || unit === 'hour') return Math.ceil(wall / length) * length;
  if (unit === 'day') {
    if (count === 7) return (Math.ceil((wall / DAY - MONDAY) / 7) * 7 + MONDAY) * DAY;
    // Counted from the first of each month, so that lines fall on the same days at every zoom level.
    const day = date.getUTCDate() - 1;
    const at = utc(date.getUTCFullYear(), date.getUTCMonth(), 1 + Math.floor(day / count) * count);
    return at >= wall ? at : nextAfter(step, at);
  }
  const months = unit === 'year' ? count * 12 : count;
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const at = utc(0, Math.floor(month / months) * months, 1);
  return at >= wall ? at : nextAfter(step, at);
}

function nextAfter(step: (typeof STEPS)[number], wall: number): number {
  const { unit, count, length } = step;
  if (unit === 'minute' || unit === 'hour' || count === 7) return wall + length;
  const date = new Date(wall);
  if (unit === 'day') {
    const next = wall + count * DAY;
    const first = utc(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    // No line within the last step before a new month: it would be too close to the line of the month.
    return next + (count - 1) * DAY >= first ? first : next;
  }
  return utc(date.getUTCFullYear(), date.getUTCMonth() + (unit === 'year' ? count * 12 : count), 1);
}

function unitOf(wall: number): TickUnit {
  if (wall % HOUR !== 0) return 'minute';
  if (wall % DAY !== 0) return 'hour';
  const date = new Date(wall);
  if (date.getUTCDate() !== 1) return 'day';
  return date.getUTCMonth() === 0 ? 'year' : 'month';
}

/** `Date.UTC` without its mapping of the years 0-99 to 1900-1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
