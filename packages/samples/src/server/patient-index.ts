import type { Resource } from '@medplum/fhirtypes';
import { searchParameter } from './definitions.js';
import type { SearchValues } from './search-values.js';

/** Parameters that identify the patient of a resource, best first. */
const OWNERS = ['patient', 'subject'];

/**
 * The resources of each type, all together and by patient, so that finding one patient's resources does not require a
 * full scan.
 */
export class PatientIndex {
  readonly #byType = new Map<string, Map<string, Resource>>();
  readonly #byPatient = new Map<string, Map<string, Resource>>();
  readonly #owners = new Map<string, readonly string[]>();

  constructor(readonly values: SearchValues) {}

  get types(): string[] {
    return [...this.#byType.keys()].sort();
  }

  put(resource: Resource): void {
    this.remove(resource.resourceType, resource.id!);
    const owners = this.#ownersOf(resource);
    placeIn(this.#byType, resource.resourceType, resource);
    for (const owner of owners) placeIn(this.#byPatient, `${resource.resourceType} ${owner}`, resource);
    this.#owners.set(`${resource.resourceType}/${resource.id}`, owners);
  }

  remove(type: string, id: string): void {
    this.#byType.get(type)?.delete(id);
    for (const owner of this.#owners.get(`${type}/${id}`) ?? [])
      this.#byPatient.get(`${type} ${owner}`)?.delete(id);
    this.#owners.delete(`${type}/${id}`);
  }

  get(type: string, id: string): Resource | undefined {
    return this.#byType.get(type)?.get(id);
  }

  all(type: string): Iterable<Resource> {
    return this.#byType.get(type)?.values() ?? [];
  }

  /** @param patient `Patient/id` */
  of(type: string, patient: string): Iterable<Resource> {
    return this.#byPatient.get(`${type} ${patient}`)?.values() ?? [];
  }

  #ownersOf(resource: Resource): string[] {
    if (resource.resourceType === 'Patient') return [`Patient/${resource.id}`];
    const code = OWNERS.find((name) => searchParameter(resource.resourceType, name));
    const found = code === undefined ? [] : this.values.references(resource, code);
    return [...new Set(found.filter((reference) => reference.startsWith('Patient/')))];
  }
}

function placeIn(index: Map<string, Map<string, Resource>>, key: string, resource: Resource): void {
  let place = index.get(key);
  if (place === undefined) index.set(key, (place = new Map()));
  place.set(resource.id!, resource);
}
