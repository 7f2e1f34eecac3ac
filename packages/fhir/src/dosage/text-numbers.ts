/** A number or a range that a text states: `1`, `1-2`, `½`, `en halv`, `to til tre`. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Number words of the languages in which dosages are written: nb, nn, en, sv, da. */
const WORDS: Readonly<Record<string, number>> = {
  ...numbered(0.5, 'halv halve halvt halva half'),
  ...numbered(1, 'en én ein éin eit éit ett et ei one a an'),
  ...numbered(1.5, 'halvannen halvanna'),
  ...numbered(2, 'to two två tva'),
  ...numbered(3, 'tre three'),
  ...numbered(4, 'fire four fyra'),
  ...numbered(5, 'fem five'),
  ...numbered(6, 'seks six sex'),
  ...numbered(7, 'sju syv seven'),
  ...numbered(8, 'åtte otte eight åtta'),
  ...numbered(9, 'ni nine nio'),
  ...numbered(10, 'ti ten tio'),
  ...numbered(12, 'tolv twelve'),
};

function numbered(value: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** Pattern of one number; a word only as a whole word. Without capturing groups. */
export const NUMBER = String.raw`(?:(?:(?:\d|en|ein|ett?|one) (?:og|och|and) )?(?:en |ein |ett? |one |a )?(?:halv|half)\w*(?: an?(?!\p{L}))?|\d+ \d\/\d|\d\/\d|\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|(?<!\p{L})(?:${Object.keys(WORDS).join('|')})(?!\p{L}))`;

/** Pattern of a number and what may follow it as the upper end. Two capturing groups. */
export const RANGE = String.raw`(${NUMBER})(?:\s*(?:-|–|til|to|till|eller|or)\s*(${NUMBER}))?`;

/** The same, not inside a word or another number. */
export const SPAN = String.raw`(?<![\p{L}\d.,/])${RANGE}`;

/** Text in which numbers can be found: lower case, ordinary spaces, fractions as `1/2`. */
export function plainText(text: string): string {
  return text
    .replace(/[½¼¾]/g, (sign) => ` ${FRACTIONS[sign]!}`)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Text for comparison: what is left when case and whitespace make no difference. */
export function sameText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const FRACTIONS: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4' };

/** Every value that the number can stand for: `10.000` is ten, or ten thousand. */
export function numbersOf(written: string): readonly number[] {
  const whole = /^(\S+) (?:og|och|and) /.exec(written)?.[1];
  if (whole !== undefined) return [0.5 + (WORDS[whole] ?? Number(whole))];
  const word = WORDS[written] ?? (/hal[vf]/.test(written) ? 0.5 : undefined);
  if (word !== undefined) return [word];
  const fraction = /^(?:(\d+) )?(\d)\/(\d)$/.exec(written);
  if (fraction !== null) return [Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])];
  const digits = written.replaceAll(' ', '');
  const value = Number(digits.replace(',', '.'));
  return /^\d{1,3}[.,]\d{3}$/.test(digits) ? [value, Number(digits.replace(/[.,]/, ''))] : [value];
}

/** The spans that a match of `SPAN` can stand for. Decimals may have been rounded: `0.07` is 0.065 to 0.075. */
export function spansOf(low: string, high: string | undefined): readonly Span[] {
  const to = high === undefined ? undefined : numbersOf(high);
  const decimals = /[.,](\d+)$/.exec(low)?.[1]?.length;
  const half = decimals === undefined ? 0 : 0.5 / 10 ** decimals;
  return numbersOf(low).map((from, at) => {
    const end = to === undefined ? from : (to[at] ?? to[0]!);
    return { low: Math.min(from, end) - half, high: Math.max(from, end) + half };
  });
}

/** Sizes that differ by rounding only are the same. */
export function overlaps(a: Span, b: Span): boolean {
  return a.low <= b.high * 1.02 && b.low <= a.high * 1.02;
}

/** Each end times a factor. */
export function times(span: Span, by: Span): Span {
  return { low: span.low * by.low, high: span.high * by.high };
}
