import type { TextLanguage } from '../codes/language.js';
import { absentReason } from '../elements/absent-reason.js';
import { listOf, member } from '../json.js';
import { conceptText, type WordOptions } from './concept-text.js';
import { enumerate, phrase } from './phrases.js';

/**
 * Whether a dosage is to be taken as needed (MED-09): R4 `asNeeded[x]`, R5 `asNeeded` and `asNeededFor`. A reason
 * implies it (R5 Dosage, note on asNeededFor), even one without content, such as a masked one, or one in plain text:
 * a dosage that may be as needed must never look regular.
 */
export function isAsNeeded(dosage: unknown): boolean {
  const flags = [member(dosage, 'asNeededBoolean'), member(dosage, 'asNeeded')];
  const reasons = [
    ...listOf(member(dosage, 'asNeededCodeableConcept')),
    ...listOf(member(dosage, 'asNeededFor')),
  ];
  return reasons.length > 0 || flags.some((flag) => flag === true || flag === 'true');
}

/** The same in words, with the reasons that have content; empty if it is not as needed. */
export function asNeededText(dosage: unknown, lang: TextLanguage, options: WordOptions): string {
  const reasons = [member(dosage, 'asNeededCodeableConcept'), ...listOf(member(dosage, 'asNeededFor'))]
    .filter((reason) => absentReason(reason) === undefined)
    .map((reason) => conceptText(reason, lang, options))
    .filter((words) => words !== '');
  if (reasons.length > 0) return phrase('asNeededFor', lang, enumerate(reasons, 'or', lang));
  return isAsNeeded(dosage) ? phrase('asNeeded', lang) : '';
}
