import { referenceBase, referenceTarget } from '@care-timeline/fhir';
import type { Place } from '../identity/origins.js';

const URN = 'urn:uuid:';

let lastBase = '';
let lastPrefix: string | undefined;

/**
 * Server of a `fullUrl` that can be derived from type and id; '' if it names none (`urn:uuid:` plus the id, as most
 * systems write it);
 * undefined if it cannot be derived from them.
 */
export function impliedBase(fullUrl: string, type: string, id: string): string | undefined {
  if (fullUrl.length === URN.length + id.length && fullUrl.startsWith(URN) && fullUrl.endsWith(id)) return '';
  // Nearly all entries of a bundle are on one server.
  const length = fullUrl.length - id.length - type.length - 1;
  if (length === lastPrefix?.length && fullUrl.startsWith(lastPrefix) && fullUrl.endsWith(`${type}/${id}`))
    return lastBase;
  if (referenceTarget(fullUrl) !== `${type}/${id}`) return undefined;
  const base = referenceBase(fullUrl);
  if (base !== undefined && fullUrl.endsWith(`${type}/${id}`)) {
    lastBase = base;
    lastPrefix = fullUrl.slice(0, length);
  }
  return base ?? '';
}

/**
 * What the `fullUrl`s of a source's bundle entries point to. Those that can be derived from the resource's type and
 * id are not stored: in most bundles that is all of them.
 */
export class FullUrls {
  readonly #places = new Map<string, Place>();
  #lastReference: string | undefined;
  #lastPlace: Place | undefined;
  /** Incremented for each one added. */
  get count(): number {
    return this.#places.size;
  }

  /** Records what the entry with a `fullUrl` contains. */
  add(fullUrl: string, place: Place): void {
    this.#places.set(sameAddress(fullUrl), place);
    this.forget();
  }

  /** The entry with exactly that `fullUrl`. */
  get(fullUrl: string): Place | undefined {
    return this.#places.size === 0 ? undefined : this.#places.get(sameAddress(fullUrl));
  }

  /**
   * Where a reference leads, if it is a `fullUrl`. `has` tells whether the source contains such a resource.
   *
   * @param types - resource types that a bare `urn:uuid:` may refer to
   */
  placeOf(reference: string, types: readonly string[], has: (target: string) => boolean): Place | undefined {
    const known = this.get(reference);
    if (known !== undefined) return known;
    // Nearly all references in a source are to one patient and a few encounters, in consecutive runs.
    if (reference === this.#lastReference) return this.#lastPlace;
    if (!/^urn:(uuid|oid):/i.test(reference)) return undefined;
    const id = reference.slice(9).replace(/^:/, '');
    const target = types.map((type) => `${type}/${id}`).find(has);
    if (target === undefined) return undefined;
    this.#lastReference = reference;
    return (this.#lastPlace = { space: '', target });
  }

  /** Something was deleted. */
  forget(): void {
    this.#lastReference = undefined;
  }
}

/** A web address without its scheme and version, with the host in lower case. Anything else as written. */
function sameAddress(fullUrl: string): string {
  const base = referenceBase(fullUrl);
  return base === undefined ? fullUrl : `${base}/${referenceTarget(fullUrl)}`;
}
