import { Random } from './random.js';

/** Weights of the first and the second control digit of a Norwegian national identity number. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Modulus 11 control digit, or undefined if the number cannot be used (remainder 1). */
function control(digits: readonly number[], weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** Ranges of the individual number (digits 7 to 9) by year of birth. */
function individualRange(year: number): [number, number] {
  if (year >= 1940 && year <= 1999) return [0, 499];
  if (year >= 2000 && year <= 2039) return [500, 999];
  if (year >= 1900 && year <= 1939) return [0, 499];
  return [500, 749];
}

/**
 * A synthetic national identity number: 80 is added to the month, so that no living person can have it, and both
 * control digits are valid. The ninth digit is even for women and odd for men, as in real numbers.
 *
 * @param birthDate YYYY-MM-DD
 */
export function syntheticIdentityNumber(birthDate: string, gender: 'female' | 'male', seed: string): string {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const random = new Random(`${seed}|${birthDate}|${gender}`);
  const [low, high] = individualRange(year);
  const two = (value: number) => String(value).padStart(2, '0');
  const head = two(day) + two(month + 80) + two(year % 100);
  const offset = random.int(0, high - low);
  for (let step = 0; step <= high - low; step++) {
    const individual = low + ((offset + step) % (high - low + 1));
    if ((individual % 2 === 0) !== (gender === 'female')) continue;
    const digits = [...(head + String(individual).padStart(3, '0'))].map(Number);
    const first = control(digits, FIRST);
    if (first === undefined) continue;
    const second = control([...digits, first], SECOND);
    if (second === undefined) continue;
    return [...digits, first, second].join('');
  }
  throw new RangeError(`no synthetic identity number is left for ${birthDate}`);
}

/** True for eleven digits with a month from 81 to 92 and two valid control digits. */
export function isSyntheticIdentityNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const month = Number(number.slice(2, 4));
  if (month < 81 || month > 92) return false;
  const digits = [...number].map(Number);
  return control(digits, FIRST) === digits[9] && control(digits, SECOND) === digits[10];
}

/**
 * A fictitious organisation number in the series used for test organisations (first digit 3), with a valid control
 * digit. Real organisations have numbers starting with 8 or 9.
 */
export function testOrganizationNumber(seed: string): string {
  const random = new Random(`organization|${seed}`);
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  for (;;) {
    const digits = [3, 1, ...Array.from({ length: 6 }, () => random.int(0, 9))];
    const digit = control(digits, weights);
    if (digit !== undefined) return [...digits, digit].join('');
  }
}
