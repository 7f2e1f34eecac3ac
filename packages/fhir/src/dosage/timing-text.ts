import { SYSTEM } from '../codes/known-systems.js';
import type { TextLanguage } from '../codes/language.js';
import { codingsOf, conceptText, type WordOptions } from './concept-text.js';
import { clockText, dateText } from './date-text.js';
import { first, lenientNumber, lenientText, lenientTexts, member } from '../json.js';
import { NBSP, numberText } from './number-text.js';
import { enumerate, phrase, PHRASES } from './phrases.js';
import { doseText, rangeText } from './quantity-json.js';
import { OFFSET_FROM, timingCodeWords, WEEKDAYS, WHEN } from './timing-words.js';
import { pluralForm, unitText } from './unit-text.js';

/** A Timing in words, element by element; a part is absent if its element is. */
export interface TimingParts {
  /** Duration of one administration: `over 30 minutter`. */
  readonly duration?: string;
  /** `3 ganger daglig`, `hver 8. time`. */
  readonly frequency?: string;
  /** `Timing.code` if it adds something to `repeat`. */
  readonly code?: string;
  readonly days?: string;
  readonly clock?: string;
  /** Times of day and meals, with any offset. */
  readonly when?: string;
  readonly events?: string;
  /** Length of the course: period, duration or range. */
  readonly bounds?: string;
  readonly count?: string;
}

/** The order of the parts after the duration (MED-03). */
export const TIMING_ORDER = [
  'frequency',
  'code',
  'days',
  'clock',
  'when',
  'events',
  'bounds',
  'count',
] as const;

