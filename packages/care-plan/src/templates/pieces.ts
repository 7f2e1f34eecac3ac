import { html, nothing, type TemplateResult } from 'lit';
import type { CareZone } from '@care-timeline/fhir';
import { type EntryActions, type Part, type UiIcon, uiIcon } from '@care-timeline/ui';
import type { PlanContext } from '../model/context.js';
import type { Link } from '../model/links.js';
import type { Interval } from '../model/interval.js';

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

const ZONE_ICON: Readonly<Record<CareZone, UiIcon>> = { green: 'check', yellow: 'warning', red: 'stop' };

/** A zone with its own symbol and its word, unless a title beside it starts with that; colour only reinforces it (CPL-04). */
export function zoneMark(zone: CareZone, word: string): TemplateResult {
  return html`<span class="zone-mark ${zone}">${uiIcon(ZONE_ICON[zone])} ${word}</span>`;
}

/** What a status is due to, told apart from why the thing is done. */
export function reasonText(reason: string | undefined, { terms }: PlanContext): string | undefined {
  return reason && `${terms.element.statusReason}: ${reason}`;
}

/** Link that shows its time range on the timeline. */
export function onTimeline(
  key: string,
  title: string,
  { from, to }: Interval,
  { text }: PlanContext,
  actions: EntryActions,
): TemplateResult {
  return html`<button
    type="button"
    class="link small no-print"
    aria-label="${text.onTimeline}: ${title}"
    @click=${() => actions.onTimeline(key, from, to)}
  >
    ${text.onTimeline}
  </button>`;
}
