import type { TextLanguage } from '../codes/language.js';
import type { ReadContext } from '../context.js';
import { readCoding, readConcept } from '../elements/concept.js';
import type { CodingFact } from '../model/coding.js';
import { lenientText, member, objects } from '../json.js';

/** How text is generated: language, time zone and terminology lookup. */
export interface WordOptions {
  /** IANA zone in which instants are shown. If absent, they are shown as written, with their offset. */
  readonly timeZone?: string;
  /** The host's terminology hook for codes without text or display (GEN-11). */
  readonly displayFor?: ((coding: CodingFact) => string | undefined) | undefined;
}

export function codingsOf(concept: unknown): readonly CodingFact[] {
  return objects(member(concept, 'coding')).map(readCoding);
}

/**
 * Display text of a CodeableConcept, CodeableReference, Coding or plain text, see `readConcept`. Empty if there is
 * none.
 */
export function conceptText(concept: unknown, lang: TextLanguage, options: WordOptions = {}): string {
  const context: ReadContext = {
    sourceId: '',
    lang,
    displayFor: options.displayFor,
  };
  return readConcept(concept, context)?.label ?? lenientText(concept) ?? '';
}
