import { referenceTarget, typeName } from '../elements/reference-target.js';
import { isJson } from '../json.js';
import { resourceId } from '../key.js';
import type { Received } from './unpacked.js';

/** `Type/id` (or `Type/#hash`) of everything received, by the `fullUrl` that references inside the bundle use. */
export function targetsIn(received: readonly Received[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { resource, fullUrl } of received) {
    if (fullUrl === undefined || !isJson(resource) || typeof resource['resourceType'] !== 'string') continue;
    targets.set(fullUrl, `${typeName(resource['resourceType'])}/${resourceId(resource)}`);
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
    if (!isJson(resource) || typeof resource['resourceType'] !== 'string') continue;
    const type = typeName(resource['resourceType']);
    byTarget.set(`${type}/${resourceId(resource)}`, resource);
    // Canonical resources (Questionnaire) are referred to by their url.
    const url = resource['url'];
    if (typeof url === 'string' && type === 'Questionnaire') byTarget.set(url, resource);
  }
  return (reference) => {
    const target = targets.get(reference) ?? referenceTarget(reference);
    const found = target === undefined ? undefined : byTarget.get(target);
    return found ?? byTarget.get(reference.split('|')[0] as string);
  };
}
