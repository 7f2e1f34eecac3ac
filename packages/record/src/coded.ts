import type { CodingFact, ConceptFact } from '@care-timeline/fhir';
import { foldText } from './search-text.js';

/** `system|code` of each coding that has both; systems are canonical already. */
export function codingTokens(codings: readonly CodingFact[]): string[] {
  return codings
    .filter(({ system, code }) => system !== undefined && code !== undefined)
    .map(({ system, code }) => `${system}|${code}`);
}

/** Text for comparing: folded, with single blanks. */
export function sameWords(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

/** What two concepts must share to mean the same: their codes in order, else their words. */
export function conceptMark(concept: ConceptFact | undefined, name: string): string {
  const tokens = codingTokens(concept?.codings ?? []).sort();
  return tokens.length > 0 ? tokens.join(' ') : sameWords(name);
}
