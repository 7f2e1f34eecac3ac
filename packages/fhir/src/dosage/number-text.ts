import type { TextLanguage } from '../codes/language.js';

/** Joins text that must not be split by a line break (MED-04). */
export const NBSP = '\u00A0';

export interface NumberTextOptions {
  /**
   * Set for results, which keep the zeros they were recorded with (RES-02); doses never have trailing zeros (MED-05).
   */
  readonly keepTrailingZeros?: boolean;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Formats a number for display: always a leading zero, no trailing zeros, decimal comma and non-breaking thousands
 * space in nb and nn, point and comma in en, never an exponent (MED-05). `value` may be the digits as recorded.
 * Anything that is not a number is returned as written.
 */
export function numberText(
  value: number | string,
  lang: TextLanguage,
  options: NumberTextOptions = {},
): string {
  const written = String(value).trim();
  const match = DECIMAL.exec(written);
  if (match === null || !/\d/.test(written)) return written;
  const [sign, whole, fraction] = plainDigits(match);
  const decimals = options.keepTrailingZeros === true ? fraction : withoutTrailingZeros(fraction);
  const english = lang === 'en';
  const grouped = inThousands(whole, english ? ',' : NBSP);
  const digits = decimals === '' ? grouped : `${grouped}${english ? '.' : ','}${decimals}`;
  return sign === '-' && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

/** Not by a pattern, which would look at all that follows from every digit. */
function inThousands(digits: string, separator: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  return groups.reverse().join(separator);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** Sign, integer digits and fraction digits, with the exponent applied. */
function plainDigits(match: RegExpExecArray): [sign: string, whole: string, fraction: string] {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  let before = whole;
  let after = fraction;
  const shift = Number(exponent);
  if (shift > 0) {
    after = after.padEnd(shift, '0');
    before += after.slice(0, shift);
    after = after.slice(shift);
  } else if (shift < 0) {
    before = before.padStart(-shift, '0');
    after = before.slice(before.length + shift) + after;
    before = before.slice(0, before.length + shift);
  }
  return [sign, before.replace(/^0+(?=\d)/, '') || '0', after];
}
