import type { ClinicalEntry } from '@care-timeline/fhir';
import { earliestInstant, latestInstant } from '../time/instants.js';
import type { Moment } from '../time/moment.js';
import type { ClinicalStateAt } from './clinical-state-at.js';

/**
 * Why a plan schedules nothing (CPL-06): on hold, of unknown state, only proposed, over by its status, entered in
 * error, over by its period, part of a plan that schedules nothing, or only for a zone that may not have been entered.
 */
export type PlanRest = 'paused' | 'unknown' | 'draft' | 'over' | 'in-error' | 'ended' | 'parent' | 'zone';

/**
 * By the plan itself; undefined if it is in force, or will be when it begins.
 *
 * @param onlyIf - all its zones are ones that may not have been entered (CPL-05)
 */
export function restOf(
  entry: ClinicalEntry,
  { clinicalState }: ClinicalStateAt,
  onlyIf: boolean,
  moment: Moment,
): PlanRest | undefined {
  if (clinicalState === 'in-error') return 'in-error';
  if (clinicalState === 'past' || clinicalState === 'not-done') return isActive(entry) ? 'ended' : 'over';
  if (clinicalState === 'paused' || clinicalState === 'unknown') return clinicalState;
  // A plan for such a zone is read as a plan for later, whatever its status.
  if (entry.planLike && !(onlyIf && isActive(entry))) return 'draft';
  if (endOf(entry, moment) <= moment.instant) return 'ended';
  return onlyIf ? 'zone' : undefined;
}

function isActive({ statuses }: ClinicalEntry): boolean {
  return statuses.some(({ element, code }) => element === 'status' && code === 'active');
}

/** When a plan may have anything done: from the start of its period to its end, as instants. */
export interface PlanWindow {
  readonly from: number;
  readonly to: number;
}

export function windowOf(entry: ClinicalEntry, moment: Moment): PlanWindow {
  const start = entry.time?.element === 'period' ? entry.time.start : undefined;
  return { from: start ? earliestInstant(start, moment.zone) : -Infinity, to: endOf(entry, moment) };
}

function endOf({ time }: ClinicalEntry, { zone }: Moment): number {
  return time?.element === 'period' && time.end ? latestInstant(time.end, zone) : Infinity;
}
