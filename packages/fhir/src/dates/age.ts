import type { PartialDate } from '../model/time-span.js';
import { DAY } from './civil.js';

export type AgeUnit = 'year' | 'month' | 'week' | 'day';

/**
 * When somebody born on `birth` was `amount` units old, as the whole span during which they were (GEN-10). "64 years"
 * is the year from the 64th birthday to the 65th, with year precision.
 */
export function dateAtAge(birth: PartialDate, amount: number, unit: AgeUnit): PartialDate | undefined {
  const whole = Math.floor(amount);
  if (birth.zoned || !(whole >= 0 && whole < 150 * 366)) return undefined;
  const earliest = later(birth.earliest, whole, unit);
  const latest = later(birth.latest, whole + 1, unit);
  if (Number.isNaN(earliest) || Number.isNaN(latest)) return undefined;
  const precision = unit === 'week' ? 'day' : unit;
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10;
  return {
    text: new Date(earliest).toISOString().slice(0, length),
    precision,
    zoned: false,
    earliest,
    latest,
  };
}

/** UCUM codes and plain names of the units an Age is given in. */
export function ageUnit(unit: string | undefined): AgeUnit | undefined {
  switch (unit?.toLowerCase()) {
    case undefined:
    case 'a':
    case 'y':
    case 'yr':
    case 'yrs':
    case 'year':
    case 'years':
    case 'år':
      return 'year';
    case 'mo':
    case 'month':
    case 'months':
    case 'mnd':
    case 'måned':
    case 'måneder':
      return 'month';
    case 'wk':
    case 'week':
    case 'weeks':
    case 'uke':
    case 'uker':
      return 'week';
    case 'd':
    case 'day':
    case 'days':
    case 'dag':
    case 'dager':
      return 'day';
    default:
      return undefined;
  }
}

/**
 * Adds an amount of time in calendar units, clamping months and years to the last day of the month. Wall-clock time,
 * ms since 1970.
 */
export function later(from: number, amount: number, unit: AgeUnit): number {
  if (unit === 'day') return from + amount * DAY;
  if (unit === 'week') return from + amount * 7 * DAY;
  const date = new Date(from);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + amount);
  else date.setUTCMonth(date.getUTCMonth() + amount);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
