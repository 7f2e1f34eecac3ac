import type { Bundle, Patient, Resource } from '@medplum/fhirtypes';
import { samplePatients, type SamplePatient, type SampleSource } from '@care-timeline/samples';

/** The made-to-break patient, whose resources are not all valid on purpose. */
export const HOSTILE = 'proeve';

/** Every source that holds an honest record, with its patient. */
export const honestSources: readonly { sample: SamplePatient; source: SampleSource; name: string }[] =
  samplePatients
    .filter((sample) => sample.id !== HOSTILE)
    .flatMap((sample) =>
      sample.sources.map((source) => ({ sample, source, name: `${sample.id}/${source.id}` })),
    );

export function resources(bundle: Bundle): Resource[] {
  return (bundle.entry ?? []).map((entry) => entry.resource).filter((resource) => resource !== undefined);
}

export function patientOf(bundle: Bundle): Patient {
  const patient = resources(bundle).find((resource) => resource.resourceType === 'Patient');
  if (patient === undefined) throw new Error('no Patient in the bundle');
  return patient;
}

/** Calls `visit` for every value in the tree, with the names on the way to it. */
export function visit(
  node: unknown,
  see: (value: unknown, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  see(node, path);
  if (node === null || typeof node !== 'object') return;
  for (const [name, value] of Object.entries(node)) visit(value, see, [...path, name]);
}
