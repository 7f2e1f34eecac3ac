import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import {
  CareElement,
  containedStyles,
  CareEntryDetail,
  CareNotice,
  CareState,
  LiveAnnouncer,
  inWords,
  type DefinableElement,
} from '@care-timeline/ui';
import { makeActions } from './controllers/actions.js';
import { ListController } from './controllers/list-controller.js';
import { ListSizeController } from './controllers/list-size.js';
import type { MedicationListHost } from './controllers/medication-list-host.js';
import { OutOfViewController } from './controllers/out-of-view.js';
import { RowFocusController } from './controllers/row-focus.js';
import { RowsController } from './controllers/rows-controller.js';
import { IncrementalRenderController } from './controllers/incremental-render.js';
import type { Show } from './model/medicine.js';
import type { GroupBy } from './model/sections.js';
import type { ShownList } from './model/shown-list.js';
import { listStyles } from './styles/index.js';
import { compareTemplate } from './templates/compare.js';
import { criticalPanelTemplate } from './templates/critical-panel.js';
import { emptyTemplate, footTemplate, inErrorTemplate, notPlacedTemplate } from './templates/frame.js';
import { titleTemplate, toolsTemplate } from './templates/header.js';
import { noticesTemplate } from './templates/notices.js';
import { tableTemplate } from './templates/table.js';
import { outOfViewButton, outOfViewText } from './templates/view-bar.js';

/**
 * The patient's medicines from all systems: one row per medicine, those in use by default, disagreements shown and
 * never resolved silently (rules MED-01 to MED-30, ALG-01, GEN-01 to GEN-11). With a height set on the element (or
 * `--care-medication-list-height`) it scrolls inside; otherwise it grows with its rows.
 *
 * @fires care-select - a medicine was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @fires care-as-of-change - the user went back to today
 * @csspart header - title, date and counts; sticky
 * @csspart allergies - allergies in one of their states
 * @csspart critical - other critical information
 * @csspart table - the list
 * @csspart section - one group of medicines
 * @csspart heading - heading of a section
 * @csspart row - one medicine; also its group, and `selected`
 * @csspart name - name of a medicine
 * @csspart dose - dosage instructions
 * @csspart schedule - daily schedule graphic
 * @csspart mark - a state of a row, such as on hold
 * @csspart difference - what another source says differently
 * @csspart source - a source of a row
 * @csspart expansion - details below an open row
 * @csspart comparison - the sources side by side
 * @csspart out-of-view - how many rows are scrolled out of view
 * @csspart negation - the negation before a name, such as IKKE
 * @csspart generated - marks a dosage text generated from coded elements
 * @csspart sources - all sources of a row
 * @csspart cluster - one medicine in the comparison
 * @csspart in-error - number of entries entered in error, and a way to show them
 * @csspart not-placed - medication resources that are not in any row, and why
 * @csspart footer - end of the list, or what is out of view below
 * @csspart notice-incomplete - what may be missing
 * @csspart notice-as-of - another day is shown
 * @csspart notice-changed - what changed since a date
 * @csspart notice-stopped - what was stopped recently
 * @csspart notice-filter - the active filter
 * @cssprop --care-medication-list-height - height of the element; defaults to the height of its content
 */
export class CareMedicationList extends CareElement implements MedicationListHost {
  static override readonly tag: string = 'care-medication-list';
  static override readonly dependencies: readonly DefinableElement[] = [
    CareNotice,
    CareState,
    CareEntryDetail,
  ];
  static override styles: CSSResultGroup = [CareElement.styles, containedStyles, listStyles];

  /** Which medicines to show: in use (default), past, or all in separate sections (MED-20). */
  @property({ reflect: true }) show: Show = 'current';
  /** How the list is grouped into sections. */
  @property({ attribute: 'group-by', reflect: true }) groupBy: GroupBy = 'use';
  /** With `group-by="atc"`: 1 anatomical group … 4 chemical subgroup. */
  @property({ type: Number, attribute: 'atc-level' }) atcLevel = 1;
  /** ISO date or dateTime; changes since then are marked. */
  @property({ attribute: 'changed-since' }) changedSince = '';
  /** Shows the sources side by side instead of the list. */
  @property({ type: Boolean, reflect: true }) compare = false;
  /** Number of days after its stop that a medicine counts as recently stopped; default the record's (90). */
  @property({ type: Number, attribute: 'recent-days' }) recentDays?: number;

