import type { ClinicalEntry, ClinicalState } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';

export interface ClinicalStateAt {
  readonly clinicalState: ClinicalState;
  /** True where the record only tells how it stands today, and not since when. */
  readonly uncertain: boolean;
}

/**
 * How something that lasts (a problem, a plan, a medicine) stood at a moment (docs/decisions/0002). Without a moment, how it
 * stands as recorded. What was wrong or never done was so on every day.
 */
export function clinicalStateAt(
  entry: ClinicalEntry,
  instant: number | undefined,
  zone: TimeZone,
): ClinicalStateAt {
  const { clinicalState, time } = entry;
  if (instant === undefined || clinicalState === 'in-error' || clinicalState === 'not-done')
    return { clinicalState, uncertain: false };
  if (time?.start !== undefined && earliestInstant(time.start, zone) > instant) {
    return { clinicalState: 'planned', uncertain: false };
  }
  const end = time?.shape === 'interval' ? time.end : undefined;
  if (end !== undefined) {
    if (latestInstant(end, zone) <= instant) return { clinicalState: 'past', uncertain: false };
    return clinicalState === 'past'
      ? { clinicalState: 'current', uncertain: false }
      : { clinicalState, uncertain: false };
  }
  // Over today, and nothing says since when: it may or may not have been over by then.
  if (clinicalState === 'past') return { clinicalState: 'unknown', uncertain: true };
  return { clinicalState, uncertain: clinicalState === 'paused' };
}
