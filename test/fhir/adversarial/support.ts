import { indexFacts, makeEntry, type ClinicalEntry, type ReadContext } from '@care-timeline/fhir';

export type Json = Record<string, unknown>;

const ctx: ReadContext = { sourceId: 's', lang: 'nb' };

/** The entry of one resource, after seeing that the index says the same of it. */
export function entryOf(resource: Json): ClinicalEntry {
  const entry = makeEntry(resource, ctx);
  const facts = indexFacts(resource, ctx);
  if (facts?.clinicalState !== entry.clinicalState)
    throw new Error(`the index says ${facts?.clinicalState}, the entry ${entry.clinicalState}`);
  return entry;
}

const subject = { reference: 'Patient/p' };

export const order = (own: Json): Json => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2026-05-01',
  medicationCodeableConcept: { text: 'Metoprolol' },
  ...own,
});

export const statement = (own: Json): Json => ({
  resourceType: 'MedicationStatement',
  id: 'm',
  status: 'active',
  subject,
  effectiveDateTime: '2026-05-01',
  medicationCodeableConcept: { text: 'Metoprolol' },
  ...own,
});

export const problem = (own: Json): Json => ({
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { text: 'Hjertesvikt' },
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  onsetDateTime: '2019',
  ...own,
});

export const measurement = (own: Json): Json => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  subject,
  code: { text: 'Hemoglobin' },
  effectiveDateTime: '2026-01-01',
  ...own,
});
