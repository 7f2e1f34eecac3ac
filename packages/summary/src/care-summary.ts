import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  CareAsOfChangeEvent,
  careContext,
  CareElement,
  containedStyles,
  CareNotice,
  dateFieldStyles,
  heading,
  warnOnce,
  type CareContext,
  type CareFilter,
  type CareProposal,
  type DefinableElement,
} from '@care-timeline/ui';
import { CareAlerts } from './care-alerts.js';
import { CareCompleteness } from './care-completeness.js';
import { CarePatientBanner } from './care-patient-banner.js';
import { CareProblems } from './care-problems.js';
import { CareResults } from './care-results.js';
import { checkPreset } from './preset/check-preset.js';
import type { Area, SummaryPreset } from './preset/preset.js';
import { WidgetSlots, type Slotted } from './preset/widget-slots.js';
import { PRESETS } from './presets/presets.js';
import { summaryStyles } from './styles/summary.styles.js';
import { summaryStrings } from './summary.strings.js';
import { jumps, jumpTo } from './templates/jumps.js';
import { toolbar } from './templates/toolbar.js';

const COLUMNS = ['first', 'main', 'side'] as const;

const DAY = 86_400_000;

/** Default preset. */
const FIRST = 'gp';

/**
 * Start page for a profession: widgets laid out by a preset, sharing day, selection and filter. Under a
 * `<care-record>` these are the record's; standalone, with `.record`, they are the summary's own.
 *
 * @attr preset - gp, home-care, nursing-home, emergency, health-station or physiotherapy; otherwise the context's,
 *   then gp
 * @fires care-select - re-fired from a nested widget
 * @fires care-open - re-fired from a nested widget; cancelable
 * @fires care-range-change - re-fired from the nested timeline
 * @fires care-as-of-change - the user chose another day
 * @csspart toolbar - day and search
 * @csspart top - also first, main, side and bottom: the layout areas
 */
export class CareSummary extends CareElement {
  static override readonly tag: string = 'care-summary';
  static override readonly dependencies: readonly DefinableElement[] = [
    CareAlerts,
    CareCompleteness,
    CareNotice,
    CarePatientBanner,
    CareProblems,
    CareResults,
  ];
  static override styles: CSSResultGroup = [
    CareElement.styles,
    containedStyles,
    dateFieldStyles,
    summaryStyles,
  ];

  /** Name of a built-in preset, or a custom preset as an object (see preset.schema.json) or as JSON text. */
  @property() preset: string | SummaryPreset = '';
  /** Heading level of the summary; its widgets are one level below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  /** Hides the toolbar with day and search, for hosts that provide their own. */
  @property({ type: Boolean, attribute: 'no-toolbar' }) noToolbar = false;

  @state() private _selected = '';
  @state() private _filter: CareFilter = {};
  private readonly _provider = new ContextProvider(this, { context: careContext, initialValue: {} });
  private readonly _slots = new WidgetSlots(
    (event) => this._relayed(event),
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    this.whenReplaced(() => (this._selected = ''));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this._provider.setValue(this._makeContext());
  }

  protected override render(): TemplateResult {
    const text = this.scope.strings(summaryStrings);
    const { preset, complaint } = this._chosen();
    const areas = this._slots.fill(preset);
    const level = { level: () => this.headingLevel } as Parameters<typeof heading>[0];
    return html`<div class="summary">
      ${heading(level, 0, this._title(preset), 'visually-hidden')}
      ${complaint ? html`<care-notice kind="warning" heading=${complaint.heading}>${complaint.said}</care-notice>` : nothing}
      ${this._area('top', areas.top)}
      ${
        this.noToolbar
          ? nothing
          : toolbar(this.scope, this._shared, text, {
              asOf: (asOf) => this._showDay(asOf),
              search: (words) => this._search(words),
            })
      }
      ${jumps([...COLUMNS.flatMap((area) => areas[area]), ...areas.bottom], this.scope, text)}
      <div class="columns">${COLUMNS.map((area) => this._area(area, areas[area]))}</div>
      ${this._area('bottom', areas.bottom)}
    </div>`;
  }

  private _area(area: Area, widgets: readonly Slotted[]): TemplateResult | typeof nothing {
    if (widgets.length === 0) return nothing;
    const text = this.scope.strings(summaryStrings);
    return html`<div class="area ${area}" part=${area}>
      ${widgets.map(({ tag, element }) => {
        if (!customElements.get(tag))
          return html`<care-notice kind="incomplete">${text.notDefined(tag)}</care-notice>`;
        if (!element.hasAttribute('heading-level'))
          element.setAttribute('heading-level', `${this.headingLevel + 1}`);
        return element;
      })}
    </div>`;
  }

