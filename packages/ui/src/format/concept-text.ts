import type { CodingFact, ConceptFact, ValueFact } from '@care-timeline/fhir';

/** Where, how and in what something was measured: `axilla`, `rectum, digital thermometer`, `CSF`; empty if not stated (RES-07). */
export function whereText(
  { site, method, specimen }: Pick<ValueFact, 'site' | 'method' | 'specimen'>,
  write: (concept: ConceptFact) => string = conceptText,
): string {
  return [site, method, specimen].flatMap((concept) => (concept ? write(concept) : [])).join(', ');
}

/** A concept's label; if it is only a code, the host's text for it (GEN-11). */
export function conceptText(
  concept: ConceptFact,
  displayFor?: (coding: CodingFact) => string | undefined,
): string {
  if (displayFor && concept.labelFrom === 'code') {
    for (const coding of concept.codings) {
      const display = displayFor(coding);
      if (display) return display;
    }
  }
  return concept.label;
}
