import type { ClinicalEntry } from '@care-timeline/fhir';
import type { Formatters } from './formatters.js';

/** The time in words; what was written stands beside what was computed from it (GEN-10), or in its place. */
export function entryTime(
  { time, timeText }: Pick<ClinicalEntry, 'time' | 'timeText'>,
  format: Formatters,
): string {
  return [time && format.span(time), (time?.computed || !time) && timeText].filter(Boolean).join(', ');
}
