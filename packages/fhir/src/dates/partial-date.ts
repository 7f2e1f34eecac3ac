import type { PartialDate, Precision } from '../model/time-span.js';
import { DAY, HOUR, MINUTE, SECOND, daysFromCivil, daysInMonth } from './civil.js';

const ZERO = 48;

/** Value of the two digits at `at`, or NaN. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/**
 * Parses a FHIR date, dateTime or instant (TLN-10). The result has exactly the precision that was written; anything
 * that is not a valid date gives undefined, so that the caller keeps the text and reports it. Also accepted beyond
 * FHIR's grammar, because sources write them: minutes without seconds, a time without a zone (taken as wall-clock
 * time), lower case `t` and `z`, and a space instead of `T`.
 */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  if (typeof value !== 'string') return undefined;
  const length = value.length;
  if (length < 4 || length > 64) return undefined;

  const year = two(value, 0) * 100 + two(value, 2);
  if (!(year >= 1)) return undefined;
  if (length === 4) {
    return wall(value, 'year', daysFromCivil(year, 1, 1) * DAY, daysFromCivil(year + 1, 1, 1) * DAY);
  }

  if (length < 7 || value.charCodeAt(4) !== 45) return undefined;
  const month = two(value, 5);
  if (!(month >= 1 && month <= 12)) return undefined;
  const firstDay = daysFromCivil(year, month, 1);
  if (length === 7) {
    return wall(value, 'month', firstDay * DAY, (firstDay + daysInMonth(year, month)) * DAY);
  }

  if (length < 10 || value.charCodeAt(7) !== 45) return undefined;
  const day = two(value, 8);
  if (!(day >= 1 && day <= 28) && !(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  const midnight = (firstDay + day - 1) * DAY;
  if (length === 10) return wall(value, 'day', midnight, midnight + DAY);

  return parseTime(value, midnight);
}

function wall(text: string, precision: Precision, earliest: number, latest: number): PartialDate {
  return { text, precision, zoned: false, earliest, latest };
}

/** The part from the `T` onwards. `midnight` is the wall-clock start of the day. */
function parseTime(value: string, midnight: number): PartialDate | undefined {
  const length = value.length;
  const mark = value.charCodeAt(10);
  if ((mark !== 84 && mark !== 116 && mark !== 32) || length < 16 || value.charCodeAt(13) !== 58)
    return undefined;
  const hour = two(value, 11);
  const minute = two(value, 14);
  if (!(hour <= 23 && minute <= 59)) return undefined;

  let precision: Precision = 'minute';
  let width = MINUTE;
  let at = 16;
  let instant = midnight + hour * HOUR + minute * MINUTE;
  if (value.charCodeAt(at) === 58) {
    const second = two(value, at + 1);
    if (!(second <= 60)) return undefined; // 60 is a leap second
    instant += second * SECOND;
    precision = 'second';
    width = SECOND;
    at += 3;
    if (value.charCodeAt(at) === 46) {
      const start = ++at;
      let scale = SECOND;
      for (; at < length; at++) {
        const digit = value.charCodeAt(at) - ZERO;
        if (digit < 0 || digit > 9) break;
        if (scale > 1) instant += digit * (scale /= 10);
      }
      if (at === start) return undefined;
      precision = 'millisecond';
      width = scale;
    }
  }

  if (at === length)
    return { text: value, precision, zoned: false, earliest: instant, latest: instant + width };
  const offset = parseOffset(value, at);
  if (offset === undefined) return undefined;
  return {
    text: value,
    precision,
    zoned: true,
    earliest: instant - offset,
    latest: instant - offset + width,
  };
}

/** `Z` or `±hh:mm` at the end of the text, in ms. */
function parseOffset(value: string, at: number): number | undefined {
  const sign = value.charCodeAt(at);
  if (sign === 90 || sign === 122) return value.length === at + 1 ? 0 : undefined;
  if ((sign !== 43 && sign !== 45) || value.length !== at + 6 || value.charCodeAt(at + 3) !== 58)
    return undefined;
  const hours = two(value, at + 1);
  const minutes = two(value, at + 4);
  if (!(hours <= 14 && minutes <= 59)) return undefined;
  const offset = hours * HOUR + minutes * MINUTE;
  return sign === 43 ? offset : -offset;
}
