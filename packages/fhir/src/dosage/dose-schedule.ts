import { SYSTEM } from '../codes/known-systems.js';
import type { QuantityFact } from '../model/value.js';
import { isAsNeeded } from './as-needed.js';
import { codingsOf } from './concept-text.js';
import { first, lenientNumber, lenientText, lenientTexts, listOf, member, objects } from '../json.js';
import { quantityOf } from './quantity-json.js';

/** Parts of the day that fit in a small graphic. */
export const DAY_PARTS = ['morning', 'noon', 'evening', 'night'] as const;

export type DayPart = (typeof DAY_PARTS)[number];

/**
 * What is taken when on an ordinary day, for a small graphic. Doses are present only if the structure gives both
 * amount and time; with `irregular` nothing is drawn and only the text is shown.
 */
export interface DoseSchedule extends Readonly<Partial<Record<DayPart, QuantityFact>>> {
  readonly asNeeded: boolean;
  /** `mon` … `sun`, unless it is every day. */
  readonly weekdays?: readonly string[];
  /** True if any of it cannot be placed in an ordinary day without guessing. */
  readonly irregular: boolean;
}

/** FHIR event codes that name a part of the day. Meals count if the code says which meal it is. */
const PART_OF_EVENT: Readonly<Record<string, DayPart>> = {
  MORN: 'morning',
  'MORN.early': 'morning',
  'MORN.late': 'morning',
  WAKE: 'morning',
  ACM: 'morning',
  CM: 'morning',
  PCM: 'morning',
  NOON: 'noon',
  ACD: 'noon',
  CD: 'noon',
  PCD: 'noon',
  EVE: 'evening',
  'EVE.early': 'evening',
  'EVE.late': 'evening',
  ACV: 'evening',
  CV: 'evening',
  PCV: 'evening',
  NIGHT: 'night',
  HS: 'night',
};

/** `Timing.code` values that name a part of the day. */
const PART_OF_CODE: Readonly<Record<string, DayPart>> = {
  [`${SYSTEM.TIMING_ABBREVIATION}|AM`]: 'morning',
  [`${SYSTEM.TIMING_ABBREVIATION}|BED`]: 'night',
  [`${SYSTEM.TIME_OF_DAY}|1`]: 'morning',
  [`${SYSTEM.TIME_OF_DAY}|3`]: 'noon',
  [`${SYSTEM.TIME_OF_DAY}|5`]: 'evening',
};

/** Codes that only give a count, which must therefore match the number of slots. */
const COUNT_OF_CODE: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4 };

interface Placed {
  readonly parts: readonly DayPart[];
  readonly dose: QuantityFact;
  readonly weekdays: readonly string[];
}

/** The daily schedule of all dosages of a medicine that are in use concurrently. */
export function doseSchedule(dosages: unknown): DoseSchedule {
  const given = listOf(dosages);
  const asNeeded = given.some(isAsNeeded);
  const placed: Placed[] = [];
  const irregular: DoseSchedule = { asNeeded, irregular: true };
  if (
    given.length === 0 ||
    new Set(given.map((dosage) => lenientNumber(member(dosage, 'sequence')))).size > 1
  ) {
    return irregular;
  }
  for (const dosage of given) {
    if (isAsNeeded(dosage) && first(member(dosage, 'timing')) === undefined) continue;
    const place = isAsNeeded(dosage) ? undefined : placeOf(dosage);
    if (place === undefined) return irregular;
    placed.push(place);
  }
  return combine(placed, asNeeded) ?? irregular;
}

function combine(placed: readonly Placed[], asNeeded: boolean): DoseSchedule | undefined {
  const parts: Partial<Record<DayPart, QuantityFact>> = {};
  for (const { parts: at, dose } of placed) {
    for (const part of at) {
      const before = parts[part];
      const sum = before === undefined ? dose : sumOf(before, dose);
      if (sum === undefined) return undefined;
      parts[part] = sum;
    }
  }
  const days = placed.map(({ weekdays }) => [...weekdays].sort().join());
  if (new Set(days).size > 1) return undefined;
  const weekdays = placed[0]?.weekdays ?? [];
  return { ...parts, asNeeded, ...(weekdays.length > 0 && { weekdays }), irregular: false };
}

