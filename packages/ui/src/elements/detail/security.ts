import type { CodingFact } from '@care-timeline/fhir';
import type { Terms } from '../../strings/terms/terms.js';

export const CONFIDENTIALITY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

/** A security label as text: its display, our term for restricted labels, or the code as written. */
export function securityWord(label: CodingFact, words: Terms): string {
  if (label.display) return label.display;
  if (label.code === 'R' || label.code === 'V') return `${words.restricted} (${label.code})`;
  return label.code ?? label.system ?? words.restricted;
}
