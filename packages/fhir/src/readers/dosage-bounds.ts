import { boundsOf, periodOf } from '../elements/time.js';
import { first, isJson } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { union } from './span.js';

/** The time over which any of the dosage instructions holds. */
export function boundsOfDosages(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  if (!Array.isArray(value)) return isJson(value) ? boundsOfDosages(reading, [value], element) : undefined;
  let spans: TimeSpan[] | undefined;
  for (let i = 0; i < value.length; i++) {
    const dosage = value[i] as unknown;
    const timing = isJson(dosage) ? first(dosage['timing']) : undefined;
    const bounds = timing && boundsOf(timing);
    if (bounds === undefined) continue;
    const span = periodOf(reading, bounds, `${element}.timing.repeat.boundsPeriod`);
    if (span !== undefined) (spans ??= []).push(span);
  }
  return spans && union(reading, spans);
}
