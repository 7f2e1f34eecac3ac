import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { DAY, HOUR, MINUTE, MONTH, YEAR } from '../model/range.js';
import type { Scale } from './scale.js';

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

/**
 * Wall-clock time in a zone, in ms as if it were UTC. The UTC intervals of d3-time are applied to it, so that days
 * begin at midnight where the patient is, and summer time changes nothing.
 */
export interface Calendar {
  toWall(instant: number): number;
  toInstant(wall: number): number;
}

interface Step {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  /** Mean length, ms. */
  readonly length: number;
}

const steps = (
  unit: TickUnit,
  length: number,
  counts: readonly number[],
  every: (count: number) => TimeInterval | null,
): Step[] =>
  counts.flatMap((count) => {
    const interval = every(count);
    return interval ? [{ unit, interval, length: length * count }] : [];
  });

/** No line within the last step before a new month: it would be too close to the line of the month. */
const everyOtherDay = utcDay.filter((date) => {
  const day = date.getUTCDate();
  return day % 2 === 1 && (day === 1 || utcDay.offset(date, 1).getUTCDate() !== 1);
});

/** In ascending order of length. */
const STEPS: readonly Step[] = [
  ...steps('minute', MINUTE, [1, 2, 5, 15, 30], (count) => utcMinute.every(count)),
  ...steps('hour', HOUR, [1, 3, 6, 12], (count) => utcHour.every(count)),
  { unit: 'day', interval: utcDay, length: DAY },
  { unit: 'day', interval: everyOtherDay, length: 2 * DAY },
  { unit: 'day', interval: utcMonday, length: 7 * DAY },
  ...steps('month', MONTH, [1, 3, 6], (count) => utcMonth.every(count)),
  ...steps('year', YEAR, [1, 2, 5, 10, 20, 50, 100, 200], (count) => utcYear.every(count)),
];

/** If an hour is narrower than this in CSS pixels, the zone's offset is not visible and is not looked up. */
const HOUR_SEEN = 0.2;

/** Room that a label of each unit needs, CSS pixels at 13 px text. */
const ROOM: Record<TickUnit, number> = { minute: 60, hour: 60, day: 44, month: 86, year: 64 };
const PARENT = { minute: 'day', hour: 'day', day: 'month', month: 'year', year: undefined } as const;
const INTERVAL = { day: utcDay, month: utcMonth, year: utcYear } as const;

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
  const first = new Date(toWall(scale.start));
  const last = toWall(scale.end);
  const ticks: Tick[] = [];
  const add = (time: number, date: Date): void => {
    // A line that falls in the hour skipped in spring coincides with the next one.
    if (time > (ticks.at(-1)?.time ?? -Infinity)) ticks.push({ time, unit: unitOf(date) });
  };
  for (const date of step.interval.range(first, new Date(last + 1))) {
    const time = toInstant(+date);
    if (exact && step.length <= HOUR) {
      // The repeated hour in autumn has its lines twice.
      for (let at = (ticks.at(-1)?.time ?? time) + step.length; at < time; at += step.length)
        add(at, new Date(toWall(at)));
      if (toWall(time) !== +date) continue;
    }
    add(time, date);
  }
  const parent = PARENT[step.unit];
  const parents = parent
    ? INTERVAL[parent].range(INTERVAL[parent].floor(first), new Date(last)).map((date) => toInstant(+date))
    : [];
  return { step: step.unit, ticks, parent, parents };
}

function unitOf(date: Date): TickUnit {
  const starts = (interval: TimeInterval): boolean => +interval.floor(date) === +date;
  if (!starts(utcHour)) return 'minute';
  if (!starts(utcDay)) return 'hour';
  if (!starts(utcMonth)) return 'day';
  return starts(utcYear) ? 'year' : 'month';
}
