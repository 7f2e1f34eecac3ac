import type { TextLanguage } from '../codes/language.js';
import type { QuantityFact } from '../model/value.js';
import { member, number, object, text } from './json.js';
import { NBSP, numberText } from './number-text.js';
import { phrase, PHRASES } from './phrases.js';
import { perUnitText, quantityText } from './unit-text.js';

const MEDICINE = { medicine: true } as const;

/** FHIR Quantity of any kind, with the digits as they were received. Nothing for what holds none of its members. */
export function quantityOf(json: unknown): QuantityFact | undefined {
  const source = object(json);
  if (source === undefined) return undefined;
  const value = number(source['value']);
  const written = text(source['value'])?.trim();
  const quantity: { -readonly [Key in keyof QuantityFact]: QuantityFact[Key] } = {};
  if (value !== undefined) quantity.value = value;
  if (written !== undefined) quantity.written = written;
  for (const name of ['comparator', 'unit', 'system', 'code'] as const) {
    const given = text(source[name]);
    if (given !== undefined) quantity[name] = given;
  }
  return Object.keys(quantity).length === 0 ? undefined : quantity;
}

/** A dose as `quantityText`, from FHIR JSON. */
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

/** What follows "per": the unit alone for one of it, else number and unit. */
function perText(of: QuantityFact, lang: TextLanguage): string {
  const one = (of.value ?? 1) === 1 && of.comparator === undefined;
  const unit = perUnitText(of, one ? 1 : of.value, lang);
  if (one && unit !== '') return unit;
  if (unit === '' || of.comparator !== undefined) return quantityText(of, lang, MEDICINE);
  return `${numberText(of.written ?? of.value ?? '', lang)}${NBSP}${unit}`;
}
