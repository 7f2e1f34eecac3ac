import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Kind } from '@care-timeline/fhir';
import { instantOf, type DateInput } from '@care-timeline/record';
import {
  CareElement,
  CareEntryDetail,
  CareState,
  CLOCK_STEP,
  terms,
  type DefinableElement,
  zoneOf,
} from '@care-timeline/ui';
import { connectControllers } from './connect-controllers.js';
import { drawableRange, RequestedRange } from './controllers/requested-range.js';
import type { TimelineHost } from './controllers/timeline-host.js';
import { isoOf } from './controllers/window-controller.js';
import type { Period } from './model/range.js';
import type { ViewName } from './model/ui-state.js';
import { timelineStyles } from './styles/index.js';
import { timelineTemplate } from './templates/timeline.js';
import { timelineStrings } from './timeline.strings.js';
import { WARM_UP_SIZE, warmUpRecord } from './warm-up.js';

/**
 * A patient's record on one proportional time axis: one lane per kind of entry, from birth to what is planned. The
 * visible range is the only interaction state. Drag to pan; zoom with Ctrl or ⌘ and the wheel, with a pinch, with
 * buttons or with keys. `?` shows all keys. The table view contains everything that the timeline shows.
 *
 * @fires care-range-change - the window was moved, fired for each step
 * @fires care-range-settle - the window came to rest after it was moved
 * @fires care-select - an entry was selected
 * @fires care-open - the user wants to open an entry; a host that shows the entry itself prevents it
 * @fires care-as-of-change - the date as of which everything is shown was changed
 * @csspart toolbar - buttons and search above the timeline
 * @csspart notice - a notice about what is not shown
 * @csspart overview - the overview of the whole life
 * @csspart plot - axes, lane titles and lanes
 * @csspart lane-title - title of a lane
 * @csspart table - the table view
 * @csspart undated - list of undated entries
 * @csspart outside - list of entries dated far outside the life
 * @csspart members - list of the entries behind a count
 * @csspart detail - panel with a single entry
 * @cssprop [--care-timeline-title-width=208px] - width of the lane titles
 */
export class CareTimeline extends CareElement implements TimelineHost {
  static override readonly tag: string = 'care-timeline';
  static override readonly dependencies: readonly DefinableElement[] = [CareEntryDetail, CareState];
  static override readonly clockStep: number = CLOCK_STEP.minute;
  static override styles: CSSResultGroup = [CareElement.styles, timelineStyles];

  /**
   * Draws off-screen once, in two idle periods before the first real drawing: code that has already run once runs
   * twice as fast, so the first timeline on a page appears almost as quickly as the second.
   */
  static override *warmUp(): Generator<void, void> {
    if (CareTimeline._hasDrawn) return;
    const timeline = new this();
    timeline.record = warmUpRecord();
    timeline.performUpdate();
    yield;
    timeline._controllers.plot.warmUp(WARM_UP_SIZE);
  }
  private static _hasDrawn = false;

  /** Kinds of entries to show, separated by spaces or commas; empty for all. */
  @property() kinds: string | readonly Kind[] = '';
  /** Kinds whose lanes are collapsed to one row. */
  @property() collapsed: string | readonly Kind[] = '';
  /** Words that entries must contain in their title, codes or text. */
  @property() search = '';
  /** Key of the selected entry. */
  @property() selected = '';
  /** Period buttons to show, separated by spaces or commas: day week month year five-years life. */
  @property() periods: string | readonly Period[] = '';

  /** ISO date or dateTime; entries that are new, have ended or have changed since then are marked. */
  @property({ attribute: 'changed-since' }) changedSince = '';

  /** Shows the FHIR JSON of the open entry (for developers). */
  @property({ type: Boolean }) developer = false;

  private readonly _requested = new RequestedRange();
  /** The time last drawn, ms; -Infinity before. */
  private _clock = -Infinity;
  private readonly _controllers = connectControllers(this);

  /** Start of the window, ISO date or dateTime; set it together with `end` to move the window. */
  @property()
  get start(): string {
    return this._requested.start ?? isoOf(this._controllers.window.range.start);
  }
  set start(value: string) {
    this._requested.set('start', value);
    this.requestUpdate();
  }

  /** End of the window (exclusive), ISO date or dateTime. */
  @property()
  get end(): string {
    return this._requested.end ?? isoOf(this._controllers.window.range.end);
  }
  set end(value: string) {
    this._requested.set('end', value);
    this.requestUpdate();
  }

