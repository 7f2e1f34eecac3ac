import {
  FLAG,
  KINDS,
  entryTitle,
  type ClinicalEntry,
  type EntryReference,
  type Kind,
  type PartialDate,
} from '@care-timeline/fhir';
import type { Language, NotLoaded, RecordView, ResultSeries } from '@care-timeline/record';

const ABOUT_OTHERS = KINDS.indexOf('about-others');

/**
 * Title of a row in the page's language: the name comes from the source, the negation word before it from the widget
 * (GEN-02).
 */
export function titleIn(record: RecordView, row: number, lang: Language): string {
  const { kind, flags } = record.columns;
  const hasWords = (flags[row]! & FLAG.NEGATED) !== 0 || kind[row] === ABOUT_OTHERS;
  if (record.lang === lang || !hasWords) return record.titleAt(row);
  return entryTitle(record.entryAt(row), lang);
}

/** Date of birth, if the record knows its patient. */
export const birthOf = (record: RecordView | undefined): PartialDate | undefined =>
  record?.patient?.birthDate;

/** The patient, if the record knows. */
export const patientOf = (record: RecordView | undefined): RecordView['patient'] => record?.patient;

/** Periods that the record's sources have not delivered. */
export const recordNotLoaded = (record: RecordView): readonly NotLoaded[] => record.notLoaded ?? [];

/** 1 for each row that contains the text. */
export function searchRows(record: RecordView, text: string): Uint8Array {
  if (record.search) return record.search(text);
  const matches = new Uint8Array(record.columns.count);
  for (const { key } of record.entries({ text, includeInError: true })) {
    const row = record.rowOf(key);
    if (row !== undefined) matches[row] = 1;
  }
  return matches;
}

/**
 * Preparation steps to run before a search; undefined if there are none, or if the record cannot run them one at a
 * time.
 */
export const prepareSearch = (record: RecordView | undefined): Iterator<unknown, void> | undefined =>
  record?.prepareSearch?.();

/** The same for authors. */
export const prepareAuthors = (record: RecordView | undefined): Iterator<unknown, void> | undefined =>
  record?.prepareAuthors?.();

/** Author of a row, in words; empty if unknown. A bare `Type/id` is one author within its source only (GEN-15). */
export function authorOf(record: RecordView, row: number): string {
  const name = writtenAuthor(record, row);
  if (!BARE.test(name) || record.sources.length < 2) return name;
  const source = record.sources[record.columns.source[row]!];
  return source === undefined ? name : `${name} – ${source.label || source.id}`;
}

const BARE = /^[A-Z][A-Za-z]+\/\S+( \(\S+\))?$/;

function writtenAuthor(record: RecordView, row: number): string {
  if (record.authorAt) return record.authorAt(row);
  const { author } = record.entryAt(row).provenance;
  return author?.display ?? author?.target ?? '';
}

/** Values of a kind by code and unit; empty if the record does not provide them. */
export const resultSeries = (record: RecordView, kind: Kind): readonly ResultSeries[] =>
  record.results?.({ kinds: [kind] }).series ?? [];

/**
 * 1 for each row that is new, has ended or has otherwise changed since a moment (ms); undefined if the record does
 * not provide this.
 */
export function changedRows(record: RecordView, since: number): Uint8Array | undefined {
  const changes = record.changesSince?.(since).changes;
  if (!changes) return undefined;
  const rows = new Uint8Array(record.columns.count);
  for (const { entry } of changes) {
    const row = record.rowOf(entry.key);
    if (row !== undefined) rows[row] = 1;
  }
  return rows;
}

/** The entry that a reference in another entry points to, if the record can resolve it. */
export const follow = (
  record: RecordView,
  from: ClinicalEntry,
  reference: EntryReference,
): ClinicalEntry | undefined => record.follow?.(from, reference);
