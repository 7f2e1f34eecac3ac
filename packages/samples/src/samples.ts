import type { Bundle } from '@medplum/fhirtypes';
import { child } from './patients/child.js';
import { emergency } from './patients/emergency.js';
import { healthy } from './patients/healthy.js';
import { hostile } from './patients/hostile.js';
import { nursingHome } from './patients/nursing-home.js';
import { palliative } from './patients/palliative.js';
import { pregnant } from './patients/pregnant.js';
import { selfCare } from './patients/self-care.js';
import { solveig } from './patients/solveig.js';
import type { SampleOptions, SamplePatient } from './types.js';

/** All sample patients, in display order. */
export const samplePatients: readonly SamplePatient[] = [
  solveig,
  child,
  palliative,
  emergency,
  nursingHome,
  healthy,
  pregnant,
  selfCare,
  hostile,
];

/**
 * Everything about one patient as a single collection Bundle, as if one system held it all: the first source's
 * Patient is kept, and references to the Patients of the other sources are redirected to it.
 *
 * @throws RangeError for an id that is not in `samplePatients`.
 */
export function sampleBundle(id: string, options: SampleOptions = {}): Bundle {
  const sample = samplePatients.find((candidate) => candidate.id === id);
  if (sample === undefined) throw new RangeError(`no sample patient is called ${id}`);
  const [first, ...others] = sample.sources
    .filter((source) => source.failure === undefined)
    .map((source) => source.bundle(options));
  if (first === undefined) throw new RangeError(`${id} has no source that answers`);
  const own = patientEntry(first);
  for (const other of others) {
    const theirs = patientEntry(other);
    let json = JSON.stringify(other.entry?.filter((entry) => entry !== theirs) ?? []);
    for (const [from, to] of [
      [theirs?.fullUrl, own?.fullUrl],
      [`Patient/${theirs?.resource?.id}`, `Patient/${own?.resource?.id}`],
    ]) {
      if (from !== undefined && to !== undefined) {
        json = json.replaceAll(`"reference":${JSON.stringify(from)}`, `"reference":${JSON.stringify(to)}`);
      }
    }
    first.entry?.push(...(JSON.parse(json) as NonNullable<Bundle['entry']>));
  }
  return { ...first, id: `${id}-all` };
}

function patientEntry(bundle: Bundle) {
  return bundle.entry?.find((entry) => entry.resource?.resourceType === 'Patient');
}
