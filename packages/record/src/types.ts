import type { CodingFact, Kind, ReadProblem } from '@care-timeline/fhir';
import type { DateInput } from './time/date-input.js';

/** A system that entries come from. `id` is part of every entry's key; `label` is what people read (GEN-08). */
export interface SourceInfo {
  readonly id: string;
  readonly label: string;
  /** Base URL or name of the system, where it matters to the host. */
  readonly system?: string;
  /** Id of this record's patient in the source: joins sources that share no identifier (GEN-13). */
  readonly patientId?: string;
}

/** Where a source stands. A failed or blocked source is never read as empty (GEN-06). */
export type SourceState = 'loading' | 'loaded' | 'partial' | 'failed' | 'blocked';

/** More about where a source stands. */
export interface SourceDetail {
  /** For people; without patient data. */
  readonly message?: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** When the state was reached, ms since 1970. */
  readonly at?: number;
  /** The kinds that are concerned; absent: all. */
  readonly kinds?: readonly Kind[];
  /** Kinds that the source does not have at all, or may not give: nothing is known of them (GEN-18). */
  readonly notOffered?: readonly Kind[];
  /** Resource types of which the same holds. */
  readonly typesNotOffered?: readonly string[];
}

/** A stretch of time that a source has given, ms since 1970, [from, to). Without kinds it holds for every kind. */
export interface LoadedRange {
  readonly from: number;
  readonly to: number;
  readonly kinds?: readonly Kind[];
}

/** A stretch of time that a source has not given: nothing is known of it, which is not the same as nothing (TLN-12). */
export interface NotLoaded {
  readonly source: SourceInfo;
  readonly from: number;
  readonly to: number;
  readonly kinds?: readonly Kind[];
}

/** A list that its source left empty, and why (GEN-06). */
export interface EmptySection {
  readonly sourceId: string;
  /** Key of the document or List that says so. */
  readonly statedIn: string;
  readonly title?: string;
  readonly codes: readonly string[];
  /** Code of `emptyReason`: nilknown, notasked, withheld, unavailable, notstarted, closed, or another verbatim. */
  readonly reason: string;
  readonly kinds: readonly Kind[];
}

export interface SourceStatus extends SourceDetail {
  readonly source: SourceInfo;
  readonly state: SourceState;
  /** What the source itself said that it did not give, such as locked prescriptions. */
  readonly incomplete: readonly ReadProblem[];
  readonly notLoaded: readonly NotLoaded[];
}

export type Language = 'nb' | 'nn' | 'en';

export interface RecordOptions {
  /** IANA zone in which date-only values become instants. Default: the host's. */
  timeZone?: string;
  /** Clock, for tests and for a fixed view. Default: `Date.now`. */
  now?: () => number;
  /** Language of `entry.title` and other words the model makes. Default `nb`. */
  lang?: Language;
  /** The host's terminology hook (GEN-11). */
  displayFor?: ((coding: CodingFact) => string | undefined) | undefined;
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
 * Time, lane, clinical state and flags of every clinical entry (supporting ones excluded), in typed arrays.
 * Rows 0..dated-1 are sorted by `start` (ties by `end`, then key); rows dated..count-1 are the undated ones, by key.
 * A new object is made when a resource changes; rows are valid for one object only.
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
  readonly clinicalState: Uint8Array;
  /** FLAG bits. */
  readonly flags: Uint32Array;
  /** Index into `PatientRecord.sources`. */
  readonly source: Uint16Array;
}

export interface EntryQuery {
  kinds?: readonly Kind[];
  /** ISO date, ms or Date. Entries that overlap [from, to) are found. */
  from?: DateInput;
  to?: DateInput;
  /** Words that must all occur in title, codes or text; case and accents do not matter. */
  text?: string;
  sources?: readonly string[];
  /** What was known and held at that moment. */
  asOf?: DateInput;
  includeInError?: boolean;
}

/** Of a list on a day. */
export interface ListOptions {
  /** ISO date, ms or Date; how it stood, and what was known, at the end of that day. Absent or empty: now. */
  asOf?: DateInput | undefined;
}

export interface MedicationOptions extends ListOptions {
  /** Days after its stop for which a medicine counts as recently stopped (MED-23). Default 90. */
  recentDays?: number;
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

/** Sums over a set of ledger rows: `received = read + inError + undated + notUnderstood + refused`. */
export type LedgerSum = Omit<LedgerRow, 'source' | 'state' | 'resourceType'>;

/** Everything that was received and what became of it (GEN-07). */
export interface Completeness {
  readonly rows: readonly LedgerRow[];
  readonly total: LedgerSum;
  readonly sources: readonly (SourceStatus & { readonly sum: LedgerSum })[];
  readonly byType: ReadonlyMap<string, LedgerSum>;
  /** In order of key and place. */
  readonly problems: readonly ReadProblem[];
  /** Keys of resources that their source deleted: no longer part of the record and in no row. */
  readonly deleted: readonly string[];
}
