import { zoneOf } from '../format/zone.js';
import { asOfInstant as recordInstant } from '@care-timeline/record';

/**
 * The instant that an `as-of` value stands for, in ms since 1970: the end of the year, month or day that was written, in
 * the viewer's zone, so that everything of that day counts; the current moment where the span holds it.
 * A dateTime is that instant. Undefined for a text that is no ISO date.
 */
export function asOfInstant(text: string, timeZone: string, now: number): number | undefined {
  return recordInstant(text, zoneOf(timeZone), now);
}
