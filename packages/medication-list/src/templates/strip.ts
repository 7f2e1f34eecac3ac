import { html, nothing, type TemplateResult } from 'lit';
import { kindIcon, uiIcon, type UiIcon } from '@care-timeline/ui';
import type { CriticalItem, CriticalStrip } from '../model/critical.js';
import type { Words } from '../model/words.js';
import { whole } from './pieces.js';

/** The state of the allergies in words: known ones are listed, anything else is one statement of its own (ALG-01). */
export function stateText(
  { state }: CriticalStrip,
  { text }: Words,
): { readonly said: string; readonly help: string } {
  if (state === 'some') return { said: '', help: '' };
  if (state === 'none-known') return { said: text.noKnownAllergies, help: '' };
  return { said: text.state[state], help: text.stateHelp[state as 'withheld'] ?? '' };
}

const ICON: Readonly<Record<string, UiIcon>> = {
  'none-known': 'check',
  unavailable: 'offline',
  withheld: 'lock',
  loading: 'clock',
};

/** Allergies and critical information above the list, in words, symbols and edges that differ (ALG-01, ALG-02). */
export function stripTemplate(strip: CriticalStrip, words: Words): TemplateResult {
  const { text } = words;
  const { said, help } = stateText(strip, words);
  const counts = [
    strip.refuted ? text.refuted(strip.refuted) : '',
    strip.inactive ? text.inactive(strip.inactive) : '',
  ].filter(Boolean);
  return html`<section class="strip s-${strip.state}" part="allergies" aria-label=${text.allergies}>
    <div class="strip-line">
      <h3>
        ${strip.state === 'some' ? kindIcon('allergy') : uiIcon(ICON[strip.state] ?? 'none')}
        ${text.allergies}
      </h3>
      <div class="strip-items">
        ${said ? html`<span class="stated"><strong>${said}</strong>${help ? html` ${help}` : nothing}</span>` : nothing}
        ${strip.allergies.map(itemTemplate)}
        ${counts.map((count) => html`<span class="secondary small">${count}</span>`)}
        ${
          strip.incomplete && strip.state === 'some'
            ? html`<span class="badge warning">${uiIcon('warning')} ${text.mayBeIncomplete}</span>`
            : nothing
        }
      </div>
    </div>
    ${
      strip.other.length
        ? html`<div class="strip-line">
            <h3>${kindIcon('alert')} ${text.critical}</h3>
            <div class="strip-items">${strip.other.map(itemTemplate)}</div>
          </div>`
        : nothing
    }
  </section>`;
}

function itemTemplate({ title, facts, high }: CriticalItem): TemplateResult {
  return html`<span class="critical-item ${high ? 'high' : ''}"
    >${high ? uiIcon('stop') : nothing}<span
      ><strong>${whole(title)}</strong
      >${facts.length ? html` <span class="item-facts">${facts.join(' · ')}</span>` : nothing}</span
    ></span
  >`;
}
