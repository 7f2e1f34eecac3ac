import { referenceTarget } from '@care-timeline/fhir';

/**
 * What the `fullUrl`s of a source's bundle entries point to. Those that follow from the resource's own type and id are not
 * kept: in most bundles that is all of them.
 */
export class FullUrls {
  readonly #targets = new Map<string, string>();

  /** `target` is `Type/id` of the resource in the entry. */
  add(fullUrl: string, target: string): void {
    const id = target.slice(target.indexOf('/') + 1);
    if (fullUrl === `urn:uuid:${id}` || referenceTarget(fullUrl) === target) return;
    this.#targets.set(fullUrl, target);
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
    if (!/^urn:(uuid|oid):/i.test(reference)) return undefined;
    const id = reference.slice(9).replace(/^:/, '');
    return types.map((type) => `${type}/${id}`).find(has);
  }
}
