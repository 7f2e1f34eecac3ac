import { Copies } from './copies.js';
import { contentHash, isContainedId, type ReadProblem } from '@care-timeline/fhir';
import type { ItemFacts } from './item-columns.js';
import { ItemPlaces } from './item-places.js';
import { ResourcesInMemory, type RawResources } from './raw-resources.js';
import type { Origin, Place } from '../identity/origins.js';
import { sameContent } from './same-content.js';
import { Unparsed } from './unparsed.js';
import { Tombstones, type Tombstone } from './tombstones.js';
import { compareVersions, isDeleted, isInError, versionStamp, type DeletionStamp } from './versions.js';

export type PutOutcome = 'new' | 'same' | 'newer' | 'older';

/** Reads the column values for an item from its resource. */
export type FactsOf = (origin: Origin, type: string, id: string, resource: unknown) => ItemFacts;

/**
 * One item for each distinct source, server, type and id, in order of arrival, stored as columns of numbers. All
 * contents received under one key are kept; the newest is the item. The contents of the store depend on what was put
 * in, not on the order.
 */
export class Store extends ItemPlaces {
  readonly raw: RawResources;
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
  constructor(sourceIds: () => readonly string[], raw: RawResources = new ResourcesInMemory()) {
    super(sourceIds);
    this.raw = raw;
  }

  /** False for an item that its source deleted. */
  isThere(item: number): boolean {
    return !this.#gone.has(item) && !this.#copies.isSettled(item);
  }

  protected get hasCopies(): boolean {
    return this.#copies.size > 0;
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
    const known = this.itemWith(origin, type, id);
    if (known === undefined) {
      const item = this.place(origin, type, id);
      if (isContainedId(id)) this.contained.push(item);
      if (origin.copyOf !== undefined)
        this.#copies.note(this.findEver(origin.source, `${type}/${id}`, origin.copyOf), item);
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
    const [type, id] = [this.typeName(item), this.idOf(item)];
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
    this.#become(item, resource, facts(this.originOf(item), this.typeName(item), this.idOf(item), resource));
  }

  /** Marks a resource as deleted by the source; a newer version of it restores it. Returns whether anything changed. */
  delete(source: number, place: Place, stamp: DeletionStamp): boolean {
    this.#tombstones.add(source, place, stamp);
    const item = this.findEver(source, place.target, place.space);
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
}

const NONE: readonly never[] = Object.freeze([]);
