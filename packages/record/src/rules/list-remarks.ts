import type { ClinicalEntry, EntryReference, ListRemark } from '@care-timeline/fhir';
import { push } from '../shared/push.js';
import { knownSince } from '../time/as-of.js';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';
import type { EntryQuery } from '../types.js';

/** What a list, such as one of changes at discharge, says about an entry. */
export interface EntryRemark extends ListRemark {
  readonly list: ClinicalEntry;
}

export type EntryRemarks = ReadonlyMap<string, readonly EntryRemark[]>;

/**
 * Remarks of lists by the key of the entry they are about, in the order of the lists' keys. A list that is no longer
 * valid, or was never, says nothing.
 */
export function remarksOf(
  lists: readonly ClinicalEntry[],
  keyOf: (entry: ClinicalEntry, reference: EntryReference) => string | undefined,
): EntryRemarks {
  const found = new Map<string, EntryRemark[]>();
  const valid = lists.filter(
    ({ clinicalState, listRemarks }) =>
      listRemarks !== undefined && (clinicalState === 'current' || clinicalState === 'unknown'),
  );
  for (const list of valid.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const remark of list.listRemarks ?? []) {
      const key = keyOf(list, remark.item);
      if (key !== undefined) push(found, key, { ...remark, list });
    }
  }
  return found;
}

/** What a record has to offer; a host's own object need not follow references. */
interface RemarkSource {
  readonly revision: number;
  entries(query?: EntryQuery): readonly ClinicalEntry[];
  follow?(from: ClinicalEntry, reference: EntryReference): ClinicalEntry | undefined;
}

const NONE: EntryRemarks = new Map();
const HELD = new WeakMap<object, { readonly revision: number; readonly remarks: EntryRemarks }>();

/** What the lists of a record say about its entries. Made once for each revision. */
export function listRemarks(record: RemarkSource): EntryRemarks {
  if (record.follow === undefined) return NONE;
  const held = HELD.get(record);
  if (held !== undefined && held.revision === record.revision) return held.remarks;
  const lists = record.entries({ kinds: ['list'] });
  const remarks = remarksOf(lists, (list, reference) => record.follow?.(list, reference)?.key);
  HELD.set(record, { revision: record.revision, remarks });
  return remarks;
}

/**
 * Whether a remark is about an entry as it is now. A list can only remove what existed on its date: what was begun or
 * recorded later was not taken off it (MED-33).
 */
export function concerns(
  { deleted, date, list }: EntryRemark,
  entry: ClinicalEntry,
  zone: TimeZone,
): boolean {
  const told = list.time?.start ?? date;
  if (!deleted || told === undefined) return true;
  const { time } = entry;
  const since = knownSince(entry, zone);
  const start = time?.start === undefined ? since : earliestInstant(time.start, zone);
  const existed = Math.min(since ?? Infinity, start ?? Infinity);
  return existed === Infinity || existed < latestInstant(told, zone);
}
