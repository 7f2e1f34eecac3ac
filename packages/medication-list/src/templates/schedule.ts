import { html, nothing, type TemplateResult } from 'lit';
import type { SchedulePicture } from '../model/dose.js';

/**
 * The small graphic next to the dosage: how much at which time of day (rising, high or setting sun, or moon), and on
 * which days. Drawn with CSS alone, since there may be hundreds. The label is the text equivalent.
 */
export function scheduleTemplate(picture: SchedulePicture | undefined): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<div class="schedule" part="schedule" role="img" aria-label=${picture.label}>
    ${picture.slots.map(
      ({ part, amount }) => html`<span class="slot ${part} ${amount ? 'on' : ''}">${amount || '–'}</span>`,
    )}<span class="unit">${picture.unit}</span>${
      picture.days
        ? html`<span class="days"
            >${picture.days.map(({ initial, on }) => html`<span class=${on ? 'on' : ''}>${initial}</span>`)}</span
          >`
        : nothing
    }
  </div>`;
}
