import type {
  CareZone,
  ClinicalEntry,
  ConceptFact,
  GoalFacts,
  QuantityFact,
  ValueContent,
} from '@care-timeline/fhir';
import { push } from '../shared/push.js';
import { codingTokens } from '../rules/concept-signature.js';
import { isKnownAt } from '../time/as-of.js';
import { latestInstant } from '../time/instants.js';
import { isInUnit } from '../rules/reading-rules.js';
import { listStatus, type ListStatus } from '../rules/list-status.js';
import type { Moment } from '../time/moment.js';
import type { ResultPoint, ResultSeries } from './results.js';
import { clinicalStateAt, type ClinicalStateAt } from '../rules/clinical-state-at.js';
import { activityZone, planZones } from '../rules/zones.js';
import type { EmptySection, SourceStatus } from '../types.js';

/** A target with the latest result it can be compared with (CPL-01). */
export interface GoalTarget {
  readonly target: GoalFacts['targets'][number];
  readonly latest?: ResultPoint;
  /** Unit of `latest`. */
  readonly unit?: string;
  /** The target and the result have different units, so the numbers are not comparable. */
  readonly otherUnit: boolean;
  /** The day has passed and the goal is still active. Computed (GEN-10). */
  readonly overdue: boolean;
}

export interface GoalItem {
  readonly entry: ClinicalEntry;
  /** Lifecycle on that day; separate from `achievement` (CPL-01). */
  readonly clinicalState: ClinicalStateAt;
  readonly achievement?: ConceptFact;
  readonly targets: readonly GoalTarget[];
  readonly outcomes: readonly ClinicalEntry[];
  readonly addresses: readonly ClinicalEntry[];
  /** Keys of the plans that reference it. */
  readonly plans: readonly string[];
  /** Set if it is only for a zone of a self-care plan (CPL-05). */
  readonly zone?: CareZone;
}

export interface GoalList extends ListStatus {
  readonly items: readonly GoalItem[];
  /** Not yet known on the requested day. */
  readonly later: readonly ClinicalEntry[];
}

export interface PlanSources {
  readonly statuses: readonly SourceStatus[];
  readonly emptySections: readonly EmptySection[];
  /** The entry that a reference resolves to, if it is in the record. */
  follow(from: ClinicalEntry, reference: ClinicalEntry['references'][number]): ClinicalEntry | undefined;
  /** Result series with one of these codes, as `system|code`. */
  seriesOf(codes: readonly string[]): readonly ResultSeries[];
}

/** @param plans - care plans of the record, to find the goals they reference */
export function goalList(
  goals: readonly ClinicalEntry[],
  plans: readonly ClinicalEntry[],
  moment: Moment,
  sources: PlanSources,
): GoalList {
  const plansOf = new Map<string, string[]>();
  const zonesOf = new Map<string, readonly CareZone[]>();
  for (const plan of plans) {
    zonesOf.set(plan.key, planZones(plan, sources.follow).zones);
    for (const reference of plan.carePlan?.goals ?? []) {
      const goal = sources.follow(plan, reference)?.key;
      if (goal !== undefined) push(plansOf, goal, plan.key);
    }
  }
  const known = goals.filter((entry) => isKnownAt(entry, moment));
  const items = known.map((entry) => {
    const own = plansOf.get(entry.key) ?? [];
    const item = goalItem(entry, own, moment, sources);
    const zones = new Set(
      own.map((plan) => (zonesOf.get(plan)?.length === 1 ? zonesOf.get(plan)![0] : undefined)),
    );
    const zone =
      activityZone(item.addresses, [], [entry.name]) ?? (zones.size === 1 ? [...zones][0] : undefined);
    return zone === undefined ? item : { ...item, zone };
  });
  const shown = items.filter(({ clinicalState }) => clinicalState.clinicalState !== 'in-error').length;
  return {
    ...listStatus('goal', shown, [], sources.statuses, sources.emptySections),
    items,
    later: goals.filter((entry) => !known.includes(entry)),
  };
}

function goalItem(
  entry: ClinicalEntry,
  plans: readonly string[],
  moment: Moment,
  sources: PlanSources,
): GoalItem {
  const { goal } = entry;
  const clinicalState = clinicalStateAt(entry, moment.isNow ? undefined : moment.instant, moment.zone);
  const pursued = ['current', 'paused', 'planned', 'unknown'].includes(clinicalState.clinicalState);
  const follow = (references: GoalFacts['outcomes'] = []): ClinicalEntry[] =>
    references.map((reference) => sources.follow(entry, reference)).filter((found) => found !== undefined);
  return {
    entry,
    clinicalState,
    ...(goal?.achievement === undefined ? {} : { achievement: goal.achievement }),
    targets: (goal?.targets ?? []).map((target) => goalTarget(target, pursued, moment, sources)),
    outcomes: follow(goal?.outcomes),
    addresses: follow(goal?.addresses),
    plans,
  };
}

function goalTarget(
  target: GoalFacts['targets'][number],
  pursued: boolean,
  moment: Moment,
  sources: PlanSources,
): GoalTarget {
  const { due, measure, detail } = target;
  const overdue = pursued && due !== undefined && latestInstant(due, moment.zone) <= moment.instant;
  const codes = codingTokens(measure?.codings ?? []);
  if (codes.length === 0) return { target, otherUnit: false, overdue };
  let best: { point: ResultPoint; unit: string; fits: boolean } | undefined;
  for (const { points, unit, unitFact } of sources.seriesOf(codes)) {
    const point = points.findLast(
      ({ start, value }) => start <= moment.instant && value.content !== undefined,
    );
    if (point === undefined) continue;
    const fits = isInUnit(limitsIn(detail), unitFact);
    const better =
      best === undefined || (fits && !best.fits) || (fits === best.fits && point.start > best.point.start);
    if (better) best = { point, unit, fits };
  }
  if (best === undefined) return { target, otherUnit: false, overdue };
  return { target, latest: best.point, unit: best.unit, otherUnit: !best.fits, overdue };
}

/** The quantities of a target. */
export function limitsIn(detail: ValueContent | undefined): readonly (QuantityFact | undefined)[] {
  if (detail?.type === 'range') return [detail.low, detail.high];
  return detail?.type === 'quantity' ? [detail.quantity] : [];
}
