import { parsePartialDate } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import { FORMAT_WORDS } from './words.js';

/** Why a text was rejected: not a date, a two-digit year, a non-existent day or month, or an ambiguous date. */
export type DateFault = 'form' | 'year' | 'none' | 'slashes';

/**
 * An ISO date with exactly the precision that was written (`2019`, `2019-05`, `2019-05-12`), or the reason there is
 * none.
 */
export type DateRead =
  | { readonly iso: string; readonly fault?: undefined }
  | { readonly iso?: undefined; readonly fault: DateFault };

const NUMBERS = [
  // 2019, 2019-05, 2019-05-12
  /^(?<y>\d{4}|\d\d)(?:-(?<m>\d\d?)(?:-(?<d>\d\d?))?)?$/,
  // 5.2019, 12.5.2019
  /^(?:(?<d>\d\d?)\. ?)?(?<m>\d\d?)\. ?(?<y>\d+)$/,
];
// mai 2019, 12. mai 2019, 12 May 2019
const NAMED = /^(?:(?<d>\d\d?)\.? ?)?(?<m>\p{L}{3,})\.?,? (?<y>\d+)$/u;

const FORMS: Readonly<Record<'no' | 'en', readonly RegExp[]>> = {
  // 12/5-2019, 12/5 2019, 12/5/2019
  no: [...NUMBERS, NAMED, /^(?<d>\d\d?)\/(?<m>\d\d?) ?[-/ ] ?(?<y>\d+)$/],
  // May 12, 2019
  en: [...NUMBERS, NAMED, /^(?<m>\p{L}{3,})\.? (?<d>\d\d?),? (?<y>\d+)$/u],
};

/**
 * Parses a date as people write it in a language: a day, a month or a year, in digits or with the month's name, in
 * full or abbreviated to three letters or more. Nothing is guessed: a two-digit year could fall in either of two
 * centuries of one life, and English 5/12/2019 is May to one reader and December to the next (GEN-09, TLN-10). Never
 * throws.
 */
export function readDate(text: string, lang: Language): DateRead {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (lang === 'en' && /\d ?\/ ?\d/.test(written)) return { fault: 'slashes' };
  for (const form of FORMS[lang === 'en' ? 'en' : 'no']) {
    const { y = '', m, d } = form.exec(written)?.groups ?? {};
    if (y.length !== 2 && y.length !== 4) continue;
    const month = m && monthOf(m, lang);
    if (month === 0) continue;
    if (y.length === 2) return { fault: 'year' };
    const iso = [y, month, d].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('-');
    return parsePartialDate(iso) ? { iso } : { fault: 'none' };
  }
  return { fault: 'form' };
}

/** 1-12 for a month name, 0 for an unknown name; digits unchanged. */
function monthOf(written: string, lang: Language): number | string {
  if (/\d/.test(written)) return written;
  return FORMAT_WORDS[lang].months.findIndex((name) => name.toLowerCase().startsWith(written)) + 1;
}
