/** Disjoint sets: tracks which things are known to belong together (union by size, with path halving). */
export class DisjointSet<T> {
  readonly #parent = new Map<T, T>();
  readonly #size = new Map<T, number>();

  /** One member that represents the whole group. */
  find(thing: T): T {
    let at = thing;
    for (;;) {
      const above = this.#parent.get(at);
      if (above === undefined || above === at) return at;
      const next = this.#parent.get(above) ?? above;
      this.#parent.set(at, next);
      at = next;
    }
  }

  join(a: T, b: T): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    const sizes = [this.#size.get(first) ?? 1, this.#size.get(second) ?? 1] as const;
    const [above, below] = sizes[0] >= sizes[1] ? [first, second] : [second, first];
    this.#parent.set(below, above);
    this.#size.set(above, sizes[0] + sizes[1]);
  }

  areTogether(a: T, b: T): boolean {
    return this.find(a) === this.find(b);
  }
}
