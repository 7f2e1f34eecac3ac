import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateField, uiIcon, type CareFilter, type View } from '@care-timeline/ui';
import type { SummaryStrings } from '../summary.strings.js';

export interface ToolbarActions {
  /** ISO year, month or day; empty for today. */
  asOf(date: string): void;
  search(words: string): void;
}

/**
 * The day and the search shared by all widgets. A day other than today is stated in words, with a way back beside it.
 */
export function toolbar(
  view: View,
  filter: CareFilter,
  text: SummaryStrings,
  actions: ToolbarActions,
): TemplateResult {
  const { asOf, asOfText, format } = view;
  return html`<div class="toolbar no-print" part="toolbar">
      <label class="field search">
        <span class="visually-hidden">${text.filterLabel}</span>
        ${uiIcon('search')}
        <input
          type="search"
          placeholder=${text.filterLabel}
          .value=${live(filter.text ?? '')}
          @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
        />
      </label>
      <div class="field day">
        <label for="as-of">${text.asOfLabel}</label>
        ${dateField(view, { id: 'as-of', label: text.asOfLabel, value: asOfText, take: actions.asOf })}
      </div>
    </div>
    ${
      asOf === undefined
        ? nothing
        : html`<care-notice
            kind="warning"
            heading=${text.asOfNotice(format.instant(asOf))}
            action=${text.backToToday}
            @care-notice-action=${() => actions.asOf('')}
          ></care-notice>`
    }`;
}
