/**
 * The clinical kind of an entry: each kind is one lane of the timeline. The order is the reading order of a summary,
 * and the index of a kind is its code in the record's columns.
 */
export const KINDS = [
  'alert', // Flag, DetectedIssue, unless an alarm
  'allergy', // AllergyIntolerance
  'condition', // Condition
  'encounter', // Encounter
  'service', // EpisodeOfCare: municipal decisions, stays
  'alarm', // DetectedIssue and Composition of welfare technology: what went off, and what came of it
  'medication', // MedicationRequest, MedicationStatement
  'administration', // MedicationAdministration
  'dispense', // MedicationDispense
  'vitals', // Observation: vital-signs
  'labs', // Observation: laboratory; DiagnosticReport of a laboratory
  'assessment', // Observation: survey, exam, social history and the rest; ClinicalImpression, RiskAssessment,
  // ImmunizationEvaluation
  'imaging', // ImagingStudy, DiagnosticReport of imaging
  'procedure', // Procedure
  'immunization', // Immunization
  'care-plan', // CarePlan
  'goal', // Goal
  'care-team', // CareTeam
  'task', // Task
  'appointment', // Appointment
  'order', // ServiceRequest, NutritionOrder, DeviceRequest
  'document', // DocumentReference, Composition
  'form', // QuestionnaireResponse
  'message', // Communication
  'device', // DeviceUseStatement, DeviceUsage
  'family-history', // FamilyMemberHistory
  'consent', // Consent
  'list', // List
  'about-others', // of any type, but about somebody or something other than the patient (GEN-13): a fetus, a ward, a pump
  'supporting', // Patient, Practitioner, Organization, Medication, Location, Provenance …: read, never drawn
] as const;

/** Kinds that can be requested from sources: each is a lane of the patient's own. */
export const OWN_KINDS: readonly (typeof KINDS)[number][] = KINDS.filter(
  (kind) => kind !== 'about-others' && kind !== 'supporting',
);

export type Kind = (typeof KINDS)[number];
