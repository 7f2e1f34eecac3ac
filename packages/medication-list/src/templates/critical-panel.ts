import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from '@care-timeline/fhir';
import type { ListState } from '@care-timeline/record';
import { inWords, kindIcon, uiIcon, type UiIcon, type View } from '@care-timeline/ui';
import {
  allergyStateText,
  listStateText,
  type CriticalItem,
  type CriticalPanel,
  type StateText,
} from '../model/critical.js';
import type { Words } from '../model/words.js';
import { keepTogether } from './pieces.js';

const ICON: Readonly<Record<string, UiIcon>> = {
  'none-known': 'check',
  unavailable: 'offline',
  withheld: 'lock',
  loading: 'clock',
  'in-words': 'info',
};

/** Allergies and critical information above the list, distinguished by words, symbols and borders (ALG-01, ALG-02). */
export function criticalPanelTemplate(
  criticalPanel: CriticalPanel,
  words: Words,
  view: View,
): TemplateResult {
  const { text } = words;
  const counts = [
    criticalPanel.refuted ? text.refuted(criticalPanel.refuted) : '',
    criticalPanel.inactive ? text.inactive(criticalPanel.inactive) : '',
  ].filter(Boolean);
  return html`<div class="critical-panels">
    ${boxTemplate(
      {
        name: 'allergies',
        kind: 'allergy',
        state: criticalPanel.state,
        ...allergyStateText(criticalPanel, words),
      },
      html`${criticalPanel.allergies.map(itemTemplate)}
      ${counts.map((count) => html`<span class="secondary small">${count}</span>`)}
      ${
        criticalPanel.incomplete && (criticalPanel.state === 'some' || criticalPanel.state === 'none-known')
          ? html`<span class="badge warning">${uiIcon('warning')} ${text.mayBeIncomplete}</span>`
          : nothing
      }
      ${inWords(view, ['allergy'])}`,
      words,
    )}
    ${boxTemplate(
      {
        name: 'critical',
        kind: 'alert',
        state: criticalPanel.otherState,
        ...listStateText(criticalPanel.otherState, '', words),
      },
      html`${criticalPanel.other.map(itemTemplate)} ${inWords(view, ['alert'])}`,
      words,
    )}
  </div>`;
}

interface Box extends StateText {
  readonly name: 'allergies' | 'critical';
  readonly kind: Kind;
  readonly state: ListState;
}

function boxTemplate(
  { name, kind, state, statement, help }: Box,
  items: TemplateResult,
  { text }: Words,
): TemplateResult {
  return html`<section class="critical-panel s-${state} ${name}" part=${name} aria-label=${text[name]}>
    <h3>${state === 'some' ? kindIcon(kind) : uiIcon(ICON[state] ?? 'none')} ${text[name]}</h3>
    <div class="critical-panel-items">
      ${statement ? html`<span><strong>${statement}</strong>${help ? html` ${help}` : nothing}</span>` : nothing}
      ${items}
    </div>
  </section>`;
}

function itemTemplate({ title, facts, high }: CriticalItem): TemplateResult {
  return html`<span class="critical-item ${high ? 'high' : ''}"
    >${high ? uiIcon('stop') : nothing}<span
      ><strong>${keepTogether(title)}</strong
      >${facts.length ? html` <span class="item-facts">${facts.join(' · ')}</span>` : nothing}</span
    ></span
  >`;
}
