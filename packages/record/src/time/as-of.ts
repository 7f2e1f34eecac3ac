import type { ClinicalEntry } from '@care-timeline/fhir';
import { earliestInstant, type TimeZone } from './instants.js';
import type { Moment } from './moment.js';

/**
 * First instant at which the record could know of an entry: when it was recorded, asserted or ordered, if stated;
 * otherwise undefined. `meta.lastUpdated` says when a copy was stored and is ignored.
 */
export function knownSince(entry: ClinicalEntry, zone: TimeZone): number | undefined {
  const { recorded } = entry.provenance;
  return recorded === undefined ? undefined : earliestInstant(recorded, zone);
}

/** Begun by that moment, as far as its dates tell: a month counts from its first day. */
function hasBegun(entry: ClinicalEntry, instant: number, zone: TimeZone): boolean {
  const { time } = entry;
  if (time === undefined) return false;
  return time.start === undefined || earliestInstant(time.start, zone) <= instant;
}

/**
 * Part of the record at a moment (docs/decisions/0002): known by then if it says when it was recorded, else begun by
 * then. An entry with neither date cannot be placed and belongs to no day but today.
 */
export function isKnownBy(entry: ClinicalEntry, instant: number, zone: TimeZone): boolean {
  const since = knownSince(entry, zone);
  return since === undefined ? hasBegun(entry, instant, zone) : since <= instant;
}

/** Part of the record on the displayed day: today everything is, on another day only what was known by then. */
export function isKnownAt(
  entry: ClinicalEntry,
  { isNow, instant, zone }: Omit<Moment, 'sourceOrder'>,
): boolean {
  return isNow || isKnownBy(entry, instant, zone);
}
