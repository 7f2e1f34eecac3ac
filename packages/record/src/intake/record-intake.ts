import { FLAG } from '@care-timeline/fhir';
import { reportOf, takeRemarks } from './intake.js';
import { Placement } from './placement.js';
import type { Origin } from '../identity/origins.js';
import type { ReadBatch } from './read-batch.js';
import type { RecordData } from '../store/record-data.js';
import { NO_FACTS, readFacts, type ItemFacts } from '../store/item-columns.js';
import type { Store } from '../store/store.js';
import type { AddReport, SourceDetail, SourceInfo, SourceState } from '../types.js';
import { Unparsed } from '../store/unparsed.js';

/** Facts that depend on the patient's birth date, which is not available when a batch is read. */
const BY_BIRTH_DATE = FLAG.UNDATED | FLAG.COMPUTED_TIME;

/**
 * Takes in an input that is read elsewhere, part by part. The record shows new data only when `show` is called: each
 * call recomputes everything, which need not happen 100 times for 100 parts of one file.
 */
export class RecordIntake {
  #received: number[] = [];
  #store: Store;
  #changed = false;
  #placement: Placement | undefined;
  readonly #remarks: ReadBatch['remarks'] & { problems: ReadBatch['remarks']['problems'][number][] } = {
    problems: [],
    incomplete: [],
    emptySections: [],
    withheld: [],
  };

  /**
   * The source is loading from now on: until it has finished, nothing that it lacks is "not recorded" (GEN-06).
   *
   * @param told - called when the record has changed
   */
  constructor(
    private readonly data: RecordData,
    private readonly info: SourceInfo,
    private readonly told: () => void,
  ) {
    this.#store = data.store;
    this.#setState('loading');
    told();
  }

  /** Resources taken in so far. */
  get received(): number {
    return this.#received.length;
  }

  take(batch: ReadBatch): void {
    const { data } = this;
    const index = data.ensureSource(this.info).index;
    const source = data.sources.at(index);
    // Another source was removed and items were renumbered.
    if (data.store !== this.#store) this.#received = [];
    this.#store = data.store;
    const { store } = data;
    if (this.#placement?.source !== index) this.#placement = new Placement(data, index);
    const urls = new Map(batch.fullUrls);
    const origins = this.#placement.originsOf(
      batch.ids.map((id, at) => ({
        type: batch.types[batch.type[at]!]!,
        id,
        base: batch.bases[batch.base[at]!]!,
        fullUrl: urls.get(at),
      })),
    );
    const first = this.#received.length;
    const subjects = new Map<number, number>();
    const facts: ItemFacts = { ...NO_FACTS };
    const problems = new Map(batch.problems);
    const { columns } = batch;
    for (let at = 0; at < batch.count; at++) {
      const type = batch.types[batch.type[at]!]!;
      const id = batch.ids[at]!;
      const origin = origins[at]!;
      const range = batch.range[at]!;
      const raw = new Unparsed(
        batch.bytes,
        batch.from[range]!,
        batch.to[range]!,
        batch.part[at]!,
        batch.kind,
      );
      const flags = columns.flags[at]!;
      const { item, outcome } =
        type === 'Patient' || (data.birthDate !== undefined && (flags & BY_BIRTH_DATE) !== 0)
          ? data.put(origin, type, id, raw.parse())
          : store.put(origin, type, id, raw, () => {
              readFacts(columns, at, facts);
              facts.problems = problems.get(at) ?? NONE;
              facts.subject = subjectOf(batch.subject[at]!, origin, raw);
              return facts;
            });
      this.#received.push(item);
      if (outcome !== 'same') this.#changed = true;
    }
    this.#remarks.problems.push(...batch.remarks.problems);
    const unpacked = { ...batch.remarks, resources: batch.paths.map((path) => ({ path })) };
    if (takeRemarks(source, unpacked, (at) => store.keyOf(this.#received[first + at]!))) this.#changed = true;

    function subjectOf(number: number, origin: Origin, raw: Unparsed): number {
      if (number < 0) return -1;
      const about = batch.subjects[number]!;
      const { reference } = about;
      // The resource itself names its subject.
      if ([about, ...(about.also ?? [])].some((one) => one.reference?.startsWith('#')))
        return data.identity.subjectOf(origin, about, raw.parse());
      const name = origin.number * batch.subjects.length + number;
      let subject = subjects.get(name);
      if (subject === undefined) {
        const target =
          about.target ??
          (reference === undefined ? undefined : data.resolver.fullUrlTarget(origin, reference));
        subject = data.identity.subjectOf(
          origin,
          target === undefined ? about : { ...about, target },
          undefined,
        );
        subjects.set(name, subject);
      }
      return subject;
    }
  }

  /**
   * Computes in steps what `show` and `finish` need, for callers that yield to the page in between. Anything not
   * computed ahead, or changed since, is computed by `show` and `finish` themselves.
   */
  *prepare(): Generator<void> {
    if (!this.#changed) return;
    this.data.settle();
    yield;
    yield* this.data.workOut();
  }

  /** Shows the data received so far. */
  show(): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.data.settle();
    this.told();
  }

  /** Shows everything, with the current state of the source. */
  finish(state: SourceState = 'loaded', detail: SourceDetail = {}): void {
    this.#setState(state, detail);
    this.#changed = true;
    this.show();
  }

  #setState(state: SourceState, detail: SourceDetail = {}): void {
    const { index } = this.data.ensureSource(this.info);
    Object.assign(this.data.sources.at(index), { state, detail });
  }

  /** Builds the report for the data received so far, in steps. */
  report(): Generator<void, AddReport> {
    return reportOf(this.data, this.info.id, this.#received, this.#remarks.problems);
  }
}

const NONE: readonly never[] = Object.freeze([]);
