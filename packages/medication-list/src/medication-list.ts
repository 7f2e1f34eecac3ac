import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ClinicalEntry } from '@care-timeline/fhir';
import {
  CareAsOfChangeEvent,
  CareElement,
  CareEntryDetail,
  CareNotice,
  CareOpenEvent,
  CareSelectEvent,
  CareState,
  LiveAnnouncer,
  copyText,
  warnOnce,
  type DefinableElement,
} from '@care-timeline/ui';
import { ListSizeController, type ListParts } from './controllers/list-size.js';
import { OutOfViewController, type OutOfView } from './controllers/out-of-view.js';
import { RowFocusController } from './controllers/row-focus.js';
import { FIRST_ROWS, StepwiseController } from './controllers/stepwise.js';
import { listStyles } from './styles/index.js';
import { NO_FILTER, type ListFilter } from './model/filter.js';
import type { Show } from './model/medicine.js';
import { MedicationListState, type ShownList } from './model/shown-list.js';
import { GROUP_BYS, type GroupBy } from './model/sections.js';
import type { Row } from './model/row.js';
import type { Actions } from './templates/actions.js';
import { compareTemplate } from './templates/compare.js';
import { emptyTemplate, footTemplate, inErrorTemplate, notPlacedTemplate } from './templates/frame.js';
import { titleTemplate, toolsTemplate } from './templates/header.js';
import { noticesTemplate } from './templates/notices.js';
import { criticalPanelTemplate } from './templates/critical-panel.js';
import { tableTemplate } from './templates/table.js';
import { outOfViewButton, outOfViewText } from './templates/view-bar.js';

const SHOWS: readonly Show[] = ['current', 'past', 'all'];
/** What changes how the list looks, and not what is in it. */
const LOOKS: ReadonlySet<PropertyKey> = new Set(['_expanded', '_opened', '_allOf', '_out', '_limit']);
const NOTHING_OUT: OutOfView = { above: [], below: [], known: FIRST_ROWS };

/**
 * What the patient uses, from every system at once: one row a medicine, what is in use by default, disagreements shown and
 * never resolved silently (rules MED-01 to MED-30, ALG-01, GEN-01 to GEN-11).
 *
 * Give the element a height (or `--care-medication-list-height`) and it scrolls inside; without one it grows with its rows.
 *
 * @fires care-select - a medicine was chosen
 * @fires care-open - somebody wants to see the whole resource; cancelable
 * @fires care-as-of-change - the reader went back to today
 * @csspart header - title, date and counts; stays in sight
 * @csspart allergies - allergies in one of their states
 * @csspart critical - other critical information
 * @csspart table - the list
 * @csspart section - one group of medicines
 * @csspart heading - its heading
 * @csspart row - one medicine; also its group, and `selected`
 * @csspart name - name of a medicine
 * @csspart dose - dosage instructions
 * @csspart schedule - the picture of the day
 * @csspart mark - a state of a row, such as on hold
 * @csspart difference - what another source says
 * @csspart source - a source of a row
 * @csspart expansion - what stands behind a row
 * @csspart comparison - the sources side by side
 * @csspart out-of-view - how many rows are scrolled away
 * @csspart negation - the word that turns a name round, such as IKKE
 * @csspart generated - says that a dose was made from structure
 * @csspart sources - all sources of a row
 * @csspart cluster - one medicine in the comparison
 * @csspart in-error - how many were entered in error, and the way to them
 * @csspart not-placed - what is in no row, and why
 * @csspart footer - end of the list, or what is out of view below
 * @csspart notice-incomplete - what may be missing
 * @csspart notice-as-of - that another day is shown
 * @csspart notice-changed - what changed since a date
 * @csspart notice-stopped - what was stopped lately
 * @csspart notice-filter - what is filtered by
 * @csspart notice-incomplete - notice that a source is missing; also `notice-as-of`, `notice-stopped`, `notice-filter`, `notice-changed`
 * @csspart cluster - medicines that look alike, side by side
 * @csspart sources - the sources of a row
 * @csspart negation - the word that says no
 * @csspart generated - that a dosage text was made here
 * @csspart in-error - how many are marked as errors
 * @csspart not-placed - what could not be put in a group
 * @csspart footer - what stands below the list
 * @cssprop --care-medication-list-height - height of the element; default as high as its content
 */
