import { parsePartialDate, type PartialDate } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from './instants.js';

/** A moment as given by hosts: an ISO date or dateTime, ms since 1970, or a Date. */
export type DateInput = string | number | Date;

/** Years 1 to 9999, the range of a FHIR date. Dates outside it cannot be formatted and are never intended. */
const EARLIEST = Date.UTC(2000, 0, 1) - 730_119 * 86_400_000;
const LATEST = Date.UTC(10_000, 0, 1);

/**
 * The first instant of a value given by a host, in ms since 1970: the start of the day, month or year in local time
 * of `zone`, which also applies to a time without an offset. This is the only way that dates used as a start or an
 * end are parsed: windows, ranges to load, queries. Undefined for an invalid date, such as 31 February, and for an
 * instant outside the years 1 to 9999.
 */
export function instantOf(value: unknown, zone: TimeZone): number | undefined {
  return spanOf(value, zone)?.from;
}

/**
 * The last moment of the day, month or year given as `asOf`, in ms since 1970, so that the whole day counts; the
 * present if it lies in that span. A dateTime or a number is that instant. Undefined for an invalid date.
 */
export function asOfInstant(asOf: unknown, zone: TimeZone, now: number): number | undefined {
  const span = spanOf(asOf, zone);
  if (span === undefined) return undefined;
  const { from, to } = span;
  return to === undefined ? from : now >= from && now < to ? now : to - 1;
}

/** One end of a query; may be any number, including infinity, because it is only compared. */
export function queryInstant(value: DateInput, zone: TimeZone): number | undefined {
  if (typeof value === 'string') return instantOf(value, zone);
  return Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** `to` is present if a whole day, month or year was given. */
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
