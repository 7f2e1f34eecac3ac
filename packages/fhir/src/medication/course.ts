import { ageUnit, later } from '../dates/age.js';
import { DAY, HOUR } from '../dates/civil.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { first, type Json } from '../json.js';
import type { CourseFact, DosageFact } from '../model/medication.js';
import type { PartialDate } from '../model/time-span.js';
import { readQuantity } from '../elements/quantity.js';

/**
 * Computed latest end of a medicine ordered for a stated length of time (GEN-10): the lengths of consecutive
 * instructions are added; of concurrent ones, the longest counts. Undefined if any of them has no length, because
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
  let sequence: number | undefined;
  for (const { structured, sequence: own } of dosages) {
    // It is unknown whether instructions without a sequence number are consecutive: the later end is then the safe
    // one.
    if (own === undefined || own !== sequence) start = end;
    sequence = own;
    const over = overAt(structured as Json, start);
    if (over === undefined) return undefined;
    end = Math.max(end, over);
  }
  const last = Number.isFinite(end) && parsePartialDate(new Date(end).toISOString().slice(0, 10));
  return last && end > day.earliest ? { from: day, end: last } : undefined;
}

function overAt(dosage: Json, start: number): number | undefined {
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

/** In days. */
const HOURS: Readonly<Record<string, number>> = { h: HOUR / DAY, min: HOUR / DAY / 60, s: HOUR / DAY / 3600 };
