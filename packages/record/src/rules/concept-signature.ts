import {
  DATA_ABSENT_CODES,
  type ClinicalEntry,
  type CodingFact,
  type ConceptFact,
} from '@care-timeline/fhir';
import { foldText } from '../shared/search-text.js';

/** `system|code` of each coding that has both and carries a meaning; systems are already canonical. */
export function codingTokens(codings: readonly CodingFact[]): string[] {
  return codings
    .filter(({ system, code }) => system !== undefined && code !== undefined && system !== DATA_ABSENT_CODES)
    .map(({ system, code }) => `${system}|${code}`);
}

/** Text for comparison: folded, with whitespace collapsed. */
export function sameWords(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

/** It has no name, or its name is withheld: two of these need not be the same (GEN-06). */
export function isNameless({ nameFrom, nameNotLoaded, codings }: ClinicalEntry): boolean {
  return (
    (nameFrom === 'none' || nameFrom === 'narrative' || nameNotLoaded === true) &&
    codingTokens(codings).length === 0
  );
}

/** What two concepts must have in common to mean the same: their sorted codes, else their text. */
export function conceptSignature(concept: ConceptFact | undefined, name: string): string {
  const tokens = codingTokens(concept?.codings ?? []).sort();
  return tokens.length > 0 ? tokens.join(' ') : sameWords(name);
}
