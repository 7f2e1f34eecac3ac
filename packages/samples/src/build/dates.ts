/**
 * Stories use real calendar dates, relative to the reference day. A different `today` moves every date by the same
 * number of days, so that ages, intervals and "next week" stay as in the story.
 */
export const REFERENCE_DAY = '2026-11-23';

/** The moment on the reference day when the stories end: everything later is planned. */
export const REFERENCE_NOW = '2026-11-23T09:00:00+01:00';

const DAY = 86_400_000;

/** Number of whole days from `from` to `to` (YYYY-MM-DD). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The date `days` after `date` (YYYY-MM-DD). */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of the month, `months` later, or the last day of a shorter month. */
export function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Last Sunday of a month, on which daylight saving time begins (March) or ends (October). */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

/**
 * UTC offset of Norwegian time on a day. Daylight saving time follows the current rule; before 1980 standard time
 * throughout.
 */
export function osloOffset(date: string): '+01:00' | '+02:00' {
  const year = Number(date.slice(0, 4));
  if (year < 1980) return '+01:00';
  return date >= lastSunday(year, 3) && date < lastSunday(year, 10) ? '+02:00' : '+01:00';
}

/** A FHIR dateTime with the Norwegian offset: `at('2026-11-23', '08:30')`. */
export function at(date: string, time: string): string {
  return `${date}T${time.length === 5 ? `${time}:00` : time}${osloOffset(date)}`;
}

/** Every `step` days from `from` to `to`, both included. */
export function everyDays(from: string, to: string, step: number): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, step)) days.push(day);
  return days;
}

/** The same for months. */
export function everyMonths(from: string, to: string, step: number): string[] {
  const days: string[] = [];
  for (let count = 0; ; count += step) {
    const day = plusMonths(from, count);
    if (day > to) return days;
    days.push(day);
  }
}
