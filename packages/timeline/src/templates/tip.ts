import { html, type TemplateResult } from 'lit';
import { setProps } from '@care-timeline/ui';

/** Tooltip for the mark under the pointer: hover shows nothing that click or keyboard does not. */
export function tipTemplate(text: string, detail: string, x: number, y: number): TemplateResult {
  return html`<div class="tip" aria-hidden="true" ${setProps({ transform: `translate(${x}px, ${y}px)` })}>
    <strong>${text}</strong>
    <div class="secondary">${detail}</div>
  </div>`;
}
