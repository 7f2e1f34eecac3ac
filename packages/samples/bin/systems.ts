import type { Resource } from '@medplum/fhirtypes';
import { samplePatients, type SampleSource, type SamplePatient } from '../src/index.js';
import { resourcesOf } from '../src/server/index.js';

/** How many systems the stories need. */
export const SYSTEMS = Math.max(...samplePatients.map(({ sources }) => sources.length));

/** What the server of one system holds: that source of every patient, but those that are meant to fail. */
export function sourcesIn(system: number): { patient: SamplePatient; source: SampleSource }[] {
  return samplePatients.flatMap((patient) => {
    const source = patient.sources[system];
    return source === undefined || source.failure !== undefined ? [] : [{ patient, source }];
  });
}

export function resourcesIn(system: number): Resource[] {
  return sourcesIn(system).flatMap(({ source }) => resourcesOf(source.bundle()));
}

/** Id of the Patient resource in a source. */
export function patientIn(source: SampleSource): string | undefined {
  return resourcesOf(source.bundle()).find(({ resourceType }) => resourceType === 'Patient')?.id;
}
