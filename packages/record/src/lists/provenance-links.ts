import type { RecordData } from '../store/record-data.js';

/** Maps entries to the Provenance resources about them; built on first use. */
export class ProvenanceLinks {
  #provenance: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(private readonly data: RecordData) {}

  /** Items of the Provenance resources about an entry, sorted by key. */
  itemsAbout(key: string): readonly number[] {
    this.#provenance ??= this.#findProvenance();
    return this.#provenance.get(key) ?? [];
  }

  #findProvenance(): Map<string, number[]> {
    const { store, resolver } = this.data;
    const found = new Map<string, number[]>();
    const type = store.types.indexOf('Provenance');
    if (type < 0) return found;
    for (let item = 0; item < store.count; item++) {
      if (store.type[item]! !== type || !store.isThere(item)) continue;
      const { target } = store.raw.get(item) as { target?: unknown };
      for (const one of Array.isArray(target) ? target : [target]) {
        const reference = (one as { reference?: unknown } | null | undefined)?.reference;
        const about =
          typeof reference === 'string' ? resolver.itemOf(store.originOf(item), reference) : undefined;
        if (about === undefined) continue;
        const key = store.keyOf(about);
        const items = found.get(key) ?? [];
        if (!items.includes(item)) found.set(key, [...items, item]);
      }
    }
    for (const items of found.values()) items.sort((a, b) => store.compareKeys(a, b));
    return found;
  }
}
