import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import { DATA_ABSENT } from '../elements/timing-bounds.js';
import { member, objects, text } from './json.js';
import { phrase } from './phrases.js';

/** Codes of `data-absent-reason`, as said of a dosage text. Others are shown as written (GEN-03). */
const REASONS: Readonly<Record<string, InEveryLanguage>> = {
  masked: { nb: 'skjermet av kilden', nn: 'skjerma av kjelda', en: 'withheld by the source' },
  'not-permitted': { nb: 'kan ikke utleveres', nn: 'kan ikkje utleverast', en: 'may not be handed over' },
  unknown: { nb: 'ukjent', nn: 'ukjend', en: 'unknown' },
  'asked-unknown': { nb: 'spurt, men ukjent', nn: 'spurt, men ukjend', en: 'asked but unknown' },
  'temp-unknown': { nb: 'foreløpig ukjent', nn: 'førebels ukjend', en: 'not known yet' },
  'not-asked': { nb: 'ikke spurt om', nn: 'ikkje spurt om', en: 'not asked' },
  'asked-declined': { nb: 'ønsket ikke å svare', nn: 'ønskte ikkje å svare', en: 'declined to say' },
};

/** Why a Dosage has no text, as a code: said of the text, or of the whole dosage. */
export function absentReason(dosage: unknown): string | undefined {
  for (const holder of [member(dosage, '_text'), dosage]) {
    const found = objects(member(holder, 'extension')).find(({ url }) => url === DATA_ABSENT);
    if (found !== undefined) return text(found['valueCode'] ?? found['valueString']) ?? 'unknown';
  }
  return undefined;
}

/** Never to be mistaken for a dosage that nobody stated (GEN-06). */
export function absentText(reason: string, lang: TextLanguage): string {
  const words = Object.hasOwn(REASONS, reason) ? REASONS[reason]![lang] : reason;
  return phrase('textAbsent', lang, words);
}
