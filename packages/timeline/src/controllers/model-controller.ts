import type { Kind } from '@care-timeline/fhir';
import { instantOf, type EntryColumns, type Language, type RecordView } from '@care-timeline/record';
import { zoneOf } from '@care-timeline/ui';
import { Look, lookOf } from '../layers/looks.js';
import { textMeasure } from '../layers/text-measure.js';
import { TextWidth } from '../layers/text-width.js';
import type { NameMeasure } from '../layout/flow-names.js';
import { makeScale } from '../layout/scale.js';
import { labelLinesOf } from '../scene/labels-below.js';
import { nameSize } from '../scene/project-throughout.js';
import { isFiltered } from '../model/ui-state.js';
import type { PlotLayout } from '../layout/lane-layout.js';
import { memo } from '../model/memo.js';
import { kindsIn, periodsIn } from '../model/name-list.js';
import { MINUTE, sameRange, type Period, type Range } from '../model/range.js';
import type { Frame } from '../model/ui-state.js';
import type { Room } from '../layout/fit-rows.js';
import { prepareSearch, titleIn } from '../model/record-extras.js';
import { countInWindow } from '../model/window-rows.js';
import { TimelineModelMaker, type TimelineModel, type TimelineOptions } from '../pipeline/timeline-model.js';
import type { TimelineHost } from './timeline-host.js';
import type { TitleHeightController } from './title-height-controller.js';
import type { UiStateController } from './ui-state-controller.js';

/** Narrower timelines have their lane titles above the lanes, and their periods in a menu, CSS pixels. */
const NARROW = 600;
const MENUS = 700;

const NOTHING: Range = { start: 0, end: 1 };

/**
 * What there is to show, derived from the host's record and properties and from the user's choices. Equal inputs give
 * identical objects, so that each stage of the pipeline can tell at once what has not changed.
 */
