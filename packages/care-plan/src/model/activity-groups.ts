import { ZONES, type ClinicalEntry } from '@care-timeline/fhir';
import { isLifted, type ActivityView } from './activity.js';

const ACTIVITY_GROUPS = [
  'overdue',
  'current',
  'planned',
  'paused',
  'unknown',
  'zone',
  'resting',
  'past',
  'not-done',
  'in-error',
] as const;

export interface ActivityGroup {
  readonly group: (typeof ACTIVITY_GROUPS)[number];
  readonly activities: readonly ActivityView[];
}

/** Progress of a plan's interventions. Counts add up to `total`. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly ongoing: number;
  readonly waiting: number;
  /** Ended before it was complete. */
  readonly stopped: number;
  readonly cancelled: number;
  readonly revoked: number;
  /** Not done for another reason: declined, failed, must not be done, entered in error. */
  readonly notDone: number;
  /** Over, and not known how. */
  readonly ended: number;
  readonly overdue: number;
}

/** Progress of the interventions. What was stopped, cancelled or not done is not completed (CPL-07). */
export function progressOf(activities: readonly ActivityView[]): Progress {
  const over = activities.filter((one) => OVER.has(groupOf(one)));
  const count = (outcome: Outcome): number => over.filter((one) => outcomeOf(one) === outcome).length;
  return {
    total: activities.length,
    done: count('done'),
    ongoing: activities.filter(({ status }) => status.clinicalState === 'current').length,
    waiting: activities.filter(({ status }) =>
      ['planned', 'paused', 'unknown'].includes(status.clinicalState),
    ).length,
    stopped: count('stopped'),
    cancelled: count('cancelled'),
    revoked: count('revoked'),
    notDone: count('notDone'),
    ended: count('ended'),
    overdue: activities.filter((one) => groupOf(one) === 'overdue').length,
  };
}

const OVER: ReadonlySet<ActivityGroup['group']> = new Set(['past', 'not-done', 'in-error']);

type Outcome = 'done' | 'stopped' | 'cancelled' | 'revoked' | 'notDone' | 'ended';

/** By the status of the plan's own activity or of what it refers to, in the codes of all their types. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ...['completed', 'fulfilled', 'finished', 'final', 'amended', 'corrected'].map(
    (code) => [code, 'done'] as const,
  ),
  ...['stopped', 'discontinued'].map((code) => [code, 'stopped'] as const),
  ['cancelled', 'cancelled'],
  ['revoked', 'revoked'],
]);

function outcomeOf({ activity: { fact, planned, performed }, status }: ActivityView): Outcome {
  if (status.clinicalState === 'in-error') return 'notDone';
  const code = planned ? statusOf(planned) : fact.status?.code;
  const outcome = OUTCOMES.get(code ?? '');
  if (outcome !== undefined) return outcome;
  if (status.clinicalState === 'not-done') return 'notDone';
  // Without a status of its own, what was performed is the evidence.
  return performed.length > 0 || fact.performed.length > 0 ? 'done' : 'ended';
}

function statusOf({ statuses }: ClinicalEntry): string | undefined {
  return statuses.find(({ element }) => element === 'status' || element === 'lifecycleStatus')?.code;
}

function groupOf({ overdue, status, activity }: ActivityView): ActivityGroup['group'] {
  if (overdue) return 'overdue';
  // A prohibition applies as long as it is in force: it is listed among the current ones, with its own term.
  const { fact, planned, doNotPerform, rest } = activity;
  if (doNotPerform && rest !== 'zone' && !isLifted(fact.status?.code ?? planned?.statuses[0]?.code))
    return 'current';
  const { clinicalState } = status;
  if (rest === 'zone' && doNotPerform) return rest;
  if (!['current', 'planned', 'paused', 'unknown'].includes(clinicalState)) return clinicalState;
  // Not under way, whatever its own status says (CPL-05, CPL-06).
  if (rest === 'zone') return rest;
  return rest && rest !== 'draft' ? 'resting' : clinicalState;
}

export function groupActivities(activities: readonly ActivityView[]): ActivityGroup[] {
  return ACTIVITY_GROUPS.map((group) => ({
    group,
    activities: inOrder(activities.filter((one) => groupOf(one) === group)),
  })).filter((group) => group.activities.length > 0);
}

/** The user's own first, then by zone, then overdue ones, then by clinical state and next time; otherwise in plan order. */
export function inOrder(activities: readonly ActivityView[]): ActivityView[] {
  return [...activities].sort(
    (a, b) =>
      Number(b.mine) - Number(a.mine) ||
      zoneOrder(a) - zoneOrder(b) ||
      ACTIVITY_GROUPS.indexOf(groupOf(a)) - ACTIVITY_GROUPS.indexOf(groupOf(b)) ||
      compare(a.next?.at ?? Infinity, b.next?.at ?? Infinity),
  );
}

/** In a plan for several zones, step by step: those of no zone, then green, yellow, red. */
function zoneOrder({ zone }: ActivityView): number {
  return zone === undefined ? -1 : ZONES.indexOf(zone);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
