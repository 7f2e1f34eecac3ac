import { interval } from '../elements/time.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';

/** From onset to abatement; open as long as the status allows, and not ongoing if it was never the case. */
export function lasting(
  reading: Reading,
  onset: TimeSpan | undefined,
  abatement: TimeSpan | undefined,
): TimeSpan | undefined {
  const end = abatement?.end ?? abatement?.start;
  if (end === undefined && onset !== undefined && !reading.open && reading.clinicalState !== 'past') {
    return { ...onset, ongoing: false };
  }
  const start = onset?.start;
  const element = onset?.element ?? abatement?.element;
  if (element === undefined) return undefined;
  return interval(reading, start, end, reading.open, element, onset?.computed ?? abatement?.computed);
}
