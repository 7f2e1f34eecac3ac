import { Unparsed } from './unparsed.js';

/** Where resources are kept. In memory as received, or as ranges of bytes that are parsed when somebody looks. */
export interface RawResources {
  get(item: number): unknown;
  /** What is held: the resource, or what it is parsed from. Another object where the content is another. */
  held(item: number): unknown;
  /** For one look: without the digits of its numbers as they were written, and not kept. */
  look(item: number): unknown;
  set(item: number, resource: unknown): void;
}

export class ResourcesInMemory implements RawResources {
  readonly #resources: unknown[] = [];
  /** What was parsed last: those who look at a resource look at it several times. */
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
