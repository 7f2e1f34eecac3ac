import { PatientRecord } from '@care-timeline/record';
import { lifetime, samplePatients } from '@care-timeline/samples';
import { STORY_NOW } from './now.js';

export const PATIENT_IDS = samplePatients.map((patient) => patient.id);

const held = new Map<string, PatientRecord>();

/** A sample patient from all its systems; one that is meant to fail is marked as failed. The same object at each call. */
export function sampleRecord(id: string, timeZone = 'Europe/Oslo'): PatientRecord {
  const key = `${id} ${timeZone}`;
  const found = held.get(key);
  if (found) return found;
  const patient = samplePatients.find((candidate) => candidate.id === id);
  if (!patient)
    throw new RangeError(`no sample patient is called ${id}; there are ${PATIENT_IDS.join(', ')}`);
  const record = emptyRecord(timeZone);
  for (const { id: sourceId, label, bundle, failure } of patient.sources) {
    const source = { id: sourceId, label };
    if (failure) record.setSourceState(source, 'failed', failure.message);
    else record.add(bundle(), { source });
  }
  held.set(key, record);
  return record;
}

/** A record whose only source has answered, and has nothing. */
export function answeredRecord(): PatientRecord {
  const record = emptyRecord();
  record.setSourceState({ id: 'ehr', label: 'Journal' }, 'loaded', { at: STORY_NOW });
  return record;
}

/** A record that nobody has asked a source for yet. */
export function emptyRecord(timeZone = 'Europe/Oslo'): PatientRecord {
  return new PatientRecord({ timeZone, now: () => STORY_NOW });
}

/** A whole life of synthetic entries, for crowded views. */
export function lifetimeRecord(count: number): PatientRecord {
  const key = `lifetime ${count}`;
  const found = held.get(key);
  if (found) return found;
  const record = emptyRecord();
  record.add(lifetime(count, { seed: 1 }), { source: { id: 'life', label: 'Journal' } });
  held.set(key, record);
  return record;
}

/** A record of a few resources written in the story itself. */
export function recordOf(...resources: readonly object[]): PatientRecord {
  const record = emptyRecord();
  record.add(resources, { source: { id: 'story', label: 'Fastlege' } });
  return record;
}
