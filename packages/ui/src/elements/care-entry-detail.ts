import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { CareElement } from '../element/care-element.js';
import type { DefinableElement } from '../element/define.js';
import { CareOpenEvent } from '../events/care-event.js';
import { copyText } from '../helpers/copy-text.js';
import { LiveAnnouncer } from '../helpers/live-announcer.js';
import { resolveReference, unresolvedText } from '../helpers/references.js';
import { uiIcon } from '../icons/icons.js';
import { CareNotice } from './care-notice.js';
import { detailContext, type DetailContext, type DetailPart } from './detail/context.js';
import { detailStrings } from './detail/detail.strings.js';
import { detailStyles } from './detail/detail.styles.js';
import { essentials, extras } from './detail/facts.js';
import { header } from './detail/header.js';
import { kindFacts } from './detail/kinds.js';
import { everything, narrative, provenance, related } from './detail/origin.js';

/**
 * Shows everything about one entry: what, when, status, values, dosage, related entries, origin, the source's own
 * text (sanitised) and all its elements. Widgets show it beside or below themselves. Following a reference fires
 * `care-open` (cancelable). Unless prevented, and if the record holds the target, the target is shown here with a way
 * back.
 *
 * @fires care-open - a reference was followed
 * @csspart title - the title; receives focus through `focus()`
 * @csspart clinical-state - the clinical state
 * @csspart status - one status as recorded
 * @csspart reference - a reference that can be followed
 * @csspart source - label of the source system
 * @csspart narrative - the source's own text
 */
export class CareEntryDetail extends CareElement {
  static override readonly tag: string = 'care-entry-detail';
  static override readonly dependencies: readonly DefinableElement[] = [CareNotice];
  static override styles: CSSResultGroup = [CareElement.styles, detailStyles];

  @property({ attribute: false }) entry?: ClinicalEntry;
  /** Heading level of the title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Also shows the FHIR JSON. */
  @property({ type: Boolean }) developer = false;

  /** Entries reached by following references from `entry`; the last one is shown. */
  @state() private _trail: readonly ClinicalEntry[] = [];
  @state() private _missing = '';
  @state() private _described = false;
  /** What was shown when another record took the place of its own. */
  private _of?: ClinicalEntry | undefined;
  private readonly _announcer = new LiveAnnouncer(this);

  constructor() {
    super();
    this.whenReplaced(() => {
      this._trail = [];
      this._missing = '';
      this._of = this.entry;
    });
  }

  /** The entry shown: `entry`, or the one followed to last. */
  get shown(): ClinicalEntry | undefined {
    return this._trail.at(-1) ?? (this._isOfAnother ? undefined : this.entry);
  }

  override focus(options?: FocusOptions): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    if (title) title.focus(options);
    else super.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('entry')) {
      this._trail = [];
      this._missing = '';
      this._described = false;
    }
  }

  protected override render(): TemplateResult {
    const { scope: view, shown } = this;
    const strings = view.strings(detailStrings);
    if (!shown) return html`<p class="secondary">${strings.noEntry}</p>`;
    const context = detailContext(shown, view, this.headingLevel, this._open);
    return html`${this._announcer.region()}
      <article class="detail">
        ${
          this._trail.length
            ? html`<div>
                <button type="button" class="quiet no-print" @click=${this._back}>
                  ${uiIcon('left')} ${strings.back}
                </button>
              </div>`
            : nothing
        }
        ${header(context)}
        ${
          this._missing
            ? html`<care-notice kind="incomplete">${strings.notFound(this._missing)}</care-notice>`
            : nothing
        }
        ${essentials(context)} ${kindFacts(context)} ${extras(context)} ${related(context)}
        ${provenance(context)} ${narrative(context)}
        ${everything(context, this._described, (open) => (this._described = open))}
        ${this.developer ? this._raw(context) : nothing}
      </article>`;
  }

  /** The host still holds out an entry of the record that was shown before. */
  private get _isOfAnother(): boolean {
    const { entry, _of: of } = this;
    if (!entry || entry !== of) return false;
    return this.scope.record?.entry(entry.key)?.raw !== entry.raw;
  }

  private readonly _open = (to: EntryReference): void => {
    const { target: reference = '', base } = to;
    const target = this.shown && resolveReference(this.scope.record, this.shown, to);
    const detail = { reference, ...(base !== undefined && { base }), resource: target?.raw };
    if (!this.emit(new CareOpenEvent(detail))) return;
    const missing = to.display || unresolvedText(to, this.scope.lang);
    this._missing = target ? '' : missing;
    if (target) {
      this._trail = [...this._trail, target];
      this._described = false;
      void this.updateComplete.then(() => this.focus());
    } else {
      this._announcer.announce(this.scope.strings(detailStrings).notFound(missing));
    }
  };

  private readonly _back = (): void => {
    this._trail = this._trail.slice(0, -1);
    this._missing = '';
    void this.updateComplete.then(() => this.focus());
  };

  private _raw({ entry, strings }: DetailContext): DetailPart {
    const json = JSON.stringify(entry.raw, null, 2);
    const copy = async (): Promise<void> => {
      this._announcer.announce((await copyText(this, json)) ? strings.copied : strings.notCopied);
    };
    return html`<details>
      <summary>${strings.raw}</summary>
      <button type="button" class="no-print" @click=${copy}>${uiIcon('copy')} ${strings.copy}</button>
      <pre tabindex="0">${json}</pre>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-entry-detail': CareEntryDetail;
  }
}