export class CareMedicationList extends CareElement {
  static override readonly tag: string = 'care-medication-list';
  static override readonly dependencies: readonly DefinableElement[] = [
    CareNotice,
    CareState,
    CareEntryDetail,
  ];
  static override styles: CSSResultGroup = [CareElement.styles, listStyles];

  /** What is in use (default), past, or all, in sections of their own (MED-20). */
  @property({ reflect: true }) show: Show = 'current';
  /** What the sections are made by. */
  @property({ attribute: 'group-by', reflect: true }) groupBy: GroupBy = 'use';
  /** With `group-by="atc"`: 1 anatomical group … 4 chemical subgroup. */
  @property({ type: Number, attribute: 'atc-level' }) atcLevel = 1;
  /** ISO date; marks what changed since then. */
  @property({ attribute: 'changed-since' }) changedSince = '';
  /** The sources side by side instead of the list. */
  @property({ type: Boolean, reflect: true }) compare = false;
  /** Days after its stop that a medicine counts as recently stopped; default the record's (90). */
  @property({ type: Number, attribute: 'recent-days' }) recentDays?: number;

  /** Leaves allergies and critical information to a `<care-alerts>` beside the list. */
  @property({ type: Boolean, attribute: 'hide-critical' }) hideCritical = false;

  /** Few lines a medicine, for a list among other widgets: the rest of a row and the choices are one action away. */
  @property({ type: Boolean, reflect: true }) brief = false;

  @state() private _filter: ListFilter = NO_FILTER;
  @state() private _inError = false;
  @state() private _tools = false;
  @state() private _expanded: ReadonlySet<string> = new Set();
  @state() private _opened?: ClinicalEntry | undefined;
  @state() private _allOf: ReadonlySet<string> = new Set();
  @state() private _out: OutOfView = NOTHING_OUT;
  /** Rows to render now. */
  @state() private _limit = FIRST_ROWS;

  private readonly _list = new MedicationListState();
  private readonly _announcer = new LiveAnnouncer();
  private _shown?: ShownList;
  /** The rows on the page, looked up only when they were rendered. */
  private _lines: readonly HTMLElement[] = [];
  private _linesOf: readonly unknown[] = [];
  /** Something that the list is made from may have changed. */
  private _stale = true;
  private _lastSelected?: string | undefined;

  private readonly _steps = new StepwiseController(this, (limit) => (this._limit = limit));
  private readonly _size = new ListSizeController(
    this,
    () => this._parts(),
    () => this._watcher.reset(),
  );
  private readonly _watcher = new OutOfViewController(this, {
    rows: () => this._rowLines(),
    root: () => (this._size.size.bounded ? (this._parts()?.scroller ?? null) : null),
    covered: () => this._size.size.covered,
    changed: (out) => this._outOfView(out),
  });

