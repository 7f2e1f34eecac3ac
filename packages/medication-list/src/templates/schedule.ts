import { html, nothing, type TemplateResult } from 'lit';
import type { SchedulePicture } from '../model/dose.js';

/**
 * The small picture beside the dosage: how much at which time of day (sun up, high, down, moon), and on which days. It is
 * drawn with styles alone: there may be hundreds. The label says it in words.
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
