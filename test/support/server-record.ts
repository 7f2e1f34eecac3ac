import type { Resource } from '@medplum/fhirtypes';
import { lifetimeResources } from '../../packages/samples/src/lifetime.js';

/** The patient whose record every personality holds. */
export const WHO = 'lifetime-patient';

const subject = { reference: `Patient/${WHO}` };
const clinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const day = (index: number): string => new Date(Date.UTC(2026, 10, 20 - index * 9, 8)).toISOString();

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** What a life of measurements lacks: medicines by reference, facts without a date, a status or a category, plans, what is ahead. */
const more = [
  { resourceType: 'AllergyIntolerance', id: 'allergy-1', patient: subject, code: { text: 'Penicillin' } },
  { resourceType: 'Flag', id: 'flag-1', status: 'active', code: { text: 'Fallfare' }, subject },
  {
    resourceType: 'Condition',
    id: 'condition-suspected',
    subject,
    code: { text: 'Hjertesvikt' },
    verificationStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'provisional' }],
    },
  },
  {
    resourceType: 'Condition',
    id: 'condition-over',
    subject,
    code: { text: 'Brudd' },
    clinicalStatus: { coding: [{ system: clinical, code: 'resolved' }] },
  },
  ...many(40, (index) => ({
    resourceType: 'MedicationRequest',
    id: `request-${index}`,
    status: (['active', 'stopped', 'completed', 'on-hold'] as const)[index % 4],
    intent: 'order',
    subject,
    authoredOn: day(index),
    medicationReference: { reference: `Medication/medicine-${index % 10}` },
    requester: { reference: 'Practitioner/doctor-1' },
  })),
  {
    resourceType: 'MedicationStatement',
    id: 'statement-1',
    status: 'active',
    subject,
    medicationCodeableConcept: { text: 'Omega-3' },
  },
  {
    resourceType: 'CarePlan',
    id: 'plan-1',
    status: 'active',
    intent: 'plan',
    subject,
    activity: [{ reference: { reference: 'ServiceRequest/order-1' } }],
  },
  { resourceType: 'Goal', id: 'goal-1', lifecycleStatus: 'active', description: { text: 'Gå tur' }, subject },
  { resourceType: 'CareTeam', id: 'team-1', status: 'active', subject },
  ...many(4, (index) => ({
    resourceType: 'Appointment',
    id: `appointment-${index}`,
    status: 'booked',
    start: new Date(Date.UTC(2026, 10, 15 + index * 6, 9)).toISOString(),
    participant: [{ actor: subject, status: 'accepted' }],
  })),
  { resourceType: 'Observation', id: 'undated', status: 'final', code: { text: 'Blodtype' }, subject },
  ...many(3, (index) => ({
    resourceType: 'Observation',
    id: `uncategorised-${index}`,
    status: 'final',
    code: { text: 'Notat' },
    subject,
    effectiveDateTime: day(index),
    valueString: 'x',
  })),
  ...many(2, (index) => ({
    resourceType: 'Task',
    id: `task-${index}`,
    status: 'requested',
    intent: 'order',
    for: subject,
    ...(index === 0 ? { authoredOn: day(1) } : {}),
  })),
  {
    resourceType: 'ServiceRequest',
    id: 'order-1',
    status: 'active',
    intent: 'order',
    code: { text: 'Røntgen' },
    subject,
    authoredOn: day(3),
  },
  {
    resourceType: 'RelatedPerson',
    id: 'daughter',
    patient: subject,
    name: [{ text: 'Datter' }],
  },
  ...many(10, (index) => ({
    resourceType: 'Medication',
    id: `medicine-${index}`,
    code: { text: `Legemiddel ${index}` },
  })),
  { resourceType: 'Practitioner', id: 'doctor-1', name: [{ family: 'Lege' }] },
  { resourceType: 'Patient', id: 'other', name: [{ family: 'Fremmed' }] },
  ...many(20, (index) => ({
    resourceType: 'Observation',
    id: `other-observation-${index}`,
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { text: 'Fremmed puls' },
    subject: { reference: 'Patient/other' },
    effectiveDateTime: day(index),
  })),
  {
    resourceType: 'AllergyIntolerance',
    id: 'other-allergy',
    patient: { reference: 'Patient/other' },
    code: { text: 'Fremmed' },
  },
] as Resource[];

export const serverRecord = (): Resource[] => [...lifetimeResources(1250), ...more];

const REFERRED_TO = new Set(['Patient', 'Practitioner', 'Medication']);

/** `Type/id` of everything about the patient: what a client must show, or say that it is missing. */
export const truth = (): string[] =>
  serverRecord()
    .filter(({ resourceType, id }) => !REFERRED_TO.has(resourceType) && !id?.startsWith('other-'))
    .map(({ resourceType, id }) => `${resourceType}/${id}`);
