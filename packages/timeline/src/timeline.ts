import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Kind } from '@care-timeline/fhir';
import { yieldToMain } from '@care-timeline/record';
import {
  CareElement,
  CareEntryDetail,
  CareState,
  LiveAnnouncer,
  ResizeController,
  copyText,
  terms,
  warnOnce,
  type DefinableElement,
} from '@care-timeline/ui';
import { makeActions } from './controllers/actions.js';
import { AskedRange } from './controllers/asked-range.js';
import { EntriesController } from './controllers/entries-controller.js';
import { FocusReturn } from './controllers/focus-return.js';
import { GestureController } from './controllers/gesture-controller.js';
import { OutputController } from './output/output-controller.js';
import { OverviewController } from './controllers/overview-controller.js';
import { PlotController } from './controllers/plot-controller.js';
import { Speech } from './controllers/speech.js';
import { TimelineMemos } from './controllers/timeline-memos.js';
import { SelectionController } from './controllers/selection-controller.js';
import { TableController } from './controllers/table-controller.js';
import { firstUiState, isFiltered, type UiState, type ViewName } from './model/ui-state.js';
import { TitleRoomController } from './controllers/title-room-controller.js';
import { WindowController, type Mover } from './controllers/window-controller.js';
import { openingOf } from './scene/count-members.js';
import { timeOfContact } from './model/belonging.js';
import { parseInstant } from './model/parse-instant.js';
import { prepareSearch } from './model/record-extras.js';
import { validRange, type Period } from './model/range.js';
import { TimelineModelMaker, type TimelineModel, type TimelineOptions } from './pipeline/timeline-model.js';
import { countInWindow } from './model/window-rows.js';
import { WARM_UP_SIZE, warmUpRecord } from './warm-up.js';
import { Mark } from './scene/scene.js';
import { makePrintReport, type PrintReport } from './output/report.js';
import { timelineTemplate, type TimelineActions } from './templates/timeline.js';
import { CareAsOfChangeEvent, CareRangeChangeEvent } from './timeline.events.js';
import { timelineStrings } from './timeline.strings.js';
import { timelineStyles } from './styles/index.js';

const iso = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '');

/**
 * A patient's record on one proportional time axis: a lane for each kind of entry, from birth to what is planned.
 *
 * The visible range is the only interaction state. Drag pans; Ctrl or ⌘ with the wheel, a pinch, buttons and keys zoom.
 * `?` shows all keys. Everything on it is in the table view too.
 *
 * @fires care-range-change - somebody moved the window
 * @fires care-select - somebody chose an entry
 * @fires care-open - somebody wants to see an entry; prevented by a host that shows it itself
 * @fires care-as-of-change - somebody chose the date that everything is shown as of
 *
 * @csspart toolbar - buttons and search above
 * @csspart notice - one notice on what is not shown
 * @csspart overview - strip of the whole life
 * @csspart plot - axes, lane titles and lanes
 * @csspart lane-title - title of one lane
 * @csspart table - the table view
 * @csspart undated - list of undated entries
 * @csspart outside - list of entries that are dated far outside the life
 * @csspart members - list of the entries that a number stands for
 * @csspart detail - panel with one entry
 *
 * @cssprop [--care-timeline-title-width=208px] - width of the lane titles
 */
export class CareTimeline extends CareElement {
  static override readonly tag: string = 'care-timeline';
  static override readonly dependencies: readonly DefinableElement[] = [CareEntryDetail, CareState];
  static override styles: CSSResultGroup = [CareElement.styles, timelineStyles];

  /**
   * A first drawing off the page, in two idle moments before it is needed: code that has run once runs twice as fast, and
   * a reader waits for the first timeline on a page hardly longer than for a second one.
   */
  static override *warmUp(): Generator<void, void> {
    if (CareTimeline._hasDrawn) return;
    const timeline = new this();
    timeline.record = warmUpRecord();
    timeline.performUpdate();
    yield;
    timeline._plot.warmUp(WARM_UP_SIZE);
  }
  private static _hasDrawn = false;

  /** Kinds of entries shown, separated by space or comma; empty for all. */
  @property() kinds: string | readonly Kind[] = '';
  /** Kinds whose lane is one row high. */
  @property() collapsed: string | readonly Kind[] = '';
  /** Words that an entry must hold, in title, codes or text. */
  @property() search = '';
  /** Key of the selected entry. */
  @property() selected = '';
  /** Period buttons, separated by space or comma: day week month year five-years life. */
  @property() periods: string | readonly Period[] = '';

  /** ISO date; entries that are new, ended or changed since then are marked. */
  @property({ attribute: 'changed-since' }) changedSince = '';

