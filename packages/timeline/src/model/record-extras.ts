import {
  FLAG,
  KINDS,
  negatedTitle,
  type ClinicalEntry,
  type EntryReference,
  type Kind,
  type PartialDate,
} from '@care-timeline/fhir';
import type { Language, NotLoaded, RecordView, ResultSeries, SummaryView } from '@care-timeline/record';

/** What `PatientRecord` can do beyond a `RecordView`. A host's own view of a record may lack it. */
type Extras = Partial<Pick<SummaryView, 'patient' | 'notLoaded' | 'results' | 'changesSince'>> & {
  readonly lang?: Language;
  search?(text: string): Uint8Array;
  prepareSearch?(): Iterator<unknown, void> | undefined;
  authorAt?(row: number): string;
  prepareAuthors?(): Iterator<unknown, void> | undefined;
  follow?(from: ClinicalEntry, reference: EntryReference): ClinicalEntry | undefined;
};

const extrasOf = (record: RecordView | undefined): Extras => (record ?? {}) as Extras;

/** Title of a row in the page's language: the name is the source's, the negation word before it is ours (GEN-02). */
export function titleIn(record: RecordView, row: number, lang: Language): string {
  const { kind, flags } = record.columns;
  const own = extrasOf(record).lang === lang || !(flags[row]! & FLAG.NEGATED);
  if (own) return record.titleAt(row);
  const { name, negation } = record.entryAt(row);
  return negatedTitle(name, negation, lang, KINDS[kind[row]!]);
}

/** Date of birth, where the record knows its patient. */
export const birthOf = (record: RecordView | undefined): PartialDate | undefined =>
  extrasOf(record).patient?.birthDate;

/** Whose record it is, where it knows. */
export const patientOf = (record: RecordView | undefined): Extras['patient'] => extrasOf(record).patient;

/** Stretches of time that the record's sources have not given. */
export const recordNotLoaded = (record: RecordView): readonly NotLoaded[] => extrasOf(record).notLoaded ?? [];

/** 1 for each row that a text is found in. */
export function searchRows(record: RecordView, text: string): Uint8Array {
  const extras = extrasOf(record);
  if (extras.search) return extras.search(text);
  const matches = new Uint8Array(record.columns.count);
  for (const { key } of record.entries({ text, includeInError: true })) {
    const row = record.rowOf(key);
    if (row !== undefined) matches[row] = 1;
  }
  return matches;
}

/** Steps that a search takes first; undefined where there are none, or the record cannot take them one by one. */
export const prepareSearch = (record: RecordView | undefined): Iterator<unknown, void> | undefined =>
  extrasOf(record).prepareSearch?.();

/** The same before authors are asked for. */
export const prepareAuthors = (record: RecordView | undefined): Iterator<unknown, void> | undefined =>
  extrasOf(record).prepareAuthors?.();

/** Who wrote a row, in words; empty where nobody says. */
export function authorOf(record: RecordView, row: number): string {
  const extras = extrasOf(record);
  if (extras.authorAt) return extras.authorAt(row);
  const { author } = record.entryAt(row).provenance;
  return author?.display ?? author?.target ?? '';
}

/** Values of a kind by code and unit; none where the record cannot tell. */
export const resultSeries = (record: RecordView, kind: Kind): readonly ResultSeries[] =>
  extrasOf(record).results?.({ kinds: [kind] }).series ?? [];

/** 1 for each row that is new, ended or otherwise changed since a moment (ms); undefined where the record cannot tell. */
export function changedRows(record: RecordView, since: number): Uint8Array | undefined {
  const changes = extrasOf(record).changesSince?.(since).changes;
  if (!changes) return undefined;
  const rows = new Uint8Array(record.columns.count);
  for (const { entry } of changes) {
    const row = record.rowOf(entry.key);
    if (row !== undefined) rows[row] = 1;
  }
  return rows;
}

/** The entry that a reference of another one leads to, where the record can tell. */
export const follow = (
  record: RecordView,
  from: ClinicalEntry,
  reference: EntryReference,
): ClinicalEntry | undefined => extrasOf(record).follow?.(from, reference);
