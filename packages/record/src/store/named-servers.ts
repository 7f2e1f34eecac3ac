import { referenceBase, referenceTarget } from '@care-timeline/fhir';
import type { Store } from './store.js';

/** Of a target that references place on more than one server. */
const SEVERAL = '';

/**
 * On which server the references of a source place each of its targets. Where nothing says which server the source's
 * own resources are on, two answers for one `Type/id` mean that either would be a guess (GEN-15).
 */
export class NamedServers {
  readonly #byTarget = new Map<string, string>();
  #store: Store | undefined;
  #read = 0;

  /** Whether absolute references of a source place a target on several servers. */
  areSeveral(store: Store, source: number, target: string): boolean {
    this.#readOn(store);
    return this.#byTarget.get(`${source}|${target}`) === SEVERAL;
  }

  /** Each resource is read once; what an earlier version of it said still counts. */
  #readOn(store: Store): void {
    if (this.#store !== store) {
      this.#store = store;
      this.#byTarget.clear();
      this.#read = 0;
    }
    for (; this.#read < store.count; this.#read++)
      this.#noteAll(store.source[this.#read]!, store.raw.get(this.#read));
  }

  #noteAll(source: number, resource: unknown): void {
    const waiting: unknown[] = [resource];
    const seen = new Set<unknown>();
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      for (const [name, member] of Object.entries(value)) {
        if (name === 'reference' && typeof member === 'string') this.#note(source, member);
        else waiting.push(member);
      }
    }
  }

  #note(source: number, reference: string): void {
    const base = reference.includes('://') ? referenceBase(reference) : undefined;
    const target = referenceTarget(reference);
    if (base === undefined || target === undefined) return;
    const name = `${source}|${target}`;
    const known = this.#byTarget.get(name);
    this.#byTarget.set(name, known === undefined || known === base ? base : SEVERAL);
  }
}
