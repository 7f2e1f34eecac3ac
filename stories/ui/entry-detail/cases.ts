import type { PatientRecord } from '@care-timeline/record';
import { drawn } from '../../support/drawn.js';
import { recordOf } from '../../support/records.js';

export const subject = { reference: 'Patient/p' };

export const one = (resource: object): PatientRecord =>
  recordOf({ resourceType: 'Patient', id: 'p', birthDate: '1941-05-17' }, resource);

export const medicine = (more: object): object => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2024-03-01',
  requester: { display: 'Dr. Åse Berg' },
  medicationCodeableConcept: {
    text: 'Furosemid 40 mg tabletter',
    coding: [{ system: 'http://www.whocc.no/atc', code: 'C03CA01', display: 'Furosemid' }],
  },
  dosageInstruction: [{ text: '1 tablett morgen\n½ tablett kveld ved behov' }],
  ...more,
});

export const observation = (more: object): object => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  subject,
  effectiveDateTime: '2024-05-02T08:30:00+02:00',
  code: { text: 'Kreatinin' },
  valueQuantity: { value: 118, unit: 'µmol/L', system: 'http://unitsofmeasure.org', code: 'umol/L' },
  referenceRange: [{ low: { value: 60, unit: 'µmol/L' }, high: { value: 105, unit: 'µmol/L' } }],
  interpretation: [{ coding: [{ code: 'H' }] }],
  ...more,
});

export const shown = async (canvas: HTMLElement): Promise<ShadowRoot> =>
  (await drawn(canvas, 'care-entry-detail')).shadowRoot!;