function placeOf(dosage: unknown): Placed | undefined {
  const dose = singleDose(dosage);
  const timing = member(dosage, 'timing');
  const repeat = member(timing, 'repeat');
  const has = (name: string): boolean => member(repeat, name) !== undefined;
  if (dose === undefined || listOf(member(timing, 'event')).length > 0) return undefined;
  if (['frequencyMax', 'periodMax', 'count', 'countMax'].some(has)) return undefined;

  const fromRepeat = [
    ...lenientTexts(member(repeat, 'when')).map((code) => PART_OF_EVENT[code]),
    ...lenientTexts(member(repeat, 'timeOfDay')).map(partOfClock),
  ];
  const code = partOfCode(member(timing, 'code'));
  const parts = fromRepeat.length === 0 && code.part !== undefined ? [code.part] : fromRepeat;
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  if (code.unknown || (code.count !== undefined && code.count !== parts.length)) return undefined;
  if (code.part !== undefined && !(parts.length === 1 && parts[0] === code.part)) return undefined;

  const weekdays = lenientTexts(member(repeat, 'dayOfWeek'));
  return recursEveryDay(repeat, parts.length, weekdays.length) ? { parts, dose, weekdays } : undefined;
}

/** True if period and frequency match this number of slots a day on this number of weekdays (0: every day). */
function recursEveryDay(repeat: unknown, places: number, weekdays: number): boolean {
  const frequency = lenientNumber(member(repeat, 'frequency'));
  const period = lenientNumber(member(repeat, 'period'));
  const unit = lenientText(member(repeat, 'periodUnit'));
  if (period === undefined && unit === undefined) return frequency === undefined || frequency === places;
  if (period !== undefined && period !== 1) return false;
  if (unit === 'd') return frequency === undefined || frequency === places;
  if (unit === 'wk' && weekdays > 0) return frequency === undefined || frequency === places * weekdays;
  return false;
}

function partOfCode(concept: unknown): { part?: DayPart; count?: number; unknown: boolean } {
  const codings = codingsOf(concept);
  if (codings.length === 0) return { unknown: lenientText(member(concept, 'text')) !== undefined };
  for (const { system, code } of codings) {
    if (code === undefined) continue;
    const part = PART_OF_CODE[`${system}|${code}`];
    if (part !== undefined) return { part, unknown: false };
    if (system === SYSTEM.TIMING_ABBREVIATION && Object.hasOwn(COUNT_OF_CODE, code)) {
      return { count: COUNT_OF_CODE[code]!, unknown: false };
    }
  }
  return { unknown: true };
}

/** The part of the day of a clock time; the graphic has no slot for the afternoon. */
function partOfClock(time: string): DayPart | undefined {
  const hour = /^(\d{2}):\d{2}/.exec(time)?.[1];
  if (hour === undefined) return undefined;
  const h = Number(hour);
  if (h < 5 || h >= 21) return 'night';
  if (h < 11) return 'morning';
  if (h < 14) return 'noon';
  return h < 17 ? undefined : 'evening';
}

/** The dose, if there is exactly one, with a value and no qualifiers. */
function singleDose(dosage: unknown): QuantityFact | undefined {
  const items = [...objects(member(dosage, 'doseAndRate')), ...(first(dosage) ? [dosage] : [])];
  const doses = items.flatMap((item) => [
    ...listOf(member(item, 'doseQuantity')),
    ...listOf(member(item, 'dose')),
    ...listOf(member(item, 'doseRange')),
    ...listOf(member(item, 'rateRatio')),
    ...listOf(member(item, 'rateRange')),
    ...listOf(member(item, 'rateQuantity')),
  ]);
  const dose = doses.length === 1 ? quantityOf(doses[0]) : undefined;
  return dose?.value === undefined || dose.comparator !== undefined ? undefined : dose;
}

function sumOf(a: QuantityFact, b: QuantityFact): QuantityFact | undefined {
  if (a.unit !== b.unit || a.code !== b.code || a.system !== b.system) return undefined;
  // Decimal fractions of doses do not add up exactly in binary floating point.
  const value = Number(((a.value ?? NaN) + (b.value ?? NaN)).toPrecision(12));
  return { ...a, value, written: String(value) };
}
