import type { ReadContext } from '@care-timeline/fhir';
import type { Rows } from '../store/columns.js';
import type { ItemReader } from '../store/item-reader.js';
import type { RecordData } from '../store/record-data.js';
import type { Store } from '../store/store.js';
import { runSync } from '../shared/time-slices.js';

/** Number of items whose texts are built in one step. */
const STEP = 32;
/** Number of items examined in one step. */
const LOOK = 1 << 12;

/**
 * One text for each of many rows, with an index of the rows containing a word. A text is built once and kept while
 * its resource stays the same, whatever else changes. A text shared by many rows is stored and searched once: among
 * 100,000 entries of one person, most have the same title as many others.
 */
export class TextIndex {
  #store: Store | undefined;
  #texts: string[] = [];
  #numbers = new Map<string, number>();
  /** Number of each item's text, starting at 1; 0 for none yet. */
  #textOf = new Uint32Array(0);
  /** What each item's text was built from. */
  #madeOf: unknown[] = [];
  /** Items that take their title from another resource, which may arrive later. */
  readonly #borrowing = new Set<number>();
  #isBorrowedFrom: Rows | undefined;
  #panelChanges = 0;
  #readyFor: Rows | undefined;

  /** @param textOf - text of a resource */
  constructor(
    private readonly data: RecordData,
    private readonly reader: ItemReader,
    private readonly textOf: (resource: unknown, context: ReadContext) => string,
  ) {}

  get isReady(): boolean {
    return this.#readyFor === this.data.rows;
  }

  /** Builds the missing texts, in steps. */
  *prepare(): Generator<void> {
    const { rows, store } = this.data;
    this.#forgetOld(rows, store);
    const { items } = rows;
    let made = 0;
    for (let row = 0; row < items.length; row++) {
      if (row % LOOK === LOOK - 1) yield;
      // A source was removed and items were renumbered.
      if (this.data.store !== store) return;
      const item = items[row]!;
      const held = store.raw.held(item);
      if (this.#textOf[item] !== 0 && this.#madeOf[item] === held) continue;
      this.#make(item, held);
      if (++made % STEP === 0) yield;
    }
    this.#readyFor = rows;
  }

  /** Builds what is missing synchronously, for callers that cannot wait. */
  ready(): this {
    if (!this.isReady) runSync(this.prepare());
    return this;
  }

  /** The text of a row, once prepared. */
  textAt(row: number): string {
    return this.#texts[this.#textOf[this.data.rows.items[row]!]! - 1] ?? '';
  }

  /** 1 for each row in which all words occur, once prepared. */
  search(words: readonly string[]): Uint8Array {
    const { items } = this.data.rows;
    const found = this.#texts.map((text) => (words.every((word) => text.includes(word)) ? 1 : 0));
    return Uint8Array.from(items, (item) => found[this.#textOf[item]! - 1] ?? 0);
  }

  #forgetOld(rows: Rows, store: Store): void {
    if (store !== this.#store) {
      this.#store = store;
      this.#texts = [];
      this.#numbers = new Map();
      this.#madeOf = [];
      this.#textOf = new Uint32Array(store.count);
      this.#borrowing.clear();
    } else if (store.count > this.#textOf.length) {
      const larger = new Uint32Array(Math.max(store.count, 2 * this.#textOf.length));
      larger.set(this.#textOf);
      this.#textOf = larger;
    }
    const { panelChanges } = this.data;
    if (panelChanges !== this.#panelChanges) this.#textOf.fill(0);
    this.#panelChanges = panelChanges;
    if (rows === this.#isBorrowedFrom) return;
    this.#isBorrowedFrom = rows;
    for (const item of this.#borrowing) this.#textOf[item] = 0;
    this.#borrowing.clear();
  }

  #make(item: number, held: unknown): void {
    const { store } = this.data;
    const before = this.data.resolved;
    const resource = store.raw.look(item);
    const context = this.reader.contextFor(store.originOf(item), store.keyOf(item));
    const text = this.textOf(resource, context);
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#texts.push(text)));
    this.#textOf[item] = number;
    this.#madeOf[item] = held;
    if (this.data.resolved !== before) this.#borrowing.add(item);
  }
}
