import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Kind } from '@care-timeline/fhir';
import { instantOf, type DateInput } from '@care-timeline/record';
import {
  CareElement,
  CareEntryDetail,
  CareState,
  terms,
  warnOnce,
  type DefinableElement,
  zoneOf,
} from '@care-timeline/ui';
import { connectControllers } from './connect-controllers.js';
import { RequestedRange } from './controllers/requested-range.js';
import type { TimelineHost } from './controllers/timeline-host.js';
import { isoOf } from './controllers/window-controller.js';
import { validRange, type Period } from './model/range.js';
import type { ViewName } from './model/ui-state.js';
import { timelineStyles } from './styles/index.js';
import { timelineTemplate } from './templates/timeline.js';
import { timelineStrings } from './timeline.strings.js';
import { WARM_UP_SIZE, warmUpRecord } from './warm-up.js';

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
 * @csspart overview - the whole life at a glance
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
export class CareTimeline extends CareElement implements TimelineHost {
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
    timeline._controllers.plot.warmUp(WARM_UP_SIZE);
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

  /** ISO date or dateTime; entries that are new, ended or changed since then are marked. */
  @property({ attribute: 'changed-since' }) changedSince = '';

  /** Shows the FHIR JSON of the open entry, for developers. */
  @property({ type: Boolean }) developer = false;

  private readonly _requested = new RequestedRange();
  private readonly _controllers = connectControllers(this);

  /** First instant in view, ISO date or dateTime; set it, with `end`, to move the window. */
  @property()
  get start(): string {
    return this._requested.start ?? isoOf(this._controllers.window.range.start);
  }
  set start(value: string) {
    this._requested.set('start', value);
    this.requestUpdate();
  }

  /** End of the window, exclusive, ISO date or dateTime. */
  @property()
  get end(): string {
    return this._requested.end ?? isoOf(this._controllers.window.range.end);
  }
  set end(value: string) {
    this._requested.set('end', value);
    this.requestUpdate();
  }

  /** What is shown: the picture or its table. Anything else is told once and left out. */
  @property()
  get view(): ViewName {
    return this._controllers.ui.state.shows;
  }
  set view(value: ViewName) {
    this._controllers.ui.showAs(value);
  }

  /** Resolved when all that was asked for so far has been drawn. */
  get drawComplete(): Promise<void> {
    return this.updateComplete.then((done) => (done ? undefined : this.drawComplete));
  }

  /** Shows [start, end): ISO dates or dateTimes, ms since 1970, or Date objects. Draws before it returns. */
  zoomTo(start: DateInput, end: DateInput): Promise<void> {
    const zone = zoneOf(this.scope.timeZone);
    const range = validRange(instantOf(start, zone) ?? NaN, instantOf(end, zone) ?? NaN);
    if (range) this._controllers.window.set(range, 'host');
    else warnOnce(`<${this.localName}>`, `zoomTo(${String(start)}, ${String(end)}): not two dates, left out`);
    return this.drawComplete;
  }

  /** Moves the window by a part of its length; negative is back in time. Draws before it returns. */
  panBy(fraction: number): Promise<void> {
    if (Number.isFinite(fraction)) this._controllers.window.panBy(fraction, 'host');
    return this.drawComplete;
  }

  /** Shows the whole life. */
  fit(): Promise<void> {
    this._controllers.window.fit('host');
    return this.drawComplete;
  }

  /** Selects an entry and brings it into view; an empty key selects nothing. */
  select(key: string): Promise<void> {
    this.selected = key;
    const model = this._controllers.models.current;
    const row = key ? model?.record.rowOf(key) : undefined;
    if (row !== undefined && row < model!.columns.dated) this._controllers.entries.go(row, false);
    return this.drawComplete;
  }

  /** Shows these kinds only; without an argument all of them. */
  showKinds(kinds?: readonly Kind[]): Promise<void> {
    this.kinds = kinds ? [...kinds] : '';
    return this.drawComplete;
  }

  /** Everything in the window as plain text, as the copy button gives it: whose, of when, from where, what is missing, and one line an entry. */
  get text(): string {
    return this._controllers.output.text;
  }

  /** The picture as an SVG document: all lanes, texts as text, nothing outside it needed; empty without a record. */
  toSvg(): string {
    return this._controllers.output.svg();
  }

  /** Opens the browser's print dialog with everything in the window on A4, and nothing else of the page. */
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
      // Rows are of one version of the record.
      if (ui.state.members.length) ui.patch({ members: [], popup: '' });
    }
    if (!models.current) return;
    const asked = this._requested.take(window.range, this.scope.timeZone);
    if (asked) window.set(asked, 'host');
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
    // Titles that need more room are asked for again at once: nobody sees what would be drawn before that.
    if (this.isUpdatePending) return;
    if (this._controllers.models.current) CareTimeline._hasDrawn = true;
    this._controllers.drawing.update();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this._controllers.drawing.complete;
    return done;
  }
}