  /** Shows the FHIR JSON of the open entry, for developers. */
  @property({ type: Boolean }) developer = false;

  @state() private _ui: UiState = firstUiState;
  private _model: TimelineModel | undefined;
  /** The first drawing, where it has a task of its own. */
  private _drawing: Promise<void> | undefined;
  private readonly _maker = new TimelineModelMaker();
  private readonly _asked = new AskedRange();
  private readonly _announcer = new LiveAnnouncer(400);
  private readonly _memos = new TimelineMemos();
  private readonly _focus = new FocusReturn(this);

  private readonly _speech = new Speech({ view: () => this.scope, model: () => this._model });
  private readonly _titles = new TitleRoomController(this);
  private readonly _window: WindowController = new WindowController(this, {
    life: () => this._model?.life ?? { start: 0, end: 1 },
    extent: () => this._model?.extent ?? { start: 0, end: 1 },
    now: () => this.scope.now,
    anchor: () => this._entries.anchor,
    moved: (by) => this._moved(by),
    rested: () => this._rested(),
  });
  private readonly _plot: PlotController = new PlotController(this, {
    range: () => this._window.range,
    describe: (scene, mark) => this._speech.mark(scene, mark),
    picked: (mark) => this._picked(mark),
    drawOverview: (g, y, height) => this._overview.paint(g, y, height),
  });
  private readonly _entries: EntriesController = new EntriesController(this, this._window, this._plot, {
    model: () => this._model,
    sentence: (row) => this._speech.entry(row),
    countSentence: (scene, mark) => this._speech.count(scene, mark),
    label: () => this._speech.strings.entriesInView,
    selectedKey: () => this._selectedKey,
  });
  private readonly _selection: SelectionController = new SelectionController(this, this._entries, {
    model: () => this._model,
    emit: (event) => this.emit(event),
    propose: (change) => this.propose(change),
    setSelected: (key) => (this.selected = key),
    detail: () => this._ui.detail,
    setDetail: (detail) => this._patch({ detail }),
  });
  private readonly _overview = new OverviewController(this, () => this._find('.overview'), {
    range: () => this._window.range,
    propose: (range) => this._window.set(range, 'user'),
  });
  private readonly _table = new TableController(this, () => this._find('.table-scroller'));
  private readonly _output = new OutputController(this, {
    sheet: () => this._sheet,
    range: () => this._window.range,
    input: () => this._plot.input,
    width: () => this._find('.stage')?.clientWidth ?? 0,
    laneTitles: () => {
      const lanes = this._model?.choice.lanes ?? [];
      const counts = this._inView;
      return lanes.map(({ kind }, i) => `${this._speech.words.terms.kind[kind]} (${counts[i]})`);
    },
  });
  private readonly _actions: TimelineActions = makeActions({
    window: this._window,
    entries: this._entries,
    plot: this._plot,
    selection: this._selection,
    focus: this._focus,
    model: () => this._model,
    timeZone: () => this.scope.timeZone,
    ui: () => this._ui,
    patch: (ui) => this._patch(ui),
    kinds: () => this._kinds,
    setKinds: (kinds) => (this.kinds = kinds ?? ''),
    collapsed: () => this._memos.collapsedIn(this.collapsed),
    setCollapsed: (kinds) => (this.collapsed = kinds),
    setSearch: (text) => (this.search = text),
    copy: () => void this._copy(),
    print: () => this.print(),
    filtered: () => {
      void this.drawComplete.then(() => {
        if (this._model) this._announcer.announce(this._speech.filter(this._model.choice));
      });
    },
    setAsOf: (asOf) => {
      this.emit(new CareAsOfChangeEvent({ asOf }));
      if (this.context?.propose) this.propose({ asOf });
      else this.asOf = asOf;
    },
  });

  constructor() {
    super();
    new GestureController(this, () => this._find('.chart'), {
      range: () => this._window.range,
      propose: (range) => this._window.set(range, 'user'),
      scrollBy: (y) => this._find('.scroller')?.scrollBy(0, y),
    });
    new ResizeController(this, {
      // Not the plot: it is away while the table is shown, and the strip above both still has a width.
      target: () => this._find('.stage'),
      changed: () => {
        if (!this._plot.measure()) return;
        this._plot.draw();
        this._entries.schedule();
      },
    });
  }

  /** First instant in view, ISO; set it, with `end`, to move the window. */
  @property()
  get start(): string {
    return this._asked.start ?? iso(this._window.range.start);
  }
  set start(value: string) {
    this._asked.set('start', value);
    this.requestUpdate();
  }

  /** End of the window, exclusive, ISO. */
  @property()
  get end(): string {
    return this._asked.end ?? iso(this._window.range.end);
  }
  set end(value: string) {
    this._asked.set('end', value);
    this.requestUpdate();
  }

