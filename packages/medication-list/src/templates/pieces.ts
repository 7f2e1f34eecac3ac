import { html, type TemplateResult } from 'lit';
import { pieces } from '../model/pieces.js';

/** Text that wraps only between units of meaning. Nothing is added or removed. */
export function keepTogether(text: string, names = true): readonly (string | TemplateResult)[] {
  return pieces(text, names).map(({ text: part, keep, wrap, long }) => {
    if (!keep && !long) return wrap ? html`${part}<wbr />` : part;
    const of = long ? 'long' : 'nowrap';
    return wrap ? html`<span class=${of}>${part}</span><wbr />` : html`<span class=${of}>${part}</span>`;
  });
}

const HARD = '\u00a0';

/** A label kept together with its value (MED-04); in the column layout the heading already provides it. */
export function cardLabel(label: string): TemplateResult {
  return html`<span class="as-card label">${label.replaceAll(' ', HARD)}${HARD}</span>`;
}

/** A label and its value on one line, for dates. A parenthesised remark on the value may wrap to the next line. */
export function oneLine(label: string, value: string): TemplateResult {
  return html`<span class="label">${label.replaceAll(' ', HARD)}</span
    >${HARD}${value.replace(/ (?!\()/g, HARD)}`;
}
