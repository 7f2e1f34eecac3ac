import { parsePartialDate } from '../dates/partial-date.js';
import { first } from '../json.js';
import type { PartialDate, TimeSpan } from '../model/time-span.js';
import { readPeriod } from './period.js';

/** Position of a standalone Timing in time: its events, else its bounds. Undefined for a pattern alone. */
export function timingBounds(value: unknown, element = 'value'): TimeSpan | undefined {
  const timing = first(value);
  if (timing === undefined) return undefined;
  const written = timing['event'];
  const events = (Array.isArray(written) ? (written as readonly unknown[]) : [written])
    .map(parsePartialDate)
    .filter((date): date is PartialDate => date !== undefined)
    .sort((a, b) => a.earliest - b.earliest);
  const start = events[0];
  if (start !== undefined) {
    if (events.length === 1) return { shape: 'point', start, ongoing: false, element };
    const end = events.reduce((a, b) => (b.latest > a.latest ? b : a));
    return { shape: 'interval', start, end, ongoing: false, element, computed: 'timing' };
  }
  return readPeriod(first(timing['repeat'])?.['boundsPeriod'], element);
}
