import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import type { AllergyList } from './lists/allergies.js';
import type { CarePlanList } from './lists/care-plans.js';
import type { ChangeList } from './lists/changes-since.js';
import type { Duplicate } from './lists/duplicates.js';
import type { GoalList } from './lists/goals.js';
import type { PatientFacts } from './lists/patient.js';
import type { ProblemList } from './lists/problems.js';
import type { ResultList, ResultQuery } from './lists/results.js';
import type { MedicationChange } from './medications/changes.js';
import type { MedicationList } from './medications/types.js';
import type { DateInput } from './time/date-input.js';
import type {
  Completeness,
  EmptySection,
  EntryColumns,
  EntryQuery,
  Language,
  ListOptions,
  MedicationOptions,
  NotLoaded,
  SourceInfo,
  SourceState,
} from './types.js';

/** Rows and entries: without these there is nothing to show. */
interface RecordRows extends EventTarget {
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

/** What is worked out from the rows, and what is known besides. A host's own object may leave out any of it. */
interface RecordExtras {
  /** Language of the words the model makes. */
  readonly lang: Language;
  readonly patient: PatientFacts | undefined;
  readonly completeness: Completeness;
  readonly notLoaded: readonly NotLoaded[];
  readonly emptySections: readonly EmptySection[];
  /** The same with the model's own words in another language. */
  inLanguage(lang: Language): RecordView;
  sourceState(sourceId: string): SourceState | undefined;
  patientAt(options: ListOptions): PatientFacts | undefined;
  medications(options?: MedicationOptions): MedicationList;
  medicationChanges(since: DateInput, options?: ListOptions): readonly MedicationChange[];
  problems(options?: ListOptions): ProblemList;
  allergies(): AllergyList;
  carePlans(options?: ListOptions): CarePlanList;
  goals(options?: ListOptions): GoalList;
  results(query?: ResultQuery): ResultList;
  changesSince(since: DateInput): ChangeList;
  duplicatesOf(key: string): readonly Duplicate[];
  provenanceOf(key: string): readonly ClinicalEntry[];
  follow(from: Pick<ClinicalEntry, 'sourceId'>, reference: EntryReference): ClinicalEntry | undefined;
  /** 1 for each row in which all words of a text occur. */
  search(text: string): Uint8Array;
  /** Steps that the first search takes; undefined where there are none left. */
  prepareSearch(): Iterator<unknown, void> | undefined;
  /** Who wrote a row, in words; empty where nobody says. */
  authorAt(row: number): string;
  prepareAuthors(): Iterator<unknown, void> | undefined;
}

/** What the widgets need of a record. `PatientRecord` has all of it; a host's own object has at least the rows. */
export interface RecordView extends RecordRows, Partial<RecordExtras> {}

/** A record that has all of it. */
export interface FullRecordView extends RecordRows, RecordExtras {}

/** Tells a record that can make lists from a host's own object that has only rows. */
export function hasLists(record: RecordView | undefined): record is FullRecordView {
  return typeof record?.medications === 'function';
}
