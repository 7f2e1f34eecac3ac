import { KINDS } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { DAY, type Range } from './range.js';
import { authorOf } from './record-extras.js';

/**
 * In longer records, authors are not offered and a contact's entries are only searched for around its time, since
 * every entry has to be read.
 */
const MAX_READ = 5000;
/** Entries that belong to a contact may be dated up to this long before or after it, ms. */
const AROUND = 60 * DAY;
const ENCOUNTER = KINDS.indexOf('encounter');

/** All authors with their number of entries, most first; empty if the record is too long to read through. */
export function authorsIn(record: RecordView): readonly { readonly name: string; readonly count: number }[] {
  const { count } = record.columns;
  if (count > MAX_READ) return [];
  const found = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const name = authorOf(record, row);
    if (name) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return [...found].map(([name, n]) => ({ name, count: n })).sort((a, b) => b.count - a.count);
}

/** Period of a contact; undefined for anything other than a contact with its own time. */
export function timeOfContact(record: RecordView, key: string): Range | undefined {
  const row = key ? record.rowOf(key) : undefined;
  const { kind, start, end, dated } = record.columns;
  if (row === undefined || row >= dated || kind[row] !== ENCOUNTER) return undefined;
  return { start: start[row]!, end: end[row]! };
}

/**
 * Record rows of a contact and of everything that its source links to it; undefined for anything other than a
 * contact.
 */
export function rowsOfContact(record: RecordView, key: string): ReadonlySet<number> | undefined {
  const { columns } = record;
  const own = record.rowOf(key);
  if (own === undefined || columns.kind[own] !== ENCOUNTER) return undefined;
  const { resourceType, id, sourceId } = record.entryAt(own);
  const target = `${resourceType}/${id}`;
  const rows = new Set([own]);
  const near = (row: number): boolean =>
    columns.count <= MAX_READ ||
    (columns.start[row]! < columns.end[own]! + AROUND && columns.end[row]! > columns.start[own]! - AROUND);
  for (let row = 0; row < columns.count; row++) {
    if (row === own || record.sources[columns.source[row]!]?.id !== sourceId || !near(row)) continue;
    const { references } = record.entryAt(row);
    if (references.some((one) => one.role === 'encounter' && one.target === target)) rows.add(row);
  }
  return rows;
}
