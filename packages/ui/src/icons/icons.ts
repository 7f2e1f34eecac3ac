import { html, type TemplateResult } from 'lit';
import type { Kind, ClinicalState } from '@care-timeline/fhir';
import { KIND_PATHS, CLINICAL_STATE_PATHS, UI_PATHS, type UiIcon } from './paths.js';

/** Decorative icon beside a word: hidden from assistive technology, sized to the text, in the text's colour. */
function icon(path: string, style: 'fill' | 'line' | 'dash' = 'line'): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill=${style === 'fill' ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    stroke-dasharray=${style === 'dash' ? '2.2 2.6' : 'none'}
  >
    <path d=${path}></path>
  </svg>`;
}

/** The symbol of a kind. The kind's name is shown beside it or given in a label. */
export function kindIcon(kind: Kind): TemplateResult {
  return icon(KIND_PATHS[kind] ?? KIND_PATHS.supporting);
}

/** The mark of a clinical state. Its term is shown beside it or given in a label. */
export function clinicalStateIcon(clinicalState: ClinicalState): TemplateResult {
  const { path, style } = CLINICAL_STATE_PATHS[clinicalState] ?? CLINICAL_STATE_PATHS.unknown;
  return icon(path, style);
}

export function uiIcon(name: UiIcon): TemplateResult {
  return icon(UI_PATHS[name]);
}
