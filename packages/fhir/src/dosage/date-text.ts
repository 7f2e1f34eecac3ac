import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import { NBSP } from './number-text.js';

const MONTHS: InEveryLanguage<readonly string[]> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const CLOCK: InEveryLanguage = { nb: 'kl.', nn: 'kl.', en: 'at' };

const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * A FHIR date or dateTime in words, with a textual month and four-digit year (GEN-09) and no more precision than was
 * written (TLN-10). An instant is shown in `timeZone` (IANA), else as written with its offset. Anything that cannot
 * be parsed as a date is shown as written.
 */
export function dateText(written: string, lang: TextLanguage, timeZone?: string): string {
  const match = DATE_TIME.exec(written.trim());
  if (match === null) return written;
  const [, year, month, day, clock, seconds, offset] = match;
  if (offset !== undefined && timeZone !== undefined) {
    const local = localDateTime(written.trim(), timeZone);
    if (local !== undefined) return dateText(local, lang);
  }
  const name = month === undefined ? '' : MONTHS[lang][Number(month) - 1];
  if (name === undefined || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return written;
  const date = [day === undefined ? '' : dayText(day, lang), name, year]
    .filter((part) => part !== '')
    .join(NBSP);
  if (clock === undefined) return date;
  const shown = clockText(seconds === undefined ? clock : `${clock}:${seconds}`, lang);
  return [date, shown, offset === undefined ? '' : offsetText(offset)]
    .filter((part) => part !== '')
    .join(' ');
}

/** `08:00:00` as `kl. 08:00`; seconds are shown only if they are not zero. */
export function clockText(written: string, lang: TextLanguage): string {
  const match = /^(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?$/.exec(written.trim());
  if (match === null) return `${CLOCK[lang]}${NBSP}${written}`;
  const seconds = match[2] === undefined || /^:00(\.0+)?$/.test(match[2]) ? '' : match[2];
  return `${CLOCK[lang]}${NBSP}${match[1]}${seconds}`;
}

function dayText(day: string, lang: TextLanguage): string {
  return `${Number(day)}${lang === 'en' ? '' : '.'}`;
}

function offsetText(offset: string): string {
  return offset === 'Z' ? '(UTC)' : `(UTC${offset.replace('-', '\u2212')})`;
}

/** An instant as local date and time without an offset; undefined if the instant or zone is not valid. */
function localDateTime(instant: string, timeZone: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(time);
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
    const year = part('year').padStart(4, '0');
    return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
  } catch {
    return undefined; // not a time zone known to the platform
  }
}
