import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { onEscape, uiIcon } from '@care-timeline/ui';
import { rowsOfContact } from '../model/belonging.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';
import { titleText } from './entry-text.js';
import type { TimelineActions, TimelineView } from './timeline-view.js';

/** From a contact to what happened in it. */
function contactButton(
  { kind, key }: ClinicalEntry,
  model: TimelineModel | undefined,
  strings: TimelineStrings,
  actions: TimelineActions,
): TemplateResult | typeof nothing {
  const within = kind === 'encounter' && model ? rowsOfContact(model.record, key) : undefined;
  if (!within || within.size < 2) return nothing;
  return html`<button type="button" class="contact" @click=${() => actions.contact(key)}>
    ${strings.inContact(within.size - 1)}
  </button>`;
}

/** The panel with a single entry. */
export function detailTemplate({
  detail: entry,
  developer,
  model,
  view,
  strings,
  actions,
}: TimelineView): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  return html`<aside
    class="detail-panel"
    part="detail"
    aria-label=${titleText(entry, view)}
    @keydown=${onEscape(actions.closeDetail)}
  >
    <button
      type="button"
      class="icon quiet detail-close"
      aria-label=${strings.close}
      @click=${actions.closeDetail}
    >
      ${uiIcon('close')}
    </button>
    ${contactButton(entry, model, strings, actions)}
    <care-entry-detail
      .record=${model?.record}
      .entry=${entry}
      ?developer=${developer}
      @care-open=${actions.openReference}
    ></care-entry-detail>
  </aside>`;
}
