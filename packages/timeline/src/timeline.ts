import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KINDS, type Kind } from '@care-timeline/fhir';
import {
  CareElement,
  CareEntryDetail,
  CareState,
  LiveAnnouncer,
  ResizeController,
  terms,
  warnOnce,
  type DefinableElement,
} from '@care-timeline/ui';
import { EntriesController } from './controllers/entries-controller.js';
import { GestureController } from './controllers/gesture-controller.js';
import { OverviewController } from './controllers/overview-controller.js';
import { PlotController } from './controllers/plot-controller.js';
import { TableController } from './controllers/table-controller.js';
import { WindowController, type Mover } from './controllers/window-controller.js';
import { calendarOf } from './layout/calendar.js';
import { memo } from './model/memo.js';
import { parseInstant } from './model/parse-instant.js';
import { PERIODS, validRange, type Period, type Range } from './model/range.js';
import { TimelineModelMaker, type TimelineModel } from './model/timeline-model.js';
import { countInWindow } from './model/window-rows.js';
import type { Scene } from './scene/scene.js';
import { entrySentence, timeText, type EntryWords } from './templates/entry-text.js';
import { timelineTemplate } from './templates/timeline.js';
import { CareOpenEvent, CareRangeChangeEvent, CareSelectEvent } from './timeline.events.js';
import { timelineStrings } from './timeline.strings.js';
import { timelineStyles } from './timeline.styles.js';
import type { ViewName } from './templates/toolbar.js';

const iso = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '');
const words = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,]+/)).filter(Boolean);

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
 * @csspart detail - panel with one entry
 *
 * @cssprop [--care-timeline-title-width=208px] - width of the lane titles
 */
export class CareTimeline extends CareElement {
  static override readonly tag: string = 'care-timeline';
  static override readonly dependencies: readonly DefinableElement[] = [
    CareEntryDetail as unknown as DefinableElement,
    CareState as unknown as DefinableElement,
  ];
  static override styles: CSSResultGroup = [CareElement.styles, timelineStyles];

  /** Kinds of entries shown, separated by space or comma; empty for all. */
  @property() kinds: string | readonly Kind[] = '';
  /** Kinds whose lane is one row high. */
  @property() collapsed: string | readonly Kind[] = '';
  /** Words that an entry must hold, in title, codes or text. */
  @property() search = '';
  /** Key of the selected entry. */
  @property() selected = '';
  /** Period buttons, separated by space or comma: day week month year five-years life. */
  @property() presets: string | readonly Period[] = '';

  @state() private _shows: ViewName = 'timeline';
  @state() private _expanded: readonly Kind[] = [];
  @state() private _showInError = false;
  @state() private _open: 'kinds' | 'keys' | 'undated' | '' = '';
  @state() private _detail = '';

  private _asked: { start?: string; end?: string } = {};
  private _model: TimelineModel | undefined;
  private readonly _maker = new TimelineModelMaker();
  private readonly _announcer = new LiveAnnouncer(400);
  private readonly _calendar = memo(calendarOf);
  private readonly _listOf = {
    kinds: memo(kindsOf),
    collapsed: memo(kindsOf),
    presets: memo((value: unknown) =>
      PERIODS.filter((p) => !value || !String(value) || words(value).includes(p)),
    ),
  };
  private readonly _sizes = memo((collapsed: readonly Kind[] | undefined, expanded: readonly Kind[]) => ({
    collapsed: collapsed ?? [],
    expanded,
  }));

  private readonly _window: WindowController = new WindowController(this, {
    life: () => this._model?.life ?? { start: 0, end: 1 },
    now: () => this.view.now,
    anchor: () => this._entries.anchor,
    moved: (by) => this._moved(by),
    rested: () => this._rested(),
  });
  private readonly _plot: PlotController = new PlotController(this, {
    range: () => this._window.range,
    describe: (scene, mark) => this._describe(scene, mark),
    picked: (mark) => this._picked(mark),
  });
  private readonly _entries: EntriesController = new EntriesController(this, this._window, this._plot, {
    model: () => this._model,
    sentence: (row) => entrySentence(this._model!.record.entryAt(row), this._words),
    label: () => this.view.strings(timelineStrings).entriesInView,
    selectedKey: () => this._selectedKey,
  });
  private readonly _overview = new OverviewController(
    this,
    () => this.renderRoot.querySelector('.overview'),
    {
      range: () => this._window.range,
      propose: (range) => this._window.set(range, 'user'),
    },
  );
  private readonly _table = new TableController(this, () => this.renderRoot.querySelector('.table-scroller'));

