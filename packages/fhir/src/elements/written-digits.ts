import { isJson } from '../json.js';

/**
 * Digits of `value` elements as they stood in the JSON text, keyed by the object they belong to (RES-02). JSON.parse
 * gives 5.4 for `5.40`; the recorded precision is part of a measurement. Keeps no object alive and is optional:
 * without an entry, the shortest form of the number is shown.
 */
const DIGITS = new WeakMap<object, string>();

/**
 * A `value` member followed by a number. Inside a JSON string the quotes would be escaped, so this cannot match
 * there.
 */
const NUMBER_MEMBER = /"value"\s*:\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;
/** Whether any number could lose digits: a fraction ending in 0, or an exponent. */
const LOSSY_MEMBER = /"value"\s*:\s*-?\d+(?:\.\d*0|(?:\.\d+)?[eE][+-]?\d+)(?=[\s,}])/;

export function writtenDigits(quantity: object): string | undefined {
  return DIGITS.get(quantity);
}

/**
 * Stores the digits in `json` for the objects of `parsed`, which must be the JSON.parse result of that text. Members
 * are matched in document order and every number is compared; on any mismatch (duplicate names, integer-like names),
 * nothing is stored.
 */
export function rememberDigits(json: string, parsed: unknown): void {
  if (!LOSSY_MEMBER.test(json)) return;
  const found: object[] = [];
  if (!collect(parsed, found, 0)) return;
  const written: string[] = [];
  for (const match of json.matchAll(NUMBER_MEMBER)) written.push(match[1]!);
  if (written.length !== found.length) return;
  for (let i = 0; i < found.length; i++) {
    const digits = written[i]!;
    if (Number(digits) !== (found[i] as { value: number }).value) return;
  }
  for (let i = 0; i < found.length; i++) {
    const digits = written[i]!;
    const value = (found[i] as { value: number }).value;
    if (digits !== String(value)) DIGITS.set(found[i]!, digits);
  }
}

/** Objects with a numeric `value`, in document order; false if the nesting is too deep to traverse. */
function collect(value: unknown, found: object[], depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 200) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!collect(item, found, depth + 1)) return false;
    return true;
  }
  if (!isJson(value)) return true;
  for (const name in value) {
    const member = value[name];
    if (name === 'value' && typeof member === 'number') found.push(value);
    else if (typeof member === 'object' && !collect(member, found, depth + 1)) return false;
  }
  return true;
}