export class ModelController {
  #current: TimelineModel | undefined;
  /** The record's own columns: what row numbers are valid for. The model's are drawn otherwise as time passes. */
  #rows: EntryColumns | undefined;
  readonly #maker = new TimelineModelMaker();
  readonly #paper = new TimelineModelMaker();
  readonly #kindsIn = memo(kindsIn);
  readonly #collapsedIn = memo((value: unknown) => kindsIn(value) ?? []);
  readonly #periodsIn = memo(periodsIn);
  readonly #changedSinceAt = memo((zone: string, date: string) => instantOf(date, zoneOf(zone)));
  readonly #sizes = memo(
    (
      collapsed: readonly Kind[],
      expanded: readonly Kind[],
      allCurves: readonly Kind[],
      titles: ReadonlyMap<string, number>,
    ) => ({ collapsed, expanded, allCurves, titles }),
  );

  #window: Range | undefined;
  /** Whether everything was asked for, now and as it grows. */
  #isWhole = false;
  #room: Room | undefined;
  #width = 0;
  #frame: Frame = 'wide';
  #font = '';
  #widths: TextWidth | undefined;
  readonly #names = memo(
    (record: RecordView, columns: EntryColumns, lang: Language, width: number, font: string): NameMeasure => {
      const widths = (this.#widths ??= new TextWidth(textMeasure()));
      widths.setFont(font);
      return {
        width,
        nameOf: (row) => nameSize(titleIn(record, row, lang), width, (text) => widths.of(text)),
        labelLines: (track, window, single, row) =>
          labelLinesOf(track, columns, makeScale(window, width), row, single, {
            title: (at) => titleIn(record, at, lang),
            given: () => '',
            width: (text) => widths.of(text),
          }),
        isPlain: (row) => lookOf(columns, row) <= Look.Past,
      };
    },
  );

  constructor(
    private readonly host: TimelineHost,
    private readonly ui: UiStateController,
    private readonly titles: TitleHeightController,
  ) {
    host.whenReplaced(() => (this.#current = this.#rows = undefined));
  }

  /** Undefined without a record. */
  get current(): TimelineModel | undefined {
    return this.#current;
  }

  /** The window has come to rest: the lanes are laid out for it. */
  rest(window: Range | 'whole'): void {
    const [before, now] = [this.#window, window === 'whole' ? undefined : window];
    if (sameRange(now, before) && this.#isWhole === (window === 'whole')) return;
    this.#window = now;
    this.#isWhole = window === 'whole';
    this.host.requestUpdate();
  }

  /** The page has another height for the lanes. */
  giveRoom(room: Room | undefined): void {
    if (room?.height === this.#room?.height && room?.isFixed === this.#room?.isFixed) return;
    this.#room = room;
    this.host.requestUpdate();
  }

  /** The plot has a width, CSS pixels, and a font. */
  giveWidth(width: number, font: string): void {
    if (this.#width === width && this.#font === font) return;
    [this.#width, this.#font] = [width, font];
    this.host.requestUpdate();
  }

  /** The timeline as a whole has a width, CSS pixels. */
  giveFrame(width: number): void {
    const frame: Frame = width < NARROW ? 'narrow' : width < MENUS ? 'menus' : 'wide';
    if (this.#frame === frame) return;
    // Titles have moved, and their heights with them.
    if ((this.#frame === 'narrow') !== (frame === 'narrow')) this.titles.forget();
    this.#frame = frame;
    this.host.requestUpdate();
  }

  #namesOf(): NameMeasure | undefined {
    const { record, lang } = this.host.scope;
    return record && this.#width > 0
      ? this.#names(record, record.columns, lang, this.#width, this.#font)
      : undefined;
  }

  /** How much room the timeline has from side to side. */
  get frame(): Frame {
    return this.#frame;
  }

  get room(): Room | undefined {
    return this.#room;
  }

  /** Updates the model before a render; returns true if rows now refer to another version of the record. */
  update(): boolean {
    const { record } = this.host.scope;
    this.#current = record && this.#maker.make(record, this.#options);
    const before = this.#rows;
    this.#rows = record?.columns;
    return before !== this.#rows;
  }

  /** A long record that is loading is laid out before it is drawn, and indexed before it is searched. */
  prepare(): Iterator<unknown, void> | undefined {
    const { record } = this.host.scope;
    const isNew = record?.columns !== this.#rows && this.isLoading;
    const options = this.#options;
    return record && (isNew || (options.search.trim() && prepareSearch(record)))
      ? this.#maker.prepare(record, options)
      : undefined;
  }

  /**
   * The lanes of the window where titles stand beside a plot of another size, for paper or a file; undefined without
   * a record.
   *
   * @param folds expanded lanes are laid out like the others
   */
  layoutFor(
    width: number,
    room: Room | undefined,
    titles: ReadonlyMap<string, number>,
    folds: boolean,
  ): PlotLayout | undefined {
    const { record, lang } = this.host.scope;
    if (!record) return undefined;
    const options = this.#options;
    return this.#paper.make(record, {
      ...options,
      sizes: {
        ...options.sizes,
        ...(folds ? { expanded: [] } : {}),
        titles: new Map([...this.titles.heights, ...titles]),
      },
      narrow: false,
      room,
      names: this.#names(record, record.columns, lang, width, this.#font),
    }).layout;
  }

  get isLoading(): boolean {
    return this.host.context?.loads?.some(({ state }) => state === 'loading') ?? false;
  }

  /** From birth to what is planned, ms. */
  get life(): Range {
    return this.#current?.life ?? NOTHING;
  }

  /** From the first entry to what is planned. */
  get whole(): Range {
    return this.#current?.whole ?? NOTHING;
  }

  /** The window to open with. */
  get opening(): Range {
    return this.#current?.opening ?? NOTHING;
  }

  /** The range of all dated entries and the life: entries dated far outside the life can be navigated to as well. */
  get extent(): Range {
    return this.#current?.extent ?? NOTHING;
  }

  /** Number of entries of each lane in a window. */
  countIn(range: Range): number[] {
    const { current } = this;
    return current ? current.choice.lanes.map((lane) => countInWindow(lane, current.columns, range)) : [];
  }

  /** Kinds to show; undefined for all. */
  get kinds(): readonly Kind[] | undefined {
    return this.#kindsIn(this.host.kinds) ?? this.host.scope.filter.kinds;
  }

  get collapsed(): readonly Kind[] {
    return this.#collapsedIn(this.host.collapsed);
  }

  get periods(): readonly Period[] {
    return this.#periodsIn(this.host.periods);
  }

  /** Words that entries must contain: the timeline's own search, or the search shared by the widgets. */
  get search(): string {
    return this.host.search || this.host.scope.filter.text || '';
  }

  get selectedKey(): string {
    return this.host.selected || this.host.scope.selected || '';
  }

  /** The moment that changes are counted from, ms; undefined if not requested. */
  get changedSince(): number | undefined {
    return this.#changedSinceAt(this.host.scope.timeZone, this.host.changedSince);
  }

  get isFiltered(): boolean {
    return isFiltered(this.ui.state, this.kinds, this.host.scope.filter);
  }

  get #options(): TimelineOptions {
    const { scope } = this.host;
    const { state } = this.ui;
    return {
      search: this.search,
      sources: state.sources ?? scope.filter.sources,
      clinicalStates: state.clinicalStates,
      authors: state.authors,
      contact: state.contact,
      changedSince: this.changedSince,
      kinds: this.kinds,
      order: state.order,
      showInError: state.showInError,
      sizes: this.#sizes(this.collapsed, state.expanded, state.allCurves, this.titles.heights),
      compact: scope.compact,
      narrow: this.#frame === 'narrow',
      // Nothing of a model changes within a minute, and it is not made anew in every update.
      now: Math.floor(scope.now / MINUTE) * MINUTE,
      loads: scope.loads,
      window: this.#window,
      isWhole: this.#isWhole,
      room: this.#room,
      names: this.#namesOf(),
    };
  }
}