  constructor() {
    super();
    new RowFocusController(this, {
      items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('[data-toggle]')],
      first: () => this.renderRoot.querySelector<HTMLElement>('[data-toggle]'),
    });
  }

  /** The list shown as plain text, as the copy button gives it. */
  get text(): string {
    return this._shown?.text() ?? '';
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: object): void {
    if (name === undefined || !LOOKS.has(name)) this._stale = true;
    super.requestUpdate(name, oldValue, options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this._stale) this._makeList();
    this._steps.plan(this._shown!.keys);
  }

  private _makeList(): void {
    this._stale = false;
    this._shown = this._list.update(this.scope, {
      show: SHOWS.includes(this.show) ? this.show : this._unknown('show', this.show, 'current'),
      groupBy: GROUP_BYS.includes(this.groupBy)
        ? this.groupBy
        : this._unknown('group-by', this.groupBy, 'use'),
      atcLevel: this.atcLevel,
      changedSince: this.changedSince,
      compare: this.compare,
      recentDays: this.recentDays,
      filter: this._filter,
      inError: this._inError,
      tools: this._tools,
    });
  }

  /** Resolves when every row is on the page, not only the first ones. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this._steps.complete();
    return complete;
  }

  protected override render(): TemplateResult {
    const shown = this._shown!;
    const { words, model, header } = shown;
    const above = outOfViewText(this._out.above, model.sections, 'above', words);
    // Rows that are not rendered yet, or only just, are out of view below until the browser says otherwise.
    const later = shown.keys.slice(Math.min(this._limit, this._out.known));
    const below = outOfViewText([...this._out.below, ...later], model.sections, 'below', words);
    const list = !header.compare;
    return html`${this._announcer.region()}
      <div class="scroll">
        <div class="content">
          ${titleTemplate(model, header, shown.patient, html`${list ? outOfViewButton(above, 'above', () => this._go('above')) : nothing}`, words)}
          ${toolsTemplate(model, header, this._actions, words)}
          ${this.hideCritical ? nothing : criticalPanelTemplate(shown.criticalPanel, words)}
          ${noticesTemplate(model, { ...shown.notices, brief: this.brief }, this._actions, words)}
          ${shown.comparison ? compareTemplate(shown.comparison, words) : this._rows(shown)}
          ${inErrorTemplate(model.counts.inError, this._inError, this._actions, words)}
          ${notPlacedTemplate(shown.notPlaced, words)}
          ${
            list
              ? footTemplate(
                  model.shown,
                  outOfViewButton(below, 'below', () => this._go('below')),
                  words,
                )
              : nothing
          }
        </div>
      </div>`;
  }

  private _rows(shown: ShownList): TemplateResult {
    const { words, model, label, emptyLabel } = shown;
    if (model.state !== 'some') return emptyTemplate(model.state, emptyLabel);
    const expansion = {
      ...(this._opened && { opened: this._opened }),
      all: this._allOf,
      showAll: (list: string) => (this._allOf = new Set([...this._allOf, list])),
    };
    const { selected } = this.scope;
    // One listener for all rows; the buttons inside are what the keyboard and assistive technology use.
    return html`<div @click=${this._clicked} @keydown=${this._keyed}>
      ${guard([shown, this._expanded, this._opened, this._allOf, this._limit, selected], () =>
        tableTemplate(
          model.sections,
          label,
          { expanded: this._expanded, selected, expansion, limit: this._limit },
          this._actions,
          words,
        ),
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { selected } = this.scope;
    if (selected !== this._lastSelected) {
      this._lastSelected = selected;
      if (selected) this.renderRoot.querySelector('.line.selected')?.scrollIntoView({ block: 'nearest' });
    }
  }

  private readonly _actions: Actions = {
    toggle: (row) => this._toggle(row),
    open: (entry) => this._open(entry),
    show: (show) => {
      this.show = show;
      this._announceCount();
    },
    groupBy: (by) => (this.groupBy = by),
    search: (text) => this._refine({ text }),
    source: (id) => this._refine({ sources: id ? [id] : [] }),
    compare: (on) => (this.compare = on),
    onlyChanged: (on) => {
      // What was stopped stands among the past.
      if (on && this.show === 'current') this.show = 'all';
      this._refine({ onlyChanged: on });
    },
    onlyMultidose: (on) => this._refine({ onlyMultidose: on }),
    clearFilter: () => {
      this._filter = NO_FILTER;
      this.propose({ filter: {} });
      this._announceCount();
      this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
    },
    showInError: (on) => (this._inError = on),
    tools: (open) => (this._tools = open),
    today: () => this._today(),
    copy: () => void this._copy(),
  };

  private readonly _clicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('.line');
    const row = line && this._rowOf(line.dataset['key']);
    if (!row || (target.closest('button, a') && !target.closest('[data-toggle]'))) return;
    // Marking text to copy it is not choosing the row.
    if (!target.closest('[data-toggle]') && getSelection()?.toString()) return;
    this._toggle(row);
  };

  private readonly _keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const from = (event.target as Element).closest('.expansion')
      ?.previousElementSibling as HTMLElement | null;
    const line = from ?? (event.target as Element).closest<HTMLElement>('.line');
    const row = line && this._rowOf(line.dataset['key']);
    if (!row || !this._expanded.has(row.key)) return;
    this._toggle(row);
    line.querySelector<HTMLElement>('[data-toggle]')?.focus();
    event.stopPropagation();
  };

  private _toggle(row: Row): void {
    const expanded = new Set(this._expanded);
    if (!expanded.delete(row.key)) expanded.add(row.key);
    this._expanded = expanded;
    this._opened = undefined;
    if (!expanded.has(row.key)) return;
    this._lastSelected = row.key;
    this.emit(new CareSelectEvent({ key: row.key, entry: row.medicine.entry }));
    this.propose({ selected: row.key });
  }

  private _open(entry: ClinicalEntry): void {
    const reference = `${entry.resourceType}/${entry.id}`;
    if (this.emit(new CareOpenEvent({ reference, resource: entry.raw }))) {
      this._opened = this._opened === entry ? undefined : entry;
    }
  }

  private _refine(part: Partial<ListFilter>): void {
    this._filter = { ...this._filter, ...part };
    this._announceCount();
  }

  private _announceCount(): void {
    void this.updateComplete.then(() => {
      const { model, words } = this._shown!;
      this._announcer.announce(words.text.results(model.shown, model.total));
    });
  }

  private _today(): void {
    this.asOf = '';
    this.emit(new CareAsOfChangeEvent({ asOf: '' }));
    this.propose({ asOf: '' });
  }

  private async _copy(): Promise<void> {
    const { text } = this._shown!.words;
    this._announcer.announce((await copyText(this.text)) ? text.copied : text.notCopied);
  }

  private _outOfView(out: OutOfView): void {
    const same = (['above', 'below'] as const).every((side) => out[side].join() === this._out[side].join());
    if (!same || out.known !== this._out.known) this._out = out;
  }

  /** Brings the nearest row that is out of view on that side to the edge. */
  private _go(side: 'above' | 'below'): void {
    const keys = this._out[side];
    const key = side === 'above' ? keys.at(-1) : keys[0];
    const line = key && this.renderRoot.querySelector(`.line[data-key="${CSS.escape(key)}"]`);
    if (line) line.scrollIntoView({ block: side === 'above' ? 'end' : 'start' });
  }

  private _rowOf(key: string | undefined): Row | undefined {
    return this._shown?.model.rows.find((row) => row.key === key);
  }

  private _rowLines(): readonly HTMLElement[] {
    const of = [this._shown, this._limit];
    if (of.some((one, i) => one !== this._linesOf[i])) {
      this._linesOf = of;
      this._lines = [...this.renderRoot.querySelectorAll<HTMLElement>('.line')];
    }
    return this._lines;
  }

  private _parts(): ListParts | undefined {
    const [scroller, content, bar, head] = ['.scroll', '.content', '.bar', '.head'].map((part) =>
      this.renderRoot?.querySelector<HTMLElement>(part),
    );
    return scroller && content && bar ? { scroller, content, bar, head: head ?? null } : undefined;
  }

  private _unknown<T extends string>(attribute: string, value: string, instead: T): T {
    if (value) warnOnce(`<${this.localName}>`, `unknown ${attribute} "${value}", shown as ${instead}`);
    return instead;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-medication-list': CareMedicationList;
  }
}
