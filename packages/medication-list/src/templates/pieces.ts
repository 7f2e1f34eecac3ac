import { html, nothing, type TemplateResult } from 'lit';
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

/** A label and its value; the label never stands at the end of a line alone (MED-04). */
export function labelled(label: string, value: string): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  const cut = value.search(/\s/);
  const first = cut < 0 ? value : value.slice(0, cut);
  const rest = cut < 0 ? '' : value.slice(cut);
  return html`<span class="nowrap"><span class="label">${label}</span> ${first}</span>${whole(rest)}`;
}

/** The same with the label beside, and all of it on one line: for dates. */
export function oneLine(label: string, value: string): TemplateResult {
  return html`<span class="nowrap"><span class="label">${label}</span> ${value}</span>`;
}
