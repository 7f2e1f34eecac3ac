import type { RawResources } from './raw-resources.js';
import { compareVersions, isInError } from './versions.js';

/**
 * Contents that contradict each other under one key, each an item of its own. They stand side by side until a newer
 * version, an error or a deletion settles it.
 */
export class Copies {
  /** By the item that has the key. */
  readonly #copies = new Map<number, number[]>();
  readonly #settled = new Set<number>();
  readonly #contradicted = new Set<number>();

  get size(): number {
    return this.#copies.size;
  }

  note(item: number | undefined, copy: number): void {
    if (item === undefined) return;
    const known = this.#copies.get(item);
    if (known === undefined) this.#copies.set(item, [copy]);
    else known.push(copy);
  }

  of(item: number): readonly number[] {
    return this.#copies.get(item) ?? [];
  }

  /** A copy that no longer stands. */
  isSettled(copy: number): boolean {
    return this.#settled.has(copy);
  }

  /** One of several that stand. */
  isContradicted(item: number): boolean {
    return this.#contradicted.has(item);
  }

  /** Returns how many copies stand again, or no longer. */
  settle(raw: RawResources, isThere: (item: number) => boolean): number {
    let changes = 0;
    this.#contradicted.clear();
    for (const [item, copies] of this.#copies) {
      const shown = raw.look(item);
      const isOver = !isThere(item) || isInError(shown);
      for (const copy of copies) {
        const stands = !isOver && compareVersions(raw.look(copy), shown).conflict;
        if (stands === this.#settled.has(copy)) changes++;
        if (stands) this.#settled.delete(copy);
        else this.#settled.add(copy);
        if (stands) this.#contradicted.add(copy).add(item);
      }
    }
    return changes;
  }
}
