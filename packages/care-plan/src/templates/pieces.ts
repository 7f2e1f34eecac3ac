import { html, nothing, type TemplateResult } from 'lit';
import type { EntryActions, Part } from '@care-timeline/ui';
import type { Link } from '../model/links.js';

export function links(list: readonly Link[], place: string, actions: EntryActions): Part {
  if (list.length === 0) return nothing;
  return html`<ul class="links">
    ${list.map((link) => html`<li>${linkText(link, place, actions)}</li>`)}
  </ul>`;
}

function linkText({ text, entry }: Link, place: string, actions: EntryActions): TemplateResult | string {
  if (!entry) return text;
  return html`<button
    type="button"
    class="link"
    aria-expanded=${actions.isOpen(place, entry)}
    @click=${() => actions.open(place, entry)}
  >
    ${text}
  </button>`;
}
