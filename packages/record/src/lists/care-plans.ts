import type { ClinicalEntry, EntryReference, PartialDate, PlanActivityFact } from '@care-timeline/fhir';
import { isKnownAt } from '../time/as-of.js';
import type { GoalItem, PlanSources } from './goals.js';
import { latestInstant } from '../time/instants.js';
import { listStatus, type ListStatus } from '../rules/list-status.js';
import type { Moment } from '../time/moment.js';
import { clinicalStateAt, type ClinicalStateAt } from '../rules/clinical-state-at.js';

/** One activity of a plan, with the resources that describe and fulfil it (CPL-02, CPL-03). */
export interface PlanActivity {
  readonly fact: PlanActivityFact;
  /** From the planned resource if the activity is a reference, otherwise from the activity itself. */
  readonly clinicalState: ClinicalEntry['clinicalState'];
  readonly doNotPerform: boolean;
  readonly planned?: ClinicalEntry;
  readonly performed: readonly ClinicalEntry[];
  readonly goals: readonly ClinicalEntry[];
  /** Last planned day. */
  readonly due?: PartialDate;
  /** That day has passed and nothing says that the activity was done. Computed (GEN-10). */
  readonly overdue: boolean;
}

export interface CarePlanItem {
  readonly entry: ClinicalEntry;
  readonly clinicalState: ClinicalStateAt;
  readonly activities: readonly PlanActivity[];
  readonly goals: readonly GoalItem[];
  /** What it is for: conditions and other reasons. */
  readonly addresses: readonly ClinicalEntry[];
  readonly teams: readonly ClinicalEntry[];
  /** Keys of the plans that contain it, that it contains, that it replaces, and that replace it (CPL-04). */
  readonly partOf: readonly string[];
  readonly parts: readonly string[];
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

export interface CarePlanList extends ListStatus {
  /** Current ones first, then by start, most recent first. */
  readonly items: readonly CarePlanItem[];
  /** Not yet known on the requested day. */
  readonly later: readonly ClinicalEntry[];
}

/**
 * @param plans - in chronological order;
 * @param goals - of the same day
 */
export function carePlanList(
  plans: readonly ClinicalEntry[],
  goals: readonly GoalItem[],
  moment: Moment,
  sources: PlanSources,
): CarePlanList {
  const known = plans.filter((entry) => isKnownAt(entry, moment));
  const goalOf = new Map(goals.map((goal) => [goal.entry.key, goal]));
  const keysOf = (entry: ClinicalEntry, references: readonly EntryReference[] = []): string[] =>
    references.map((reference) => sources.follow(entry, reference)?.key).filter((key) => key !== undefined);
  const parts = new Map<string, string[]>();
  const replacedBy = new Map<string, string[]>();
  for (const entry of known) {
    for (const key of keysOf(entry, entry.carePlan?.partOf))
      parts.set(key, [...(parts.get(key) ?? []), entry.key]);
    for (const key of keysOf(entry, entry.carePlan?.replaces)) {
      replacedBy.set(key, [...(replacedBy.get(key) ?? []), entry.key]);
    }
  }
  const items = known.map((entry): CarePlanItem => {
    const { carePlan } = entry;
    const follow = (references: readonly EntryReference[] = []): ClinicalEntry[] =>
      references.map((reference) => sources.follow(entry, reference)).filter((found) => found !== undefined);
    return {
      entry,
      clinicalState: clinicalStateAt(entry, moment.isNow ? undefined : moment.instant, moment.zone),
      activities: (carePlan?.activities ?? []).map((fact) => planActivity(entry, fact, moment, sources)),
      goals: keysOf(entry, carePlan?.goals)
        .map((key) => goalOf.get(key))
        .filter((goal) => goal !== undefined),
      addresses: follow(carePlan?.addresses),
      teams: follow(carePlan?.teams),
      partOf: keysOf(entry, carePlan?.partOf),
      parts: parts.get(entry.key) ?? [],
      replaces: keysOf(entry, carePlan?.replaces),
      replacedBy: replacedBy.get(entry.key) ?? [],
    };
  });
  const shown = items.filter(({ clinicalState }) => clinicalState.clinicalState !== 'in-error').length;
  return {
    ...listStatus('care-plan', shown, [], sources.statuses, sources.emptySections),
    // Plans arrive in chronological order; sorting keeps that order within a clinical state.
    items: items
      .reverse()
      .sort(
        (a, b) => ORDER.indexOf(a.clinicalState.clinicalState) - ORDER.indexOf(b.clinicalState.clinicalState),
      ),
    later: plans.filter((entry) => !known.includes(entry)),
  };
}

const ORDER: readonly ClinicalEntry['clinicalState'][] = [
  'current',
  'paused',
  'planned',
  'unknown',
  'past',
  'not-done',
  'in-error',
];

function planActivity(
  plan: ClinicalEntry,
  fact: PlanActivityFact,
  moment: Moment,
  sources: PlanSources,
): PlanActivity {
  const planned = fact.planned && sources.follow(plan, fact.planned);
  const follow = (references: readonly EntryReference[]): ClinicalEntry[] =>
    references.map((reference) => sources.follow(plan, reference)).filter((found) => found !== undefined);
  const performed = follow(fact.performed);
  const clinicalState = planned?.clinicalState ?? fact.clinicalState;
  const doNotPerform = fact.doNotPerform || planned?.negation === 'do-not-perform';
  const scheduled = fact.scheduled ?? whenPlanned(planned);
  const due = planned?.task?.due ?? (scheduled?.shape === 'interval' ? scheduled.end : scheduled?.start);
  const awaited =
    (clinicalState === 'current' || clinicalState === 'planned') && !doNotPerform && performed.length === 0;
  return {
    fact,
    clinicalState,
    doNotPerform,
    ...(planned === undefined ? {} : { planned }),
    performed,
    goals: follow(fact.goals),
    ...(due === undefined ? {} : { due }),
    overdue: awaited && due !== undefined && latestInstant(due, moment.zone) <= moment.instant,
  };
}

/** When an appointment or an order is due; the time an order was written does not count. */
function whenPlanned(planned: ClinicalEntry | undefined): ClinicalEntry['time'] {
  const { kind, time } = planned ?? {};
  if (kind !== 'appointment' && kind !== 'order') return undefined;
  return time?.element === 'authoredOn' || time?.element === 'created' ? undefined : time;
}
