import { KINDS, containedTarget, resourceId, statesFocus } from '@care-timeline/fhir';
import { isJson, listOf, type Json } from '@care-timeline/fhir/json.js';
import type { Origin } from '../identity/origins.js';
import type { FactsOf, Store } from './store.js';
import type { Resolver } from './resolver.js';

const ABOUT_OTHERS = KINDS.indexOf('about-others');

/**
 * Members of panels and reports about somebody else, which say nothing of it themselves: a newborn's weight in the
 * newborn's panel, in the mother's record (GEN-13). Determined anew each time, from the few resources that are about
 * others, so that the order of arrival does not matter.
 */
export class PanelsAboutOthers {
  /** The outermost panel of each member. */
  #panelOf = new Map<number, number>();
  changes = 0;

  panelOf(store: Store, { source, space }: Origin, resource: Json): number | undefined {
    if (this.#panelOf.size === 0) return undefined;
    const target = `${String(resource['resourceType'])}/${resourceId(resource)}`;
    const item = store.find(source, target, space);
    return item === undefined ? undefined : this.#panelOf.get(item);
  }

  /** Items have been renumbered. */
  forget(): void {
    this.#panelOf.clear();
    this.changes++;
  }

  settle(
    store: Store,
    { resolver, isRefused }: { readonly resolver: Resolver; isRefused(subject: number): boolean },
    read: FactsOf,
  ): void {
    const before = this.#panelOf;
    const found = new Map<number, number>();
    const panels: number[] = [];
    for (let item = 0; item < store.count; item++) {
      if (store.facts.kind[item]! !== ABOUT_OTHERS || !store.isThere(item) || isRefused(store.subject[item]!))
        continue;
      const resource = store.raw.get(item);
      if (!isJson(resource) || !hasMembers(resource)) continue;
      // A member that says nothing itself is no reason for others to be about somebody else.
      if (!before.has(item) || statesFocus(resource)) panels.push(item);
    }
    if (panels.length === 0 && before.size === 0) return;
    // The first panel of a member counts, whatever the order of arrival.
    for (const panel of panels.sort((a, b) => store.compareKeys(a, b))) {
      const open = [panel];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const member of membersOf(store, resolver, next)) {
          if (member === panel || found.has(member)) continue;
          const resource = store.raw.get(member);
          if (!isJson(resource) || statesFocus(resource)) continue;
          found.set(member, panel);
          open.push(member);
        }
      }
    }
    this.#panelOf = found;
    let changed = false;
    for (const item of new Set([...before.keys(), ...found.keys()])) {
      const panel = found.get(item);
      if (panel === before.get(item) && (panel === undefined || !store.hasVersions(panel))) {
        // Its own new version was read by the panel as it was known.
        continue;
      }
      changed = true;
      store.refresh(item, read);
    }
    if (changed) this.changes++;
  }
}

function hasMembers(resource: Json): boolean {
  return resource['hasMember'] !== undefined || resource['result'] !== undefined;
}

/** Items that a panel or report lists as its own. */
function membersOf(store: Store, resolver: Resolver, panel: number): number[] {
  const resource = store.raw.get(panel);
  if (!isJson(resource)) return [];
  const origin = store.originOf(panel);
  const withCopies = (item: number | undefined): readonly number[] =>
    item === undefined ? [] : [item, ...store.copiesOf(item)];
  return [...listOf(resource['hasMember']), ...listOf(resource['result'])].flatMap((one) => {
    const reference = isJson(one) ? one['reference'] : one;
    if (typeof reference !== 'string') return [];
    if (!reference.startsWith('#')) return withCopies(resolver.itemOf(origin, reference));
    const inside = listOf(resource['contained']).find(
      (part) => isJson(part) && (part['id'] === reference.slice(1) || part['id'] === reference),
    );
    const target = isJson(inside) ? containedTarget(resource, inside) : undefined;
    return withCopies(target === undefined ? undefined : store.find(origin.source, target, origin.space));
  });
}
