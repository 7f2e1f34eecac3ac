import { parsePartialDate, type ClinicalEntry } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from './instants.js';

/** A moment as hosts write it: an ISO date or dateTime, ms since 1970, or a Date. */
export type DateInput = string | number | Date;

/**
 * The last moment of the day, month or year that an `asOf` names, in ms since 1970, so that all of that day counts; the
 * present where it lies in that span. A dateTime or a number is that instant. Undefined for a text that is no date.
 */
export function asOfInstant(asOf: DateInput, zone: TimeZone, now: number): number | undefined {
  if (typeof asOf !== 'string') return Number.isFinite(+asOf) ? +asOf : undefined;
  const date = parsePartialDate(asOf.trim());
  if (date === undefined) return undefined;
  const from = earliestInstant(date, zone);
  if (date.precision !== 'year' && date.precision !== 'month' && date.precision !== 'day') return from;
  const to = latestInstant(date, zone);
  return now >= from && now < to ? now : to - 1;
}

/** The instant that one end of a query names: an ISO date means its beginning in the record's zone. */
export function queryInstant(value: DateInput, zone: TimeZone): number | undefined {
  if (typeof value !== 'string') return Number.isNaN(+value) ? undefined : +value;
  const date = parsePartialDate(value.trim());
  return date === undefined ? undefined : earliestInstant(date, zone);
}

/**
 * First instant at which the record could know of an entry: when it was recorded, asserted or ordered, where that was
 * written; else undefined. `meta.lastUpdated` says when a copy was stored, and is not asked.
 */
export function knownSince(entry: ClinicalEntry, zone: TimeZone): number | undefined {
  const { recorded } = entry.provenance;
  return recorded === undefined ? undefined : earliestInstant(recorded, zone);
}

/** Begun by that moment, as far as its dates can tell: a month counts from its first day. */
function hasBegun(entry: ClinicalEntry, instant: number, zone: TimeZone): boolean {
  const { time } = entry;
  if (time === undefined) return false;
  return time.start === undefined || earliestInstant(time.start, zone) <= instant;
}

/**
 * Part of the record at a moment (docs/decisions/0002): known by then, where it says when it was recorded, else begun by
 * then. An entry with neither date cannot be placed and is not part of any day but today.
 */
export function isKnownBy(entry: ClinicalEntry, instant: number, zone: TimeZone): boolean {
  const since = knownSince(entry, zone);
  return since === undefined ? hasBegun(entry, instant, zone) : since <= instant;
}
