import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import type { DateInput } from '../time/as-of.js';
import type { AllergyList } from './allergies.js';
import type { CarePlanList } from './care-plans.js';
import type { ChangeList } from './changes-since.js';
import type { Duplicate } from './duplicates.js';
import type { GoalList } from './goals.js';
import type { MedicationChange } from '../medications/changes.js';
import type { MedicationList } from '../medications/types.js';
import type { PatientFacts } from './patient.js';
import type { ProblemList } from './problems.js';
import type { ResultList, ResultQuery } from './results.js';
import type {
  Completeness,
  EmptySection,
  ListOptions,
  MedicationOptions,
  NotLoaded,
  RecordView,
  SourceState,
} from '../types.js';

/** What the lists and banners of a summary need of a record, besides what the timeline needs. `PatientRecord` has it all. */
export interface SummaryView extends RecordView {
  readonly patient: PatientFacts | undefined;
  readonly completeness: Completeness;
  readonly notLoaded: readonly NotLoaded[];
  readonly emptySections: readonly EmptySection[];
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
}