  /** What is shown: the picture or its table. Anything else is told once and left out. */
  @property()
  get view(): ViewName {
    return this._ui.shows;
  }
  set view(value: ViewName) {
    this._showAs(value);
  }

  /** Resolved when all that was asked for so far has been drawn. */
  get drawComplete(): Promise<void> {
    return this.updateComplete.then((done) => (done ? undefined : this.drawComplete));
  }

  /** Shows [start, end): ISO dates or dateTimes, ms, or Date objects. Draws before it returns. */
  zoomTo(start: string | number | Date, end: string | number | Date): Promise<void> {
    const zone = this.scope.timeZone;
    const range = validRange(parseInstant(start, zone), parseInstant(end, zone));
    if (range) this._window.set(range, 'host');
    else warnOnce(`<${this.localName}>`, `zoomTo(${String(start)}, ${String(end)}): not two dates, left out`);
    return this.drawComplete;
  }

  /** Moves the window by a part of its length; negative is back in time. Draws before it returns. */
  panBy(fraction: number): Promise<void> {
    if (Number.isFinite(fraction)) this._window.panBy(fraction, 'host');
    return this.drawComplete;
  }

  /** Shows the whole life. */
  fit(): Promise<void> {
    this._window.fit('host');
    return this.drawComplete;
  }

  /** Selects an entry and brings it into view; an empty key selects nothing. */
  select(key: string): Promise<void> {
    this.selected = key;
    const row = key ? this._model?.record.rowOf(key) : undefined;
    if (row !== undefined && row < this._model!.columns.dated) this._entries.go(row, false);
    return this.drawComplete;
  }

  /** Shows these kinds only; without an argument all of them. */
  showKinds(kinds?: readonly Kind[]): Promise<void> {
    this.kinds = kinds ? [...kinds] : '';
    return this.drawComplete;
  }

  /** Everything in the window as plain text, as the copy button gives it: whose, of when, from where, what is missing, and one line an entry. */
  get text(): string {
    return this._output.text;
  }

  /** The picture as an SVG document: all lanes, texts as text, nothing outside it needed; empty without a record. */
  toSvg(): string {
    return this._output.svg();
  }

  /** Opens the browser's print dialog with everything in the window on A4, and nothing else of the page. */
  print(): void {
    this._output.print();
  }

  /** A long record that is coming is laid out before it is drawn, and made searchable before it is searched. */
  protected override prepare(): Iterator<unknown, void> | undefined {
    const { record } = this.scope;
    const isComing = record?.columns !== this._model?.columns && this._isComing;
    const options = this._options;
    return record && (isComing || (options.search.trim() && prepareSearch(record)))
      ? this._maker.prepare(record, options)
      : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { scope: view } = this;
    const before = this._model;
    this._model = view.record && this._maker.make(view.record, this._options);
    if (before?.columns !== this._model?.columns) {
      this._entries.keepThrough(this._model);
      // Rows are of one version of the columns.
      if (this._ui.members.length) this._ui = { ...this._ui, members: [], popup: '' };
    }
    if (!this._model) return;
    const asked = this._asked.take(this._window.range, view.timeZone);
    if (asked) this._window.set(asked, 'host');
  }

