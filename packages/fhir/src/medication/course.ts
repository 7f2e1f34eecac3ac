import { ageUnit, later } from '../dates/age.js';
import { DAY, HOUR } from '../dates/civil.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { isAsNeeded } from '../dosage/as-needed.js';
import { frequencyOf } from '../dosage/text-frequency.js';
import { timingOccurrences } from '../dosage/timing-occurrences.js';
import { first, lenientNumber, lenientTexts, type Json } from '../json.js';
import type { CourseFact, DosageFact } from '../model/medication.js';
import type { PartialDate } from '../model/time-span.js';
import { readQuantity } from '../elements/quantity.js';

/**
 * Computed latest end of a medicine ordered for a stated length of time or number of doses (GEN-10): the lengths of
 * consecutive instructions are added; of concurrent ones, the longest counts. Undefined if any of them has no length, because
 * that one is open-ended, or if a length or the first day is not exact.
 */
export function courseOf(
  dosages: readonly DosageFact[],
  from: PartialDate | undefined,
): CourseFact | undefined {
  const day = from && parsePartialDate(from.text.slice(0, 10));
  if (day?.precision !== 'day' || dosages.length === 0) return undefined;
  let start = day.earliest;
  let end = start;
  let next = start;
  let sequence: number | undefined;
  for (const { structured, sequence: own } of dosages) {
    // It is unknown whether instructions without a sequence number are consecutive: the later end is then the safe
    // one.
    if (own === undefined || own !== sequence) start = next;
    sequence = own;
    const over = overAt(structured as Json, start) ?? lastDose(structured as Json, start);
    if (over === undefined) return undefined;
    end = Math.max(end, over.end);
    next = Math.max(next, over.next);
  }
  const last = Number.isFinite(end) && parsePartialDate(new Date(end).toISOString().slice(0, 10));
  return last ? { from: day, end: last } : undefined;
}

/** The latest day on which an instruction is over, and the one on which the next can begin. */
interface Over {
  readonly end: number;
  readonly next: number;
}

function overAt(dosage: Json, start: number): Over | undefined {
  const end = lengthEnd(dosage, start);
  return end === undefined ? undefined : { end, next: end };
}

function lengthEnd(dosage: Json, start: number): number | undefined {
  const repeat = first(first(dosage['timing'])?.['repeat']);
  const range = first(repeat?.['boundsRange']);
  const length = readQuantity(repeat?.['boundsDuration'] ?? range?.['high']);
  const { value, comparator, code, unit = code } = length ?? {};
  // "More than a week" has no end.
  if (
    value === undefined ||
    !(value > 0) ||
    unit === undefined ||
    (comparator && !comparator.startsWith('<'))
  )
    return undefined;
  const named = ageUnit(code) ?? ageUnit(unit);
  const days = named === 'day' ? value : named === 'week' ? 7 * value : value * (HOURS[code ?? unit] ?? NaN);
  if (!Number.isNaN(days)) return start + Math.ceil(days) * DAY;
  return named !== undefined && Number.isInteger(value) && value < 1200
    ? later(start, value, named)
    : undefined;
}

/**
 * The day on which the last of a number of doses is due, at the slowest pace ordered; a single dose needs no pace. As
 * needed, they have no end, nor have those that go on for a time that is not understood.
 */
function lastDose(dosage: Json, start: number): Over | undefined {
  const timing = first(dosage['timing']);
  const repeat = first(timing?.['repeat']);
  const doses = Math.max(...['count', 'countMax'].map((name) => lenientNumber(repeat?.[name]) ?? 0));
  const perDay = frequencyOf(timing)?.low ?? (doses === 1 ? 1 : 0);
  const bounded = repeat?.['boundsDuration'] !== undefined || repeat?.['boundsRange'] !== undefined;
  if (!(doses > 0) || !(perDay > 0) || bounded || isAsNeeded(dosage)) return undefined;
  const weekdays = lenientTexts(repeat?.['dayOfWeek']);
  const last = weekdays.length === 0 ? undefined : onWeekdays(repeat!, weekdays, start, doses);
  if (last !== undefined) return { end: last, next: last + DAY };
  // The first of the weekdays may be up to six days away.
  const wait = weekdays.length === 0 ? 0 : 6;
  const after = (many: number): number => start + (wait + Math.ceil(many / perDay - 1e-9)) * DAY;
  return { end: after(doses - 1), next: after(doses) };
}

/** The day of the last dose if each falls on one of the weekdays; undefined if the pattern does not say which. */
function onWeekdays(
  repeat: Json,
  weekdays: readonly string[],
  start: number,
  doses: number,
): number | undefined {
  if (doses > MAX_DOSES) return undefined;
  // The count says how many: the days alone are asked for.
  const { count: _, countMax: __, ...pattern } = repeat;
  const range = { from: start, to: start + (doses + 1) * 7 * DAY, limit: doses };
  // "Once a week" on several days may be meant for any one of them.
  const any = repeat['periodUnit'] === 'wk' && (lenientNumber(repeat['frequency']) ?? 1) < weekdays.length;
  const ends = (any ? weekdays.map((day) => [day]) : [weekdays]).map(
    (dayOfWeek) => timingOccurrences({ repeat: { ...pattern, dayOfWeek } }, range)?.[doses - 1]?.wall ?? NaN,
  );
  const last = Math.floor(Math.max(...ends) / DAY) * DAY;
  return Number.isNaN(last) ? undefined : last;
}

/** More doses are counted by their pace. */
const MAX_DOSES = 400;

/** In days. */
const HOURS: Readonly<Record<string, number>> = { h: HOUR / DAY, min: HOUR / DAY / 60, s: HOUR / DAY / 3600 };
