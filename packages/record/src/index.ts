export * from './types.js';
export { PatientRecord } from './patient-record.js';
export type { RecordIntake } from './record-intake.js';
export { BatchReader, buffersOf } from './read-batch.js';
export type { BatchReaderOptions, Ranges, ReadBatch } from './read-batch.js';
export type { RangeKind } from './unparsed.js';
export type { SummaryView } from './summary-view.js';
export type { ListState, ListStatus } from './list-status.js';
export type { Joined } from './joined.js';
export type { StandingAt } from './standing-at.js';
export type { PatientFacts, PatientConflict } from './patient.js';
export type {
  PatientAddress,
  PatientContact,
  PatientIdentifier,
  PatientTelecom,
} from './patient-elements.js';
export type { PatientAge } from './age.js';
export { MEDICATION_GROUPS, GROUPS_IN_USE, RECENT_DAYS } from './medication-groups.js';
export type { MedicationGroup, MedicationState } from './medication-groups.js';
export { MEDICATION_ATTRIBUTES, type MedicationAttribute } from './medication-match.js';
export type {
  MedicationHistoryItem,
  MedicationItem,
  MedicationList,
  NotShownReason,
  SimilarMedication,
} from './medication-list.js';
export type { MedicationChange, MedicationChangeReason } from './medication-changes.js';
export { PROBLEM_GROUPS, type ProblemGroup, type ProblemItem, type ProblemList } from './problems.js';
export { ALLERGY_GROUPS, type AllergyGroup, type AllergyItem, type AllergyList } from './allergies.js';
export type { CarePlanItem, CarePlanList, PlanActivity } from './care-plans.js';
export type { GoalItem, GoalList, GoalTarget } from './goals.js';
export { RESULT_KINDS } from './results.js';
export type { ResultList, ResultPoint, ResultQuery, ResultSeries } from './results.js';
export type { ChangeList, ChangeReason, EntryChange } from './changes.js';
export type { Duplicate, DuplicateReason } from './duplicates.js';
export { asOfInstant, type DateInput } from './as-of.js';
export { notLoadedOf } from './source-registry.js';
export { foldText, queryWords } from './search-text.js';
export { inTurns, nextTurn } from './turns.js';
