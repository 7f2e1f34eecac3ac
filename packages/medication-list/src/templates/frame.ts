import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from '@care-timeline/fhir';
import type { ListState } from '@care-timeline/record';
import { inWords, type View } from '@care-timeline/ui';
import type { NotPlaced } from '../model/from-record.js';
import type { Words } from '../model/words.js';
import type { Actions } from './actions.js';

const KINDS: readonly Kind[] = ['medication'];

/** Shown instead of rows: why there are none (GEN-06). */
export function emptyTemplate(state: ListState, label: string, view: View): TemplateResult {
  return html`<div class="empty">
    <care-state .kinds=${KINDS} state=${state} label=${label}></care-state>${inWords(view, KINDS)}
  </div>`;
}

/** Entered in error: hidden, counted, and one action away (GEN-01). */
export function inErrorTemplate(
  count: number,
  shown: boolean,
  actions: Actions,
  { text }: Words,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="foot-note" part="in-error">
    ${shown ? text.inErrorShown(count) : text.inErrorHidden(count)}
    <button
      type="button"
      class="link no-print"
      aria-expanded=${shown}
      @click=${() => actions.showInError(!shown)}
    >
      ${shown ? text.hideThem : text.showThem}
    </button>
  </div>`;
}

/** Medication resources in the record that the list does not show, counted by reason (GEN-07). */
export function notPlacedTemplate(counts: NotPlaced, { text }: Words): TemplateResult | typeof nothing {
  const what = text.notPlaced(counts.later, counts.undated, counts.noInformation, counts.unattached);
  return what === '' ? nothing : html`<p class="foot-note" part="not-placed">${text.notShown(what)}</p>`;
}

/** States how many rows are out of view below, or that the list ends here (MED-26). */
export function footTemplate(
  shown: number,
  below: TemplateResult | typeof nothing,
  { text }: Words,
): TemplateResult {
  return html`<footer class="foot" part="footer">${below === nothing ? text.end(shown) : below}</footer>`;
}