  protected override render(): TemplateResult {
    const { scope: view, _model: model } = this;
    return timelineTemplate({
      view,
      model,
      strings: view.strings(timelineStrings),
      terms: view.strings(terms),
      range: this._window.range,
      inView: this._inView,
      ui: this._ui,
      search: this.search,
      kinds: this._kinds,
      periods: this._memos.periodsIn(this.periods),
      canBack: this._window.canBack,
      canForward: this._window.canForward,
      selected: this._selectedKey,
      detail: this._ui.detail ? model?.record.entry(this._ui.detail) : undefined,
      developer: this.developer,
      changed: this._changedText,
      table: this._table,
      announcer: this._announcer,
      load: this.context?.propose && this._load,
      actions: this._actions,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Titles that need more room are asked for again at once: nobody sees what would be drawn before that.
    if (!this._model || this._drawing || this.isUpdatePending) return;
    if (this._plot.input || !this._isComing) this._draw(this._model);
    else {
      // Writing the page for the first time and drawing on it, both cold, would halt a page that is loading.
      this._drawing = yieldToMain().then(() => {
        this._drawing = undefined;
        if (this._model) this._draw(this._model);
      });
      this.context?.waitFor?.(this._drawing);
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this._drawing;
    return done;
  }

  private _draw(model: TimelineModel): void {
    CareTimeline._hasDrawn = true;
    const { scope: view } = this;
    this._overview.update(this._memos.overviewInput(model, this._plot.palette, view.now));
    this._plot.update({
      columns: model.columns,
      layout: model.layout,
      calendar: this._memos.calendar(view.timeZone),
      axis: {
        format: view.format,
        ageAt: this._memos.ageAt(view.format, model.birth, model.death),
        now: view.strings(timelineStrings).now,
      },
      titleAt: this._memos.titleAt(model.record, view.lang),
      givenText: this._memos.givenText(view.strings(timelineStrings)),
      now: view.now,
      asOf: view.asOf,
      notLoaded: model.notLoaded,
      contact: timeOfContact(model.record, this._selectedKey || this._ui.contact),
      changed: model.changed,
    });
    if (this.isConnected) this._entries.schedule();
  }

  private get _isComing(): boolean {
    return this.context?.loads?.some(({ state }) => state === 'loading') ?? false;
  }

  private get _options(): TimelineOptions {
    const { scope: view } = this;
    return {
      search: this.search || view.filter.text || '',
      sources: this._ui.sources ?? view.filter.sources,
      clinicalStates: this._ui.clinicalStates,
      authors: this._ui.authors,
      contact: this._ui.contact,
      changedSince: this._memos.changedSinceAt(view.timeZone, this.changedSince),
      kinds: this._kinds,
      order: this._ui.order,
      showInError: this._ui.showInError,
      sizes: this._memos.sizes(
        this._memos.collapsedIn(this.collapsed),
        this._ui.expanded,
        this._ui.allCurves,
        this._titles.heights,
      ),
      compact: view.compact,
      now: view.now,
      loads: view.loads,
    };
  }

  private get _kinds(): readonly Kind[] | undefined {
    return this._memos.kindsIn(this.kinds) ?? this.scope.filter.kinds;
  }

  private get _selectedKey(): string {
    return this.selected || this.scope.selected || '';
  }

  private get _changedText(): string {
    return this._speech.changedSince(this._memos.changedSinceAt(this.scope.timeZone, this.changedSince));
  }

  private get _sheet(): PrintReport | undefined {
    const { scope: view, _model: model } = this;
    return (
      model &&
      makePrintReport({
        view,
        model,
        strings: view.strings(timelineStrings),
        terms: view.strings(terms),
        range: this._window.range,
        search: (this.search || view.filter.text || '').trim(),
        filtered: isFiltered(this._ui, this._kinds, view.filter),
        contact: this._ui.contact,
        changed: this._changedText,
        showInError: this._ui.showInError,
      })
    );
  }

  private async _copy(): Promise<void> {
    const strings = this._speech.strings;
    this._announcer.announce((await copyText(this.text)) ? strings.copied : strings.notCopied);
  }

  /** Entries of each lane in the window. */
  private get _inView(): number[] {
    const { _model: model } = this;
    const { range } = this._window;
    return model ? model.choice.lanes.map((lane) => countInWindow(lane, model.columns, range)) : [];
  }

  private _find(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  private _patch(ui: Partial<UiState>): void {
    this._ui = { ...this._ui, ...ui };
  }

  private _showAs(value: unknown): void {
    if (value === 'timeline' || value === 'table') this._patch({ shows: value });
    else if (value === null || value === '') this._patch({ shows: 'timeline' });
    else warnOnce(`<${this.localName}>`, `unknown view "${String(value as unknown)}", left out`);
  }

  /** The window moved: draws at once; the rest of the page follows when it rests. */
  private _moved(by: Mover): void {
    this._plot.draw();
    this._entries.blurred();
    if (by !== 'user') return;
    const { start, end } = this._window.range;
    this.emit(new CareRangeChangeEvent({ start: iso(start), end: iso(end) }));
  }

  private readonly _load = (): void => {
    const { start, end } = this._window.range;
    this.propose({ range: { from: start, to: end } });
  };

  private _rested(): void {
    const { start, end } = this._window.range;
    this._load();
    this.requestUpdate();
    const entries = this._inView.reduce((sum, count) => sum + count, 0);
    this._announcer.announce(this._speech.window(start, end, entries));
  }

  /** A mark opens its entry; a number opens into what it counts. */
  private _picked(mark: number): void {
    const { scene, scale } = this._plot;
    if (!scene || !scale) return;
    const row = scene.row[mark]!;
    if (row >= 0 && (scene.entries[mark] === 1 || scene.type[mark] === Mark.Given)) {
      this._entries.go(row);
      this._selection.open(row);
      return;
    }
    const { layout, columns } = this._model!;
    const opening = openingOf(scene, mark, scale, layout, columns);
    if (opening.type === 'window') this._window.set(opening.range, 'user');
    else this._patch({ popup: 'members', members: [...opening.rows] });
  }
}
