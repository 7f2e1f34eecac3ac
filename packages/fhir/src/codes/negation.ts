import type { Kind } from '../model/kind.js';
import type { Negation } from '../model/clinical-state.js';
import type { InEveryLanguage, TextLanguage } from './language.js';

/**
 * Words placed before a title (GEN-02, MED-10). `none-known` has none: such a code already states the absence ("No
 * known allergy"), and a second negation would reverse it.
 */
export const NEGATION_WORDS: Readonly<Record<Negation, InEveryLanguage>> = {
  'not-done': { nb: 'Ikke utført', nn: 'Ikkje utført', en: 'Not done' },
  'not-taken': { nb: 'Ikke tatt', nn: 'Ikkje teke', en: 'Not taken' },
  'not-given': { nb: 'Ikke gitt', nn: 'Ikkje gitt', en: 'Not given' },
  'do-not-perform': { nb: 'IKKE', nn: 'IKKJE', en: 'DO NOT' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
  revoked: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Revoked' },
  declined: { nb: 'Avslått', nn: 'Avslått', en: 'Declined' },
  rejected: { nb: 'Avvist', nn: 'Avvist', en: 'Rejected' },
  noshow: { nb: 'Ikke møtt', nn: 'Ikkje møtt', en: 'Did not attend' },
  refuted: { nb: 'Avkreftet', nn: 'Avkrefta', en: 'Refuted' },
  failed: { nb: 'Mislyktes', nn: 'Mislukkast', en: 'Failed' },
  'none-known': { nb: '', nn: '', en: '' },
};

const DO_NOT_GIVE: InEveryLanguage = { nb: 'IKKE gi', nn: 'IKKJE gje', en: 'DO NOT GIVE' };
const GIVEN: readonly Kind[] = ['medication', 'administration', 'dispense', 'immunization'];

/**
 * A title that is safe to show on its own: `Ikke utført: Appendektomi`, `IKKE gi: Warfarin 5 mg` (GEN-02, MED-10).
 * `kind` selects the verb of a `do-not-perform`. If there is no name, the word is used alone.
 */
export function negatedTitle(
  name: string,
  negation: Negation | undefined,
  lang: TextLanguage,
  kind?: Kind,
): string {
  if (negation === undefined || !Object.hasOwn(NEGATION_WORDS, negation)) return name;
  const gives = negation === 'do-not-perform' && kind !== undefined && GIVEN.includes(kind);
  const word = (gives ? DO_NOT_GIVE : NEGATION_WORDS[negation])[lang];
  if (word === '') return name;
  return name.trim() === '' ? word : `${word}: ${name}`;
}
