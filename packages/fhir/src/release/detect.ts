import { first, isJson, objects, type Json } from '../json.js';
import type { FhirRelease } from '../model/entry.js';

type Shape = (resource: Json) => boolean;

/** Elements that exist only in R5, by type; elements with the same shape in both releases are no evidence. */
const R5_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  AdverseEvent: ['status', 'code', 'occurrenceDateTime', 'occurrencePeriod', 'participant', 'resultingEffect'],
  AllergyIntolerance: ['participant'],
  Appointment: ['subject', 'class', 'cancellationDate', 'virtualService', 'recurrenceTemplate', 'cancellationReason'],
  CarePlan: ['custodian'],
  Communication: [],
  Composition: ['url', 'useContext', 'version'],
  Condition: ['participant'],
  Consent: ['decision', 'subject', 'grantor', 'grantee', 'controller', 'policyBasis', 'date'],
  DetectedIssue: ['subject', 'category'],
  DeviceRequest: ['replaces', 'asNeeded', 'doNotPerform', 'quantity'],
  DiagnosticReport: ['composition', 'study', 'note', 'supportingInfo'],
  DocumentReference: ['version', 'modality', 'event', 'facilityType', 'practiceSetting', 'period', 'attester'],
  Encounter: ['actualPeriod', 'plannedStartDate', 'plannedEndDate', 'subjectStatus', 'admission', 'virtualService'],
  EpisodeOfCare: ['careTeam', 'reason'],
  FamilyMemberHistory: ['participant', 'procedure'],
  Goal: ['continuous', 'source', 'acceptance'],
  ImagingStudy: ['partOf', 'procedure'],
  Immunization: ['administeredProduct', 'informationSource', 'basedOn', 'supportingInformation'],
  Medication: ['marketingAuthorizationHolder', 'doseForm', 'totalVolume', 'definition'],
  MedicationAdministration: ['occurenceDateTime', 'occurencePeriod', 'occurenceTiming', 'recorded', 'isSubPotent'],
  MedicationDispense: ['statusChanged', 'recorded', 'notPerformedReason', 'renderedDosageInstruction'],
  MedicationRequest: ['statusChanged', 'effectiveDosePeriod', 'renderedDosageInstruction', 'device'],
  MedicationStatement: ['adherence', 'renderedDosageInstruction', 'relatedClinicalInformation', 'encounter'],
  NutritionOrder: ['subject', 'performer', 'basedOn', 'groupIdentifier'],
  Observation: ['triggeredBy', 'bodyStructure', 'valueAttachment', 'valueReference', 'instantiatesCanonical'],
  Procedure: [
    'occurrenceDateTime', 'occurrencePeriod', 'occurrenceString', 'occurrenceAge', 'occurrenceRange',
    'occurrenceTiming', 'recorded', 'reportedBoolean', 'reportedReference', 'focus', 'used', 'supportingInfo',
  ],
  ServiceRequest: ['focus', 'bodyStructure'],
  Task: ['doNotPerform', 'requestedPeriod', 'requestedPerformer', 'performer'],
}; // prettier-ignore

/** Elements that are CodeableReference in R5 but a plain Reference or CodeableConcept in R4. */
const CODEABLE_REFERENCES = [
  'medication', 'reason', 'code', 'addresses', 'outcome', 'serviceType', 'used', 'complication', 'evidence', 'device',
  'administeredProduct', 'manufacturer', 'location', 'performer', 'bodySite', 'procedure', 'statusReason', 'deviceCode',
]; // prettier-ignore

const R5_STATUSES: Readonly<Record<string, readonly string[]>> = {
  Encounter: ['on-hold', 'discharged', 'completed', 'discontinued'],
  MedicationRequest: ['ended'],
  MedicationStatement: ['recorded', 'draft'],
  DetectedIssue: ['mitigated'],
  DiagnosticReport: ['modified'],
};

/** Other shapes that identify R5. */
const SHAPES: Readonly<Record<string, Shape>> = {
  Encounter: ({ class: kind }) => Array.isArray(kind),
  AllergyIntolerance: ({ type }) => isJson(type),
  CarePlan: ({ activity }) =>
    objects(activity).some(
      (item) => item['performedActivity'] !== undefined || item['plannedActivityReference'] !== undefined,
    ),
  CareTeam: ({ participant, reason }) =>
    reason !== undefined ||
    objects(participant).some(
      (item) => item['coveragePeriod'] !== undefined || item['coverageTiming'] !== undefined,
    ),
  DocumentReference: ({ context }) => Array.isArray(context),
  DeviceUsage: () => true,
};

/**
 * FHIR release of one resource, detected from its shape: R5 if anything in it exists only there, else R4 (which also
 * covers R4B's clinical types). R4B is recognised only by its profiles. The readers accept either shape, whatever the
 * result.
 */
export function detectRelease(resource: Json): FhirRelease {
  const type = typeof resource['resourceType'] === 'string' ? resource['resourceType'] : '';
  const own = (table: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(table, type);
  if (own(R5_ELEMENTS) && (R5_ELEMENTS[type] ?? []).some((name) => resource[name] !== undefined)) return 'R5';
  if (own(SHAPES) && SHAPES[type]?.(resource) === true) return 'R5';
  if (own(R5_STATUSES) && (R5_STATUSES[type] ?? []).includes(resource['status'] as string)) return 'R5';
  if (CODEABLE_REFERENCES.some((name) => isCodeableReference(resource[name]))) return 'R5';
  const profiles = objects(resource['meta']).flatMap((meta) =>
    Array.isArray(meta['profile']) ? meta['profile'] : [],
  );
  return profiles.some((profile) => typeof profile === 'string' && /\/4\.3\b/.test(profile)) ? 'R4B' : 'R4';
}

/** `{ concept }` or `{ reference: { reference } }`. */
function isCodeableReference(value: unknown): boolean {
  const item = first(value);
  return item !== undefined && (isJson(item['concept']) || isJson(item['reference']));
}
