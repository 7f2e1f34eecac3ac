import { KINDS, referenceTarget, type EntryReference } from '@care-timeline/fhir';
import type { Identity } from './identity.js';
import { identifierToken } from './patient-identity.js';
import type { SourceRegistry } from './source-registry.js';
import type { Store } from './store.js';

const SUPPORTING = KINDS.indexOf('supporting');

/** Finds resources by what references say, within the source that the reference stands in. */
export class Resolver {
  /** Items of supporting types by `source number|Type|system|value`; made at the first conditional reference. */
  #byIdentifier: Map<string, number> | undefined;

  /** Reads the parts of `data` at each call: removing a source replaces them. */
  constructor(
    private readonly data: {
      readonly store: Store;
      readonly sources: SourceRegistry;
      readonly identity: Identity;
    },
  ) {}

  /** Call when the store has changed. */
  forget(): void {
    this.#byIdentifier = undefined;
  }

  /** `Type/id` that a reference leads to in a source, whether or not the source has given it. */
  targetOf(source: number, reference: string): string | undefined {
    const { info, fullUrls } = this.data.sources.at(source);
    return (
      fullUrls.targetOf(
        reference,
        this.data.store.types,
        (target) => this.data.store.itemOf(`${info.id}|${target}`) !== undefined,
      ) ?? referenceTarget(reference)
    );
  }

  /** Only what no path can tell: `urn:uuid:` and absolute URLs that are a `fullUrl`. */
  fullUrlTarget(source: number, reference: string): string | undefined {
    return reference.includes(':') ? this.targetOf(source, reference) : undefined;
  }

  /** The item a reference leads to; never one about another patient. */
  itemOf(source: number, reference: string): number | undefined {
    const target = this.targetOf(source, reference);
    const item =
      target === undefined
        ? this.#itemByCondition(source, reference)
        : this.data.store.itemOf(`${this.data.sources.at(source).info.id}|${target}`);
    if (item === undefined) return undefined;
    return this.data.identity.verdict(this.data.store.subject.get(item)) === 'other' ? undefined : item;
  }

  /** Key of the entry that a reference of an entry leads to, where the record has it. */
  keyOf(sourceId: string, reference: EntryReference): string | undefined {
    const source = this.data.sources.indexOf(sourceId);
    const written = reference.reference ?? reference.target;
    if (source === undefined) return undefined;
    const item = written === undefined ? undefined : this.itemOf(source, written);
    if (item !== undefined) return this.data.store.keys[item];
    const { identifier, type } = reference;
    if (identifier === undefined || type === undefined) return undefined;
    const token = identifierToken(identifier);
    const found = token === undefined ? undefined : this.#identified().get(`${source}|${type}|${token}`);
    return found === undefined ? undefined : this.data.store.keys[found];
  }

  /** `Practitioner?identifier=system|value`. */
  #itemByCondition(source: number, reference: string): number | undefined {
    const [type, query] = reference.split('?');
    if (type === undefined || query === undefined) return undefined;
    const written = new URLSearchParams(query).get('identifier');
    const bar = written?.indexOf('|') ?? -1;
    if (written === null || bar < 0) return undefined;
    const token = identifierToken({ system: written.slice(0, bar), value: written.slice(bar + 1) });
    return token === undefined ? undefined : this.#identified().get(`${source}|${type}|${token}`);
  }

  #identified(): Map<string, number> {
    if (this.#byIdentifier !== undefined) return this.#byIdentifier;
    const found = new Map<string, number>();
    const { store } = this.data;
    for (let item = 0; item < store.count; item++) {
      if (!store.isThere(item)) continue;
      if (!store.understood(item) || store.kind.get(item) !== SUPPORTING) continue;
      const identifiers = (store.raw.get(item) as { identifier?: unknown } | null)?.identifier;
      if (identifiers === undefined) continue;
      for (const identifier of Array.isArray(identifiers) ? identifiers : [identifiers]) {
        const token = identifierToken(identifier);
        if (token === undefined) continue;
        const name = `${store.source.get(item)}|${store.typeName(item)}|${token}`;
        const known = found.get(name);
        // The same choice in whatever order they arrived.
        if (known === undefined || (store.keys[item] as string) < (store.keys[known] as string))
          found.set(name, item);
      }
    }
    this.#byIdentifier = found;
    return found;
  }
}
