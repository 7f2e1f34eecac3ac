import type { ClinicalEntry, CodingFact, Kind, ReadProblem } from '@care-timeline/fhir';

/** A system that entries come from. `id` is part of every entry's key; `label` is what people read (GEN-08). */
export interface SourceInfo {
  readonly id: string;
  readonly label: string;
  /** Base URL or name of the system, where it matters to the host. */
  readonly system?: string;
}

/** Where a source stands. A failed or blocked source is never read as empty (GEN-06). */
export type SourceState = 'loading' | 'loaded' | 'partial' | 'failed' | 'blocked';

export type Language = 'nb' | 'nn' | 'en';

export interface RecordOptions {
  /** IANA zone in which date-only values become instants. Default: the host's. */
  timeZone?: string;
  /** Clock, for tests and for a fixed view. Default: `Date.now`. */
  now?: () => number;
  /** Language of `entry.title` and other words the model makes. Default `nb`. */
  lang?: Language;
  /** The host's terminology hook (GEN-11). */
  displayFor?: (coding: CodingFact) => string | undefined;
}

/**
 * Outcome of one `add`. Every resource received is in exactly one of the other counts (GEN-07):
 * `received = read + inError + undated + notUnderstood + refused`.
 */
export interface AddReport {
  readonly received: number;
  /** Understood and dated, or of a supporting type such as Patient. */
  readonly read: number;
  readonly inError: number;
  readonly undated: number;
  readonly notUnderstood: number;
  readonly refused: number;
  readonly problems: readonly ReadProblem[];
}

/**
 * Time, lane, standing and flags of every clinical entry (supporting ones excluded), in typed arrays.
 * Rows 0..dated-1 are sorted by `start` (ties by `end`, then key); rows dated..count-1 are the undated ones, by key.
 * A new object is made when the record changes; rows are valid for one object only.
 */
export interface EntryColumns {
  readonly count: number;
  readonly dated: number;
  /** Earliest instant it may have begun, ms since 1970; -Infinity for an open start; NaN for undated. */
  readonly start: Float64Array;
  /** Latest instant it may have ended, exclusive; +Infinity for an open end; for a point, the end of its precision. */
  readonly end: Float64Array;
  /** Index into PRECISIONS: 0 is open. */
  readonly startPrecision: Uint8Array;
  readonly endPrecision: Uint8Array;
  /** Index into KINDS. */
  readonly kind: Uint8Array;
  /** Index into STANDINGS. */
  readonly standing: Uint8Array;
  /** FLAG bits. */
  readonly flags: Uint32Array;
  /** Index into `PatientRecord.sources`. */
  readonly source: Uint16Array;
}

export interface EntryQuery {
  kinds?: readonly Kind[];
  /** ISO date or ms. Entries that overlap [from, to) are found. */
  from?: string | number;
  to?: string | number;
  /** Words that must all occur in title, codes or text; case and accents do not matter. */
  text?: string;
  sources?: readonly string[];
  /** What was known and held at that moment. */
  asOf?: string | number;
  includeInError?: boolean;
}

/** One cell of the completeness ledger (GEN-07). Adds up like `AddReport`, over distinct resources. */
export interface LedgerRow {
  readonly source: SourceInfo;
  readonly state: SourceState;
  readonly resourceType: string;
  readonly received: number;
  readonly read: number;
  readonly inError: number;
  readonly undated: number;
  readonly notUnderstood: number;
  readonly refused: number;
}

/** What the widgets need of a record; `PatientRecord` is the one implementation. */
export interface RecordView extends EventTarget {
  /** Grows by one at each change; memoise on it. */
  readonly revision: number;
  readonly timeZone: string;
  readonly sources: readonly SourceInfo[];
  readonly columns: EntryColumns;
  now(): number;
  /** Title in the record's language, without making the whole entry. */
  titleAt(row: number): string;
  keyAt(row: number): string;
  entryAt(row: number): ClinicalEntry;
  rowOf(key: string): number | undefined;
  entry(key: string): ClinicalEntry | undefined;
  entries(query?: EntryQuery): ClinicalEntry[];
}
