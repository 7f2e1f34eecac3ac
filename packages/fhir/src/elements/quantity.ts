import { asWritten, code, first, isJson, number, text, type Json } from '../json.js';
import type { QuantityFact } from '../model/value.js';
import { codeSystem } from '../codes/code-system.js';
import { writtenDigits } from './written-digits.js';

/** Comparators of R4 and R5 Quantity: a modifier element, so unlisted values must be reported. */
export const COMPARATORS: ReadonlySet<string> = new Set(['<', '<=', '>=', '>', 'ad']);

/** A Quantity, or a bare number in its place. Comparators are kept verbatim, known or not (RES-02). */
export function readQuantity(value: unknown): QuantityFact | undefined {
  if (typeof value === 'number') {
    const amount = number(value);
    return amount === undefined ? undefined : { value: amount, written: shortest(amount) };
  }
  const quantity = first(value);
  if (quantity === undefined) return undefined;
  const fact: { -readonly [K in keyof QuantityFact]: QuantityFact[K] } = {};
  const amount = amountOf(quantity);
  if (amount !== undefined) {
    fact.value = amount;
    fact.written = writtenDigits(quantity) ?? writtenString(quantity) ?? shortest(amount);
  } else {
    // "> 90" or "trace" is not a usable number, but it is still the finding (RES-02).
    const written = text(asWritten(quantity['value']));
    if (written !== undefined) fact.written = written;
  }
  const comparator = code(quantity['comparator']);
  if (comparator !== undefined) fact.comparator = comparator;
  const unit = text(quantity['unit']);
  if (unit !== undefined) fact.unit = unit;
  const system = codeSystem(code(quantity['system']));
  if (system !== undefined) fact.system = system;
  const unitCode = code(quantity['code']);
  if (unitCode !== undefined) fact.code = unitCode;
  const says = fact.written ?? unit ?? unitCode ?? comparator;
  return says === undefined ? undefined : fact;
}

/** Some sources write the number as a string; it is still read as that number, with its digits kept. */
function writtenString(quantity: Json): string | undefined {
  const value = quantity['value'];
  return typeof value === 'string' ? value.trim() : undefined;
}

export function amountOf(quantity: Json): number | undefined {
  const value = quantity['value'];
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'string' || value.trim() === '' || value.length > 40) return undefined;
  return number(Number(value));
}

/** Shortest digits that parse back to the same number, never in exponent form within the range of a measurement. */
export function shortest(value: number): string {
  const digits = String(value);
  if (!digits.includes('e')) return digits;
  const size = Math.abs(value);
  return size < 1 && size > 1e-20 ? value.toFixed(20).replace(/0+$/, '') : digits;
}

export interface RangeFact {
  readonly low?: QuantityFact;
  readonly high?: QuantityFact;
}

export function readRange(value: unknown): RangeFact | undefined {
  if (!isJson(value)) return undefined;
  const low = readQuantity(value['low']);
  const high = readQuantity(value['high']);
  if (low === undefined && high === undefined) return undefined;
  return { ...(low && { low }), ...(high && { high }) };
}

/** `5 mg`, `< 5.4 mmol/L`: for texts composed by the model, with digits as recorded and the unit as written. */
export function quantityText(quantity: QuantityFact): string {
  return [quantity.comparator, quantity.written, quantity.unit ?? quantity.code]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

export function rangeText({ low, high }: RangeFact): string {
  if (low !== undefined && high !== undefined) {
    const sameUnit = (low.unit ?? low.code) === (high.unit ?? high.code);
    const from = sameUnit ? [low.comparator, low.written].filter(Boolean).join(' ') : quantityText(low);
    return `${from}–${quantityText(high)}`;
  }
  if (low !== undefined) return `≥ ${quantityText(low)}`;
  return high === undefined ? '' : `≤ ${quantityText(high)}`;
}
