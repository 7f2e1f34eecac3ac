import { entryName, makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import type { ItemReader } from './item-reader.js';
import type { RecordData } from './record-data.js';

/** Entries and titles of items, made when somebody looks at them. */
export class EntryCache {
  readonly #entries = new Map<number, ClinicalEntry>();
  readonly #titles = new Map<number, string>();

  constructor(
    private readonly data: RecordData,
    private readonly reader: ItemReader,
  ) {}

  /** Call when the record has changed: what a reference leads to may be another thing now. */
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

  /** Safe to show alone: with its negation word (GEN-02, MED-10). */
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
