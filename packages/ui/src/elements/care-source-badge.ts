import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SourceInfo } from '@care-timeline/record';
import { CareElement } from '../element/care-element.js';
import { uiIcon } from '../icons/icons.js';
import { terms } from '../strings/terms/terms.js';

/**
 * Shows which system a fact comes from (GEN-08), and the state of that system if it did not deliver everything. For
 * hundreds of rows, use `sourceLabel(view, id)` in a plain `<span class="badge">` instead of one element per row.
 *
 * @csspart badge - the badge
 */
export class CareSourceBadge extends CareElement {
  static override readonly tag: string = 'care-source-badge';
  static override styles: CSSResultGroup = [
    CareElement.styles,
    css`
      :host {
        display: inline-block;
        background: transparent !important;
      }
    `,
  ];

  @property({ attribute: false }) source?: SourceInfo;

  protected override get showsRecord(): boolean {
    return false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { source, scope: view } = this;
    if (!source) return nothing;
    const words = view.strings(terms);
    const load = view.loads.find((one) => one.source.id === source.id);
    const faulty = load && load.state !== 'loaded';
    return html`<span class="badge ${faulty ? 'warning' : ''}" part="badge">
      ${uiIcon(faulty ? 'warning' : 'source')}
      <span class="visually-hidden">${words.source}: </span>${source.label || source.id}
      ${faulty ? html`<span>(${words.sourceState[load.state]})</span>` : nothing}
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-source-badge': CareSourceBadge;
  }
}
