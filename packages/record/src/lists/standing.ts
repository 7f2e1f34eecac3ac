import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { lastDone } from '../medications/last-given.js';
import { courseOver } from '../medications/state.js';
import { push } from '../shared/push.js';
import { isKnownAt } from '../time/as-of.js';
import { latestInstant, type TimeZone } from '../time/instants.js';
import type { EntryQuery } from '../types.js';
import { concerns, listRemarks, type EntryRemark } from '../rules/list-remarks.js';

interface StandingSource {
  readonly revision: number;
  now(): number;
  entries(query?: EntryQuery): readonly ClinicalEntry[];
  follow?(from: ClinicalEntry, reference: EntryReference): ClinicalEntry | undefined;
}

/** What lists say about an entry, as far as known at a moment (MED-33). */
export function remarksAt(
  record: StandingSource,
  entry: ClinicalEntry,
  instant: number,
  zone: TimeZone,
): readonly EntryRemark[] {
  const remarks = listRemarks(record).get(entry.key);
  if (remarks === undefined) return [];
  const moment = { instant, isNow: instant >= record.now(), zone };
  return remarks.filter((remark) => isKnownAt(remark.list, moment) && concerns(remark, entry, zone));
}

/** Why an entry that its source keeps as active does not read as current, and since when, ms since 1970. */
export interface Doubt {
  /** Removed by a list (MED-33), or a course that is over as ordered (MED-30). */
  readonly why: 'removed' | 'course-over';
  readonly since: number | undefined;
}

const KEPT: ReadonlySet<string> = new Set(['current', 'paused', 'unknown']);

/**
 * What speaks against the state of an entry as its source keeps it: a list that removed it, or the order that bounds
 * it. Its own period is not considered here. Undefined if nothing does.
 */
export function doubtAt(
  record: StandingSource,
  entry: ClinicalEntry,
  instant: number,
  zone: TimeZone,
): Doubt | undefined {
  if (!KEPT.has(entry.clinicalState) || entry.planLike) return undefined;
  const last = latest(remarksAt(record, entry, instant, zone), zone);
  if (last?.deleted) return { why: 'removed', since: toldAt(last, zone) };
  if (entry.clinicalState !== 'current' || entry.kind !== 'medication') return undefined;
  const { medication } = entry;
  if (courseOver(medication, zone) > instant) return undefined;
  const all = givenTo(record).get(entry.key) ?? [];
  const given = all.filter((one) => isKnownAt(one, { instant, isNow: instant >= record.now(), zone }));
  const over = courseOver(medication, zone, lastDone(given, zone));
  return over > instant ? undefined : { why: 'course-over', since: over };
}

/** The last by date; of several, one that removes. One without a date is taken to be last. */
function latest(remarks: readonly EntryRemark[], zone: TimeZone): EntryRemark | undefined {
  const at = (remark: EntryRemark): number => toldAt(remark, zone) ?? Infinity;
  return remarks.reduce<EntryRemark | undefined>(
    (last, one) =>
      last === undefined || at(one) > at(last) || (at(one) === at(last) && one.deleted) ? one : last,
    undefined,
  );
}

function toldAt({ date, list }: EntryRemark, zone: TimeZone): number | undefined {
  const told = list.time?.start ?? date;
  return told && latestInstant(told, zone);
}

type Given = ReadonlyMap<string, readonly ClinicalEntry[]>;
const NONE: Given = new Map();
const HELD = new WeakMap<object, { readonly revision: number; readonly given: Given }>();

/** Administrations and dispenses by the key of the medicine they are of. Made once for each revision. */
function givenTo(record: StandingSource): Given {
  if (record.follow === undefined) return NONE;
  const held = HELD.get(record);
  if (held !== undefined && held.revision === record.revision) return held.given;
  const given = new Map<string, ClinicalEntry[]>();
  for (const entry of record.entries({ kinds: ['administration', 'dispense'] })) {
    for (const reference of entry.medication?.chain ?? []) {
      const medicine = record.follow?.(entry, reference);
      if (medicine?.kind !== 'medication') continue;
      push(given, medicine.key, entry);
      break;
    }
  }
  HELD.set(record, { revision: record.revision, given });
  return given;
}
