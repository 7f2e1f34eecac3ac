import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@care-timeline/ui';
import { recordStrings } from './care-record.strings.js';
import type { LoadingState } from './loading-state.js';
import { faultText, withheldText } from './source-messages.js';
import type { CareWithheldDetail } from './withheld-event.js';

/** A message for each source that failed, is no longer up to date, or withholds data. */
export function messagesTemplate(
  states: readonly LoadingState[],
  withheld: readonly CareWithheldDetail[],
  view: View,
  retry: (id: string) => void,
): TemplateResult {
  const t = view.strings(recordStrings);
  const faults = states.filter((source) => source.fault);
  return html`<div class="faults" part="faults" role="status">
    ${faults.map(
      (told) =>
        html`<care-notice
          kind="warning"
          heading=${(told.state === 'partial' ? t.notAll : t.failed)(told.source.label)}
          action=${t.retry}
          @care-notice-action=${(): void => retry(told.source.id)}
        >
          ${faultText(told, view)}
        </care-notice>`,
    )}
    ${states.map(({ source, fault, staleSince }) =>
      fault === undefined && staleSince !== undefined
        ? html`<care-notice
            kind="warning"
            heading=${t.stale(source.label, view.format.instant(staleSince, 'minute'))}
            action=${t.retry}
            @care-notice-action=${(): void => retry(source.id)}
          >
            ${t.staleText}
          </care-notice>`
        : nothing,
    )}
    ${withheld.map(
      (detail) =>
        html`<care-notice kind="incomplete" heading=${t.withheld(detail.source.label)}>
          ${withheldText(detail, view)}
        </care-notice>`,
    )}
  </div>`;
}
