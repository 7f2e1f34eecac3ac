import { html, type TemplateResult } from 'lit';
import { pieces } from '../model/pieces.js';

/** Text that wraps only between units of meaning. Nothing is added to it or taken away. */
export function whole(text: string): readonly (string | TemplateResult)[] {
  return pieces(text).map(({ text: part, keep, wrap }) => {
    if (!keep) return part;
    return wrap
      ? html`<span class="nowrap">${part}</span><wbr />`
      : html`<span class="nowrap">${part}</span>`;
  });
}

const HARD = '\u00a0';

/** A label and its value, glued: the label never stands at the end of a line alone (MED-04). */
export function labelled(label: string, value: string): TemplateResult {
  return html`<span class="label">${label.replaceAll(' ', HARD)}</span>${HARD}${whole(value)}`;
}

/** The same, all of it on one line: for dates. */
export function oneLine(label: string, value: string): TemplateResult {
  return html`<span class="label">${label.replaceAll(' ', HARD)}</span>${HARD}${value.replaceAll(' ', HARD)}`;
}
