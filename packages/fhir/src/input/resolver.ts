import { referenceTarget } from '../elements/reference-target.js';
import { isJson } from '../json.js';
import { resourceId, resourceType } from '../key.js';
import type { Received } from './unpacked.js';

/** `Type/id` (or `Type/#hash`) of everything received, by the `fullUrl` that references inside the bundle use. */
export function targetsIn(received: readonly Received[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { resource, fullUrl } of received) {
    if (fullUrl === undefined || !isJson(resource)) continue;
    const type = resourceType(resource);
    if (type !== '') targets.set(fullUrl, `${type}/${resourceId(resource)}`);
  }
  return targets;
}

/** Finds what a reference points to among the resources received; for a ReadContext. */
export function resolverOf(
  received: readonly Received[],
  targets: ReadonlyMap<string, string>,
): (reference: string) => unknown {
  const byTarget = new Map<string, unknown>();
  for (const { resource } of received) {
    if (!isJson(resource)) continue;
    const type = resourceType(resource);
    if (type === '') continue;
    byTarget.set(`${type}/${resourceId(resource)}`, resource);
    // Canonical resources (Questionnaire) are referred to by their url.
    if (type !== 'Questionnaire') continue;
    const url = resource['url'];
    if (typeof url === 'string') byTarget.set(url, resource);
  }
  return (reference) => {
    const target = targets.get(reference) ?? referenceTarget(reference);
    const found = target === undefined ? undefined : byTarget.get(target);
    return found ?? byTarget.get(reference.split('|')[0]!);
  };
}
