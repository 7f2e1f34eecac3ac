import { html, type TemplateResult } from 'lit';
import { bringIntoView, terms, type Terms, type View } from '@care-timeline/ui';
import type { Slotted } from '../preset/widget-slots.js';
import type { SummaryStrings } from '../summary.strings.js';

type Name = (text: SummaryStrings, words: Terms) => string;

/** Names of our own widgets on the page; the name of a vendor's widget is unknown. */
const NAMES: Readonly<Record<string, Name>> = {
  'care-alerts': (text) => text.alerts,
  'care-medication-list': (_, words) => words.kind.medication,
  'care-problems': (_, words) => words.kind.condition,
  'care-results': (text) => text.results,
  'care-visit-plan': (text) => text.visits,
  'care-plan': (_, words) => words.kind['care-plan'],
  'care-goals': (_, words) => words.kind.goal,
  'care-team': (_, words) => words.kind['care-team'],
  'care-timeline': (text) => text.timeline,
  'care-completeness': (text) => text.completeness,
};

/** Links to each widget from the top of the page, when widgets are stacked. */
export function jumps(widgets: readonly Slotted[], { strings }: View, text: SummaryStrings): TemplateResult {
  const words = strings(terms);
  const known = widgets.filter(({ tag }) => Object.hasOwn(NAMES, tag) && customElements.get(tag));
  return html`<nav class="jumps no-print" aria-label=${text.onThisPage}>
    ${known.map(
      ({ tag, element }) =>
        html`<button type="button" @click=${() => jumpTo(element)}>${NAMES[tag]!(text, words)}</button>`,
    )}
  </nav>`;
}

/** Scrolls a widget into view and moves keyboard focus to it. */
export function jumpTo(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  bringIntoView(element, 'start');
}