  /** Omits allergies and critical information, for use next to a `<care-alerts>`. */
  @property({ type: Boolean, attribute: 'hide-critical' }) hideCritical = false;

  /**
   * Uses few lines per medicine, for a list among other widgets; the rest of each row and the options are one action
   * away.
   */
  @property({ type: Boolean, reflect: true }) brief = false;

  private readonly _announcer = new LiveAnnouncer(this);
  // Each controller receives the host and the controllers created before it.
  private readonly _list = new ListController(this);
  private readonly _steps = new IncrementalRenderController(this, this._list);
  private readonly _size = new ListSizeController(this);
  private readonly _outOfView = new OutOfViewController(this, this._list, this._steps, this._size);
  private readonly _rows = new RowsController(this, this._list);
  private readonly _actions = makeActions(this, this._list, this._rows, this._announcer);

  constructor() {
    super();
    new RowFocusController(this);
  }

  /** The displayed list as plain text, the same as the copy button produces. */
  get text(): string {
    return this._list.shown?.text() ?? '';
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: object): void {
    // The first call happens in the base class constructor.
    (this._list as ListController | undefined)?.invalidate();
    super.requestUpdate(name, oldValue, options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this._steps.plan(this._list.update().keys);
  }

  /** Resolves when all rows are rendered, not only the first ones. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this._steps.complete();
    return complete;
  }

  protected override render(): TemplateResult {
    const shown = this._list.shown!;
    const { words, model, header } = shown;
    const list = !header.compare;
    return html`${this._announcer.region()}
      <div class="scroll">
        <div class="content">
          ${titleTemplate(model, header, shown.patient, html`${list ? this._outOfViewBar(shown, 'above') : nothing}`, words)}
          ${toolsTemplate(model, header, this._actions, words)}
          ${this.hideCritical ? nothing : criticalPanelTemplate(shown.criticalPanel, words, this.scope)}
          ${noticesTemplate(model, { ...shown.notices, brief: this.brief }, this._actions, words)}
          ${shown.comparison ? compareTemplate(shown.comparison, words) : this._table(shown)}
          ${inErrorTemplate(model.counts.inError, this._list.inError, this._actions, words)}
          ${notPlacedTemplate(shown.notPlaced, words)}
          ${list ? footTemplate(model.shown, this._outOfViewBar(shown, 'below'), words) : nothing}
        </div>
      </div>`;
  }

  /** States which rows are out of view on that side, and scrolls to them. */
  private _outOfViewBar({ model, words }: ShownList, side: 'above' | 'below') {
    const text = outOfViewText(this._outOfView.keys(side), model.sections, side, words);
    return outOfViewButton(text, side, () => this._outOfView.go(side));
  }

  private _table(shown: ShownList): TemplateResult {
    const { words, model, label, emptyLabel } = shown;
    if (model.state !== 'some') return emptyTemplate(model.state, emptyLabel, this.scope);
    const { expanded, opened, allOf, showAll, clicked, keyed } = this._rows;
    const { limit } = this._steps;
    const { selected } = this.scope;
    const expansion = { ...(opened && { opened }), all: allOf, showAll };
    // One listener for all rows; keyboard and assistive technology use the buttons inside.
    return html`${inWords(this.scope, ['medication'])}
      <div @click=${clicked} @keydown=${keyed}>
        ${guard([shown, expanded, opened, allOf, limit, selected], () =>
          tableTemplate(
            model.sections,
            label,
            { expanded, selected, expansion, limit },
            this._actions,
            words,
          ),
        )}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-medication-list': CareMedicationList;
  }
}
