import type { ReadProblem } from '@care-timeline/fhir';
import { Growing } from './growing.js';
import { sameContent } from './same-content.js';
import { compareStamps, compareVersions, versionStamp, type VersionStamp } from './versions.js';

/** Numbers of one item, in the terms of `EntryColumns`. */
export interface ItemFacts {
  kind: number;
  standing: number;
  flags: number;
  start: number;
  end: number;
  startPrecision: number;
  endPrecision: number;
  /** Number of the subject in `Identity`; -1 for none. */
  subject: number;
  /** False where no reader knows the type, or the reader failed. */
  understood: boolean;
  problems: readonly ReadProblem[];
}

/** Where resources are kept. In memory as received, or as ranges of bytes that are parsed when somebody looks. */
export interface RawResources {
  get(item: number): unknown;
  set(item: number, resource: unknown): void;
}

class ResourcesInMemory implements RawResources {
  readonly #resources: unknown[] = [];
  get(item: number): unknown {
    return this.#resources[item];
  }
  set(item: number, resource: unknown): void {
    this.#resources[item] = resource;
  }
}

export type PutOutcome = 'new' | 'same' | 'newer' | 'older';

/**
 * One item for each distinct key, in order of arrival, as numbers beside each other. Several contents under one key are
 * all kept; the newest is the item. What the store holds depends on what was put in, not on the order.
 */
export class Store {
  readonly keys: string[] = [];
  readonly raw: RawResources;
  readonly types: string[] = [];
  readonly source = new Growing((n) => new Uint16Array(n));
  readonly type = new Growing((n) => new Uint16Array(n));
  readonly kind = new Growing((n) => new Uint8Array(n));
  readonly standing = new Growing((n) => new Uint8Array(n));
  readonly flags = new Growing((n) => new Uint32Array(n));
  readonly start = new Growing((n) => new Float64Array(n));
  readonly end = new Growing((n) => new Float64Array(n));
  readonly startPrecision = new Growing((n) => new Uint8Array(n));
  readonly endPrecision = new Growing((n) => new Uint8Array(n));
  readonly subject = new Growing((n) => new Int32Array(n));
  readonly #understood = new Growing((n) => new Uint8Array(n));
  readonly #gone = new Set<number>();
  readonly #items = new Map<string, number>();
  readonly #typeCodes = new Map<string, number>();
  readonly #problems = new Map<number, readonly ReadProblem[]>();
  readonly #older = new Map<number, unknown[]>();
  readonly #conflicts = new Set<number>();
  readonly #tombstones = new Map<string, VersionStamp>();

  constructor(raw: RawResources = new ResourcesInMemory()) {
    this.raw = raw;
  }

  /** Items ever made; some may be gone. */
  get count(): number {
    return this.keys.length;
  }

  itemOf(key: string): number | undefined {
    const item = this.#items.get(key);
    return item === undefined || this.#gone.has(item) ? undefined : item;
  }

  /** False for an item that its source deleted. */
  isThere(item: number): boolean {
    return !this.#gone.has(item);
  }

  understood(item: number): boolean {
    return this.#understood.get(item) === 1;
  }

  typeName(item: number): string {
    return this.types[this.type.get(item)] as string;
  }

  problems(item: number): readonly ReadProblem[] {
    return this.#problems.get(item) ?? [];
  }

  /** Two contents under one key, and nothing that tells which is newer. */
  inConflict(item: number): boolean {
    return this.#conflicts.has(item);
  }

  /** Earlier contents of an item, newest first. */
  older(item: number): readonly unknown[] {
    return [...(this.#older.get(item) ?? [])].sort((a, b) => compareVersions(b, a).order);
  }

  /** `facts` is called where the content becomes the item's, and only then. */
  put(
    key: string,
    resource: unknown,
    sourceIndex: number,
    type: string,
    facts: () => ItemFacts,
  ): { readonly item: number; readonly outcome: PutOutcome } {
    const known = this.#items.get(key);
    if (known === undefined) {
      const item = this.keys.length;
      this.keys.push(key);
      this.#items.set(key, item);
      this.source.set(item, sourceIndex);
      this.type.set(item, this.#typeCode(type));
      this.#become(item, resource, facts);
      this.#bury(item);
      return { item, outcome: 'new' };
    }
    const shown = this.raw.get(known);
    if (sameContent(shown, resource)) return { item: known, outcome: 'same' };
    const older = this.#older.get(known) ?? [];
    if (older.some((content) => sameContent(content, resource))) return { item: known, outcome: 'same' };
    this.#older.set(known, older);
    const isNewer = compareVersions(resource, shown).order > 0;
    older.push(isNewer ? shown : resource);
    if (isNewer) {
      this.#become(known, resource, facts);
      this.#bury(known);
    }
    const winner = this.raw.get(known);
    if (older.some((content) => compareVersions(content, winner).conflict)) this.#conflicts.add(known);
    else this.#conflicts.delete(known);
    return { item: known, outcome: isNewer ? 'newer' : 'older' };
  }

  /** Reads an item again, for example because the patient's birth date has become known. */
  refresh(item: number, facts: () => ItemFacts): void {
    this.#become(item, this.raw.get(item), facts);
  }

  /** The source says that the resource was deleted; a newer version of it brings it back. Answers whether anything changed. */
  delete(key: string, stamp: VersionStamp): boolean {
    const known = this.#tombstones.get(key);
    if (known !== undefined && compareStamps(stamp, known) <= 0) return false;
    this.#tombstones.set(key, stamp);
    const item = this.#items.get(key);
    if (item === undefined) return false;
    const wasThere = this.isThere(item);
    this.#bury(item);
    return wasThere !== this.isThere(item);
  }

  /** Deletions by key, whether or not the resource was ever received. */
  get tombstones(): ReadonlyMap<string, VersionStamp> {
    return this.#tombstones;
  }

  get deletedKeys(): string[] {
    return Array.from(this.#gone, (item) => this.keys[item] as string).sort();
  }

  #bury(item: number): void {
    const stamp = this.#tombstones.get(this.keys[item] as string);
    if (stamp === undefined) return;
    // A deletion that cannot be placed in time is believed: it is the safer reading of "gone".
    const placed = stamp.version >= 0 || stamp.updated > -Infinity;
    if (placed && compareStamps(versionStamp(this.raw.get(item)), stamp) > 0) {
      this.#gone.delete(item);
    } else {
      this.#gone.add(item);
    }
  }

  #become(item: number, resource: unknown, read: () => ItemFacts): void {
    const facts = read();
    this.raw.set(item, resource);
    this.kind.set(item, facts.kind);
    this.standing.set(item, facts.standing);
    this.flags.set(item, facts.flags);
    this.start.set(item, facts.start);
    this.end.set(item, facts.end);
    this.startPrecision.set(item, facts.startPrecision);
    this.endPrecision.set(item, facts.endPrecision);
    this.subject.set(item, facts.subject);
    this.#understood.set(item, facts.understood ? 1 : 0);
    if (facts.problems.length > 0) this.#problems.set(item, facts.problems);
    else this.#problems.delete(item);
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
