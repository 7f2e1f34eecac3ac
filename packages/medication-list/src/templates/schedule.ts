import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DayPart } from '@care-timeline/fhir';
import type { SchedulePicture } from '../model/dose.js';

/** Sun rising, high, setting, and a moon: decoration over the amounts, which the label says in words. */
const SKY: Readonly<Record<DayPart, string>> = {
  morning: 'M1.5 12H14.5M4.2 12a3.8 3.8 0 0 1 7.6 0M8 6V3.4M3.4 7.6L2.2 6.4M12.6 7.6L13.8 6.4',
  noon: 'M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6ZM8 1.5V2.7M8 13.3V14.5M1.5 8H2.7M13.3 8H14.5M3.4 3.4L4.2 4.2M11.8 11.8L12.6 12.6M12.6 3.4L11.8 4.2M4.2 11.8L3.4 12.6',
  evening: 'M1.5 6H14.5M4.2 6a3.8 3.8 0 0 0 7.6 0M5 12.6H11M6.6 14.8H9.4',
  night: 'M12.5 9.8A5 5 0 1 1 6.8 2.9A4 4 0 0 0 12.5 9.8Z',
};

/** The small picture beside the dosage: how much at which time of day, and on which days. */
export function scheduleTemplate(picture: SchedulePicture | undefined): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<div class="schedule" part="schedule" role="img" aria-label=${picture.label}>
    <div class="slots">
      ${picture.slots.map(
        ({ part, amount }) =>
          html`<span class="slot ${amount ? 'on' : ''}">
            <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
              ${svg`<path d=${SKY[part]}></path>`}
            </svg>
            <span class="amount">${amount || '–'}</span>
          </span>`,
      )}
      <span class="unit">${picture.unit}</span>
    </div>
    ${
      picture.days
        ? html`<div class="days">
            ${picture.days.map(({ initial, on }) => html`<span class=${on ? 'on' : ''}>${initial}</span>`)}
          </div>`
        : nothing
    }
  </div>`;
}
