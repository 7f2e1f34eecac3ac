import { parsePartialDate, type PartialDate } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from './instants.js';

/** A moment as hosts write it: an ISO date or dateTime, ms since 1970, or a Date. */
export type DateInput = string | number | Date;

/** The years 1 to 9999, which is what a FHIR date can be. Beyond them nothing can be formatted, and nobody is meant. */
const EARLIEST = Date.UTC(2000, 0, 1) - 730_119 * 86_400_000;
const LATEST = Date.UTC(10_000, 0, 1);

/**
 * The first instant of what a host wrote, in ms since 1970: of the day, month or year, in local time of `zone`, and so is a time
 * without an offset. The one reading of every date that is a start or an end: windows, ranges to load, queries. Undefined for what
 * is no date, such as 31 February, and for an instant outside the years 1 to 9999.
 */
export function instantOf(value: unknown, zone: TimeZone): number | undefined {
  return spanOf(value, zone)?.from;
}

/**
 * The last moment of the day, month or year that an `asOf` names, in ms since 1970, so that all of that day counts; the
 * present where it lies in that span. A dateTime or a number is that instant. Undefined for what is no date.
 */
export function asOfInstant(asOf: unknown, zone: TimeZone, now: number): number | undefined {
  const span = spanOf(asOf, zone);
  if (span === undefined) return undefined;
  const { from, to } = span;
  return to === undefined ? from : now >= from && now < to ? now : to - 1;
}

/** One end of a query, which may be any number, also an infinite one: nothing but a comparison is made of it. */
export function queryInstant(value: DateInput, zone: TimeZone): number | undefined {
  if (typeof value === 'string') return instantOf(value, zone);
  return Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** `to` is there where a whole day, month or year was named. */
function spanOf(value: unknown, zone: TimeZone): { from: number; to?: number } | undefined {
  if (typeof value === 'number' || value instanceof Date) {
    const from = Number(value);
    return from >= EARLIEST && from < LATEST ? { from } : undefined;
  }
  const date = typeof value === 'string' ? parsePartialDate(value.trim()) : undefined;
  if (date === undefined) return undefined;
  const from = earliestInstant(date, zone);
  return isWhole(date) ? { from, to: latestInstant(date, zone) } : { from };
}

function isWhole({ precision }: PartialDate): boolean {
  return precision === 'year' || precision === 'month' || precision === 'day';
}
