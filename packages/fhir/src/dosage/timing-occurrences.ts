import { parsePartialDate } from '../dates/partial-date.js';
import type { PartialDate } from '../model/index.js';
import { lenientNumber, lenientText, lenientTexts, member } from '../json.js';

const DAY = 86_400_000;

/** One occurrence of a Timing, as wall-clock time: ms since 1970 counted as if it were UTC, as in PartialDate. */
export interface Occurrence {
  readonly wall: number;
  /** `time`: the clock time was given; `part`: only a part of the day (`when`); `day`: only the day. */
  readonly precision: 'time' | 'part' | 'day';
  /** EventTiming code such as `MORN`, for precision `part`. */
  readonly when?: string;
}

export interface OccurrenceRange {
  /** Wall-clock ms, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Converts an instant with an offset to wall-clock time; without it such events are treated as UTC. */
  readonly toWall?: (instant: number) => number;
  /** Maximum number of occurrences returned; default 400. */
  readonly limit?: number;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Occurrences of a FHIR Timing (R4, R4B, R5) within a range, in order. Undefined if the pattern does not determine
 * the days: "twice a week" without weekdays, "every 6 hours", a maximum, a count, a code alone. Nothing is guessed
 * (GEN-10: callers that show these label them as computed).
 */
export function timingOccurrences(timing: unknown, range: OccurrenceRange): Occurrence[] | undefined {
  const repeat = member(timing, 'repeat');
  const events = lenientTexts(member(timing, 'event'));
  if (events.length > 0) return eventsIn(events, range);
  if (repeat === undefined || !Number.isFinite(range.from) || !Number.isFinite(range.to)) return undefined;
  const pattern = patternOf(repeat);
  if (pattern === undefined) return undefined;
  const { start, end } = boundsOf(repeat, range);
  const from = Math.max(range.from, start);
  const to = Math.min(range.to, end);
  const found: Occurrence[] = [];
  const limit = range.limit ?? 400;
  for (let day = Math.floor(from / DAY); day * DAY < to && found.length < limit; day++) {
    if (!pattern.isOn(day)) continue;
    for (const place of pattern.places) {
      const wall = day * DAY + place.offset;
      // A whole day counts if any part of it lies in the range.
      const last = place.precision === 'time' ? wall : day * DAY + DAY - 1;
      if (last < from || wall >= to || found.length >= limit) continue;
      const { precision, when } = place;
      found.push({ wall, precision, ...(when !== undefined && { when }) });
    }
  }
  return found;
}

interface Place {
  /** ms after midnight; for a part of the day, its usual position among the others. */
  readonly offset: number;
  readonly precision: Occurrence['precision'];
  readonly when?: string;
}

/** Position of a part of the day among clock times, in hours; used only for sorting. */
const HOUR_OF_PART: Readonly<Record<string, number>> = {
  'MORN.early': 6,
  WAKE: 7,
  MORN: 8,
  ACM: 8,
  CM: 8,
  PCM: 9,
  'MORN.late': 10,
  ACD: 12,
  NOON: 12,
  CD: 12,
  PCD: 13,
  AFT: 14,
  'AFT.early': 13,
  'AFT.late': 16,
  ACV: 17,
  CV: 18,
  EVE: 19,
  'EVE.early': 18,
  PCV: 19,
  'EVE.late': 21,
  HS: 22,
  NIGHT: 23,
};

interface Pattern {
  readonly places: readonly Place[];
  isOn(day: number): boolean;
}

function patternOf(repeat: unknown): Pattern | undefined {
  const has = (name: string): boolean => member(repeat, name) !== undefined;
  if (['frequencyMax', 'periodMax', 'count', 'countMax', 'offset'].some(has)) return undefined;
  const places = placesOf(repeat);
  const weekdays = lenientTexts(member(repeat, 'dayOfWeek'));
  if (places === undefined || weekdays.some((day) => !WEEKDAYS.includes(day))) return undefined;
  const frequency = lenientNumber(member(repeat, 'frequency'));
  const period = lenientNumber(member(repeat, 'period')) ?? 1;
  const unit = lenientText(member(repeat, 'periodUnit')) ?? lenientText(member(repeat, 'periodUnits'));
  if (period !== 1) return undefined;
  const named = places.length > 0;
  const perDay = named ? places.length : 1;
  const onWeekdays = weekdays.length > 0;
  if (unit === undefined) {
    if (!named && !onWeekdays) return undefined;
    if (frequency !== undefined && frequency !== perDay) return undefined;
  } else if (unit === 'd') {
    // A number of times a day without clock times: only the day is known.
    if (named && frequency !== undefined && frequency !== perDay) return undefined;
  } else if (unit === 'wk') {
    if (!onWeekdays) return undefined;
    // Many systems write "each of these days" as once a week on several weekdays.
    const counts = [1, perDay, weekdays.length, perDay * weekdays.length];
    if (frequency !== undefined && !counts.includes(frequency)) return undefined;
  } else return undefined;
  return {
    places: named ? places : [{ offset: 0, precision: 'day' }],
    isOn: (day) => !onWeekdays || weekdays.includes(WEEKDAYS[weekdayOf(day)]!),
  };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Clock times and parts of the day, in order; undefined if any of them is unknown. */
function placesOf(repeat: unknown): Place[] | undefined {
  const places: Place[] = [];
  for (const time of lenientTexts(member(repeat, 'timeOfDay'))) {
    const match = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(time);
    if (match === null) return undefined;
    places.push({ offset: (Number(match[1]) * 60 + Number(match[2])) * 60_000, precision: 'time' });
  }
  for (const when of lenientTexts(member(repeat, 'when'))) {
    const hour = Object.hasOwn(HOUR_OF_PART, when) ? HOUR_OF_PART[when] : undefined;
    if (hour === undefined) return undefined;
    places.push({ offset: hour * 3_600_000, precision: 'part', when });
  }
  return places.sort((a, b) => a.offset - b.offset);
}

function boundsOf(repeat: unknown, { toWall }: OccurrenceRange): { start: number; end: number } {
  const bounds = member(repeat, 'boundsPeriod');
  const start = parsePartialDate(member(bounds, 'start'));
  const end = parsePartialDate(member(bounds, 'end'));
  return {
    start: start === undefined ? -Infinity : wallOf(start, start.earliest, toWall),
    end: end === undefined ? Infinity : wallOf(end, end.latest, toWall),
  };
}

function wallOf(date: PartialDate, ms: number, toWall: OccurrenceRange['toWall']): number {
  return date.zoned && toWall ? toWall(ms) : ms;
}

function eventsIn(events: readonly string[], range: OccurrenceRange): Occurrence[] | undefined {
  const dates = events.map(parsePartialDate);
  if (dates.some((date) => date === undefined)) return undefined;
  return (dates as PartialDate[])
    .filter(({ precision }) => precision !== 'year' && precision !== 'month')
    .map((date) => ({
      wall: wallOf(date, date.earliest, range.toWall),
      last: wallOf(date, date.latest, range.toWall) - 1,
      precision: date.precision === 'day' ? ('day' as const) : ('time' as const),
    }))
    .filter(({ wall, last }) => last >= range.from && wall < range.to)
    .sort((a, b) => a.wall - b.wall)
    .slice(0, range.limit ?? 400)
    .map(({ wall, precision }) => ({ wall, precision }));
}
