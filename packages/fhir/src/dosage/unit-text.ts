import { codeSystem } from '../codes/code-system.js';
import { SYSTEM } from '../codes/known-systems.js';
import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import type { QuantityFact } from '../model/value.js';
import { NBSP, numberText } from './number-text.js';
import { UNIT_WORDS, type UnitWord, type Word } from './unit-words.js';

const byCode = new Map<string, UnitWord>();
const byWriting = new Map<string, UnitWord>();
for (const unit of UNIT_WORDS) {
  for (const code of unit.codes) byCode.set(code, unit);
  for (const form of unit.written) byWriting.set(form, unit);
}

const PER = 'per';
const DAY = byCode.get('d');
/** A day as 24 hours, in rates and maximum doses. */
const ROUND_THE_CLOCK: InEveryLanguage = { nb: 'døgn', nn: 'døgn', en: 'day' };

/** Comparators in words: `<` and `>` are easily misread (MED-06). */
const COMPARATORS: Readonly<Record<string, InEveryLanguage>> = {
  '<': { nb: 'mindre enn', nn: 'mindre enn', en: 'less than' },
  '<=': { nb: 'høyst', nn: 'høgst', en: 'at most' },
  '>=': { nb: 'minst', nn: 'minst', en: 'at least' },
  '>': { nb: 'mer enn', nn: 'meir enn', en: 'more than' },
  ad: { nb: 'fyll opp til', nn: 'fyll opp til', en: 'fill up to' },
};

const rules = new Map<TextLanguage, Intl.PluralRules>();

/** The word form for a count (CLDR plural rules). */
export function pluralForm(forms: Word, count: number | undefined, lang: TextLanguage): string {
  if (count === undefined) return forms[1];
  let rule = rules.get(lang);
  if (rule === undefined) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return rule.select(Math.abs(count)) === 'one' ? forms[0] : forms[1];
}

/** The parts of a quantity that identify its unit. */
export type UnitOf = Pick<QuantityFact, 'unit' | 'system' | 'code'>;

/**
 * The unit of a dose in words: from the UCUM (or drug form) code, else from the unit as written; `mg/kg` becomes `mg
 * per kg` (MED-06), `ug` `mikrogram`, `[iU]` `enheter` (MED-07). An unknown unit is shown as written, and if code and
 * unit disagree, both are shown. Empty for the unity unit.
 */
export function unitText(of: UnitOf, count: number | undefined, lang: TextLanguage): string {
  const code = meaningfulCode(of);
  const unit = of.unit?.trim() ?? '';
  const fromCode = code === '' ? undefined : wordsOf(code, byCode, count, lang);
  const fromUnit = unit === '' ? undefined : wordsOf(unit, byWriting, count, lang);
  if (fromCode?.known === true) {
    return fromUnit?.known === true && fromUnit.shown !== fromCode.shown
      ? `${fromUnit.shown} (${fromCode.shown})`
      : fromCode.shown;
  }
  if (fromUnit !== undefined) return fromUnit.shown;
  if (code === '') return '';
  // A code outside the table, without a unit: possibly a unit in everyday spelling, such as `TABS` or `ML`.
  return wordsOf(code, byWriting, count, lang).shown;
}

/** The unit's word in the denominator of a rate or maximum dose: one `døgn`, 8 `timer`. */
export function perUnitText(of: UnitOf, count: number | undefined, lang: TextLanguage): string {
  const unit = byCode.get(meaningfulCode(of)) ?? byWriting.get(of.unit?.trim().toLowerCase() ?? '');
  if (unit !== undefined && unit === DAY)
    return lang === 'en' ? pluralForm(unit.en, count, lang) : ROUND_THE_CLOCK[lang];
  return unitText(of, count, lang);
}

/** The code of a unit in the table of units: from the code, else from the unit as written. */
export function knownUnit(of: UnitOf): string | undefined {
  const unit = byCode.get(meaningfulCode(of)) ?? byWriting.get(of.unit?.trim().toLowerCase() ?? '');
  return unit?.codes[0];
}

export interface QuantityTextOptions {
  /**
   * Set for a dose: no trailing zeros, units in words (MED-05, MED-07). Otherwise digits and unit stay as recorded
   * (RES-02).
   */
  readonly medicine?: boolean;
}

/**
 * A quantity for display: comparator in words, number, non-breaking space, unit (MED-04). Missing parts are not
 * invented: a unit without a value is shown alone. Empty for an empty quantity.
 */
export function quantityText(
  quantity: QuantityFact | undefined,
  lang: TextLanguage,
  options: QuantityTextOptions = {},
): string {
  if (quantity === undefined) return '';
  const medicine = options.medicine === true;
  const digits = quantity.written ?? quantity.value;
  const number = digits === undefined ? '' : numberText(digits, lang, { keepTrailingZeros: !medicine });
  const count = quantity.value ?? undefined;
  const unit = medicine ? unitText(quantity, count, lang) : quantity.unit?.trim() || meaningfulCode(quantity);
  const comparator = comparatorText(quantity.comparator, lang);
  return [comparator, number, unit].filter((part) => part !== '').join(NBSP);
}

/** `<=` as `høyst`; an unknown comparator is shown as written, never dropped: it is a modifier element. */
export function comparatorText(comparator: string | undefined, lang: TextLanguage): string {
  if (comparator === undefined || comparator.trim() === '') return '';
  return Object.hasOwn(COMPARATORS, comparator) ? COMPARATORS[comparator]![lang] : comparator;
}

/** The code if it is readable as a unit; the unity code (`1`) is not shown. */
function meaningfulCode(of: UnitOf): string {
  const code = of.code?.trim() ?? '';
  if (code === '1') return '';
  const system = codeSystem(of.system);
  const readable =
    system === undefined ||
    system === SYSTEM.UCUM ||
    system.endsWith('orderableDrugForm') ||
    !of.unit?.trim();
  return readable ? code : '';
}

/** One unit or a compound (`mg/kg/h`, `mg/(kg.h)`, `/min`) in words, and whether all its components are known. */
function wordsOf(
  written: string,
  table: ReadonlyMap<string, UnitWord>,
  count: number | undefined,
  lang: TextLanguage,
): { shown: string; known: boolean } {
  const find = (piece: string): UnitWord | undefined =>
    table.get(table === byWriting ? piece.toLowerCase() : piece) ?? undefined;
  const whole = find(written);
  if (whole !== undefined) return { shown: pluralForm(whole[lang], count, lang), known: true };
  const slash = written.indexOf('/');
  if (slash < 0) return { shown: bare(written), known: false };

  const above = written.slice(0, slash).trim();
  const below = written
    .slice(slash + 1)
    .replace(/[()]/g, '')
    .split(table === byCode ? /[/.]/ : '/')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  let known = true;
  const show = (piece: string, n: number | undefined): string => {
    const unit = find(piece);
    if (unit === undefined) known = false;
    if (unit !== undefined && unit === DAY && n === 1) return ROUND_THE_CLOCK[lang];
    return unit === undefined ? bare(piece) : pluralForm(unit[lang], n, lang);
  };
  const first = above === '' ? [] : [show(above, count)];
  return { shown: [...first, ...below.map((piece) => `${PER}${NBSP}${show(piece, 1)}`)].join(NBSP), known };
}

/** UCUM annotations are words in braces: `{tablett}`. */
function bare(piece: string): string {
  return /^\{[^{}]+\}$/.test(piece) ? piece.slice(1, -1) : piece;
}
