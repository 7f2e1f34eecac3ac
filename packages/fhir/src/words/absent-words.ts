import type { InEveryLanguage, TextLanguage } from '../codes/language.js';

/** Extension used in place of a value, and the system of its codes. */
export const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
export const DATA_ABSENT_CODES = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

const WORDS: Readonly<Record<string, InEveryLanguage>> = {
  masked: { nb: 'skjermet av kilden', nn: 'skjerma av kjelda', en: 'withheld by the source' },
  'not-permitted': { nb: 'kan ikke utleveres', nn: 'kan ikkje utleverast', en: 'may not be handed over' },
  unknown: { nb: 'ukjent', nn: 'ukjend', en: 'unknown' },
  'asked-unknown': { nb: 'spurt, men ukjent', nn: 'spurt, men ukjend', en: 'asked but unknown' },
  'temp-unknown': { nb: 'foreløpig ukjent', nn: 'førebels ukjend', en: 'not known yet' },
  'not-asked': { nb: 'ikke spurt om', nn: 'ikkje spurt om', en: 'not asked' },
  'asked-declined': { nb: 'ønsket ikke å svare', nn: 'ønskte ikkje å svare', en: 'declined to say' },
  'not-performed': { nb: 'ikke utført', nn: 'ikkje utført', en: 'not performed' },
  'not-applicable': { nb: 'ikke aktuelt', nn: 'ikkje aktuelt', en: 'not applicable' },
  'as-text': { nb: 'står bare som tekst', nn: 'står berre som tekst', en: 'given as text only' },
  error: {
    nb: 'feil ved målingen eller i systemet',
    nn: 'feil ved målinga eller i systemet',
    en: 'measurement or system error',
  },
  unsupported: {
    nb: 'kan ikke oppgis av systemet',
    nn: 'kan ikkje oppgjevast av systemet',
    en: 'not supported by the system',
  },
  'not-a-number': { nb: 'ikke et tall', nn: 'ikkje eit tal', en: 'not a number' },
  'negative-infinity': { nb: 'under alle tall', nn: 'under alle tal', en: 'below all numbers' },
  'positive-infinity': { nb: 'over alle tall', nn: 'over alle tal', en: 'above all numbers' },
};

/** The reason why a value is missing, in words; a code without words is returned as written (GEN-03). */
export function absentWord(code: string, lang: TextLanguage): string {
  return Object.hasOwn(WORDS, code) ? WORDS[code]![lang] : code;
}
