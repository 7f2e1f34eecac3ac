import {
  isOnlyIf,
  type ClinicalEntry,
  type EntryReference,
  type PartialDate,
  type PlanActivityFact,
  type CareZone,
} from '@care-timeline/fhir';
import { push } from '../shared/push.js';
import { isKnownAt } from '../time/as-of.js';
import type { GoalItem, PlanSources } from './goals.js';
import { latestInstant } from '../time/instants.js';
import { listStatus, type ListStatus } from '../rules/list-status.js';
import type { Moment } from '../time/moment.js';
import { clinicalStateAt, type ClinicalStateAt } from '../rules/clinical-state-at.js';
import { dueTime } from '../rules/due-time.js';
import { restOf, windowOf, type PlanRest, type PlanWindow } from '../rules/plan-rest.js';
import { activityZone, planZones } from '../rules/zones.js';

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
  /** What it is for, as far as the record has it. */
  readonly reasons: readonly ClinicalEntry[];
  /** Zone of a self-care plan that it belongs to (CPL-05). */
  readonly zone?: CareZone;
  /** Set if it is due on no day (CPL-06). */
  readonly rest?: PlanRest;
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
  /** Zones of a self-care plan, green first (CPL-05). */
  readonly zones: readonly CareZone[];
  /** Conditions among `addresses` and `reasons` that only describe a zone, by key. */
  readonly signs: ReadonlyMap<string, CareZone>;
  /** Why it schedules nothing; absent if it is in force (CPL-06). */
  readonly rest?: PlanRest;
  /** Nothing of it is due outside this. */
  readonly window: PlanWindow;
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
  const parentsOf = new Map<string, readonly string[]>();
  const replacedBy = new Map<string, string[]>();
  for (const entry of known) {
    const parents = keysOf(entry, entry.carePlan?.partOf);
    parentsOf.set(entry.key, parents);
    for (const key of parents) push(parts, key, entry.key);
    for (const key of keysOf(entry, entry.carePlan?.replaces)) push(replacedBy, key, entry.key);
  }
  const states = new Map(
    known.map((entry) => [
      entry.key,
      clinicalStateAt(entry, moment.isNow ? undefined : moment.instant, moment.zone),
    ]),
  );
  const zonesOf = new Map(known.map((entry) => [entry.key, planZones(entry, sources.follow)]));
  const rests = new Map<string, PlanRest>();
  for (const entry of known) {
    const { zones } = zonesOf.get(entry.key)!;
    const onlyIf = zones.length > 0 && zones.every(isOnlyIf);
    const rest = restOf(entry, states.get(entry.key)!, onlyIf, moment);
    if (rest !== undefined) rests.set(entry.key, rest);
  }
  restWithParents(rests, parts, (key) => parentsOf.get(key) ?? []);
  const items = known.map((entry): CarePlanItem => {
    const { carePlan } = entry;
    const rest = rests.get(entry.key);
    const zones = zonesOf.get(entry.key)!;
    const follow = (references: readonly EntryReference[] = []): ClinicalEntry[] =>
      references.map((reference) => sources.follow(entry, reference)).filter((found) => found !== undefined);
    return {
      entry,
      clinicalState: states.get(entry.key)!,
      activities: (carePlan?.activities ?? []).map((fact) =>
        planActivity(entry, fact, { rest, zones: zones.zones }, moment, sources),
      ),
      goals: keysOf(entry, carePlan?.goals)
        .map((key) => goalOf.get(key))
        .filter((goal) => goal !== undefined),
      addresses: follow(carePlan?.addresses),
      teams: follow(carePlan?.teams),
      partOf: parentsOf.get(entry.key)!,
      parts: parts.get(entry.key) ?? [],
      replaces: keysOf(entry, carePlan?.replaces),
      replacedBy: replacedBy.get(entry.key) ?? [],
      ...zones,
      ...(rest !== undefined && { rest }),
      window: windowOf(entry, moment),
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

/** What a plan hands on to its parts; a part of one that is a draft, unknown or in error is judged by itself. */
const HANDED_ON: ReadonlySet<PlanRest> = new Set(['paused', 'over', 'ended', 'parent', 'zone']);

/** A plan whose every parent rests, rests too; links that form a circle change nothing. */
function restWithParents(
  rests: Map<string, PlanRest>,
  parts: ReadonlyMap<string, readonly string[]>,
  parentsOf: (key: string) => readonly string[],
): void {
  const handsOn = (key: string): boolean => HANDED_ON.has(rests.get(key)!);
  const resting = [...rests.keys()].filter(handsOn);
  for (let key = resting.pop(); key !== undefined; key = resting.pop()) {
    for (const part of parts.get(key) ?? []) {
      if (rests.has(part) || !parentsOf(part).every(handsOn)) continue;
      rests.set(part, rests.get(key) === 'zone' ? 'zone' : 'parent');
      resting.push(part);
    }
  }
}

function planActivity(
  plan: ClinicalEntry,
  fact: PlanActivityFact,
  of: { readonly rest: PlanRest | undefined; readonly zones: readonly CareZone[] },
  moment: Moment,
  sources: PlanSources,
): PlanActivity {
  const planned = fact.planned && sources.follow(plan, fact.planned);
  const follow = (references: readonly EntryReference[]): ClinicalEntry[] =>
    references.map((reference) => sources.follow(plan, reference)).filter((found) => found !== undefined);
  const performed = follow(fact.performed);
  const clinicalState = planned?.clinicalState ?? fact.clinicalState;
  const doNotPerform = fact.doNotPerform || planned?.negation === 'do-not-perform';
  const isDated = planned?.kind === 'appointment' || planned?.kind === 'order';
  const scheduled = fact.scheduled ?? (isDated ? dueTime(planned) : undefined);
  const due = planned?.task?.due ?? (scheduled?.shape === 'interval' ? scheduled.end : scheduled?.start);
  const reasons = follow(fact.reasonReferences);
  const stated = activityZone(reasons, fact.reasons, [fact.title, fact.description ?? '']);
  const zone = stated ?? (of.zones.length === 1 ? of.zones[0] : undefined);
  // In a plan for several zones, what names none of them may be for any.
  const onlyIf = isOnlyIf(zone) || (zone === undefined && of.zones.some(isOnlyIf));
  const rest = of.rest ?? (onlyIf ? 'zone' : undefined);
  const awaited =
    // What a plan had due before it ended is still missed.
    (rest === undefined || rest === 'ended') &&
    (clinicalState === 'current' || clinicalState === 'planned') &&
    !doNotPerform &&
    performed.length === 0;
  return {
    fact,
    clinicalState,
    doNotPerform,
    ...(planned === undefined ? {} : { planned }),
    performed,
    goals: follow(fact.goals),
    ...(due === undefined ? {} : { due }),
    overdue: awaited && due !== undefined && latestInstant(due, moment.zone) <= moment.instant,
    reasons,
    ...(zone !== undefined && { zone }),
    ...(rest !== undefined && { rest }),
  };
}
