import type { Kind, PartialDate, ClinicalState } from '@care-timeline/fhir';
import type { EntryColumns, NotLoaded, RecordView } from '@care-timeline/record';
import type { SourceLoad } from '@care-timeline/ui';
import type { NameMeasure } from '../layout/flow-names.js';
import type { Room } from '../layout/fit-rows.js';
import { metricsFor, type PlotLayout } from '../layout/lane-layout.js';
import { extentOf, lifeOf } from '../model/domain.js';
import { openingOf } from '../model/opening.js';
import type { LaneChoice, LaneModel } from '../model/lanes.js';
import { memo } from '../model/memo.js';
import { missingIntervals } from '../model/not-loaded.js';
import { Pipeline, type LaneSizes } from './pipeline.js';
import type { Range } from '../model/range.js';
import {
  prepareAuthors,
  birthOf,
  changedRows,
  patientOf,
  recordNotLoaded,
  prepareSearch,
} from '../model/record-extras.js';
import { settledColumns } from '../model/settled-columns.js';
import { matchRows } from '../model/search.js';
import { countOutside } from '../model/window-rows.js';

/** Everything that a timeline shows, except the window. */
export interface TimelineOptions {
  readonly search: string;
  readonly sources: readonly string[] | undefined;
  readonly clinicalStates: readonly ClinicalState[] | undefined;
  readonly authors: readonly string[] | undefined;
  /** Key of the contact that entries must belong to; empty for none. */
  readonly contact: string;
  /** Entries changed after this are marked, ms; undefined for none. */
  readonly changedSince: number | undefined;
  readonly kinds: readonly Kind[] | undefined;
  readonly order: readonly Kind[];
  readonly showInError: boolean;
  readonly sizes: LaneSizes;
  readonly compact: boolean;
  /** Titles stand above their lanes. */
  readonly narrow: boolean;
  readonly now: number;
  readonly loads: readonly SourceLoad[];
  /** Where the window rests; undefined until one has been chosen, and while it shows everything. */
  readonly window: Range | undefined;
  readonly isWhole: boolean;
  /** Height for the lanes; undefined if the page gives them as much as they need. */
  readonly room: Room | undefined;
  /** How wide the names of entries are; undefined before the plot has a width. */
  readonly names: NameMeasure | undefined;
}

export interface TimelineModel {
  readonly record: RecordView;
  readonly columns: EntryColumns;
  readonly lanes: LaneModel;
  /** Lanes without the search filter; undefined if there is no search. */
  readonly unsearched: LaneModel | undefined;
  readonly choice: LaneChoice;
  readonly layout: PlotLayout;
  /** From birth to what is planned: what the overview shows. */
  readonly life: Range;
  /** From the first entry to what is planned: the period "life". */
  readonly whole: Range;
  /** The window to open with. */
  readonly opening: Range;
  /** The range of all dated entries, including the life. */
  readonly extent: Range;
  /**
   * Number of shown entries dated outside the life and the planned future: reported and listed, but only navigated to
   * on request (TLN-07).
   */
  readonly outside: number;
  readonly birth: PartialDate | undefined;
  /** Undefined if the patient is alive or the date is unknown. */
  readonly death: PartialDate | undefined;
  readonly notLoaded: readonly NotLoaded[];
  /** 1 for each record row that has changed since the given date. */
  readonly changed: Uint8Array | undefined;
}

/** Combines the stages. One per timeline, since it caches what has not changed. */
export class TimelineModelMaker {
  readonly #pipeline = new Pipeline();
  readonly #unsearched = new Pipeline();
  readonly #columns = memo((record: RecordView, _columns: EntryColumns, now: number) =>
    settledColumns(record, now),
  );
  readonly #life = memo((columns: EntryColumns, day: number, birth: number | undefined) =>
    lifeOf(columns, day, birth),
  );
  readonly #whole = memo((columns: EntryColumns, day: number) => lifeOf(columns, day));
  readonly #opening = memo(openingOf);
  readonly #extent = memo(extentOf);
  readonly #outside = memo(countOutside);
  readonly #matches = memo(
    (
      record: RecordView,
      _columns: EntryColumns,
      text: string,
      sources: readonly string[] | undefined,
      clinicalStates: readonly ClinicalState[] | undefined,
      authors: readonly string[] | undefined,
      contact: string,
    ) => matchRows(record, { text, sources, clinicalStates, authors, contact }),
  );
  readonly #changed = memo((record: RecordView, _columns: EntryColumns, since: number | undefined) =>
    since === undefined ? undefined : changedRows(record, since),
  );
  readonly #notLoaded = memo((record: RecordView, _columns: EntryColumns, loads: readonly SourceLoad[]) =>
    missingIntervals(loads, recordNotLoaded(record)),
  );

  make(record: RecordView, options: TimelineOptions): TimelineModel {
    const columns = this.#columns(record, record.columns, options.now);
    const { showInError } = options;
    const matches = this.#matchesOf(record, options);
    const lanes = this.#pipeline.lanes(columns, matches, showInError);
    const choice = this.#pipeline.choose(lanes, options.kinds, options.order);
    const birth = birthOf(record);
    const death = patientOf(record)?.deceased?.at;
    const life = this.#life(columns, options.now, birth?.earliest);
    const whole = this.#whole(columns, options.now);
    const opening = this.#opening(columns, whole, Math.min(options.now, death?.latest ?? Infinity));
    const metrics = metricsFor(options.compact, options.narrow);
    const { start, end } = options.window ?? (options.isWhole ? whole : opening);
    const layout = this.#pipeline.layout(choice, options.sizes, metrics, record);
    return {
      record,
      columns,
      lanes,
      unsearched: matches && this.#unsearched.lanes(columns, undefined, showInError),
      choice,
      layout: this.#pipeline.fit(layout, columns, metrics, start, end, options.room, options.names),
      life,
      whole,
      opening,
      extent: this.#extent(columns, life),
      outside: this.#outside(choice.lanes, columns, life),
      birth,
      death,
      changed: this.#changed(record, columns, options.changedSince),
      notLoaded: this.#notLoaded(record, columns, options.loads),
    };
  }

  /** The same work in steps, for callers that yield to the page between them: `make` then finds it cached. */
  *prepare(record: RecordView, options: TimelineOptions): Generator<void, void> {
    const columns = this.#columns(record, record.columns, options.now);
    yield;
    const search = options.search.trim() ? prepareSearch(record) : undefined;
    while (search && !search.next().done) yield;
    const authors = options.authors && prepareAuthors(record);
    while (authors && !authors.next().done) yield;
    this.#pipeline.lanes(columns, this.#matchesOf(record, options), options.showInError);
    yield;
    this.make(record, options);
  }

  #matchesOf(
    record: RecordView,
    { search, sources, clinicalStates, authors, contact }: TimelineOptions,
  ): Uint8Array | undefined {
    return this.#matches(record, record.columns, search, sources, clinicalStates, authors, contact);
  }
}
