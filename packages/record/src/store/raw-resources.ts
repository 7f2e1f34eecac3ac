import { Unparsed } from './unparsed.js';

/** Storage for resources: in memory as received, or as byte ranges that are parsed on demand. */
export interface RawResources {
  get(item: number): unknown;
  /** The stored object: the resource, or what it is parsed from. Different content means a different object. */
  held(item: number): unknown;
  /** For one-off reads: not cached, and without the original digits of its numbers. */
  look(item: number): unknown;
  set(item: number, resource: unknown): void;
}

export class ResourcesInMemory implements RawResources {
  readonly #resources: unknown[] = [];
  /** The most recently parsed resource: a resource is usually read several times in a row. */
  readonly #parsed = new Map<number, unknown>();
  get(item: number): unknown {
    const held = this.#resources[item];
    if (!(held instanceof Unparsed)) return held;
    if (this.#parsed.has(item)) return this.#parsed.get(item);
    if (this.#parsed.size >= MAX_PARSED) this.#parsed.clear();
    const resource = held.parse();
    this.#parsed.set(item, resource);
    return resource;
  }
  held(item: number): unknown {
    return this.#resources[item];
  }
  look(item: number): unknown {
    const held = this.#resources[item];
    return held instanceof Unparsed ? held.parse(false) : held;
  }
  set(item: number, resource: unknown): void {
    this.#resources[item] = resource;
    this.#parsed.delete(item);
  }
}

const MAX_PARSED = 256;
