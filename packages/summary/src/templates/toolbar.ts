import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { uiIcon, type CareFilter, type View } from '@care-timeline/ui';
import type { SummaryStrings } from '../summary.strings.js';

export interface ToolbarActions {
  /** ISO date; empty for today. */
  asOf(date: string): void;
  search(words: string): void;
}

/** The day and the search that all widgets share. Another day than today is told in words, with the way back beside it. */
export function toolbar(
  { asOf, asOfText, format }: View,
  filter: CareFilter,
  text: SummaryStrings,
  actions: ToolbarActions,
): TemplateResult {
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
      <label class="field day">
        <span>${text.asOfLabel}</span>
        <input
          type="date"
          .value=${live(asOfText.slice(0, 10))}
          @change=${(event: Event) => actions.asOf((event.target as HTMLInputElement).value)}
        />
      </label>
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
