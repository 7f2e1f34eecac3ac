import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from '@care-timeline/fhir';
import { kindIcon, uiIcon, type ListState, type UiIcon } from '@care-timeline/ui';
import type { CriticalItem, CriticalStrip } from '../model/critical.js';
import type { Words } from '../model/words.js';
import { whole } from './pieces.js';

interface Stated {
  readonly said: string;
  readonly help: string;
}

/** The state of a list in words: what is known is listed, anything else is one statement of its own (ALG-01). */
function stated(state: ListState, noneKnown: string, { text }: Words): Stated {
  if (state === 'some') return { said: '', help: '' };
  if (state === 'none-known') return { said: noneKnown, help: '' };
  return { said: text.state[state], help: text.stateHelp[state as 'withheld'] ?? '' };
}

export function stateText({ state }: CriticalStrip, words: Words): Stated {
  return stated(state, words.text.noKnownAllergies, words);
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
  const counts = [
    strip.refuted ? text.refuted(strip.refuted) : '',
    strip.inactive ? text.inactive(strip.inactive) : '',
  ].filter(Boolean);
  return html`<div class="strips">
    ${boxTemplate(
      { name: 'allergies', kind: 'allergy', state: strip.state, ...stateText(strip, words) },
      html`${strip.allergies.map(itemTemplate)}
      ${counts.map((count) => html`<span class="secondary small">${count}</span>`)}
      ${
        strip.incomplete && (strip.state === 'some' || strip.state === 'none-known')
          ? html`<span class="badge warning">${uiIcon('warning')} ${text.mayBeIncomplete}</span>`
          : nothing
      }`,
      words,
    )}
    ${boxTemplate(
      { name: 'critical', kind: 'alert', state: strip.otherState, ...stated(strip.otherState, '', words) },
      html`${strip.other.map(itemTemplate)}`,
      words,
    )}
  </div>`;
}

interface Box extends Stated {
  readonly name: 'allergies' | 'critical';
  readonly kind: Kind;
  readonly state: ListState;
}

function boxTemplate(
  { name, kind, state, said, help }: Box,
  items: TemplateResult,
  { text }: Words,
): TemplateResult {
  return html`<section class="strip s-${state} ${name}" part=${name} aria-label=${text[name]}>
    <h3>${state === 'some' ? kindIcon(kind) : uiIcon(ICON[state] ?? 'none')} ${text[name]}</h3>
    <div class="strip-items">
      ${said ? html`<span><strong>${said}</strong>${help ? html` ${help}` : nothing}</span>` : nothing}
      ${items}
    </div>
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
