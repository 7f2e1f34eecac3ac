import { html, nothing, type TemplateResult } from 'lit';
import { uiIcon } from '@care-timeline/ui';
import type { Section } from '../model/sections.js';
import type { Words } from '../model/words.js';

/** How many rows are out of view, and the headings they are under (MED-26). */
export function outOfViewText(
  keys: readonly string[],
  sections: readonly Section[],
  side: 'above' | 'below',
  words: Words,
): string {
  if (keys.length === 0) return '';
  const gone = new Set(keys);
  const bySection = sections
    .map(({ title, rows }) => ({ title, count: rows.filter(({ key }) => gone.has(key)).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => `${title}\u00a0${count}`);
  const said = side === 'above' ? words.text.above(keys.length) : words.text.below(keys.length);
  return `${said}: ${bySection.join(', ')}`;
}

/** A button that states what is out of view and scrolls to it. */
export function outOfViewButton(
  text: string,
  side: 'above' | 'below',
  go: () => void,
): TemplateResult | typeof nothing {
  if (text === '') return nothing;
  return html`<button
    type="button"
    class="quiet out-of-view ${side} no-print"
    part="out-of-view"
    @click=${go}
  >
    ${uiIcon(side === 'above' ? 'up' : 'down')} <span>${text}</span>
  </button>`;
}
