type Numbers = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** A typed array that grows by doubling. Holds numbers only, so that 100,000 items cost no objects. */
export class Growing<T extends Numbers> {
  #values: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(64);
  }

  /** The numbers so far; longer than what was set. A new array after growing: do not keep it. */
  get values(): T {
    return this.#values;
  }

  get(at: number): number {
    return this.#values[at] as number;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const grown = this.#make(Math.max(at + 1, 2 * this.#values.length));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[at] = value;
  }
}
