import { html, type TemplateResult } from 'lit';
import { uiIcon, useKey, type Formatters } from '@care-timeline/ui';
import type { Palette } from '../layers/palette.js';
import { legendTemplate } from './legend.js';
import type { TimelineStrings } from '../timeline.strings.js';

const KEYS: readonly (readonly [keyof TimelineStrings['keyRows'], readonly string[]])[] = [
  ['arrows', ['←', '→']],
  ['lanes', ['↑', '↓']],
  ['ends', ['Home', 'End']],
  ['enter', ['Enter']],
  ['zoom', ['+', '−']],
  ['pan', ['Shift ←', 'Shift →']],
  ['page', ['Page Up', 'Page Down']],
  ['fit', ['0']],
  ['history', ['[', ']']],
  ['wheel', ['Ctrl', '⌘']],
  ['escape', ['Esc']],
  ['help', ['?']],
];

/** All keyboard shortcuts of the timeline, and what its marks mean. */
export function keyMapTemplate(
  strings: TimelineStrings,
  palette: Palette,
  format: Formatters,
  close: () => void,
): TemplateResult {
  return html`<section
    class="key-map panel"
    role="dialog"
    aria-label=${strings.keyMap}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' && event.key !== '?') return;
      useKey(event);
      close();
    }}
  >
    <header>
      <h2>${strings.keyMap}</h2>
      <button type="button" class="icon quiet" aria-label=${strings.close} @click=${close}>
        ${uiIcon('close')}
      </button>
    </header>
    <dl>
      ${KEYS.map(
        ([name, keys]) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${strings.keyRows[name]}</dd>
          </div>`,
      )}
    </dl>
    ${legendTemplate(strings, palette, format)}
  </section>`;
}