  /** The view: plot or table. Any other value is logged once and ignored. */
  @property()
  get view(): ViewName {
    return this._controllers.ui.state.shows;
  }
  set view(value: ViewName) {
    this._controllers.ui.showAs(value);
  }

  /** Resolves when everything requested so far has been drawn. */
  get drawComplete(): Promise<void> {
    return this.updateComplete.then((done) => (done ? undefined : this.drawComplete));
  }

  /** Shows [start, end): ISO dates or dateTimes, ms since 1970, or Date objects. Draws synchronously. */
  zoomTo(start: DateInput, end: DateInput): Promise<void> {
    const zone = zoneOf(this.scope.timeZone);
    const [from, to] = [instantOf(start, zone) ?? NaN, instantOf(end, zone) ?? NaN];
    const range = drawableRange(
      Math.min(from, to),
      Math.max(from, to),
      `zoomTo(${String(start)}, ${String(end)})`,
    );
    if (range) this._controllers.window.set(range, 'host');
    return this.drawComplete;
  }

  /** Moves the window by a fraction of its length; negative values move back in time. Draws synchronously. */
  panBy(fraction: number): Promise<void> {
    if (Number.isFinite(fraction)) this._controllers.window.panBy(fraction, 'host');
    return this.drawComplete;
  }

  /** Shows everything from the first entry to what is planned. */
  fit(): Promise<void> {
    this._controllers.window.fit('host');
    return this.drawComplete;
  }

  /** Selects an entry and brings it into view; an empty key clears the selection. */
  select(key: string): Promise<void> {
    this.selected = key;
    const model = this._controllers.models.current;
    const row = key ? model?.record.rowOf(key) : undefined;
    if (row !== undefined && row < model!.columns.dated) this._controllers.entries.go(row, false);
    return this.drawComplete;
  }

  /** Shows only the given kinds; without an argument, all kinds. */
  showKinds(kinds?: readonly Kind[]): Promise<void> {
    this.kinds = kinds ? [...kinds] : '';
    return this.drawComplete;
  }

  /**
   * Everything in the window as plain text, as copied by the copy button: the patient, the period, the sources, what
   * is missing, and one line per entry.
   */
  get text(): string {
    return this._controllers.output.text;
  }

  /** The picture as a self-contained SVG document with all lanes and with text as text; empty without a record. */
  toSvg(): string {
    return this._controllers.output.svg();
  }

  /** Opens the browser's print dialog with everything in the window on A4 pages, without the rest of the page. */
  print(): void {
    this._controllers.output.print();
  }

  protected override prepare(): Iterator<unknown, void> | undefined {
    return this._controllers.models.prepare();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { models, entries, ui, window } = this._controllers;
    if (models.update()) {
      entries.keepThrough();
      // Row numbers are only valid for one version of the record.
      if (ui.state.members.length) ui.patch({ members: [], popup: '' });
    }
    if (!models.current) return;
    window.followClock(this._clock, this.scope.now);
    this._clock = this.scope.now;
    const asked = this._requested.take(window.range, this.scope.timeZone);
    if (!asked) return;
    window.set(asked, 'host');
    models.rest(window.range);
    models.update();
  }

  protected override render(): TemplateResult {
    const { scope } = this;
    const { ui, models, speech, window, table, announcer, loader, actions } = this._controllers;
    return timelineTemplate({
      view: scope,
      model: models.current,
      strings: scope.strings(timelineStrings),
      terms: scope.strings(terms),
      range: window.range,
      inView: models.countIn(window.range),
      frame: models.frame,
      palette: () => this._controllers.plot.palette,
      ui: ui.state,
      search: this.search,
      kinds: models.kinds,
      periods: models.periods,
      canBack: window.canBack,
      canForward: window.canForward,
      selected: models.selectedKey,
      detail: ui.state.detail ? models.current?.record.entry(ui.state.detail) : undefined,
      developer: this.developer,
      changed: speech.changed,
      table,
      announcer,
      load: this.context?.propose && loader.load,
      actions,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // If titles need more room, another update follows immediately, so drawing now would never be seen.
    if (this.isUpdatePending) return;
    if (this._controllers.models.current) CareTimeline._hasDrawn = true;
    this._controllers.drawing.update();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this._controllers.drawing.complete;
    await this._controllers.window.arriving;
    return done;
  }
}
