import { PatientRecord } from '@care-timeline/record';
import type { ClinicalEntry } from '@care-timeline/fhir';
import type { Medicine } from '../../../packages/medication-list/src/model/medicine.js';

export type Json = Record<string, any>;

export const NOW = Date.UTC(2026, 10, 23, 9, 0);
export const ATC = 'http://www.whocc.no/atc';

let number = 0;

/** A prescription for Furix, with whatever a test needs to be otherwise. */
export function request(more: Json = {}): Json {
  return {
    resourceType: 'MedicationRequest',
    id: `r${++number}`,
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    authoredOn: '2026-02-10',
    medicationCodeableConcept: {
      coding: [{ system: ATC, code: 'C03CA01', display: 'Furosemid' }],
      text: 'Furix tablett 40 mg',
    },
    dosageInstruction: [{ text: '1 tablett morgen' }],
    ...more,
  };
}

export function named(text: string, more: Json = {}): Json {
  return request({ medicationCodeableConcept: { text }, ...more });
}

export const PATIENT: Json = { resourceType: 'Patient', id: 'p', birthDate: '1942-03-14' };

/** A record of resources by source; sources are called by their ids. */
export function recordOf(sources: Record<string, readonly Json[]>, now = NOW): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => now });
  for (const [id, resources] of Object.entries(sources)) {
    record.add([PATIENT, ...resources], { source: { id, label: id, patientId: 'p' } });
  }
  return record;
}

export function entryOf(resource: Json): ClinicalEntry {
  const entry = recordOf({ epj: [resource] }).entry(`epj|${resource['resourceType']}/${resource['id']}`);
  if (!entry) throw new Error(`no entry of ${JSON.stringify(resource)}`);
  return entry;
}

/** A row's medicine out of one resource, without a record deciding its group. */
export function medicine(resource: Json, more: Partial<Medicine> = {}): Medicine {
  const entry = entryOf(resource);
  return {
    key: entry.key,
    entry,
    group: 'regular',
    members: [entry],
    earlier: [],
    events: [],
    similar: [],
    startsLater: false,
    periodEnded: false,
    uncertain: false,
    conflicting: false,
    ...more,
  };
}
