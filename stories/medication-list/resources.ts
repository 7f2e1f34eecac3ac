import type { PatientRecord } from '@care-timeline/record';
import { emptyRecord } from '../support/records.js';

/** FHIR resources written in the stories themselves, in the shortest form that shows a state. */
export type Resource = Record<string, unknown>;

const ATC = 'http://www.whocc.no/atc';
const subject = { reference: 'Patient/p' };

export const PATIENT: Resource = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ given: ['Kari'], family: 'Prøve' }],
  birthDate: '1951-05-17',
};

let count = 0;

/** A prescription in use; `more` is what the story is about. */
export function prescription(text: string, dose: string, more: Resource = {}): Resource {
  return {
    resourceType: 'MedicationRequest',
    id: `rx${++count}`,
    status: 'active',
    intent: 'order',
    subject,
    authoredOn: '2026-02-10',
    requester: { display: 'Liv Skogheim, fastlege' },
    medicationCodeableConcept: { text },
    dosageInstruction: dose === '' ? [] : [{ text: dose }],
    ...more,
  };
}

/** The medicine as a coded concept: substance by ATC, and the name as written. */
export const coded = (code: string, display: string, text: string): Resource => ({
  medicationCodeableConcept: { coding: [{ system: ATC, code, display }], text },
});

/** A dose with the period in which it is taken. */
export const during = (text: string, boundsPeriod: { start?: string; end?: string }): Resource => ({
  dosageInstruction: [{ text, timing: { repeat: { boundsPeriod } } }],
});

/** A dose that is to be taken for so many days. */
export const lasting = (text: string, days: number): Resource => ({
  dosageInstruction: [
    {
      text,
      timing: {
        repeat: { boundsDuration: { value: days, code: 'd', system: 'http://unitsofmeasure.org' } },
      },
    },
  ],
});

/** In the place of something that the source holds back. */
export const MASKED: Resource = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'masked',
};

/** A dose that is told in structure only: so much at these parts of the day. */
export const structured = (
  value: number,
  unit: string,
  when: readonly string[],
  more: Resource = {},
): Resource => ({
  dosageInstruction: [
    { timing: { repeat: { when, ...more } }, doseAndRate: [{ doseQuantity: { value, unit } }] },
  ],
});

export const allergy = (text: string, more: Resource = {}): Resource => ({
  resourceType: 'AllergyIntolerance',
  id: `allergy${++count}`,
  patient: subject,
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text },
  ...more,
});

/** A record of several systems, by label. */
export function recordOf(bySystem: Readonly<Record<string, readonly Resource[]>>): PatientRecord {
  const record = emptyRecord();
  for (const [label, resources] of Object.entries(bySystem)) {
    record.add([PATIENT, ...resources], { source: { id: label, label, patientId: 'p' } });
  }
  return record;
}

/** The same, with systems that gave nothing and why. */
export function recordWithout(
  bySystem: Readonly<Record<string, readonly Resource[]>>,
  states: Readonly<
    Record<string, readonly [state: 'failed' | 'blocked' | 'loading' | 'partial', why: string]>
  >,
): PatientRecord {
  const record = recordOf(bySystem);
  for (const [label, [state, message]] of Object.entries(states))
    record.setSourceState({ id: label, label }, state, message);
  return record;
}
