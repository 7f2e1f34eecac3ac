import type { TextLanguage } from '../codes/language.js';
import { absentReason } from '../elements/absent-reason.js';
import { absentWord } from '../words/absent-words.js';
import { member } from '../json.js';
import { phrase } from './phrases.js';

/** The code saying why a Dosage has no text, given on the text or on the whole dosage. */
export function absentDosage(dosage: unknown): string | undefined {
  return absentReason(member(dosage, '_text')) ?? absentReason(dosage);
}

/** Must not be mistaken for a dosage that was never stated (GEN-06). */
export function absentText(reason: string, lang: TextLanguage): string {
  return phrase('textAbsent', lang, absentWord(reason, lang));
}
