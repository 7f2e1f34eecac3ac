import { Copies } from './copies.js';
import { contentHash, isContainedId, type ReadProblem } from '@care-timeline/fhir';
import { ItemColumns, type ItemFacts } from './item-columns.js';
import { ResourcesInMemory, type RawResources } from './raw-resources.js';
import { Origins, placeText, UNCERTAIN, type Origin, type Place } from '../identity/origins.js';
import { compareText } from '../shared/compare-text.js';
import { sameContent } from './same-content.js';
import { Unparsed } from './unparsed.js';
import { Tombstones, type Tombstone } from './tombstones.js';
import { compareVersions, isDeleted, isInError, versionStamp, type DeletionStamp } from './versions.js';

export type PutOutcome = 'new' | 'same' | 'newer' | 'older';

/** Reads the column values for an item from its resource. */
export type FactsOf = (origin: Origin, type: string, id: string, resource: unknown) => ItemFacts;

/** Multiplier for combining a source or space number with a type number. */
export const MAX_TYPES = 1 << 16;

/**
 * One item for each distinct source, server, type and id, in order of arrival, stored as columns of numbers. All
 * contents received under one key are kept; the newest is the item. The contents of the store depend on what was put
 * in, not on the order.
 */
export class Store extends ItemColumns {
  readonly raw: RawResources;
  readonly types: string[] = [];
  readonly #ids: string[] = [];
  readonly origins = new Origins();
  /**
   * Items by id, per space of a source and type: a 60-character key for each of 100,000 resources would cost more
   * than the resources.
   */
  readonly #items = new Map<number, Map<string, number>>();
  readonly #typeCodes = new Map<string, number>();
  /** Items that are not on their source's own server, by `source number|Type/id`. */
  readonly #elsewhere = new Map<string, number[]>();
  readonly #gone = new Set<number>();
  /** Results that were contained in another resource (RES-05). */
  readonly contained: number[] = [];
  readonly #problems = new Map<number, readonly ReadProblem[]>();
  readonly #older = new Map<number, unknown[]>();
  readonly #conflicts = new Set<number>();
  readonly #copies = new Copies();
  readonly #tombstones = new Tombstones();
  /** Incremented on each change to the contents. */
  changes = 0;

  /** @param sourceIds - id of each source by number; read when the store builds or looks up a key */
  constructor(
    private readonly sourceIds: () => readonly string[],
    raw: RawResources = new ResourcesInMemory(),
  ) {
    super();
    this.raw = raw;
  }

  /** Number of items ever created; some may have been removed. */
  get count(): number {
    return this.#ids.length;
  }

  /** `source|Type/id`; `source|//host/path/Type/id` for resources on another server. Built anew on each call. */
  keyOf(item: number): string {
    return `${this.sourceIds()[this.source[item]!]}|${placeText(this.placeOf(item))}`;
  }

  originOf(item: number): Origin {
    return this.origins.at(this.origin[item]!);
  }

  placeOf(item: number): Place {
    return { space: this.originOf(item).space, target: this.targetOf(item) };
  }

  /** `Type/id`. */
  targetOf(item: number): string {
    return `${this.typeName(item)}/${this.#ids[item]}`;
  }

