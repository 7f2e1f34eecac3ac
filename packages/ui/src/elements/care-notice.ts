import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CareElement } from '../element/care-element.js';
import { CareEvent } from '../events/care-event.js';
import { uiIcon } from '../icons/icons.js';
import type { UiIcon } from '../icons/paths.js';
import { warnOnce } from '../helpers/warn.js';
import { noticeStrings } from './notice.strings.js';

export type NoticeKind = 'info' | 'filter' | 'incomplete' | 'warning' | 'critical';

const ICONS: Readonly<Record<NoticeKind, UiIcon>> = {
  info: 'info',
  filter: 'filter',
  incomplete: 'warning',
  warning: 'warning',
  critical: 'stop',
};

/** The notice's button was activated. Fired by `<care-notice>` inside a widget; not propagated outside it. */
export class CareNoticeActionEvent extends CareEvent<undefined> {
  constructor() {
    super('care-notice-action', undefined);
  }
}

/**
 * Inline message: a filter that hides entries, with shown / total and a way to clear it (MED-24); incomplete data, a
 * warning, or a critical message. The kind is conveyed by words and symbol, not by colour alone.
 *
 * @slot - the message
 * @csspart notice - the box
 * @fires care-notice-action - the button was activated
 */
export class CareNotice extends CareElement {
  static override readonly tag: string = 'care-notice';
  static override styles: CSSResultGroup = [
    CareElement.styles,
    css`
      :host {
        background: transparent !important;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: var(--_space-1) var(--_space-2);
        padding: var(--_space-2) var(--_space-3);
        border: 1px solid var(--_info);
        border-inline-start-width: 4px;
        border-radius: var(--_radius);
        background: var(--_info-soft);
      }
      .icon {
        margin-top: calc((1lh - 16px) / 2);
        color: var(--_info);
      }
      .text {
        flex: 1 1 12em;
        min-width: 0;
      }
      .incomplete,
      .warning {
        border-color: var(--_warning);
        background: var(--_warning-soft);
      }
      .incomplete .icon,
      .warning .icon {
        color: var(--_warning);
      }
      .critical {
        border-color: var(--_critical);
        background: var(--_critical-soft);
      }
      .critical .icon,
      .critical strong {
        color: var(--_critical);
      }
      button {
        min-height: 28px;
      }
    `,
  ];

  @property() kind: NoticeKind = 'info';
  /** Lead words, in bold. */
  @property() heading = '';
  /** Button label; `kind="filter"` always has a button. */
  @property() action = '';
  /** With `kind="filter"`: number of entries shown, and in total. */
  @property({ type: Number }) shown?: number;
  @property({ type: Number }) total?: number;
  /** Announces the notice when it appears; only for responses to a user action. */
  @property({ type: Boolean }) live = false;

  protected override get showsRecord(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const strings = this.scope.strings(noticeStrings);
    const kind = Object.hasOwn(ICONS, this.kind) ? this.kind : 'info';
    if (kind !== this.kind)
      warnOnce(`<${this.localName}>`, `unknown kind "${String(this.kind)}", shown as info`);
    const action = this.action || (kind === 'filter' ? strings.removeFilter : '');
    return html`<div class="notice ${kind}" part="notice" role=${this.live ? 'status' : 'note'}>
      ${uiIcon(ICONS[kind])}
      <div class="text">
        <strong>${this.heading || strings.kind[kind]}</strong>
        ${
          this.shown !== undefined && this.total !== undefined
            ? html`<span class="nowrap">${strings.shownOf(this.shown, this.total)}</span>`
            : nothing
        }
        <slot></slot>
      </div>
      ${
        action
          ? html`<button type="button" class="no-print" part="action" @click=${this.#act}>${action}</button>`
          : nothing
      }
    </div>`;
  }

  readonly #act = (): void => {
    this.emit(new CareNoticeActionEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'care-notice': CareNotice;
  }
}
