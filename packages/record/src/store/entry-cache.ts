import { entryName, makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import type { ItemReader } from './item-reader.js';
import type { RecordData } from './record-data.js';

/** Entries and titles of items, created on demand. */
export class EntryCache {
  readonly #entries = new Map<number, ClinicalEntry>();
  readonly #titles = new Map<number, string>();

  constructor(
    private readonly data: RecordData,
    private readonly reader: ItemReader,
  ) {}

  /** Call when the record has changed: a reference may resolve to something else now. */
  forget(): void {
    this.#entries.clear();
    this.#titles.clear();
  }

  entryOf(item: number): ClinicalEntry {
    const known = this.#entries.get(item);
    if (known !== undefined) return known;
    const { store } = this.data;
    const context = this.reader.contextFor(store.originOf(item), store.keyOf(item));
    let entry = makeEntry(store.raw.get(item), context);
    if (store.inConflict(item)) entry = { ...entry, contested: true, problems: this.data.problemsOf(item) };
    this.#entries.set(item, entry);
    return entry;
  }

  /** Safe to show on its own: includes the negation word (GEN-02, MED-10). */
  titleOf(item: number): string {
    const known = this.#titles.get(item) ?? this.#entries.get(item)?.title;
    if (known !== undefined) return known;
    const { store } = this.data;
    const context = this.reader.contextFor(store.originOf(item), store.keyOf(item));
    const { title } = entryName(store.raw.get(item), context);
    this.#titles.set(item, title);
    return title;
  }
}
