import { recordedOf, type ClinicalEntry } from '@care-timeline/fhir';
import { queryRows } from '../search/query.js';
import type { TextIndex } from '../search/text-index.js';
import { queryWords } from '../shared/search-text.js';
import type { Rows } from '../store/columns.js';
import type { EntryCache } from '../store/entry-cache.js';
import type { RecordData } from '../store/record-data.js';
import { asOfInstant, queryInstant } from '../time/date-input.js';
import { earliestInstant } from '../time/instants.js';
import type { EntryColumns, EntryQuery, Language } from '../types.js';
import { RecordDuplicateSearch } from './duplicate-search.js';
import { ProvenanceLinks } from './provenance-links.js';
import { RecordLists, type RowSource } from './record-lists.js';

/** A record's state between two changes: its rows and everything derived from them. */
export class Revision implements RowSource {
  readonly lists: RecordLists;
  readonly provenance: ProvenanceLinks;
  readonly duplicates: RecordDuplicateSearch;
  readonly #rows: Rows;

  constructor(
    private readonly data: RecordData,
    private readonly cache: EntryCache,
    private readonly search: TextIndex,
    lang: Language,
  ) {
    this.#rows = data.rows;
    this.lists = new RecordLists(data, this, lang);
    this.provenance = new ProvenanceLinks(data);
    this.duplicates = new RecordDuplicateSearch(data, this.#rows, this.entry);
  }

  get columns(): EntryColumns {
    return this.#rows.columns;
  }

  /** @throws RangeError if the row does not exist */
  itemAt(row: number): number {
    const { items } = this.#rows;
    if (!(row >= 0 && row < items.length)) throw new RangeError(`There is no row ${row}`);
    return items[row]!;
  }

  readonly entryAt = (row: number): ClinicalEntry => this.cache.entryOf(this.itemAt(row));

  readonly rawAt = (row: number): unknown => this.data.store.raw.get(this.itemAt(row));

  /** Any resource of this patient with a known type, including supporting ones. */
  readonly entry = (key: string): ClinicalEntry | undefined => {
    const { store } = this.data;
    const item = store.itemOf(key);
    if (item === undefined || store.facts.understood[item] !== 1) return undefined;
    return this.data.isRefused(store.subject[item]!) ? undefined : this.cache.entryOf(item);
  };

  rowOf(key: string): number | undefined {
    const item = this.data.store.itemOf(key);
    const row = item === undefined ? -1 : this.#rows.rowOf[item]!;
    return row < 0 ? undefined : row;
  }

  readonly rowsOf = (query: EntryQuery): number[] => {
    const { zone, sources } = this.data;
    return queryRows(query, {
      columns: this.columns,
      sources: sources.infos,
      search: (text) => this.search.ready().search(queryWords(text)),
      recordedAt: (row) => {
        const recorded = recordedOf(this.rawAt(row));
        return recorded && earliestInstant(recorded, zone);
      },
      instant: (value) => queryInstant(value, zone),
      asOf: (value) => asOfInstant(value, zone, this.data.now()),
    });
  };
}
