/** Records that put each widget in each of its states; all people and facts are made up. */
import type { PatientRecord, SourceState } from '@care-timeline/record';
import { answeredRecord, recordOf } from '../support/records.js';

export const PATIENT = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ text: 'Kari Eksempel' }],
  birthDate: '1950-05-17',
  gender: 'female',
  // Synthetic: the month is 80 higher than in a real number.
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '17855012345' }],
};

const subject = { reference: 'Patient/p' };
const coded = (system: string, code: string): object => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

export const allergy = (text: string, verification: string, more: object = {}): object => ({
  resourceType: 'AllergyIntolerance',
  id: text.toLowerCase().replace(/\W/g, '-'),
  patient: subject,
  code: { text },
  clinicalStatus: coded('allergyintolerance-clinical', 'active'),
  verificationStatus: coded('allergyintolerance-verification', verification),
  ...more,
});

export const problem = (text: string, more: object = {}): object => ({
  resourceType: 'Condition',
  id: text.toLowerCase().replace(/\W/g, '-'),
  subject,
  code: { text },
  clinicalStatus: coded('condition-clinical', 'active'),
  verificationStatus: coded('condition-ver-status', 'confirmed'),
  onsetDateTime: '2019-03',
  ...more,
});
export const clinical = (code: string): object => ({ clinicalStatus: coded('condition-clinical', code) });
export const verification = (code: string): object => ({
  verificationStatus: coded('condition-ver-status', code),
});

export const result = (id: string, text: string, more: object): object => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  category: [coded('observation-category', 'laboratory')],
  code: { text },
  effectiveDateTime: '2026-11-01T08:15:00+01:00',
  ...more,
});
export const amount = (value: number, unit: string): object => ({
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});
export const said = (code: string): object => ({
  interpretation: [coded('v3-ObservationInterpretation', code)],
});

/** A record whose second source has come no further than this. */
export function withSource(state: SourceState, ...resources: readonly object[]): PatientRecord {
  const record = recordOf(PATIENT, ...resources);
  record.setSourceState(
    { id: 'sykehus', label: 'Sykehuset' },
    state,
    state === 'loading' ? '' : 'svarer ikke',
  );
  return record;
}

export const noPatientYet = answeredRecord;
