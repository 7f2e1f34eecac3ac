/** Types that may be written in the wrong case. Others are taken as written. */
const TYPES = [
  'Patient', 'Practitioner', 'PractitionerRole', 'Organization', 'Location', 'RelatedPerson', 'Group', 'Device',
  'HealthcareService', 'Encounter', 'EpisodeOfCare', 'Condition', 'AllergyIntolerance', 'Flag', 'Observation',
  'DiagnosticReport', 'Procedure', 'Immunization', 'ImmunizationRecommendation', 'Medication', 'MedicationRequest',
  'MedicationStatement', 'MedicationAdministration', 'MedicationDispense', 'MedicationKnowledge', 'CarePlan',
  'CareTeam', 'Goal', 'ServiceRequest', 'Task', 'Appointment', 'AppointmentResponse', 'DocumentReference',
  'Composition', 'Questionnaire', 'QuestionnaireResponse', 'Communication', 'CommunicationRequest', 'NutritionOrder',
  'DeviceRequest', 'DeviceUseStatement', 'DeviceUsage', 'DeviceDefinition', 'DeviceMetric', 'ImagingStudy',
  'ImagingSelection', 'DetectedIssue', 'ClinicalImpression', 'RiskAssessment', 'FamilyMemberHistory', 'List',
  'Consent', 'Provenance', 'Specimen', 'Substance', 'AdverseEvent', 'Binary', 'Media', 'Bundle', 'BodyStructure',
  'Coverage', 'Claim', 'ClaimResponse', 'ExplanationOfBenefit', 'Account', 'Slot', 'Schedule', 'Endpoint',
  'ActivityDefinition', 'PlanDefinition', 'RequestGroup', 'RequestOrchestration', 'SupplyRequest', 'SupplyDelivery',
  'VisionPrescription', 'MolecularSequence', 'GenomicStudy', 'ResearchStudy', 'ResearchSubject', 'Contract', 'Basic',
  'Parameters', 'OperationOutcome', 'Person', 'NutritionIntake', 'NutritionProduct',
] as const; // prettier-ignore

const BY_LOWER_CASE = new Map<string, string>(TYPES.map((type) => [type.toLowerCase(), type]));

const NAMES = new Set<string>(TYPES);

/** The FHIR spelling of a resource type that is written in any case. */
export function typeName(written: string): string {
  return NAMES.has(written) ? written : (BY_LOWER_CASE.get(written.toLowerCase()) ?? written);
}

/** True for a type of the list, in FHIR's spelling. */
export function isTypeName(written: string): boolean {
  return NAMES.has(written);
}
