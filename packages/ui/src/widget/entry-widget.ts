import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { CareElement } from '../element/care-element.js';
import type { DefinableElement } from '../element/define.js';
import { CareEntryDetail } from '../elements/care-entry-detail.js';
import { CareNotice } from '../elements/care-notice.js';
import { CareState } from '../elements/care-state.js';
import { CareOpenEvent, CareSelectEvent } from '../events/care-event.js';
import { onEscape } from '../helpers/keys.js';
import { LiveAnnouncer } from '../helpers/live-announcer.js';
import { attributeIs } from '../platform/platform.js';
import { warnOnce } from '../helpers/warn.js';
import { terms } from '../strings/terms/terms.js';
import type { EntryActions } from './entry-actions.js';
import { containedStyles } from '../styles/contained.js';
import { widgetStyles } from './widget.styles.js';

/** An entry open for reading, and the place it was opened from: the same entry may appear in several places. */
interface OpenEntry {
  readonly place: string;
  readonly entry: ClinicalEntry;
}

/** What a widget computes before rendering: at least the record it shows. */
export interface WidgetContext {
  readonly record: { entry(key: string): ClinicalEntry | undefined };
}

/**
 * Shared base of the widgets that list entries: collapsible parts, and one entry open for reading below the place it
 * was opened from. A host that prevents `care-open` shows the entry itself.
 *
 * @fires care-select - an entry was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 */
export abstract class EntryWidget<Context extends WidgetContext> extends CareElement {
  static override readonly dependencies: readonly DefinableElement[] = [
    CareEntryDetail,
    CareNotice,
    CareState,
  ];
  static override styles: CSSResultGroup = [CareElement.styles, containedStyles, widgetStyles];

  /** Heading level of the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** How many levels below the widget's heading an opened entry's heading is. */
  protected readonly detailBelow: number = 3;

  @state() private _opened?: OpenEntry | undefined;
  /** The element the user opened it with. */
  private _opener: HTMLElement | null | undefined;
  /** Parts the user has expanded. */
  @state() private _unfolded: ReadonlySet<string> = new Set();
  /** Waits until typing has stopped: every list on the page has something to announce about the same search. */
  private readonly _announcer = new LiveAnnouncer(this, 600);
  /** Last announcement for each list, by name. */
  private readonly _said = new Map<string, string>();
  private _shown?: Context | undefined;

  constructor() {
    super();
    this.whenReplaced(() => {
      this._opened = this._opener = this._shown = undefined;
      this._unfolded = new Set();
      this._said.clear();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this._shown = this.makeContext();
    // A changed record may hold another version of the entry, or none.
    const { _opened: opened, _shown: context } = this;
    if (opened && context) {
      const entry = context.record.entry(opened.entry.key);
      if (entry !== opened.entry) this._opened = entry && { ...opened, entry };
    }
  }

  protected override render(): TemplateResult {
    const { _shown: context } = this;
    return html`${this._announcer.region()}
    ${context ? this.content(context) : html`<care-state state="not-recorded" heading=${this.nothing()}></care-state>`}`;
  }

  /** Undefined without a record. */
  protected abstract makeContext(): Context | undefined;

  /** The widget's content, given a record to show. */
  protected abstract content(context: Context): TemplateResult;

  /** Text for an empty list. */
  protected abstract nothing(): string;

  protected readonly actions: EntryActions = {
    level: () => this.headingLevel,
    isSelected: (key) => this.scope.selected === key,
    isOpen: (place, entry) => this._opened?.place === place && this._opened.entry.key === entry.key,
    open: (place, entry) => this._open(place, entry),
    detail: (place) => (this._opened?.place === place ? this._detail(this._opened) : nothing),
    onTimeline: (key, from, to) => this._onTimeline(key, from, to),
    isUnfolded: (name) => this._unfolded.has(name),
    unfold: (name, on) => {
      const unfolded = new Set(this._unfolded);
      if (on) unfolded.add(name);
      else unfolded.delete(name);
      this._unfolded = unfolded;
    },
    clearFilter: () => this.clearFilter(),
    filtered: (list, said) => this._filtered(list, said),
  };

  /** Clears whatever hides entries; widgets with filters of their own extend this. */
  protected clearFilter(): void {
    this.propose({ filter: {} });
  }

  /**
   * Nothing is announced when a list first appears; the announcement is cleared with the filter, so that nobody comes
   * across it later.
   */
  private _filtered(list: string, said: string): void {
    const before = this._said.get(list);
    this._said.set(list, said);
    if (before !== undefined && before !== said) this._announcer.announce(said);
  }

  private _open(place: string, entry: ClinicalEntry): void {
    if (this.actions.isOpen(place, entry)) return this._close();
    this.emit(new CareSelectEvent({ key: entry.key, entry }));
    this.propose({ selected: entry.key });
    const reference = `${entry.resourceType}/${entry.id}`;
    if (!this.emit(new CareOpenEvent({ reference, resource: entry.raw }))) return;
    this._opened = { place, entry };
    this._opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('care-entry-detail')?.focus(),
    );
  }

  private _close(): void {
    const { _opened: opened, _opener: opener } = this;
    this._opened = this._opener = undefined;
    if (opened === undefined) return;
    // A place may have several openers: its title, and names shown there.
    const title = attributeIs('data-place', opened.place);
    void this.updateComplete.then(() =>
      (opener?.isConnected ? opener : this.renderRoot.querySelector<HTMLElement>(title))?.focus(),
    );
  }

  private _detail({ entry }: OpenEntry): TemplateResult {
    const { scope } = this;
    return html`<div
      class="detail"
      part="detail"
      role="region"
      aria-label=${entry.title}
      @keydown=${onEscape(() => this._close())}
    >
      <button type="button" class="quiet close no-print" @click=${() => this._close()}>
        ${scope.strings(terms).close}
      </button>
      <care-entry-detail
        .record=${scope.record}
        .entry=${entry}
        heading-level=${this.headingLevel + this.detailBelow}
        time-zone=${scope.timeZone}
        @care-open=${(event: CareOpenEvent) => this.relay(event)}
      ></care-entry-detail>
    </div>`;
  }

  /** Selects a result in all widgets and requests the time range it falls in. */
  private _onTimeline(key: string, from: number, to: number): void {
    const entry = this._shown?.record.entry(key);
    if (!entry) return;
    this.emit(new CareSelectEvent({ key, entry }));
    this.propose({ selected: key, range: { from, to } });
  }

  /** One of a fixed set of words; any other is reported once and treated as the first. */
  protected oneOf<T extends string>(attribute: string, value: string, words: readonly [T, ...T[]]): T {
    if ((words as readonly string[]).includes(value)) return value as T;
    if (value) warnOnce(`<${this.localName}>`, `unknown ${attribute} "${value}", shown as ${words[0]}`);
    return words[0];
  }
}
