import { html, nothing } from 'lit';
import {
  entryButton,
  entryMarks,
  heading,
  unknownStatusMark,
  type EntryActions,
  type Part,
} from '@care-timeline/ui';
import type { OtherView } from '../model/about-others.js';
import type { SummaryContext } from '../model/context.js';
import { sourceLine } from './pieces.js';

/** A separate list after those of the patient: never mixed with them (GEN-13). */
export function othersTemplate(
  others: readonly OtherView[],
  { terms, view }: SummaryContext,
  actions: EntryActions,
): Part {
  if (others.length === 0) return nothing;
  return html`<div class="group others">
    ${heading(
      actions,
      1,
      html`${terms.kind['about-others']} <span class="count">${others.length}</span>`,
      'group-title',
    )}
    <ul class="plain">
      ${others.map(
        ({ key, entry, title, value, date, sources }) =>
          html`<li>
            ${entryButton(title, entry, key, actions, 'title')}
            ${value ? html`<span>${value}</span>` : nothing} ${unknownStatusMark(entry, terms)}
            ${entryMarks(entry, terms, view)} ${sourceLine([date], sources)} ${actions.detail(key)}
          </li>`,
      )}
    </ul>
  </div>`;
}
