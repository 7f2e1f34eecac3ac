import { KINDS, referenceBase, referenceTarget, type EntryReference } from '@care-timeline/fhir';
import type { Identity } from '../identity/identity.js';
import { identifierToken } from '../identity/patient-identity.js';
import type { Origin, Place } from '../identity/origins.js';
import type { SourceRegistry } from './source-registry.js';
import { NamedServers } from './named-servers.js';
import type { Store } from './store.js';

const SUPPORTING = KINDS.indexOf('supporting');

/** Supporting items by what references use other than their id; built when the first such reference is followed. */
interface Lookups {
  /** By `source number|Type|system|value`. */
  readonly byIdentifier: ReadonlyMap<string, number>;
  /** By `source number|canonical url`. */
  readonly byUrl: ReadonlyMap<string, number>;
}

/**
 * Resolves references within the source of the referring resource, by the rules for references in Bundles (FHIR R4,
 * 3.1.1.5.1): an absolute reference leads to the entry with that `fullUrl` or to that server, a relative one to the
 * server of the referring resource (GEN-15).
 */
export class Resolver {
  #lookups: Lookups | undefined;
  readonly #named = new NamedServers();

  /** Reads the parts of `data` on each call, because removing a source replaces them. */
  constructor(
    private readonly data: {
      readonly store: Store;
      readonly sources: SourceRegistry;
      readonly identity: Identity;
    },
  ) {}

  /** Call when the store has changed. */
  forget(): void {
    this.#lookups = undefined;
    for (const { fullUrls } of this.data.sources.all) fullUrls.forget();
  }

  /** `Type/id` for a `urn:uuid:` or an absolute URL that is the `fullUrl` of a bundle entry. */
  fullUrlTarget(origin: Origin, reference: string): string | undefined {
    return this.#placeByFullUrl(origin.source, reference)?.target;
  }

  #placeByFullUrl(source: number, reference: string): Place | undefined {
    if (!reference.includes(':')) return undefined;
    const { store, sources } = this.data;
    const { fullUrls } = sources.at(source);
    return fullUrls.placeOf(reference, store.types, (target) => store.find(source, target) !== undefined);
  }

  /** Where a reference leads, whether or not the source provided the target. */
  placeOf({ source, base }: Origin, reference: string): Place | undefined {
    const named = this.#placeByFullUrl(source, reference);
    if (named !== undefined) return named;
    const target = referenceTarget(reference);
    if (target === undefined) return undefined;
    const written = referenceBase(reference);
    const server = written ?? base;
    if (server === undefined) return this.data.store.whereIs(source, target);
    if (written !== undefined && this.#isGuess(source, target)) return { space: written, target };
    const space = this.spaceOf(source, server);
    return { space: space === '' && this.#isNamedOtherwise(source, target) ? server : space, target };
  }

  /** Whose record it is, is for the identity of the patient to say. */
  #isGuess(source: number, target: string): boolean {
    const { store, sources } = this.data;
    if (!sources.at(source).home.isReferred || target.startsWith('Patient/')) return false;
    return this.#named.areSeveral(store, source, target);
  }

  /** A resource that only came with a `fullUrl` naming no server is not known to be on the server that others name. */
  #isNamedOtherwise(source: number, target: string): boolean {
    const { store, sources } = this.data;
    const { fullUrls, home } = sources.at(source);
    if (fullUrls.count === 0 || !home.isObserved) return false;
    const item = store.find(source, target);
    return item !== undefined && store.originOf(item).isNamedOtherwise;
  }

  /** See `Origin.space`. */
  spaceOf(source: number, base: string): string {
    return this.data.sources.at(source).home.is(base) ? '' : base;
  }

  /** See `EntryReference.base`. */
  baseOf(origin: Origin, reference: string): string | undefined {
    const base = reference.includes('://') ? referenceBase(reference) : origin.base;
    if (base === undefined) return undefined;
    const source = this.data.sources.at(origin.source);
    return source.hasOtherServers || !source.home.is(base) ? base : undefined;
  }

  /** The item a reference resolves to; never one about another patient. */
  itemOf(origin: Origin, reference: string): number | undefined {
    const { store, identity } = this.data;
    const { source } = origin;
    const place = this.placeOf(origin, reference);
    const item =
      (place === undefined ? undefined : store.find(source, place.target, place.space)) ??
      this.#itemByCondition(source, reference) ??
      this.#found.byUrl.get(`${source}|${reference.split('|')[0]}`);
    if (item === undefined) return undefined;
    return identity.verdict(store.subject[item]!) === 'other' ? undefined : item;
  }

  /** Key of the entry that a reference in an entry resolves to, if it is in the record. */
  keyOf(sourceId: string, reference: EntryReference): string | undefined {
    const source = this.data.sources.indexOf(sourceId);
    // What is contained in the entry itself is known by its target alone.
    const isInside = reference.reference?.startsWith('#') === true;
    const written = isInside ? reference.target : (reference.reference ?? reference.target);
    if (source === undefined) return undefined;
    const { base } = reference;
    const origin = this.data.store.origins.of(source, base && this.spaceOf(source, base), base);
    const item = written === undefined ? undefined : this.itemOf(origin, written);
    if (item !== undefined) return this.data.store.keyOf(item);
    const { identifier, type } = reference;
    if (identifier === undefined || type === undefined) return undefined;
    const token = identifierToken(identifier);
    const found =
      token === undefined ? undefined : this.#found.byIdentifier.get(`${source}|${type}|${token}`);
    return found === undefined ? undefined : this.data.store.keyOf(found);
  }

  /** `Practitioner?identifier=system|value`. */
  #itemByCondition(source: number, reference: string): number | undefined {
    const [type, query] = reference.split('?');
    if (type === undefined || query === undefined) return undefined;
    const written = new URLSearchParams(query).get('identifier');
    const bar = written?.indexOf('|') ?? -1;
    if (written === null || bar < 0) return undefined;
    const token = identifierToken({ system: written.slice(0, bar), value: written.slice(bar + 1) });
    return token === undefined ? undefined : this.#found.byIdentifier.get(`${source}|${type}|${token}`);
  }

  get #found(): Lookups {
    return (this.#lookups ??= this.#makeLookups());
  }

  #makeLookups(): Lookups {
    const { store } = this.data;
    const byIdentifier = new Map<string, number>();
    const byUrl = new Map<string, number>();
    const note = (found: Map<string, number>, name: string, item: number): void => {
      const known = found.get(name);
      // The same choice regardless of the order of arrival.
      if (known === undefined || store.compareKeys(item, known) < 0) found.set(name, item);
    };
    for (let item = 0; item < store.count; item++) {
      // References by identifier are to people and organisations, references by URL to questionnaires.
      if (
        !store.isThere(item) ||
        store.facts.understood[item] !== 1 ||
        store.facts.kind[item]! !== SUPPORTING
      )
        continue;
      const { identifier, url } = store.raw.get(item) as { identifier?: unknown; url?: unknown };
      const source = store.source[item]!;
      if (typeof url === 'string') note(byUrl, `${source}|${url}`, item);
      for (const one of Array.isArray(identifier) ? identifier : [identifier]) {
        const token = identifierToken(one);
        if (token !== undefined) note(byIdentifier, `${source}|${store.typeName(item)}|${token}`, item);
      }
    }
    return { byIdentifier, byUrl };
  }
}
