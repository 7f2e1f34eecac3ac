import { authorName, entryName, type ClinicalEntry } from '@care-timeline/fhir';
import type { AllergyList } from './lists/allergies.js';
import type { DateInput } from './time/date-input.js';
import type { CarePlanList } from './lists/care-plans.js';
import type { ChangeList } from './lists/changes-since.js';
import { buildCompleteness } from './store/completeness.js';
import { duplicatesOf, type Duplicate } from './lists/duplicates.js';
import { EntryCache } from './store/entry-cache.js';
import type { GoalList } from './lists/goals.js';
import { takeIn } from './intake/intake.js';
import type { MedicationChange } from './medications/changes.js';
import type { MedicationList } from './medications/types.js';
import type { PatientFacts } from './lists/patient.js';
import type { ProblemList } from './lists/problems.js';
import { RecordData } from './store/record-data.js';
import { RecordIntake } from './intake/record-intake.js';
import { Revision } from './lists/revision.js';
import type { ResultList, ResultQuery } from './lists/results.js';
import { queryWords, searchTextOf } from './shared/search-text.js';
import { effectiveState } from './store/source-registry.js';
import type { FullRecordView } from './record-view.js';
import { TextIndex } from './search/text-index.js';
import type {
  AddReport,
  Completeness,
  EmptySection,
  EntryColumns,
  EntryQuery,
  Language,
  ListOptions,
  LoadedRange,
  MedicationOptions,
  NotLoaded,
  RecordOptions,
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
export class PatientRecord extends EventTarget implements FullRecordView {
  readonly #data: RecordData;
  readonly #cache: EntryCache;
  #revision = 0;
  #made: Revision | undefined;
  readonly #search: TextIndex;
  readonly #authors: TextIndex;
  #completeness: Completeness | undefined;

  /** Language of the words the model makes. */
  readonly lang: Language;
  /** The record whose data this one shows in another language. */
  readonly #of: PatientRecord | undefined;
  readonly #inLanguage = new Map<Language, PatientRecord>();

  /** @param of - see `inLanguage` */
  constructor(options: RecordOptions = {}, of?: PatientRecord) {
    super();
    this.#of = of;
    this.#data = of === undefined ? new RecordData(options) : of.#data;
    this.lang = options.lang ?? this.#data.lang;
    const reader = this.#data.readerIn(this.lang);
    this.#cache = new EntryCache(this.#data, reader);
    this.#search = new TextIndex(this.#data, reader, (resource, context) =>
      searchTextOf(entryName(resource, context).title, resource),
    );
    this.#authors = new TextIndex(this.#data, reader, authorName);
  }

  /**
   * The same record with the words that the model makes in another language: names of the nameless, negations, strengths. Rows,
   * keys and revisions are the same, and what is added to either is in both. The same object at each call.
   */
  inLanguage(lang: Language): PatientRecord {
    const root = this.#of ?? this;
    // What a host makes of this class may have more to say than its data.
    if (lang === root.lang || root.constructor !== PatientRecord) return root;
    let record = root.#inLanguage.get(lang);
    if (record === undefined) root.#inLanguage.set(lang, (record = new PatientRecord({ lang }, root)));
    return record;
  }

  /** Grows by one at each change. */
  get revision(): number {
    return (this.#of ?? this).#revision;
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
    const { index, changed: isNew } = this.#data.ensureSource(options.source ?? NO_SOURCE);
    const source = this.#data.sources.at(index);
    // Data has come: a failure is over. A source that is still loading says itself when it is done.
    const failed = source.state === 'failed' || source.state === 'blocked';
    if (failed) Object.assign(source, { state: 'loaded', detail: {} });
    const { report, changed } = takeIn(this.#data, input, index);
    if (changed || isNew || failed) this.#changed();
    return report;
  }

  /** For input that is read elsewhere, see `BatchReader`: takes in its parts, and shows them when it is told to. */
  intake(source: SourceInfo): RecordIntake {
    return new RecordIntake(this.#data, source, () => this.#changed());
  }

  /** Takes away a source and all it gave. */
  remove(sourceId: string): void {
    if (this.#data.removeSource(sourceId)) this.#changed();
  }

  /** Says where a source stands, before, while or after it gives anything. A failed one never reads as empty (GEN-06). */
  setSourceState(source: SourceInfo, state: SourceState, detail: string | SourceDetail = {}): void {
    const known = this.#data.sources.at(this.#data.ensureSource(source).index);
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
    this.#data.sources.at(this.#data.ensureSource(source).index).loaded = ranges;
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

  /** Rows of what can be drawn; the same object until a resource changes. */
  get columns(): EntryColumns {
    return this.#derived.columns;
  }

  keyAt(row: number): string {
    return this.#data.store.keyOf(this.#derived.itemAt(row));
  }

  titleAt(row: number): string {
    return this.#cache.titleOf(this.#derived.itemAt(row));
  }

  entryAt(row: number): ClinicalEntry {
    return this.#derived.entryAt(row);
  }

  rowOf(key: string): number | undefined {
    return this.#derived.rowOf(key);
  }

  /** Any resource of this patient that is understood, supporting ones too. */
  entry(key: string): ClinicalEntry | undefined {
    return this.#derived.entry(key);
  }

  /** Entries that a query finds, dated ones first, in order of time. In-error ones only where they are asked for. */
  entries(query: EntryQuery = {}): ClinicalEntry[] {
    const { rowsOf, entryAt } = this.#derived;
    return rowsOf(query).map(entryAt);
  }

  /** 1 for each row in which all words of the text occur, in title, codes or texts; case and accents do not matter. */
  search(text: string): Uint8Array {
    return this.#search.ready().search(queryWords(text));
  }

  /** Steps that a search would take first, for who lets the page go on between them; undefined where there are none. */
  prepareSearch(): Iterator<unknown, void> | undefined {
    return this.#search.isReady ? undefined : this.#search.prepare();
  }

  /** What `search` looks at, folded. */
  textAt(row: number): string {
    return this.#search.ready().textAt(row);
  }

  /** Who wrote what is in a row, see `ProvenanceFact.author`, without making the entry; empty where nobody says. */
  authorAt(row: number): string {
    return this.#authors.ready().textAt(row);
  }

  /** As `prepareSearch`, for authors. */
  prepareAuthors(): Iterator<unknown, void> | undefined {
    return this.#authors.isReady ? undefined : this.#authors.prepare();
  }

  /** Whose record it is; undefined until a Patient resource has come. */
  get patient(): PatientFacts | undefined {
    return this.patientAt({});
  }

  /** The patient with the age on a day. */
  patientAt(options: ListOptions): PatientFacts | undefined {
    return this.#derived.lists.patient(options);
  }

  /** What the patient uses, by group; each request and statement is in exactly one row, or told as not shown (MED-20..30). */
  medications(options: MedicationOptions = {}): MedicationList {
    return this.#derived.lists.medications(options);
  }

  /** What happened to the medicines since a day: new, stopped, paused, resumed, changed. */
  medicationChanges(since: DateInput, options: ListOptions = {}): MedicationChange[] {
    return this.#derived.lists.medicationChanges(since, options.asOf);
  }

  problems(options: ListOptions = {}): ProblemList {
    return this.#derived.lists.problems(options);
  }

  /** Never for an earlier day: a risk that is known today is told today (ALG-01). */
  allergies(): AllergyList {
    return this.#derived.lists.allergies();
  }

  carePlans(options: ListOptions = {}): CarePlanList {
    return this.#derived.lists.carePlans(options);
  }

  goals(options: ListOptions = {}): GoalList {
    return this.#derived.lists.goals(options);
  }

  /** Measured values as series of one code and one unit (RES-01). */
  results(query: ResultQuery = {}): ResultList {
    return this.#derived.lists.results(query);
  }

  /** Lists and sections that a source left empty, and why (GEN-06); those of the lists above are told there too. */
  get emptySections(): readonly EmptySection[] {
    return this.#derived.lists.emptySections;
  }

  /** What was recorded, begun, ended or marked as an error after a moment; an ISO date means its beginning. */
  changesSince(since: DateInput): ChangeList {
    return this.#derived.lists.changesSince(since);
  }

  /** The same fact as other sources tell it. */
  duplicatesOf(key: string): Duplicate[] {
    const entry = this.entry(key);
    return entry === undefined ? [] : duplicatesOf(entry, this.#derived.duplicates);
  }

  /** Provenance resources about an entry, by the key of the entry (GEN-08). */
  provenanceOf(key: string): ClinicalEntry[] {
    return this.#derived.provenance.itemsAbout(key).map((item) => this.#cache.entryOf(item));
  }

  /** The entry that a reference of another entry leads to, where the record has it. */
  follow(
    from: Pick<ClinicalEntry, 'sourceId'>,
    reference: ClinicalEntry['references'][number],
  ): ClinicalEntry | undefined {
    const key = this.#data.resolver.keyOf(from.sourceId, reference);
    return key === undefined ? undefined : this.entry(key);
  }

  get #derived(): Revision {
    return (this.#made ??= new Revision(this.#data, this.#cache, this.#search, this.lang));
  }

  #changed(): void {
    const root = this.#of ?? this;
    const all = [root, ...root.#inLanguage.values()];
    root.#revision++;
    for (const record of all) {
      record.#made = undefined;
      record.#completeness = undefined;
      record.#cache.forget();
    }
    for (const record of all) record.dispatchEvent(new Event('change'));
  }
}
