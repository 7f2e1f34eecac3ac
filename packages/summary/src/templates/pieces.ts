import { html, nothing } from 'lit';
import { uiIcon, type Part } from '@care-timeline/ui';

/** Date and similar details, then the systems that report it (GEN-08). */
export function sourceLine(parts: readonly string[], sources: readonly string[]): Part {
  const told = parts.filter(Boolean);
  if (told.length + sources.length === 0) return nothing;
  return html`<div class="secondary small meta">
    ${told.map((part) => html`<span>${part}</span>`)}
    ${sources.length ? html`<span>${uiIcon('source')} ${sources.join(', ')}</span>` : nothing}
  </div>`;
}
