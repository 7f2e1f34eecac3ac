import { parsePartialDate } from '@care-timeline/fhir';
import { css, html, type TemplateResult } from 'lit';
import { contradictionStrings } from '../strings/contradiction.strings.js';
import type { View } from './view.js';

/** In place of a record whose Patient resources contradict each other: which systems say what (GEN-13). */
export function contradictionTemplate({ contradictions, format, strings }: View): TemplateResult {
  const words = strings(contradictionStrings);
  const said = (element: (typeof contradictions)[number]['element'], text: string): string => {
    const date = element === 'birthDate' ? parsePartialDate(text) : undefined;
    return date ? format.date(date) : text;
  };
  return html`<section class="contradiction" role="note" part="contradiction">
    <strong>${words.heading}</strong>
    <p>${words.why}</p>
    <dl>
      ${contradictions.map(
        ({ element, values }) =>
          html`<dt>${words.element[element]}</dt>
            ${values.map(
              ({ source, text }) =>
                html`<dd><bdi>${said(element, text)}</bdi> (<bdi>${source.label || source.id}</bdi>)</dd>`,
            )}`,
      )}
    </dl>
  </section>`;
}

export const contradictionStyles = css`
  .contradiction {
    padding: var(--_space-3) var(--_space-4);
    border: 2px solid var(--_critical);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_critical-soft);
    color: var(--_ink);
  }
  .contradiction strong,
  .contradiction dt {
    font-weight: 600;
  }
  .contradiction p,
  .contradiction dl {
    margin: var(--_space-2) 0 0;
  }
  .contradiction dd {
    margin: 0 0 0 var(--_space-4);
    overflow-wrap: anywhere;
  }
`;
