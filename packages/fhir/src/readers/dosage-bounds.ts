import { boundsOf, periodOf, timingSpan } from '../elements/time.js';
import { first, objects, type Json } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { union } from './span.js';

/**
 * The time over which any of the dosage instructions holds: their periods, or the days that they name. Open where one of
 * them says nothing of it, for that one goes on (MED-22).
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
  // One day is its own end.
  return days?.shape === 'point' && days.start ? { ...days, shape: 'interval', end: days.start } : days;
}
