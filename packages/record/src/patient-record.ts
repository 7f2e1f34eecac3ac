import type { ClinicalEntry } from '@care-timeline/fhir';
import { asOfInstant, queryInstant } from './as-of.js';
import { buildRows, type Rows } from './columns.js';
import { buildCompleteness } from './completeness.js';
import { EntryCache } from './entry-cache.js';
import { takeIn } from './intake.js';
import { queryRows } from './query.js';
import { RecordData } from './record-data.js';
import { SearchIndex, queryWords, searchTextOf } from './search-text.js';
import { effectiveState } from './source-registry.js';
import type {
  AddReport,
  Completeness,
  EntryColumns,
  EntryQuery,
  LoadedRange,
  NotLoaded,
  RecordOptions,
  RecordView,
  SourceDetail,
  SourceInfo,
  SourceState,
} from './types.js';

/** Source of what is added without naming one. */
const NO_SOURCE: SourceInfo = { id: 'default', label: '' };

/**
 * Everything that is known of one patient, from one or many sources. Adding is incremental, and what the record holds does
 * not depend on the order or on how often something was added. Fires `change` once for each call that changed something.
 */
export class PatientRecord extends EventTarget implements RecordView {
  readonly #data: RecordData;
  readonly #cache: EntryCache;
  #revision = 0;
  #rows: Rows | undefined;
  #search: SearchIndex | undefined;
  #completeness: Completeness | undefined;

  constructor(options: RecordOptions = {}) {
    super();
    this.#data = new RecordData(options);
    this.#cache = new EntryCache(this.#data);
  }

  /** Grows by one at each change. */
  get revision(): number {
    return this.#revision;
  }

  get timeZone(): string {
    return this.#data.zone.id;
  }

  get sources(): readonly SourceInfo[] {
    return this.#data.sources.infos;
  }

  now(): number {
    return this.#data.now();
  }

  /**
   * Adds FHIR data in any packaging: a resource, an array, a Bundle of any type, Parameters, JSON or NDJSON text. Never
   * throws for data; what cannot be read is counted and told in the report (GEN-07).
   *
   * @throws TypeError where it is called without any argument
   */
  add(input: unknown, options: { source?: SourceInfo } = {}): AddReport {
    if (arguments.length === 0) throw new TypeError('PatientRecord.add needs something to add');
    const { sources } = this.#data;
    const isNew = sources.indexOf((options.source ?? NO_SOURCE).id) === undefined;
    const index = sources.ensure(options.source ?? NO_SOURCE);
    const source = sources.at(index);
    // Data has come: a failure is over. A source that is still loading says itself when it is done.
    const failed = source.state === 'failed' || source.state === 'blocked';
    if (failed) Object.assign(source, { state: 'loaded', detail: {} });
    const { report, changed } = takeIn(this.#data, input, index);
    if (changed || isNew || failed) this.#changed();
    return report;
  }

  /** Takes away a source and all it gave. */
  remove(sourceId: string): void {
    if (this.#data.removeSource(sourceId)) this.#changed();
  }

  /** Says where a source stands, before, while or after it gives anything. A failed one never reads as empty (GEN-06). */
  setSourceState(source: SourceInfo, state: SourceState, detail: string | SourceDetail = {}): void {
    const known = this.#data.sources.at(this.#data.sources.ensure(source));
    known.state = state;
    known.detail = typeof detail === 'string' ? { message: detail } : detail;
    this.#changed();
  }

  sourceState(sourceId: string): SourceState | undefined {
    const source = this.#data.sources.byId(sourceId);
    return source && effectiveState(source);
  }

  /** Says what stretches of time a source has given; without a call it has given everything it has (TLN-12). */
  setLoadedRanges(source: SourceInfo, ranges: readonly LoadedRange[]): void {
    this.#data.sources.at(this.#data.sources.ensure(source)).loaded = ranges;
    this.#changed();
  }

  /** Stretches of time that sources have not given, by source. */
  get notLoaded(): NotLoaded[] {
    return this.#data.sources.statuses().flatMap(({ notLoaded }) => notLoaded);
  }

  /** All that was received and what became of it. */
  get completeness(): Completeness {
    return (this.#completeness ??= buildCompleteness(this.#data));
  }

  /** Rows of what can be drawn; the same object until the record changes. */
  get columns(): EntryColumns {
    return this.#built.columns;
  }

  keyAt(row: number): string {
    return this.#data.store.keys[this.#itemAt(row)] as string;
  }

  titleAt(row: number): string {
    return this.#cache.titleOf(this.#itemAt(row));
  }

  entryAt(row: number): ClinicalEntry {
    return this.#cache.entryOf(this.#itemAt(row));
  }

  rowOf(key: string): number | undefined {
    const item = this.#data.store.itemOf(key);
    const row = item === undefined ? -1 : (this.#built.rowOf[item] as number);
    return row < 0 ? undefined : row;
  }

  /** Any resource of this patient that is understood, supporting ones too. */
  entry(key: string): ClinicalEntry | undefined {
    const { store } = this.#data;
    const item = store.itemOf(key);
    if (item === undefined || !store.understood(item) || this.#data.isRefused(store.subject.get(item)))
      return undefined;
    return this.#cache.entryOf(item);
  }

  /** Entries that a query finds, dated ones first, in order of time. In-error ones only where they are asked for. */
  entries(query: EntryQuery = {}): ClinicalEntry[] {
    return queryRows(query, {
      columns: this.columns,
      sources: this.sources,
      zone: this.#data.zone,
      search: (text) => this.search(text),
      entryAt: (row) => this.entryAt(row),
      instant: (value) => queryInstant(value, this.#data.zone),
      asOf: (value) => asOfInstant(value, this.#data.zone, this.now()),
    }).map((row) => this.entryAt(row));
  }

  /** 1 for each row in which all words of the text occur, in title, codes or texts; case and accents do not matter. */
  search(text: string): Uint8Array {
    return this.#searchIndex.search(queryWords(text));
  }

  /** What `search` looks at, folded. */
  textAt(row: number): string {
    return this.#searchIndex.textAt(row);
  }

  /** The entry that a reference of another entry leads to, where the record has it. */
  follow(
    from: Pick<ClinicalEntry, 'sourceId'>,
    reference: ClinicalEntry['references'][number],
  ): ClinicalEntry | undefined {
    const key = this.#data.resolver.keyOf(from.sourceId, reference);
    return key === undefined ? undefined : this.entry(key);
  }

  get #built(): Rows {
    return (this.#rows ??= buildRows(this.#data.store, this.#data.isRefused));
  }

  get #searchIndex(): SearchIndex {
    return (this.#search ??= new SearchIndex(this.columns.count, (row) =>
      searchTextOf(this.titleAt(row), this.#data.store.raw.get(this.#itemAt(row))),
    ));
  }

  #itemAt(row: number): number {
    const { items } = this.#built;
    if (!(row >= 0 && row < items.length)) throw new RangeError(`There is no row ${row}`);
    return items[row] as number;
  }

  #changed(): void {
    this.#revision++;
    this.#rows = undefined;
    this.#search = undefined;
    this.#completeness = undefined;
    this.#cache.forget();
    this.dispatchEvent(new Event('change'));
  }
}
