import type { TextLanguage } from '../codes/language.js';
import { absentReason } from '../elements/absent-reason.js';
import { absentWord } from '../words/absent-words.js';
import { member } from '../json.js';
import { phrase } from './phrases.js';

/** Why a Dosage has no text, as a code: said of the text, or of the whole dosage. */
export function absentDosage(dosage: unknown): string | undefined {
  return absentReason(member(dosage, '_text')) ?? absentReason(dosage);
}

/** Never to be mistaken for a dosage that nobody stated (GEN-06). */
export function absentText(reason: string, lang: TextLanguage): string {
  return phrase('textAbsent', lang, absentWord(reason, lang));
}
