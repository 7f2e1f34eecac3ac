export * from './types.js';
export { PatientRecord } from './patient-record.js';
export type { RecordIntake } from './intake/record-intake.js';
export { BatchReader, buffersOf } from './intake/read-batch.js';
export type { BatchReaderOptions, Ranges, ReadBatch } from './intake/read-batch.js';
export type { RangeKind } from './store/unparsed.js';
export { hasLists, type FullRecordView, type RecordView } from './record-view.js';
export {
  agreedState,
  inWordsOf,
  kindsNotOffered,
  leftOut,
  listState,
  missingSources,
  reasonsOf,
  stateOfList,
  type ListFacts,
  type ListState,
  type ListStatus,
  type SourceProgress,
} from './rules/list-status.js';
export {
  boundOf,
  interpretationCodes,
  isAbnormal,
  isFlagged,
  isInUnit,
  measuredNumber,
  usualRange,
  type Bound,
} from './rules/reading-rules.js';
export {
  CRITICAL_GROUPS,
  criticalEntries,
  criticalState,
  type CriticalGroup,
  type CriticalState,
} from './rules/critical-information.js';
export { isTreatmentLimit } from './rules/treatment-limits.js';
export { alarmLog, isUnanswered, type AlarmLog } from './rules/alarm-log.js';
export { dueTime } from './rules/due-time.js';
export type { PlanRest, PlanWindow } from './rules/plan-rest.js';
export type { Joined } from './rules/join-across-sources.js';
export {
  appliesAt,
  isProhibitionOver,
  isTakenBack,
  type ClinicalStateAt,
} from './rules/clinical-state-at.js';
export { membershipAt, type Membership } from './rules/membership.js';
export type { PatientFacts, PatientConflict } from './lists/patient.js';
export type { PatientAddress, PatientContact, PatientIdentifier, PatientTelecom } from '@care-timeline/fhir';
export type { PatientAge } from './time/age.js';
export { MEDICATION_GROUPS, GROUPS_IN_USE, RECENT_DAYS } from './medications/state.js';
export type { MedicationGroup, MedicationState } from './medications/state.js';
export { medicineGroupName } from './medications/group-name.js';
export { MEDICATION_ATTRIBUTES, type MedicationAttribute } from './medications/match.js';
export type {
  MedicationHistoryItem,
  MedicationItem,
  MedicationList,
  NotShownReason,
  SimilarMedication,
} from './medications/types.js';
export { listRemarks, type EntryRemark } from './rules/list-remarks.js';
export { doubtAt, remarksAt, type Doubt } from './lists/standing.js';
export type { MedicationChange, MedicationChangeReason } from './medications/changes.js';
export { PROBLEM_GROUPS, type ProblemGroup, type ProblemItem, type ProblemList } from './lists/problems.js';
export { ALLERGY_GROUPS, type AllergyGroup, type AllergyItem, type AllergyList } from './lists/allergies.js';
export type { CarePlanItem, CarePlanList, PlanActivity } from './lists/care-plans.js';
export { limitsIn } from './lists/goals.js';
export type { GoalItem, GoalList, GoalTarget } from './lists/goals.js';
export { RESULT_KINDS } from './lists/results.js';
export type { ResultLeftOut, ResultList, ResultPoint, ResultQuery, ResultSeries } from './lists/results.js';
export type { ChangeList, ChangeReason, EntryChange } from './lists/changes-since.js';
export type { Duplicate, DuplicateReason } from './lists/duplicates.js';
export { asOfInstant, instantOf, type DateInput } from './time/date-input.js';
export { notLoadedOf } from './store/source-registry.js';
export { push } from './shared/push.js';
export { collatorOf, type Compare } from './shared/collator.js';
export { foldText, queryWords } from './shared/search-text.js';
/** @internal */
export { decodeUtf8 } from './store/decode-utf8.js';
export { runInSlices, yieldToMain } from './shared/time-slices.js';