  /** Compares keys by source, type, id and server: independent of the order of arrival. */
  compareKeys(a: number, b: number): number {
    if (this.source[a]! !== this.source[b]!) {
      const ids = this.sourceIds();
      return compareText(ids[this.source[a]!]!, ids[this.source[b]!]!);
    }
    if (this.type[a]! !== this.type[b]!) return compareText(this.typeName(a), this.typeName(b));
    return (
      compareText(this.#ids[a]!, this.#ids[b]!) || compareText(this.originOf(a).space, this.originOf(b).space)
    );
  }

  /** The item with a key, unless it was removed. */
  itemOf(key: string): number | undefined {
    const ids = this.sourceIds();
    for (let source = 0; source < ids.length; source++) {
      const id = ids[source]!;
      // An id may itself contain a bar, so the first source that matches need not be the right one.
      if (!key.startsWith(id) || key.charCodeAt(id.length) !== BAR) continue;
      const item = this.itemAt(source, key.slice(id.length + 1));
      if (item !== undefined) return item;
    }
    return undefined;
  }

  /** The item at a place in a source, as written by `placeText`, unless it was removed. */
  itemAt(source: number, place: string): number | undefined {
    const item = this.find(source, place);
    if (item !== undefined || this.#elsewhere.size + this.#copies.size === 0) return item;
    // The id may itself contain slashes.
    for (let slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
      const found = this.find(source, place.slice(slash + 1), place.slice(0, slash));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The item with `Type/id` in a space of a source, unless it was removed. */
  find(source: number, target: string, space = ''): number | undefined {
    const item = this.findEver(source, target, space);
    return item === undefined || !this.isThere(item) ? undefined : item;
  }

  /** The same, removed or not. */
  findEver(source: number, target: string, space: string): number | undefined {
    const slash = target.indexOf('/');
    const type = this.#typeCodes.get(target.slice(0, slash));
    const number = this.origins.knownSpace(source, space);
    if (slash < 0 || type === undefined || number === undefined) return undefined;
    return this.#items.get(number * MAX_TYPES + type)?.get(target.slice(slash + 1));
  }

  /**
   * Where `Type/id` is in a source, for a reference that does not name the server: if there are two places, choosing
   * either would be a guess.
   */
  whereIs(source: number, target: string): Place {
    const own = this.find(source, target) !== undefined;
    const others = this.#elsewhere.get(`${source}|${target}`)?.filter((item) => this.isThere(item)) ?? [];
    if (others.length === 0) return { space: '', target };
    return others.length === 1 && !own ? this.placeOf(others[0]!) : { space: UNCERTAIN, target };
  }

  /** False for an item that its source deleted. */
  isThere(item: number): boolean {
    return !this.#gone.has(item) && !this.#copies.isSettled(item);
  }

  setThere(item: number, isThere: boolean): void {
    if (isThere !== this.#gone.has(item)) return;
    this.changes++;
    if (isThere) this.#gone.delete(item);
    else this.#gone.add(item);
  }

  /** True if it was received with different contents. */
  hasVersions(item: number): boolean {
    return this.#older.has(item);
  }

  typeName(item: number): string {
    return this.types[this.type[item]!]!;
  }

  problems(item: number): readonly ReadProblem[] {
    return this.#problems.get(item) ?? NONE;
  }

  /** Two contents under one key, with no indication which is newer. */
  inConflict(item: number): boolean {
    return this.#conflicts.has(item) || this.#copies.isContradicted(item);
  }

  /** Items with the same type and id on the same server that contradict an item. */
  copiesOf(item: number): readonly number[] {
    return this.#copies.of(item).filter((copy) => this.isThere(copy));
  }

  /** Call when contents have changed. */
  settleCopies(): void {
    this.changes += this.#copies.settle(this.raw, (item) => !this.#gone.has(item));
  }

  /** Earlier contents of an item, newest first. */
  older(item: number): readonly unknown[] {
    return [...(this.#older.get(item) ?? [])].sort((a, b) => compareVersions(b, a).order);
  }

  /**
   * @param type - in FHIR's spelling; '' if it is not a resource
   * @param resource - as received, or `Unparsed`
   * @param facts - called only if and when the content becomes the item's
   */
  put(
    origin: Origin,
    type: string,
    id: string,
    resource: unknown,
    facts: FactsOf,
  ): { readonly item: number; readonly outcome: PutOutcome } {
    const typeCode = this.#typeCode(type);
    const { source, space } = origin;
    const items = this.#itemsOf(source, space, typeCode);
    const known = items.get(id);
    if (known === undefined) {
      const item = this.#ids.length;
      this.#ids.push(id);
      items.set(id, item);
      this.reserve(item + 1);
      this.source[item] = source;
      this.origin[item] = origin.number;
      this.type[item] = typeCode;
      if (isContainedId(id)) this.contained.push(item);
      if (origin.copyOf !== undefined)
        this.#copies.note(this.findEver(source, `${type}/${id}`, origin.copyOf), item);
      else if (space !== '') this.#noteElsewhere(`${source}|${type}/${id}`, item);
      this.#become(item, resource, facts(origin, type, id, resource));
      if (this.#tombstones.size > 0) this.#bury(item);
      this.changes++;
      return { item, outcome: 'new' };
    }
    // A resource that arrived without a `fullUrl` is known to be on that server once it has also arrived with one.
    if (origin.base !== undefined) this.origin[known] = origin.number;
    if (resource instanceof Unparsed) resource = resource.parse();
    const shown = this.raw.get(known);
    if (sameContent(shown, resource)) return { item: known, outcome: 'same' };
    const older = this.#older.get(known) ?? [];
    if (older.some((content) => sameContent(content, resource))) return { item: known, outcome: 'same' };
    const { order, conflict } = compareVersions(resource, shown);
    const isNewer = order > 0;
    // Whose record it is does not depend on which of two contradictory Patient resources is shown.
    if (conflict && type !== 'Patient' && !isInError(resource) && !isInError(shown))
      return isNewer
        ? this.#replace(known, resource, facts)
        : this.put(this.#copyOrigin(known, resource), type, id, resource, facts);
    this.changes++;
    this.#older.set(known, older);
    older.push(isNewer ? shown : resource);
    if (isNewer) {
      this.#become(known, resource, facts(this.originOf(known), type, id, resource));
      this.#bury(known);
    }
    const winner = this.raw.get(known);
    if (older.some((content) => compareVersions(content, winner).conflict)) this.#conflicts.add(known);
    else this.#conflicts.delete(known);
    return { item: known, outcome: isNewer ? 'newer' : 'older' };
  }

  /** Gives an item another content; what it had, which contradicts that, becomes an item of its own. */
  #replace(
    item: number,
    resource: unknown,
    facts: FactsOf,
  ): { readonly item: number; readonly outcome: PutOutcome } {
    const held = this.raw.held(item);
    const before = { ...this.factsOf(item), problems: this.problems(item) };
    const [type, id] = [this.typeName(item), this.#ids[item]!];
    const origin = this.#copyOrigin(item, this.raw.get(item));
    this.changes++;
    this.#become(item, resource, facts(this.originOf(item), type, id, resource));
    this.#bury(item);
    this.put(origin, type, id, held, () => before);
    return { item, outcome: 'newer' };
  }

  #copyOrigin(item: number, content: unknown): Origin {
    return this.origins.ofCopy(this.originOf(item), contentHash(content));
  }

  /** Rereads an item, for example because the patient's birth date has become known. */
  refresh(item: number, facts: FactsOf): void {
    const resource = this.raw.get(item);
    this.changes++;
    this.#become(item, resource, facts(this.originOf(item), this.typeName(item), this.#ids[item]!, resource));
  }

  /** Marks a resource as deleted by the source; a newer version of it restores it. Returns whether anything changed. */
  delete(source: number, place: Place, stamp: DeletionStamp): boolean {
    this.#tombstones.add(source, place, stamp);
    const { space, target } = place;
    const slash = target.indexOf('/');
    const type = this.#typeCode(target.slice(0, slash));
    const item = this.#itemsOf(source, space, type).get(target.slice(slash + 1));
    if (item === undefined) return false;
    const wasThere = this.isThere(item);
    this.changes++;
    this.#bury(item);
    return wasThere !== this.isThere(item);
  }

  /** Deletions, whether or not the resource was ever received. */
  get tombstones(): Iterable<Tombstone> {
    return this.#tombstones.all;
  }

  get deletedKeys(): string[] {
    return [...this.#gone].map((item) => this.keyOf(item)).sort();
  }

  #bury(item: number): void {
    const stamp = this.#tombstones.stampOf(this.source[item]!, this.placeOf(item));
    if (stamp === undefined) return;
    if (isDeleted(versionStamp(this.raw.get(item)), stamp)) this.#gone.add(item);
    else this.#gone.delete(item);
  }

  #become(item: number, resource: unknown, facts: ItemFacts): void {
    this.raw.set(item, resource);
    this.write(item, facts);
    if (facts.problems.length > 0) this.#problems.set(item, facts.problems);
    else if (this.#problems.size > 0) this.#problems.delete(item);
  }

  #noteElsewhere(name: string, item: number): void {
    const known = this.#elsewhere.get(name);
    if (known === undefined) this.#elsewhere.set(name, [item]);
    else known.push(item);
  }

  #itemsOf(source: number, space: string, type: number): Map<string, number> {
    const name = this.origins.spaceNumber(source, space) * MAX_TYPES + type;
    let items = this.#items.get(name);
    if (items === undefined) {
      items = new Map();
      this.#items.set(name, items);
    }
    return items;
  }

  #typeCode(type: string): number {
    let code = this.#typeCodes.get(type);
    if (code === undefined) {
      code = this.types.length;
      this.types.push(type);
      this.#typeCodes.set(type, code);
    }
    return code;
  }
}

const BAR = 124;
const NONE: readonly never[] = Object.freeze([]);
