import type { FormatWords } from './words.js';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * A number with the digits it was recorded with (RES-02): decimal comma and non-breaking thousands space in Norwegian,
 * a real minus sign, no exponent where it can be written out. A text that is no number is returned as it is.
 */
export function formatNumber(written: string | number, words: FormatWords): string {
  const text = typeof written === 'number' ? String(written) : written.trim();
  const match = DECIMAL.exec(text);
  if (!match) return text;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > 40) return text.replace('.', words.decimal);
  const [int, frac] = shiftPoint(whole, fraction, shift);
  const grouped = int.length > 3 ? int.replace(/\B(?=(\d{3})+$)/g, words.group) : int;
  return (sign === '-' ? '\u2212' : '') + grouped + (frac ? words.decimal + frac : '');
}

function shiftPoint(whole: string, fraction: string, shift: number): [whole: string, fraction: string] {
  let int = whole;
  let frac = fraction;
  if (shift > 0) {
    const moved = frac.slice(0, shift).padEnd(shift, '0');
    int += moved;
    frac = frac.slice(shift);
  } else if (shift < 0) {
    const padded = int.padStart(-shift + 1, '0');
    frac = padded.slice(shift) + frac;
    int = padded.slice(0, shift);
  }
  return [int.replace(/^0+(?=\d)/, ''), frac];
}