  constructor() {
    super();
    new GestureController(this, () => this.renderRoot.querySelector('.chart'), {
      range: () => this._window.range,
      propose: (range) => this._window.set(range, 'user'),
      scrollBy: (y) => this.renderRoot.querySelector('.scroller')?.scrollBy(0, y),
    });
    new ResizeController(this, {
      target: () => this.renderRoot.querySelector('.plot'),
      changed: () => {
        if (!this._plot.measure()) return;
        this._plot.draw();
        this._afterDraw();
      },
    });
  }

  /** First instant in view, ISO; set it, with `end`, to move the window. */
  @property()
  get start(): string {
    return this._asked.start ?? iso(this._window.range.start);
  }
  set start(value: string) {
    this._ask('start', value);
  }

  /** End of the window, exclusive, ISO. */
  @property()
  get end(): string {
    return this._asked.end ?? iso(this._window.range.end);
  }
  set end(value: string) {
    this._ask('end', value);
  }

  /** Which view is shown: set `timeline` or `table`, as the attribute `view` does. */
  override get view(): CareElement['view'] {
    return super.view;
  }
  override set view(value: ViewName | CareElement['view']) {
    this._showAs(value);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'view'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'view') this._showAs(value);
  }

  /** Resolved when all that was asked for so far has been drawn. */
  get drawComplete(): Promise<void> {
    return this.updateComplete.then(() => undefined);
  }

  /** Shows [start, end): ISO dates or dateTimes, ms, or Date objects. Draws before it returns. */
  zoomTo(start: string | number | Date, end: string | number | Date): Promise<void> {
    const zone = this.view.timeZone;
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
    const row = this._model?.record.rowOf(key);
    if (row !== undefined && row < this._model!.columns.dated) this._entries.go(row, false);
    return this.drawComplete;
  }

  /** Shows these kinds only; without an argument all of them. */
  showKinds(kinds?: readonly Kind[]): Promise<void> {
    this.kinds = kinds ? [...kinds] : '';
    return this.drawComplete;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { view } = this;
    const before = this._model;
    this._model =
      view.record &&
      this._maker.make(view.record, {
        search: this.search || view.filter.text || '',
        sources: view.filter.sources,
        kinds: this._kinds,
        order: [],
        showInError: this._showInError,
        sizes: this._sizes(this._listOf.collapsed(this.collapsed), this._expanded),
        compact: view.compact,
        now: view.now,
        loads: view.loads,
      });
    if (before?.columns !== this._model?.columns) this._entries.keepThrough(this._model);
    if (this._model) this._applyAsked();
  }

  protected override render(): TemplateResult {
    const { view, _model: model } = this;
    return timelineTemplate({
      view,
      model,
      strings: view.strings(timelineStrings),
      terms: view.strings(terms),
      range: this._window.range,
      inView: model
        ? model.choice.lanes.map((lane) => countInWindow(lane, model.columns, this._window.range))
        : [],
      shows: this._shows,
      open: this._open,
      search: this.search,
      kinds: this._kinds,
      periods: this._listOf.presets(this.presets),
      canBack: this._window.canBack,
      canForward: this._window.canForward,
      showInError: this._showInError,
      selected: this._selectedKey,
      detail: this._detail ? model?.record.entry(this._detail) : undefined,
      table: this._table,
      announcer: this._announcer,
      actions: this._actions,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { view, _model: model } = this;
    if (!model) return;
    const strings = view.strings(timelineStrings);
    this._plot.update({
      columns: model.columns,
      layout: model.layout,
      calendar: this._calendar(view.timeZone),
      axis: {
        format: view.format,
        ageAt:
          model.birth &&
          ((time) => (time < model.birth!.earliest ? '' : view.format.age(model.birth!, time))),
        now: strings.now,
      },
      titleAt: (row) => model.record.titleAt(row),
      now: view.now,
      asOf: view.asOf,
      notLoaded: model.notLoaded,
    });
    this._afterDraw();
  }

  private readonly _actions = {
    period: (period: Period): void => this._window.period(period, 'user'),
    zoomBy: (factor: number): void => this._window.zoomBy(factor, 'user'),
    panBy: (fraction: number): void => this._window.panBy(fraction, 'user'),
    fit: (): void => this._window.fit('user'),
    travel: (direction: -1 | 1): void => this._window.travel(direction),
    jump: (date: string): void => {
      const time = parseInstant(date, this.view.timeZone);
      if (!Number.isNaN(time)) this._window.reveal(time, 'user');
    },
    moveEnd: (which: 'start' | 'end', time: number): void => {
      const range: Range = { ...this._window.range, [which]: time };
      if (range.end > range.start) this._window.set(range, 'user');
    },
    search: (text: string): void => {
      this.search = text;
    },
    showAs: (view: ViewName): void => this._showAs(view),
    toggle: (what: 'kinds' | 'keys' | 'undated'): void => {
      this._open = this._open === what ? '' : what;
    },
    kind: (kind: Kind, shown: boolean): void => {
      const all = this._model?.lanes.available.map((lane) => lane.kind) ?? [];
      const now = all.filter((k) => (k === kind ? shown : (this._kinds?.includes(k) ?? true)));
      this.kinds = now.length === all.length ? '' : now;
    },
    clearFilters: (): void => {
      this.kinds = '';
      this.search = '';
    },
    showInError: (shown: boolean): void => {
      this._showInError = shown;
    },
    collapse: (kind: Kind, collapsed: boolean): void => {
      const others = (this._listOf.collapsed(this.collapsed) ?? []).filter((k) => k !== kind);
      this.collapsed = collapsed ? [...others, kind] : others;
    },
    expand: (kind: Kind, expanded: boolean): void => {
      const others = this._expanded.filter((k) => k !== kind);
      this._expanded = expanded ? [...others, kind] : others;
    },
    openRow: (row: number): void => this._openRow(row),
    closeDetail: (): void => this._closeDetail(),
    openReference: (event: CareOpenEvent): void => {
      if (!this.emit(new CareOpenEvent(event.detail))) event.preventDefault();
    },
    walk: (step: Parameters<EntriesController['walk']>[0]): void => this._entries.walk(step),
    open: (): void => {
      if (this._entries.current !== undefined) this._openRow(this._entries.current);
    },
    toggleKeyMap: (): void => this._actions.toggle('keys'),
    escape: (): void => {
      if (this._open) this._open = '';
      else this._closeDetail();
    },
    focused: (event: FocusEvent): void => this._entries.focused(event),
    blurred: (): void => this._entries.blurred(),
    plotScrolled: (): void => {
      this._plot.scrolled();
      this._entries.schedule();
    },
  };

  private get _kinds(): readonly Kind[] | undefined {
    return this._listOf.kinds(this.kinds) ?? this.view.filter.kinds;
  }

  private get _selectedKey(): string {
    return this.selected || this.view.selected || '';
  }

  private get _words(): EntryWords {
    return { terms: this.view.strings(terms), format: this.view.format };
  }

  private _ask(which: 'start' | 'end', value: string): void {
    this._asked = { ...this._asked, [which]: value ?? '' };
    this.requestUpdate();
  }

  /** Applies `start` and `end` together, whenever they were set; what is missing or not a date keeps its place. */
  private _applyAsked(): void {
    const { start, end } = this._asked;
    if (start === undefined && end === undefined) return;
    this._asked = {};
    const zone = this.view.timeZone;
    const now = this._window.range;
    const read = (text: string | undefined, otherwise: number): number => {
      if (!text) return otherwise;
      const time = parseInstant(text, zone);
      if (Number.isNaN(time)) warnOnce(`<${this.localName}>`, `"${text}" is not an ISO date, left out`);
      return Number.isNaN(time) ? otherwise : time;
    };
    const range = validRange(read(start, now.start), read(end, now.end));
    if (range) this._window.set(range, 'host');
  }

  private _showAs(value: unknown): void {
    if (value === 'timeline' || value === 'table') this._shows = value;
    else if (value === null || value === '') this._shows = 'timeline';
    else warnOnce(`<${this.localName}>`, `unknown view "${String(value)}", left out`);
  }

  /** The window moved: draws at once; the rest of the page follows when it rests. */
  private _moved(by: Mover): void {
    this._plot.draw();
    this._overview.place();
    this._entries.blurred();
    if (by === 'user') {
      const { start, end } = this._window.range;
      this.emit(new CareRangeChangeEvent({ start: iso(start), end: iso(end) }));
    }
  }

  private _rested(): void {
    const { start, end } = this._window.range;
    this.propose({ range: { from: start, to: end } });
    this.requestUpdate();
    const { view, _model: model } = this;
    if (!model) return;
    const strings = view.strings(timelineStrings);
    const count = model.choice.lanes.reduce(
      (sum, lane) => sum + countInWindow(lane, model.columns, this._window.range),
      0,
    );
    this._announcer.announce(
      strings.inView(strings.range(view.format.instant(start), view.format.instant(end)), count),
    );
  }

  private _afterDraw(): void {
    const { _model: model } = this;
    if (!model) return;
    this._overview.draw({
      life: model.life,
      lanes: model.lanes.lanes,
      all: model.unsearched?.lanes,
      palette: this._plot.palette,
      notLoaded: model.notLoaded,
      now: this.view.now,
      width: this._plot.size.width,
    });
    this._entries.schedule();
  }

  private _describe(scene: Scene, mark: number): { title: string; detail: string } {
    const model = this._model!;
    const strings = this.view.strings(timelineStrings);
    const row = scene.row[mark]!;
    const count = scene.entries[mark]!;
    if (count > 1 || row < 0) {
      const kind = row < 0 ? undefined : KINDS[model.columns.kind[row]!];
      return {
        title: kind ? strings.counted(count, this.view.strings(terms).kind[kind]) : strings.count(count),
        detail: '',
      };
    }
    const entry = model.record.entryAt(row);
    return { title: entry.title, detail: timeText(entry, this._words) };
  }

  private _picked(mark: number): void {
    const scene = this._plot.scene!;
    const scale = this._plot.scale!;
    if (scene.entries[mark]! > 1 || scene.row[mark]! < 0) {
      // A number opens into what it counts.
      const from = scale.start + scene.x0[mark]! / scale.perMs;
      const to = scale.start + scene.x1[mark]! / scale.perMs;
      this._window.set({ start: from, end: to }, 'user');
      return;
    }
    this._entries.go(scene.row[mark]!);
    this._openRow(scene.row[mark]!);
  }

  private _openRow(row: number): void {
    const { record } = this._model!;
    const entry = record.entryAt(row);
    this.selected = entry.key;
    this.emit(new CareSelectEvent({ key: entry.key, entry }));
    this.propose({ selected: entry.key });
    if (
      !this.emit(new CareOpenEvent({ reference: `${entry.resourceType}/${entry.id}`, resource: entry.raw }))
    )
      return;
    this._detail = entry.key;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<CareEntryDetail>('care-entry-detail')?.focus(),
    );
  }

  private _closeDetail(): void {
    if (!this._detail) return;
    this._detail = '';
    if (this._entries.current !== undefined) this._entries.go(this._entries.current);
  }
}

/** Kinds out of an attribute or array; undefined for none given. Unknown names are told once and left out. */
function kindsOf(value: unknown): readonly Kind[] | undefined {
  const names = words(value);
  if (names.length === 0) return Array.isArray(value) ? [] : undefined;
  return names.filter((name): name is Kind => {
    const known = (KINDS as readonly string[]).includes(name);
    if (!known) warnOnce('<care-timeline>', `unknown kind "${name}", left out`);
    return known;
  });
}
