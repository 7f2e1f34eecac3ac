import type { ClinicalEntry } from '@care-timeline/fhir';
import type { PlanContext } from './context.js';
import { earliest, latest } from './time.js';

/** A time range to view on the timeline, ms since 1970. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** A point in time with its surroundings. */
export function around(at: number): Interval {
  return { from: at - 15 * DAY, to: at + 15 * DAY };
}

/** From start to end, or to the displayed day if ongoing. */
export function intervalOf({ time }: ClinicalEntry, { at, view }: PlanContext): Interval | undefined {
  if (!time?.start) return undefined;
  const from = earliest(time.start, view.timeZone);
  const to = time.end ? latest(time.end, view.timeZone) : at;
  if (!Number.isFinite(from)) return undefined;
  return Number.isFinite(to) && to > from ? { from, to } : around(from);
}
