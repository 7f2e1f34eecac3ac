import { referenceTarget } from '@care-timeline/fhir';

const URN = 'urn:uuid:';

/** True where the `fullUrl` follows from type and id: `urn:uuid:` and the id, as most systems write it, or an address. */
export function isImplied(fullUrl: string, type: string, id: string): boolean {
  if (fullUrl.length === URN.length + id.length && fullUrl.startsWith(URN) && fullUrl.endsWith(id))
    return true;
  return referenceTarget(fullUrl) === `${type}/${id}`;
}

/**
 * What the `fullUrl`s of a source's bundle entries point to. Those that follow from the resource's own type and id are not
 * kept: in most bundles that is all of them.
 */
export class FullUrls {
  readonly #targets = new Map<string, string>();
  #lastReference: string | undefined;
  #lastTarget: string | undefined;

  /** Says what the entry with a `fullUrl` holds. */
  add(fullUrl: string, type: string, id: string): void {
    if (isImplied(fullUrl, type, id)) return;
    this.#targets.set(fullUrl, `${type}/${id}`);
    this.forget();
  }

  /**
   * `Type/id` that a reference leads to. `has` tells whether the source holds such a resource.
   *
   * @param types - resource types that a bare `urn:uuid:` may stand for
   */
  targetOf(
    reference: string,
    types: readonly string[],
    has: (target: string) => boolean,
  ): string | undefined {
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    // Nearly all references of a source are to one patient and a few encounters, one after the other.
    if (reference === this.#lastReference) return this.#lastTarget;
    if (!/^urn:(uuid|oid):/i.test(reference)) return undefined;
    const id = reference.slice(9).replace(/^:/, '');
    const target = types.map((type) => `${type}/${id}`).find(has);
    if (target !== undefined) {
      this.#lastReference = reference;
      this.#lastTarget = target;
    }
    return target;
  }

  /** Something was deleted. */
  forget(): void {
    this.#lastReference = undefined;
  }
}
