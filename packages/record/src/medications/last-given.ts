import type { ClinicalEntry } from '@care-timeline/fhir';
import { earliestInstant, type TimeZone } from '../time/instants.js';

/** When the last of these was handed over or given, ms since 1970; -Infinity if none was, or if no time is stated. */
export function lastDone(given: readonly ClinicalEntry[], zone: TimeZone): number {
  return given.reduce((last, one) => Math.max(last, doneAt(one, zone)), -Infinity);
}

function doneAt({ clinicalState, time }: ClinicalEntry, zone: TimeZone): number {
  const done = clinicalState !== 'not-done' && clinicalState !== 'planned' ? time?.start : undefined;
  return done === undefined ? -Infinity : earliestInstant(done, zone);
}
