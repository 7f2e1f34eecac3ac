import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Kind } from '@care-timeline/fhir';
import type { ListState } from '@care-timeline/record';
import { CareElement } from '../element/care-element.js';
import { uiIcon } from '../icons/icons.js';
import type { UiIcon } from '../icons/paths.js';
import { warnOnce } from '../helpers/warn.js';
import { incompleteLoads } from './incomplete-loads.js';
import { stateStrings } from './state.strings.js';

const LOOK: Readonly<Record<Exclude<ListState, 'some'>, { readonly icon: UiIcon; readonly weight: string }>> =
  {
    'none-known': { icon: 'check', weight: 'known' },
    'not-recorded': { icon: 'none', weight: 'gap' },
    'not-asked': { icon: 'none', weight: 'gap' },
    'in-words': { icon: 'info', weight: 'warning' },
    withheld: { icon: 'lock', weight: 'warning' },
    unavailable: { icon: 'offline', weight: 'warning' },
    loading: { icon: 'clock', weight: 'gap' },
    filtered: { icon: 'filter', weight: 'gap' },
  };

/**
 * Message for a list with nothing to show: none known, not recorded, only in words, restricted, unavailable, loading or all filtered
 * out, each with distinct words, symbol and border (GEN-06, ALG-01). With `state="some"` it shows nothing unless a
 * source did not deliver everything.
 *
 * @slot - further explanation, or an action such as a button
 * @csspart state - the message
 */
export class CareState extends CareElement {
  static override readonly tag: string = 'care-state';
  static override styles: CSSResultGroup = [
    CareElement.styles,
    css`
      :host {
        background: transparent !important;
      }
      .state {
        display: flex;
        gap: var(--_space-2);
        padding: var(--_space-3) var(--_space-4);
        border: 1px dashed var(--_edge);
        border-radius: var(--_radius);
        background: var(--_raised);
        color: var(--_ink-2);
      }
      .icon {
        margin-top: calc((1lh - 16px) / 2);
      }
      .known {
        border-style: solid;
        border-color: var(--_positive);
        background: var(--_positive-soft);
        color: var(--_positive);
      }
      .warning {
        border: 1px solid var(--_warning);
        border-inline-start-width: 4px;
        background: var(--_warning-soft);
        color: var(--_warning);
      }
      .label {
        color: var(--_ink);
      }
    `,
  ];

  /** See `ListState` in the record package. */
  @property() state: ListState = 'not-recorded';
  /** What the list contains, in the user's language: `Allergier`. */
  @property() label = '';
  /** Kinds of entry in the list: only sources that were to deliver them are named. Empty: every kind. */
  @property({ attribute: false }) kinds: readonly Kind[] = [];
  /** Custom headline: `Ingen kjente allergier`. */
  @property() heading = '';

  protected override get showsRecord(): boolean {
    return false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scope: view } = this;
    const strings = view.strings(stateStrings);
    const faulty = incompleteLoads(view.loads, this.kinds.length > 0 ? this.kinds : undefined);
    const names = view.format.list(
      faulty.map(({ source, message }) => (message ? `${source.label} (${message})` : source.label)),
    );
    if (this.state === 'some') {
      if (faulty.length === 0) return nothing;
      return this.#message('warning', 'warning', strings.incompleteFrom(names), '');
    }
    if (!Object.hasOwn(LOOK, this.state)) {
      warnOnce(`<${this.localName}>`, `unknown state "${String(this.state)}", shown as not recorded`);
    }
    const state = Object.hasOwn(LOOK, this.state) ? this.state : 'not-recorded';
    const { icon, weight } = LOOK[state];
    switch (state) {
      case 'none-known':
        return this.#message(icon, weight, strings.noneKnown, strings.noneKnownHelp);
      case 'not-asked':
        return this.#message(icon, weight, strings.notAsked, '');
      case 'in-words':
        return this.#message(icon, weight, strings.onlyInWords, strings.inWordsHelp);
      case 'withheld':
        return this.#message(icon, weight, strings.withheld, strings.withheldHelp);
      case 'unavailable':
        return this.#message(
          icon,
          weight,
          strings.unavailable,
          names ? strings.unavailableFrom(names) : strings.unavailableHelp,
        );
      case 'loading':
        return this.#message(icon, weight, strings.loading, '');
      case 'filtered':
        return this.#message(icon, weight, strings.filtered, '');
      default:
        return this.#message(icon, weight, strings.notRecorded, strings.notRecordedHelp);
    }
  }

  #message(icon: UiIcon, weight: string, heading: string, help: string): TemplateResult {
    return html`<div class="state ${weight}" part="state" role="status">
      ${uiIcon(icon)}
      <div>
        <strong class="label">${this.label ? `${this.label}: ` : ''}${this.heading || heading}</strong>
        ${help ? html`<div>${help}</div>` : nothing}
        <slot></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-state': CareState;
  }
}
