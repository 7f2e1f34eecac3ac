/** Small FHIR resources for tests of the record. */
export type Resource = Record<string, unknown> & { resourceType: string; id?: string };

export const SUBJECT = { reference: 'Patient/p1' };

export function patient(more: Record<string, unknown> = {}): Resource {
  return { resourceType: 'Patient', id: 'p1', ...more };
}

export function observation(id: string, more: Record<string, unknown> = {}): Resource {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: SUBJECT,
    effectiveDateTime: '2024-03-01',
    code: { text: 'Hemoglobin', coding: [{ system: 'http://loinc.org', code: '718-7' }] },
    ...more,
  };
}

export function condition(id: string, more: Record<string, unknown> = {}): Resource {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: { coding: [{ code: 'active' }] },
    subject: SUBJECT,
    code: { text: 'Diabetes type 2' },
    onsetDateTime: '2015',
    ...more,
  };
}

export function medicationRequest(id: string, more: Record<string, unknown> = {}): Resource {
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    subject: SUBJECT,
    authoredOn: '2024-01-10',
    medicationCodeableConcept: {
      text: 'Metoprolol 50 mg',
      coding: [{ system: 'http://www.whocc.no/atc', code: 'C07AB02' }],
    },
    ...more,
  };
}

export function bundle(...resources: Resource[]): Resource {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

export const source = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  label: `System ${id}`,
  ...more,
});