/** A FHIR Timing (R4, R4B, R5) in words; empty for an empty Timing. Unknown codes are shown as written. */
export function timingText(timing: unknown, lang: TextLanguage, options: WordOptions = {}): string {
  const plain = lenientText(timing);
  if (plain !== undefined) return plain;
  const parts = timingParts(timing, lang, options);
  return [...TIMING_ORDER.map((name) => parts[name]), parts.duration]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Like `timingText`, but split into parts. */
export function timingParts(timing: unknown, lang: TextLanguage, options: WordOptions = {}): TimingParts {
  const repeat = member(timing, 'repeat');
  const dates = lenientTexts(member(timing, 'event')).map((date) => dateText(date, lang, options.timeZone));
  const days = lenientTexts(member(repeat, 'dayOfWeek')).map((day) => wordFor(WEEKDAYS, day, lang));
  const clock = lenientTexts(member(repeat, 'timeOfDay')).map((time) => clockText(time, lang));
  const said = {
    duration: durationText(repeat, lang),
    frequency: frequencyText(repeat, lang),
    days: days.length === 0 ? '' : phrase('on', lang, enumerate(days, 'and', lang)),
    clock: enumerate(clock, 'and', lang),
    when: whenText(repeat, lang),
    events: dates.length === 0 ? '' : phrase('dated', lang, enumerate(dates, 'and', lang)),
    bounds: boundsText(repeat, lang, options.timeZone),
    count: countText(repeat, lang),
  };
  const code = codeText(member(timing, 'code'), said, lang, options);
  return Object.fromEntries(Object.entries({ ...said, code }).filter(([, words]) => words !== ''));
}

/** A number as written, with its value if it is numeric. */
interface Given {
  readonly shown: string;
  readonly value: number | undefined;
}

function given(repeat: unknown, name: string, lang: TextLanguage): Given | undefined {
  const written = lenientText(member(repeat, name));
  return written === undefined
    ? undefined
    : { shown: numberText(written, lang), value: lenientNumber(written) };
}

/** `1 til 2`, `inntil 2`: a number and its maximum. */
function span(from: Given | undefined, most: Given | undefined, lang: TextLanguage): string {
  if (most === undefined) return from?.shown ?? '';
  return from === undefined
    ? phrase('atMost', lang, most.shown)
    : [from.shown, PHRASES.to[lang], most.shown].join(NBSP);
}

function unitWord(code: string | undefined, count: number | undefined, lang: TextLanguage): string {
  return code === undefined ? '' : unitText({ code, system: SYSTEM.UCUM }, count, lang);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(NBSP);
}

function frequencyText(repeat: unknown, lang: TextLanguage): string {
  const often = given(repeat, 'frequency', lang);
  const oftenMost = given(repeat, 'frequencyMax', lang);
  const period = given(repeat, 'period', lang);
  const periodMost = given(repeat, 'periodMax', lang);
  const unit = lenientText(member(repeat, 'periodUnit')) ?? lenientText(member(repeat, 'periodUnits'));
  const hasPeriod = period !== undefined || periodMost !== undefined || unit !== undefined;
  if (!hasPeriod) {
    return often === undefined && oftenMost === undefined ? '' : timesText(often, oftenMost, lang);
  }

  const single = (period?.value ?? (period === undefined ? 1 : undefined)) === 1 && periodMost === undefined;
  const daily = single && unit === 'd';
  // No frequency means once per period.
  if (oftenMost === undefined && (often === undefined || often.value === 1)) {
    if (daily && often !== undefined) {
      return lang === 'en' ? 'once daily' : phrase('daily', lang, timesText(often, undefined, lang));
    }
    if (single) return phrase('every', lang, unitWord(unit, 1, lang) || (period?.shown ?? ''));
    return phrase('every', lang, everyText(period, periodMost, unit, lang));
  }
  if (daily) {
    if (lang === 'en' && oftenMost === undefined && often?.value === 2) return 'twice daily';
    return phrase('daily', lang, timesText(often, oftenMost, lang));
  }
  const per =
    single && unit !== undefined ? unitWord(unit, 1, lang) : periodText(period, periodMost, unit, lang);
  return `${timesText(often, oftenMost, lang)} per${NBSP}${per}`;
}

function timesText(from: Given | undefined, most: Given | undefined, lang: TextLanguage): string {
  return join(span(from, most, lang), pluralForm(PHRASES.times[lang], (most ?? from)?.value, lang));
}

/** `8 timer`, `4 til 6 timer`. */
function periodText(
  from: Given | undefined,
  most: Given | undefined,
  unit: string | undefined,
  lang: TextLanguage,
): string {
  return join(span(from, most, lang), unitWord(unit, (most ?? from)?.value, lang));
}

/** After "every": `8 hours` in English, the ordinal `8. time` in Norwegian if the number is whole. */
function everyText(
  from: Given | undefined,
  most: Given | undefined,
  unit: string | undefined,
  lang: TextLanguage,
): string {
  const whole = [from, most].every((n) => n === undefined || Number.isInteger(n.value));
  if (lang === 'en' || !whole || unit === undefined || from === undefined) {
    return periodText(from, most, unit, lang);
  }
  const ordinal = (n: Given | undefined): Given | undefined => n && { ...n, shown: `${n.shown}.` };
  return join(span(ordinal(from), ordinal(most), lang), unitWord(unit, 1, lang));
}

function durationText(repeat: unknown, lang: TextLanguage): string {
  const lasts = periodText(
    given(repeat, 'duration', lang),
    given(repeat, 'durationMax', lang),
    lenientText(member(repeat, 'durationUnit')) ?? lenientText(member(repeat, 'durationUnits')),
    lang,
  );
  return lasts === '' ? '' : phrase('over', lang, lasts);
}

function countText(repeat: unknown, lang: TextLanguage): string {
  const count = given(repeat, 'count', lang);
  const most = given(repeat, 'countMax', lang);
  if (count === undefined && most === undefined) return '';
  return phrase('inTotal', lang, timesText(count, most, lang));
}

function whenText(repeat: unknown, lang: TextLanguage): string {
  const offset = given(repeat, 'offset', lang);
  const minutes = offset === undefined ? '' : join(offset.shown, unitWord('min', offset.value, lang));
  const codes = lenientTexts(member(repeat, 'when'));
  if (codes.length === 0) return minutes === '' ? '' : phrase('offset', lang, minutes);
  const events = codes.map((code) => {
    if (minutes === '') return wordFor(WHEN, code, lang);
    if (Object.hasOwn(OFFSET_FROM, code)) return `${minutes} ${OFFSET_FROM[code]![lang]}`;
    const word = wordFor(WHEN, code, lang);
    const counted = /^(AC|PC)[MDV]?$/.test(code);
    return counted ? `${minutes} ${word}` : `${word} (${phrase('offset', lang, minutes)})`;
  });
  return enumerate(events, 'and', lang);
}

function boundsText(repeat: unknown, lang: TextLanguage, timeZone: string | undefined): string {
  const period = first(member(repeat, 'boundsPeriod')) ?? first(member(repeat, 'bounds'));
  const start = lenientText(period?.['start']);
  const end = lenientText(period?.['end']);
  const length = doseText(member(repeat, 'boundsDuration') ?? member(repeat, 'boundsQuantity'), lang);
  const range = rangeText(member(repeat, 'boundsRange'), lang);
  return [
    start === undefined ? '' : phrase('from', lang, dateText(start, lang, timeZone)),
    end === undefined ? '' : phrase('until', lang, dateText(end, lang, timeZone)),
    length === '' ? '' : phrase('for', lang, length),
    range === '' ? '' : phrase('for', lang, range),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * `Timing.code` in words. If `repeat` says the same, it is shown once; if the two differ, both are shown, with the
 * code in brackets.
 */
function codeText(
  code: unknown,
  repeat: Readonly<Record<string, string>> & { readonly frequency: string },
  lang: TextLanguage,
  options: WordOptions,
): string {
  const codings = codingsOf(code);
  const label = conceptText(code, lang, options);
  if (label === '') return '';
  const words =
    codings
      .map((coding) => (coding.code === undefined ? undefined : timingCodeWords(coding.system, coding.code)))
      .find((found) => found !== undefined) ??
    (codings.length === 0 ? timingCodeWords(undefined, label.trim()) : undefined);
  const authored = lenientText(member(code, 'text'));
  const abbreviation =
    authored === undefined ||
    codings.length === 0 ||
    codings.some((coding) =>
      [coding.code, coding.display].some((name) => name?.toLowerCase() === authored.trim().toLowerCase()),
    );
  const meaning = words?.[lang];
  const said = meaning === undefined ? label : abbreviation ? meaning : `${authored} (${meaning})`;
  if (Object.values(repeat).includes(said)) return '';
  return repeat.frequency === '' ? said : `(${said})`;
}

function wordFor(
  words: Readonly<Record<string, Readonly<Record<TextLanguage, string>>>>,
  code: string,
  lang: TextLanguage,
): string {
  return Object.hasOwn(words, code) ? words[code]![lang] : code;
}
