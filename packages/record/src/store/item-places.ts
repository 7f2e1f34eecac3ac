import { ItemColumns } from './item-columns.js';
import { compareText } from '../shared/compare-text.js';
import { Origins, placeText, UNCERTAIN, type Origin, type Place } from '../identity/origins.js';

/** Multiplier for combining a source or space number with a type number. */
export const MAX_TYPES = 1 << 16;

/** The columns of items, and where each comes from: its source, server, type and id. */
export abstract class ItemPlaces extends ItemColumns {
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

  /** @param sourceIds - id of each source by number; read when a key is built or looked up */
  constructor(private readonly sourceIds: () => readonly string[]) {
    super();
  }

  /** False for an item that its source deleted. */
  abstract isThere(item: number): boolean;

  /** True if there are contents that contradict others at the same place. */
  protected abstract get hasCopies(): boolean;

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
    if (item !== undefined || (this.#elsewhere.size === 0 && !this.hasCopies)) return item;
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

  typeName(item: number): string {
    return this.types[this.type[item]!]!;
  }

  protected idOf(item: number): string {
    return this.#ids[item]!;
  }

  protected itemWith({ source, space }: Origin, type: string, id: string): number | undefined {
    return this.#itemsOf(source, space, this.#typeCode(type)).get(id);
  }

  /** A new item at a place where there is none. */
  protected place(origin: Origin, type: string, id: string): number {
    const { source, space, copyOf } = origin;
    const typeCode = this.#typeCode(type);
    const item = this.#ids.length;
    this.#ids.push(id);
    this.#itemsOf(source, space, typeCode).set(id, item);
    this.reserve(item + 1);
    this.source[item] = source;
    this.origin[item] = origin.number;
    this.type[item] = typeCode;
    if (copyOf === undefined && space !== '') this.#noteElsewhere(`${source}|${type}/${id}`, item);
    return item;
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
