import {
  periodStateAt,
  type ClinicalEntry,
  type ClinicalState,
  type PeriodState,
  type StatusFact,
} from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';

export interface ClinicalStateAt {
  readonly clinicalState: ClinicalState;
  /** True if the record only tells the state today, and not since when. */
  readonly uncertain: boolean;
}

/**
 * State of something that lasts (a problem, a plan, a medicine) at a moment (docs/decisions/0002). Without a moment,
 * its state as recorded. Entries in error and things never done were so on every day.
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
  // Over today, with no end date: it may or may not have been over by then.
  if (clinicalState === 'past') return { clinicalState: 'unknown', uncertain: true };
  return { clinicalState, uncertain: clinicalState === 'paused' };
}

/**
 * Whether something that its source keeps as active applies at a moment: a flag, a team, a contact, somebody's role
 * (GEN-16). What is over without a date is over today, and may have applied before.
 */
export function appliesAt(
  { clinicalState, time }: ClinicalEntry,
  instant: number,
  isNow: boolean,
  zone: TimeZone,
): PeriodState {
  const when = periodStateAt(time, instant, zone);
  return isNow && when === 'now' && (clinicalState === 'past' || clinicalState === 'not-done')
    ? 'former'
    : when;
}

/** "Do not" never counts as done: it ends only when it is taken back. */
export function isProhibitionOver({ statuses }: Pick<ClinicalEntry, 'statuses'>): boolean {
  return statuses.some(isTakenBack);
}

export function isTakenBack({ element, code }: StatusFact): boolean {
  return element === 'status' && (code === 'revoked' || code === 'completed');
}
