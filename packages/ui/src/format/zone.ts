import { Zone } from '@care-timeline/fhir';

/** Calendar fields of an instant; `month` is 0-11, years before 1 count 0, -1 … */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Which of the two it is, for a time that occurs twice because the clocks were put back. */
  readonly repeated?: 'summer' | 'winter';
}

const zones = new Map<string, Zone>();

export function zoneOf(timeZone: string): Zone {
  let found = zones.get(timeZone);
  if (!found) zones.set(timeZone, (found = new Zone(timeZone)));
  return found;
}

export function isTimeZone(timeZone: string): boolean {
  return zoneOf(timeZone).valid;
}

export function hostTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Calendar fields of an instant in a zone. `UTC` is also used for wall-clock times without a zone. */
export function wallClock(ms: number, timeZone: string): WallClock {
  const wall = zoneOf(timeZone).toWall(ms);
  const date = new Date(wall);
  const repeated = repeatedOf(ms, wall, zoneOf(timeZone));
  return {
    ...(repeated && { repeated }),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The clocks are put back by an hour almost everywhere, and by half an hour on Lord Howe Island. */
const PUT_BACK = [3_600_000, 1_800_000];

function repeatedOf(ms: number, wall: number, zone: Zone): WallClock['repeated'] {
  if (PUT_BACK.some((length) => zone.toWall(ms - length) === wall)) return 'winter';
  return PUT_BACK.some((length) => zone.toWall(ms + length) === wall) ? 'summer' : undefined;
}

/** `Date.UTC` without the mapping of years 0-99 to 1900-1999. Month and day may overflow. */
export function utc(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second));
  return date.setUTCFullYear(year, month, day);
}

/** The instant at which a wall-clock time (ms as if it were UTC) occurs in a zone. */
export function wallToInstant(wall: number, timeZone: string): number {
  return zoneOf(timeZone).toInstant(wall);
}

/** First instant of a calendar day in a zone; day and month may overflow. */
export function zonedMidnight(year: number, month: number, day: number, timeZone: string): number {
  return wallToInstant(utc(year, month, day), timeZone);
}
