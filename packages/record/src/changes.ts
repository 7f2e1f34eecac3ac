import type { ClinicalEntry } from '@care-timeline/fhir';
import { knownSince } from './as-of.js';
import { earliestInstant, latestInstant, type WallClock } from './instants.js';

/** What happened to an entry since a moment; the first that fits is told. */
export type ChangeReason =
  | 'in-error' // marked as an error since then
  | 'new' // recorded since then, or begun since then where nothing says when it was recorded
  | 'ended' // known before, and ended since then
  | 'updated'; // the source stored another version since then

export interface EntryChange {
  readonly entry: ClinicalEntry;
  readonly reason: ChangeReason;
  /** ms since 1970. */
  readonly at: number;
}

export interface ChangeList {
  /** ms since 1970. */
  readonly since: number;
  /** The latest first. */
  readonly changes: readonly EntryChange[];
  /** Entries without any date: nobody can say whether they have changed. */
  readonly unknown: number;
}

export function changeList(
  entries: Iterable<ClinicalEntry>,
  since: number,
  now: number,
  zone: WallClock,
): ChangeList {
  const changes: EntryChange[] = [];
  let unknown = 0;
  for (const entry of entries) {
    const change = changeOf(entry, since, now, zone);
    if (change === 'unknown') unknown++;
    else if (change !== undefined) changes.push(change);
  }
  changes.sort((a, b) => b.at - a.at || (a.entry.key < b.entry.key ? -1 : 1));
  return { since, changes, unknown };
}

function changeOf(
  entry: ClinicalEntry,
  since: number,
  now: number,
  zone: WallClock,
): EntryChange | 'unknown' | undefined {
  const { time, provenance, standing } = entry;
  const recorded = knownSince(entry, zone);
  const updated = provenance.lastUpdated && earliestInstant(provenance.lastUpdated, zone);
  const began = time?.start && earliestInstant(time.start, zone);
  const ended = time?.shape === 'interval' && time.end ? latestInstant(time.end, zone) : undefined;
  const isSince = (at: number | undefined): at is number => at !== undefined && at > since && at <= now;
  const told = (reason: ChangeReason, at: number): EntryChange => ({ entry, reason, at });

  if (standing === 'in-error') return isSince(updated) ? told('in-error', updated) : undefined;
  if (recorded !== undefined) {
    if (isSince(recorded)) return told('new', recorded);
  } else if (isSince(began)) {
    return told('new', began);
  }
  if (isSince(ended)) return told('ended', ended);
  if (isSince(updated)) return told('updated', updated);
  return recorded === undefined && began === undefined && ended === undefined && updated === undefined
    ? 'unknown'
    : undefined;
}
