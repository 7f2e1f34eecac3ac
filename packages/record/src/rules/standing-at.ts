import type { ClinicalEntry, Standing } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type WallClock } from '../time/instants.js';

export interface StandingAt {
  readonly standing: Standing;
  /** True where the record only tells how it stands today, and not since when. */
  readonly uncertain: boolean;
}

/**
 * How something that lasts (a problem, a plan, a medicine) stood at a moment (docs/decisions/0002). Without a moment, how it
 * stands as recorded. What was wrong or never done was so on every day.
 */
export function standingAt(entry: ClinicalEntry, instant: number | undefined, zone: WallClock): StandingAt {
  const { standing, time } = entry;
  if (instant === undefined || standing === 'in-error' || standing === 'not-done')
    return { standing, uncertain: false };
  if (time?.start !== undefined && earliestInstant(time.start, zone) > instant) {
    return { standing: 'planned', uncertain: false };
  }
  const end = time?.shape === 'interval' ? time.end : undefined;
  if (end !== undefined) {
    if (latestInstant(end, zone) <= instant) return { standing: 'past', uncertain: false };
    return standing === 'past' ? { standing: 'current', uncertain: false } : { standing, uncertain: false };
  }
  // Over today, and nothing says since when: it may or may not have been over by then.
  if (standing === 'past') return { standing: 'unknown', uncertain: true };
  return { standing, uncertain: standing === 'paused' };
}
