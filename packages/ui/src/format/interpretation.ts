import type { CodingFact, ConceptFact, ReferenceRangeFact } from '@care-timeline/fhir';
import { foldText, interpretationCodes } from '@care-timeline/record';
import { INTERPRETATION_ROWS, RANGE_ROWS } from '../strings/terms/interpretations.js';
import type { Terms } from '../strings/terms/terms.js';
import { conceptText } from './concept-text.js';

/**
 * What a source says about a value: HL7 codes in the user's language, others as written. A text that says something
 * else than the code, such as the MIC beside an R, is shown with it (RES-03).
 */
export function interpretationText(
  concept: ConceptFact,
  terms: Terms,
  write: (concept: ConceptFact) => string = conceptText,
): string {
  const codes = interpretationCodes(concept).filter((code) => Object.hasOwn(INTERPRETATION_ROWS, code));
  if (codes.length === 0) return otherCodeText(concept, write);
  const words = [...new Set(codes.map((code) => terms.interpretation[code]!))].join(', ');
  const known = [
    ...codes.flatMap((code) => [code, ...INTERPRETATION_ROWS[code]!]),
    ...concept.codings.flatMap(({ display }) => display ?? []),
  ].map(foldText);
  const { text } = concept;
  return text === undefined || known.includes(foldText(text)) ? words : `${words}: ${text}`;
}

/** What a code of another system says, beside a text that says something else. */
function otherCodeText(concept: ConceptFact, write: (concept: ConceptFact) => string): string {
  const label = write(concept);
  if (concept.labelFrom !== 'text') return label;
  const said = foldText(label);
  const words = concept.codings
    .flatMap(({ display, code = '' }) => display ?? (/^[SIR]$/.test(code) ? code : []))
    .filter((word) => !said.includes(foldText(word)));
  return words.length > 0 ? `${[...new Set(words)].join(', ')}: ${label}` : label;
}

/** A coded value; with a number as its text, such as a MIC, also what the code says (RES-03). */
export function codedValueText(
  concept: ConceptFact,
  terms: Terms,
  displayFor?: (coding: CodingFact) => string | undefined,
): string {
  const write = (one: ConceptFact): string => conceptText(one, displayFor);
  if (interpretationCodes(concept, false).length > 0) return interpretationText(concept, terms, write);
  const label = write(concept);
  if (concept.labelFrom !== 'text' || !/\d/.test(label)) return label;
  const said = foldText(label);
  const more = concept.codings.flatMap((coding) => coding.display ?? displayFor?.(coding) ?? []);
  const left = [...new Set(more)].filter((display) => !said.includes(foldText(display)));
  return left.length > 0 ? `${label} (${left.join(', ')})` : label;
}

/** What kind of range it is, which decides what a value outside it means (RES-06). Without a type it is the normal one. */
export function rangeLabel(
  { type }: Pick<ReferenceRangeFact, 'type'>,
  terms: Terms,
  write: (concept: ConceptFact) => string = conceptText,
): string {
  const code = type ? type.codings.find((one) => Object.hasOwn(RANGE_ROWS, one.code ?? ''))?.code : 'normal';
  return code !== undefined ? terms.rangeType[code]! : write(type!);
}
