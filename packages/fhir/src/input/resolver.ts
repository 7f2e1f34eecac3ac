import { referenceBase, referenceTarget } from '../elements/reference-target.js';
import { isJson } from '../json.js';
import { resourceId, resourceType } from '../key.js';
import type { Received } from './unpacked.js';

/** Resolves references among the resources of one input; for a ReadContext. */
export interface ReceivedPlaces {
  /** `Type/id` (or `Type/#hash`) of the entry with a `fullUrl`. */
  targetOf(reference: string): string | undefined;
  /**
   * @param container - the resource that contains the reference: a relative reference is resolved against its server
   */
  resolve(reference: string, container: unknown): unknown;
}

/**
 * Follows the rules for references in Bundles (FHIR R4, 3.1.1.5.1): `fullUrl` and server decide first, then type and
 * id (GEN-15).
 */
export function placesIn(received: readonly Received[]): ReceivedPlaces {
  const targets = new Map<string, string>();
  const byUrl = new Map<string, unknown>();
  const byTarget = new Map<string, unknown[]>();
  const bases = new Map<unknown, string>();
  for (const { resource, fullUrl } of received) {
    if (!isJson(resource)) continue;
    const type = resourceType(resource);
    if (type === '') continue;
    const target = `${type}/${resourceId(resource)}`;
    const same = byTarget.get(target);
    if (same === undefined) byTarget.set(target, [resource]);
    else same.push(resource);
    // Canonical resources (Questionnaire) are referenced by their url.
    const url = resource['url'];
    if (type === 'Questionnaire' && typeof url === 'string') byUrl.set(url, resource);
    if (fullUrl === undefined) continue;
    targets.set(fullUrl, target);
    byUrl.set(fullUrl, resource);
    const base = referenceBase(fullUrl);
    if (base === undefined) continue;
    bases.set(resource, base);
    byUrl.set(`${base}/${target}`, resource);
  }

  /**
   * Without a known server, only a target found on exactly one server is used: choosing between two would be a guess.
   */
  function onlyOne(target: string): unknown {
    const found = new Set(byTarget.get(target)?.map((resource) => bases.get(resource)));
    return found.size === 1 ? byTarget.get(target)?.at(-1) : undefined;
  }

  return {
    targetOf: (reference) => targets.get(reference),
    resolve(reference, container) {
      const exact = byUrl.get(reference) ?? byUrl.get(reference.split('|')[0]!);
      if (exact !== undefined) return exact;
      const target = referenceTarget(reference);
      if (target === undefined) return undefined;
      const base = referenceBase(reference) ?? bases.get(container);
      // An input that names no server is taken to have a single one.
      if (base === undefined || bases.size === 0) return onlyOne(target);
      return byUrl.get(`${base}/${target}`);
    },
  };
}
