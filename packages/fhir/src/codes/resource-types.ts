/** Types that are recognised in any letter case. Other types are kept as written. */
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

/** The FHIR spelling of a resource type written in any letter case. */
export function typeName(written: string): string {
  return NAMES.has(written) ? written : (BY_LOWER_CASE.get(written.toLowerCase()) ?? written);
}

/** True for a listed type in FHIR's spelling. */
export function isTypeName(written: string): boolean {
  return NAMES.has(written);
}
