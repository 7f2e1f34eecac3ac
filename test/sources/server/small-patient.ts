import type { Resource } from '@medplum/fhirtypes';

/** Facts of a made-up patient: small, but with a long list, undated facts, a period that runs on and things referred to. */
export const PATIENT = 'pasient-x1';

const subject = { reference: `Patient/${PATIENT}` };
const text = (words: string) => ({ text: words });

const day = (index: number): string => new Date(Date.UTC(2026, 10, 20 - index * 9, 8)).toISOString();

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export const smallPatient: readonly Resource[] = [
  {
    resourceType: 'Patient',
    id: PATIENT,
    name: [{ family: 'Hemmelig', given: ['Navn'] }],
    birthDate: '1950-02-03',
  },
  { resourceType: 'AllergyIntolerance', id: 'allergy-1', patient: subject, code: text('Penicillin') },
  { resourceType: 'AllergyIntolerance', id: 'allergy-2', patient: subject, code: text('Nøtter') },
  { resourceType: 'Flag', id: 'flag-1', status: 'active', code: text('Fallfare'), subject },
  ...many(5, (index): Resource => ({
    resourceType: 'Condition',
    id: `condition-${index}`,
    subject,
    code: text(`Problem ${index}`),
    ...(index === 4
      ? {}
      : {
          clinicalStatus: {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
                code: index < 3 ? 'active' : 'resolved',
              },
            ],
          },
        }),
  })),
  ...many(7, (index): Resource => ({
    resourceType: 'MedicationRequest',
    id: `request-${index}`,
    status: index < 4 ? 'active' : index === 4 ? 'stopped' : 'completed',
    intent: 'order',
    subject,
    authoredOn: day(index * 20),
    medicationReference: { reference: `Medication/medicine-${index % 2}` },
    requester: { reference: 'Practitioner/doctor-1' },
  })),
  {
    resourceType: 'MedicationStatement',
    id: 'statement-1',
    status: 'active',
    subject,
    medicationCodeableConcept: text('Omega-3'),
  },
  {
    resourceType: 'CarePlan',
    id: 'plan-1',
    status: 'active',
    intent: 'plan',
    subject,
    activity: [{ reference: { reference: 'ServiceRequest/old-order' } }],
  },
  { resourceType: 'Goal', id: 'goal-1', lifecycleStatus: 'active', description: text('Gå tur'), subject },
  { resourceType: 'CareTeam', id: 'team-1', status: 'active', subject },
  ...many(4, (index): Resource => ({
    resourceType: 'Appointment',
    id: `appointment-${index}`,
    status: 'booked',
    start: new Date(Date.UTC(2026, 10, 15 + index * 6, 9)).toISOString(),
    participant: [{ actor: subject, status: 'accepted' }],
  })),
  ...many(10, (index): Resource => ({
    resourceType: 'Observation',
    id: `observation-${index}`,
    status: 'final',
    code: text('Puls'),
    subject,
    effectiveDateTime: day(index),
    valueQuantity: { value: 60 + index, unit: 'slag/min' },
  })),
  {
    resourceType: 'Observation',
    id: 'observation-undated',
    status: 'final',
    code: text('Blodtype'),
    subject,
  },
  {
    resourceType: 'Observation',
    id: 'observation-long-ago',
    status: 'final',
    code: text('Puls'),
    subject,
    effectiveDateTime: '2011-05-06',
  },
  {
    resourceType: 'Encounter',
    id: 'encounter-stay',
    status: 'in-progress',
    class: { code: 'HH' },
    subject,
    period: { start: '2015-01-01' },
  },
  {
    resourceType: 'Encounter',
    id: 'encounter-1',
    status: 'finished',
    class: { code: 'AMB' },
    subject,
    period: { start: day(2), end: day(2) },
  },
  {
    resourceType: 'Immunization',
    id: 'vaccine-1',
    status: 'completed',
    vaccineCode: text('Influensa'),
    patient: subject,
    occurrenceDateTime: '2020-10-01',
  },
  ...many(4, (index): Resource => ({
    resourceType: 'Immunization',
    id: `vaccine-more-${index}`,
    status: 'completed',
    vaccineCode: text('Tetanus'),
    patient: subject,
    occurrenceDateTime: `20${10 + index}`,
  })),
  {
    resourceType: 'Task',
    id: 'task-1',
    status: 'requested',
    intent: 'order',
    for: subject,
    authoredOn: day(1),
  },
  {
    resourceType: 'Task',
    id: 'task-2',
    status: 'requested',
    intent: 'order',
    for: subject,
    executionPeriod: { start: '2026-11-24', end: '2026-11-25' },
  },
  { resourceType: 'Task', id: 'task-undated', status: 'requested', intent: 'order', for: subject },
  {
    resourceType: 'ServiceRequest',
    id: 'order-1',
    status: 'active',
    intent: 'order',
    code: text('Røntgen'),
    subject,
    authoredOn: day(3),
  },
  {
    resourceType: 'ServiceRequest',
    id: 'old-order',
    status: 'completed',
    intent: 'order',
    code: text('Fysioterapi'),
    subject,
    authoredOn: '2012-01-01',
  },
  {
    resourceType: 'DocumentReference',
    id: 'document-1',
    status: 'current',
    content: [{ attachment: { title: 'Epikrise' } }],
    subject,
    date: day(4),
  },
  { resourceType: 'Medication', id: 'medicine-0', code: text('Metoprolol') },
  { resourceType: 'Medication', id: 'medicine-1', code: text('Warfarin') },
  { resourceType: 'Practitioner', id: 'doctor-1', name: [{ family: 'Lege' }] },
  // Somebody else on the same server.
  { resourceType: 'Patient', id: 'other', name: [{ family: 'Annen' }] },
  ...many(3, (index): Resource => ({
    resourceType: 'Observation',
    id: `other-observation-${index}`,
    status: 'final',
    code: text('Puls'),
    subject: { reference: 'Patient/other' },
    effectiveDateTime: day(index),
  })),
  {
    resourceType: 'AllergyIntolerance',
    id: 'other-allergy',
    patient: { reference: 'Patient/other' },
    code: text('Skalldyr'),
  },
] as Resource[];
