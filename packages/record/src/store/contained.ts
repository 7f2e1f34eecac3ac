import { containedResults, containersOf } from '@care-timeline/fhir';
import { isJson } from '@care-timeline/fhir/json.js';
import type { Store } from './store.js';

/**
 * Contained results go with their container (RES-05): they are gone if it was deleted, or if its newest version no
 * longer holds them. One without a container in the store stays.
 */
export function settleContained(store: Store): void {
  const held = new Map<number, ReadonlySet<unknown>>();
  const holds = (container: number, item: number): boolean => {
    if (!store.isThere(container)) return false;
    // Nearly all containers have one version: what came from it is still in it.
    if (!store.hasVersions(container)) return true;
    let ids = held.get(container);
    if (ids === undefined) held.set(container, (ids = idsIn(store.raw.get(container))));
    return ids.has(idOf(store, item));
  };
  for (const item of store.contained) {
    const { source, space } = store.originOf(item);
    const containers = containersOf(idOf(store, item)).flatMap(
      (target) => store.findEver(source, target, space) ?? [],
    );
    store.setThere(item, containers.length === 0 || containers.some((container) => holds(container, item)));
  }
}

function idsIn(resource: unknown): ReadonlySet<unknown> {
  return new Set(isJson(resource) ? containedResults(resource).map(({ resource: one }) => one['id']) : []);
}

function idOf(store: Store, item: number): string {
  const target = store.targetOf(item);
  return target.slice(target.indexOf('/') + 1);
}
