import { adverseEvent } from './adverse-event.js';
import { allergyIntolerance } from './allergy-intolerance.js';
import { appointment } from './appointment.js';
import { carePlan } from './care-plan.js';
import { careTeam } from './care-team.js';
import { clinicalImpression } from './clinical-impression.js';
import { communication } from './communication.js';
import { composition } from './composition.js';
import { condition } from './condition.js';
import { consent } from './consent.js';
import { detectedIssue } from './detected-issue.js';
import { deviceRequest } from './device-request.js';
import { deviceUsage, deviceUseStatement } from './device-use.js';
import { diagnosticReport } from './diagnostic-report.js';
import { documentReference } from './document-reference.js';
import { encounter } from './encounter.js';
import { episodeOfCare } from './episode-of-care.js';
import { familyMemberHistory } from './family-member-history.js';
import { flag } from './flag.js';
import { goal } from './goal.js';
import { imagingStudy } from './imaging-study.js';
import { immunization } from './immunization.js';
import { immunizationEvaluation } from './immunization-evaluation.js';
import { list } from './list.js';
import { medicationAdministration } from './medication-administration.js';
import { medicationDispense } from './medication-dispense.js';
import { medicationRequest } from './medication-request.js';
import { medicationStatement } from './medication-statement.js';
import { nutritionOrder } from './nutrition-order.js';
import { observation } from './observation.js';
import { patient } from './patient.js';
import { practitionerRole } from './practitioner-role.js';
import { procedure } from './procedure.js';
import { questionnaireResponse } from './questionnaire-response.js';
import { isSupplyPrescription } from '../norway/sfm-supply.js';
import { isPllInfo } from '../norway/sfm-pll.js';
import type { Json } from '../json.js';
import type { Reader } from './reader.js';
import { riskAssessment } from './risk-assessment.js';
import { serviceRequest } from './service-request.js';
import { specimen } from './specimen.js';
import {
  basic,
  device,
  healthcareService,
  location,
  medication,
  operationOutcome,
  organization,
  practitioner,
  provenance,
  questionnaire,
  relatedPerson,
  substance,
} from './supporting.js';
import { supplyPrescription } from './supply-prescription.js';
import { task } from './task.js';

const READERS: readonly Reader[] = [
  adverseEvent,
  allergyIntolerance,
  appointment,
  carePlan,
  careTeam,
  clinicalImpression,
  communication,
  composition,
  condition,
  consent,
  detectedIssue,
  device,
  deviceRequest,
  deviceUsage,
  deviceUseStatement,
  diagnosticReport,
  documentReference,
  encounter,
  episodeOfCare,
  familyMemberHistory,
  flag,
  goal,
  healthcareService,
  imagingStudy,
  immunization,
  immunizationEvaluation,
  list,
  location,
  medication,
  medicationAdministration,
  medicationDispense,
  medicationRequest,
  medicationStatement,
  nutritionOrder,
  observation,
  operationOutcome,
  organization,
  patient,
  practitioner,
  practitionerRole,
  procedure,
  provenance,
  questionnaire,
  questionnaireResponse,
  relatedPerson,
  riskAssessment,
  serviceRequest,
  specimen,
  substance,
  task,
];

const BY_TYPE = new Map<string, Reader>(READERS.map((reader) => [reader.type, reader]));

/**
 * The reader for a resource; undefined if it is not understood. The type `Basic` has no meaning by itself: only the
 * messages and prescriptions of the Norwegian medication service are recognised.
 */
export function readerOf(resource: Json): Reader | undefined {
  const type = resource['resourceType'];
  if (typeof type !== 'string') return undefined;
  if (type !== 'Basic') return BY_TYPE.get(type);
  return isSupplyPrescription(resource) ? supplyPrescription : isPllInfo(resource) ? basic : undefined;
}

/** Supported resource types, in alphabetical order. */
export const RESOURCE_TYPES: readonly string[] = READERS.map((reader) => reader.type);