  /** The usable part of the requested preset, and what is wrong with it. */
  private _chosen(): { preset: SummaryPreset; complaint?: Complaint } {
    const asked = this.preset || this.context?.preset || FIRST;
    const first = PRESETS[FIRST]!;
    const text = this.scope.strings(summaryStrings);
    const name = typeof asked === 'string' && !asked.trim().startsWith('{') ? asked.trim() : undefined;
    if (name !== undefined) {
      if (Object.hasOwn(PRESETS, name)) return { preset: PRESETS[name]! };
      warnOnce(`<${this.localName}>`, `unknown preset "${name}", shown as ${FIRST}`);
      return { preset: first, complaint: { heading: text.badPreset, said: text.unknownPreset(name) } };
    }
    const { preset, problems } = checkPreset(asked, text.presetProblem);
    if (problems.length === 0) return { preset: preset! };
    // For the preset's author: in English, like all console output.
    warnOnce(`<${this.localName}>`, `preset: ${checkPreset(asked).problems.join('; ')}`);
    const said = `${problems.join('; ')}.`;
    return preset
      ? { preset, complaint: { heading: text.faultyPreset, said } }
      : { preset: first, complaint: { heading: text.badPreset, said: `${said} ${text.shownInstead}` } };
  }

  private _title({ name, title }: SummaryPreset): string {
    const text = this.scope.strings(summaryStrings);
    const words: Readonly<Record<string, string>> = text.preset;
    const told = title?.[this.scope.lang] ?? (Object.hasOwn(words, name) ? words[name] : name);
    return told ? `${text.summary}: ${told}` : text.summary;
  }

  /** The context above, if there is one, overlaid with this element's own values. */
  private _makeContext(): CareContext {
    const { context, scope } = this;
    return {
      ...context,
      ...(scope.record && { record: scope.record }),
      asOf: scope.asOfText,
      timeZone: scope.timeZone,
      lang: scope.lang,
      density: scope.compact ? 'compact' : 'comfortable',
      selected: context?.propose ? (context.selected ?? '') : this._selected,
      filter: this._shared,
      propose: this._propose,
    };
  }

  /** The owner of a value changes it: the context above, except for a day set on this element. */
  private readonly _propose = (change: CareProposal): void => {
    const { asOf, ...shared } = change;
    const above = this.context?.propose;
    if (above) above(this.asOf ? shared : change);
    else {
      if (change.selected !== undefined) this._selected = change.selected ?? '';
      if (change.filter !== undefined) this._filter = change.filter;
    }
    if (asOf !== undefined && (!above || this.asOf)) this.asOf = asOf;
    // An entry with a time range is a request to see it on the timeline. A range alone comes from the timeline
    // itself.
    if (change.selected && change.range) this._lookAt(change.range);
  };

  /** Zooms every element that can show the time range to it, with some margin. */
  private _lookAt({ from, to }: NonNullable<CareProposal['range']>): void {
    const air = Math.max((to - from) * 0.1, DAY);
    const shows = this._slots.elements.filter(canZoom);
    for (const element of shows) void element.zoomTo(from - air, to + air);
    if (shows[0]) jumpTo(shows[0]);
  }

  /** The active filter, from whichever element owns it. */
  private get _shared(): CareFilter {
    const { context } = this;
    return (context?.propose ? context.filter : this._filter) ?? {};
  }

  private _showDay(asOf: string): void {
    this._propose({ asOf });
    this.emit(new CareAsOfChangeEvent({ asOf }));
  }

  private _search(words: string): void {
    const { text: _, ...rest } = this._shared;
    this._propose({ filter: words.trim() ? { ...rest, text: words } : rest });
  }

  private _relayed(event: Parameters<CareElement['relay']>[0]): void {
    this.relay(event);
  }
}

/** What is wrong with a preset, in the user's language. */
interface Complaint {
  readonly heading: string;
  readonly said: string;
}

interface Zoomable extends HTMLElement {
  zoomTo(from: number, to: number): unknown;
}

function canZoom(element: HTMLElement): element is Zoomable {
  return typeof (element as Partial<Zoomable>).zoomTo === 'function';
}

declare global {
  interface HTMLElementTagNameMap {
    'care-summary': CareSummary;
  }
}
