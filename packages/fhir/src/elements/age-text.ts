import type { TextLanguage } from '../codes/language.js';
import { ageUnit, type AgeUnit } from '../dates/age.js';
import type { QuantityFact } from '../model/value.js';
import type { readRange } from './quantity.js';

type RangeFact = NonNullable<ReturnType<typeof readRange>>;

/** One and several, as they stand before "alder" in Norwegian; years need no word in English. */
const UNITS: Readonly<Record<TextLanguage, Readonly<Record<AgeUnit, readonly [string, string]>>>> = {
  nb: {
    year: ['års', 'års'],
    month: ['måneds', 'måneders'],
    week: ['ukes', 'ukers'],
    day: ['dags', 'dagers'],
  },
  nn: {
    year: ['års', 'års'],
    month: ['månads', 'månaders'],
    week: ['vekes', 'vekers'],
    day: ['dags', 'dagars'],
  },
  en: { year: ['', ''], month: ['month', 'months'], week: ['week', 'weeks'], day: ['day', 'days'] },
};

/** By the element's name: an onset is a beginning, an abatement an end, anything else a moment. */
type Place = 'from' | 'until' | 'at';

const PREPOSITIONS: Readonly<
  Record<TextLanguage, Readonly<Record<Place | '<' | '<=' | '>' | '>=', string>>>
> = {
  nb: {
    from: 'fra',
    until: 'til',
    at: 'ved',
    '<': 'før',
    '<=': 'senest ved',
    '>': 'etter',
    '>=': 'tidligst ved',
  },
  nn: {
    from: 'frå',
    until: 'til',
    at: 'ved',
    '<': 'før',
    '<=': 'seinast ved',
    '>': 'etter',
    '>=': 'tidlegast ved',
  },
  en: {
    from: 'from',
    until: 'until',
    at: 'at',
    '<': 'before',
    '<=': 'no later than',
    '>': 'after',
    '>=': 'no earlier than',
  },
};

/**
 * "from the age of 7": an age as the moment it stands for, so that it cannot be read as a duration. Undefined if its
 * unit or value is not understood.
 */
export function ageText(age: QuantityFact, element: string, lang: TextLanguage): string | undefined {
  const { value, written, comparator } = age;
  const unit = ageUnit(age.code ?? age.unit);
  const words = PREPOSITIONS[lang];
  const place = comparator ?? placeOf(element);
  if (value === undefined || unit === undefined || !Object.hasOwn(words, place)) return undefined;
  return phrase(words[place as Place], amountText(written ?? String(value), lang), value, unit, lang);
}

/** "from the age of 5–7". */
export function ageRangeText(
  { low, high }: RangeFact,
  element: string,
  lang: TextLanguage,
): string | undefined {
  const unit = ageUnit(high?.code ?? high?.unit ?? low?.code ?? low?.unit);
  if (low?.value === undefined || high?.value === undefined || unit === undefined) return undefined;
  const [from, to] = [low, high].map(({ value, written }) => amountText(written ?? String(value), lang));
  return phrase(PREPOSITIONS[lang][placeOf(element)], `${from}–${to}`, high.value, unit, lang);
}

function amountText(written: string, lang: TextLanguage): string {
  return lang === 'en' ? written : written.replace('.', ',');
}

function phrase(word: string, amount: string, value: number, unit: AgeUnit, lang: TextLanguage): string {
  const name = UNITS[lang][unit][value === 1 ? 0 : 1];
  if (lang === 'en') return `${word} the age of ${amount}${name && `\u00a0${name}`}`;
  return `${word} ${amount}\u00a0${name} alder`;
}

function placeOf(element: string): Place {
  return element.startsWith('onset') ? 'from' : element.startsWith('abatement') ? 'until' : 'at';
}
