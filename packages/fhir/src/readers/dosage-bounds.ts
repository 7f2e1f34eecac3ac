import { boundsOf, periodOf, timingSpan } from '../elements/time.js';
import { first, objects, type Json } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { union } from './span.js';

/**
 * The time during which any of the dosage instructions applies: their periods, or the days they name. Open if one of
 * them gives no time, because that one is ongoing (MED-22).
 */
export function boundsOfDosages(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  let spans: TimeSpan[] | undefined;
  let unbounded = 0;
  for (const dosage of objects(value)) {
    const timing = first(dosage['timing']);
    const span = timing && timeOf(reading, timing, element);
    if (span === undefined) unbounded++;
    else (spans ??= []).push(span);
  }
  if (spans === undefined) return undefined;
  if (unbounded > 0) spans.push({ shape: 'interval', ongoing: true, element: spans[0]!.element });
  return union(reading, spans);
}

function timeOf(reading: Reading, timing: Json, element: string): TimeSpan | undefined {
  const bounds = boundsOf(timing);
  if (bounds !== undefined) return periodOf(reading, bounds, `${element}.timing.repeat.boundsPeriod`);
  if (timing['event'] === undefined) return undefined;
  const days = timingSpan(reading, timing, `${element}.timing`);
  // A single day is also the end.
  return days?.shape === 'point' && days.start ? { ...days, shape: 'interval', end: days.start } : days;
}
