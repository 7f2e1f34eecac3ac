import type { TextLanguage } from '../codes/language.js';
import type { QuantityFact } from '../model/value.js';
import { readQuantity } from '../elements/quantity.js';
import { member } from '../json.js';
import { NBSP, numberText } from './number-text.js';
import { phrase, PHRASES } from './phrases.js';
import { perUnitText, quantityText } from './unit-text.js';

const MEDICINE = { medicine: true } as const;

/** FHIR Quantity of any kind. A value that is not a number is kept as written. */
export const quantityOf = readQuantity;

/** A dose from FHIR JSON, formatted with `quantityText`. */
export function doseText(json: unknown, lang: TextLanguage): string {
  return quantityText(quantityOf(json), lang, MEDICINE);
}

/** `1 til 2 tabletter`, `500 mg til 1 g`, `minst 1 tablett`, `inntil 2 tabletter`. */
export function rangeText(json: unknown, lang: TextLanguage): string {
  const low = quantityOf(member(json, 'low'));
  const high = quantityOf(member(json, 'high'));
  if (low === undefined)
    return high === undefined ? '' : phrase('atMost', lang, quantityText(high, lang, MEDICINE));
  if (high === undefined) return phrase('atLeast', lang, quantityText(low, lang, MEDICINE));
  const sameUnit = low.unit === high.unit && low.code === high.code && low.system === high.system;
  const number = low.written ?? low.value;
  const from =
    sameUnit && low.comparator === undefined && number !== undefined && high.value !== undefined
      ? numberText(number, lang)
      : quantityText(low, lang, MEDICINE);
  return [from, PHRASES.to[lang], quantityText(high, lang, MEDICINE)].join(NBSP);
}

/** `100 ml per time`, `3 kapsler per døgn`, `4 g per 24 timer`. */
export function ratioText(json: unknown, lang: TextLanguage): string {
  const above = doseText(member(json, 'numerator'), lang);
  const denominator = quantityOf(member(json, 'denominator'));
  if (denominator === undefined) return above;
  const below = perText(denominator, lang);
  return [above, `per${NBSP}${below}`].filter((part) => part !== '').join(' ');
}

/** The text after "per": the unit alone if the value is one, else number and unit. */
function perText(of: QuantityFact, lang: TextLanguage): string {
  // Absent is one; a value that is no number is kept as written.
  const value = of.value ?? (of.written === undefined ? 1 : undefined);
  const one = value === 1 && of.comparator === undefined;
  const unit = perUnitText(of, one ? 1 : of.value, lang);
  if (one && unit !== '') return unit;
  if (unit === '' || of.comparator !== undefined) return quantityText(of, lang, MEDICINE);
  return `${numberText(of.written ?? of.value ?? '', lang)}${NBSP}${unit}`;
}
