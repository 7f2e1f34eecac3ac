import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Kind } from '@care-timeline/fhir';
import { inWordsOf, type EmptySection } from '@care-timeline/record';
import type { View } from '../element/view.js';
import { sanitize } from '../helpers/sanitize.js';
import { textLines } from '@care-timeline/fhir';
import { uiIcon } from '../icons/icons.js';
import { sourceLabel } from './source-label.js';
import { stateStrings } from './state.strings.js';

/** What sources say of these kinds in text alone: one line of each, for text without markup. */
export function linesInWords(sections: readonly EmptySection[], kinds: readonly Kind[]): string[] {
  return inWordsOf(sections, kinds).map(({ narrative = '' }) => textLines(narrative)[0] ?? '');
}

/**
 * What sources say of these kinds in text alone (GEN-06): its first line in view, all of it one action away. Shown
 * whatever else the list holds, because nothing else holds it.
 * @param shown - kinds whose texts are already shown beside these
 */
export function inWords(
  view: View,
  kinds: readonly Kind[],
  shown: readonly Kind[] = [],
): TemplateResult | typeof nothing {
  const sections = inWordsOf(view.record?.emptySections ?? [], kinds).filter(
    (section) => !section.kinds.some((kind) => shown.includes(kind)),
  );
  return sections.length === 0 ? nothing : html`${sections.map((section) => sectionInWords(section, view))}`;
}

function sectionInWords({ narrative = '', sourceId, title }: EmptySection, view: View): TemplateResult {
  const strings = view.strings(stateStrings);
  const lines = textLines(narrative);
  const several = (view.record?.sources.length ?? 0) > 1;
  const from = [title, several && sourceLabel(view, sourceId)].filter(Boolean).join(', ');
  const head = html`${uiIcon('info')} <strong class="verbatim">${lines[0] ?? ''}</strong>
    <span class="secondary small"
      >${strings.onlyInWords}${from ? ` (${from})` : ''}${
        lines.length > 1 ? html`, ${strings.moreLines(lines.length - 1)}` : nothing
      }</span
    >`;
  if (lines.length <= 1) return html`<p class="in-words" part="in-words">${head}</p>`;
  return html`<details class="in-words" part="in-words">
    <summary>${head}</summary>
    <div class="narrative">${guard([narrative], () => sanitize(narrative))}</div>
  </details>`;
}
