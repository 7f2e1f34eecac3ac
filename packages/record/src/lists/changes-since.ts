import type { ClinicalEntry } from '@care-timeline/fhir';

/** What happened to an entry since a moment; the first that applies is reported. */
export type ChangeReason =
  | 'in-error' // marked as an error since then
  | 'new' // recorded since then, or begun since then if the time of recording is not stated
  | 'ended' // known before, ended since then
  | 'updated'; // the source has stored another version since then

export interface EntryChange {
  readonly entry: ClinicalEntry;
  readonly reason: ChangeReason;
  /** ms since 1970. */
  readonly at: number;
}

export interface ChangeList {
  /** ms since 1970. */
  readonly since: number;
  /** Most recent first. */
  readonly changes: readonly EntryChange[];
  /** Entries without any date: whether they changed cannot be determined. */
  readonly unknown: number;
}

/** Known dates of one entry, as instants in ms since 1970; undefined if not stated. */
export interface ChangeFacts {
  readonly recorded: number | undefined;
  readonly updated: number | undefined;
  readonly began: number | undefined;
  readonly ended: number | undefined;
  readonly inError: boolean;
}

/** @param factsAt - facts of each of the `rows` rows; an entry is created only for rows that changed */
export function changeList(
  rows: number,
  factsAt: (row: number) => ChangeFacts,
  entryAt: (row: number) => ClinicalEntry,
  since: number,
  now: number,
): ChangeList {
  const changes: EntryChange[] = [];
  let unknown = 0;
  for (let row = 0; row < rows; row++) {
    const change = changeOf(factsAt(row), since, now);
    if (change === 'unknown') unknown++;
    else if (change !== undefined) changes.push({ entry: entryAt(row), ...change });
  }
  changes.sort((a, b) => b.at - a.at || (a.entry.key < b.entry.key ? -1 : 1));
  return { since, changes, unknown };
}

function changeOf(
  { recorded, updated, began, ended, inError }: ChangeFacts,
  since: number,
  now: number,
): { readonly reason: ChangeReason; readonly at: number } | 'unknown' | undefined {
  const isSince = (at: number | undefined): at is number => at !== undefined && at > since && at <= now;
  if (inError) return isSince(updated) ? { reason: 'in-error', at: updated } : undefined;
  // An entry becomes news when it is recorded; if that is not stated, when it began.
  const known = recorded ?? began;
  if (isSince(known)) return { reason: 'new', at: known };
  if (isSince(ended)) return { reason: 'ended', at: ended };
  if (isSince(updated)) return { reason: 'updated', at: updated };
  return known === undefined && ended === undefined && updated === undefined ? 'unknown' : undefined;
}
