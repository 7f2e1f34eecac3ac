import { isOnlyIf, type CareZone, type ConceptFact, type GoalFacts } from '@care-timeline/fhir';
import {
  boundOf,
  measuredNumber,
  type GoalItem,
  type GoalTarget,
  type ResultPoint,
} from '@care-timeline/record';
import {
  changeText,
  pointDate,
  pointText,
  trendView,
  whereText,
  wordFor,
  type TrendView,
} from '@care-timeline/ui';
import { resultOf, type FoundResult } from './goal-result.js';
import { statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import { statusInZone } from './plan-state.js';
import { distinct, linksOf, linkTo, resultLinksOf, type Link } from './links.js';
import { around, type Interval } from './interval.js';
import { latest } from './time.js';

/** A target beside the latest comparable result, both with date and unit (CPL-01). */
export interface TargetView {
  /** What is measured. */
  readonly measure?: string;
  /** The target itself; absent if only a date was set. */
  readonly aim?: string;
  readonly due?: string;
  /** Its due date has passed (computed, GEN-10). */
  readonly overdue: boolean;
  readonly result?: {
    readonly key: string;
    readonly text: string;
    /** Site on the body and method; empty if not stated (RES-07). */
    readonly where: string;
    readonly date: string;
    /** The comparison; only if both are numbers in the same unit (computed, GEN-10). */
    readonly compared?: 'within' | 'above' | 'below';
    /** In a different unit from the target, so the numbers are not comparable (RES-01). */
    readonly otherUnit: boolean;
    readonly mark?: 'preliminary' | 'amended' | 'unsafe' | 'unknown';
    /** `+1,8 kg` since the previous value, with its date (computed, GEN-10). */
    readonly change?: string;
  };
  readonly trend?: TrendView;
  /** Time range of the results, ms since 1970; absent if the latest has no date. */
  readonly interval?: Interval;
}

/** A goal as text; lifecycle and achievement shown separately (CPL-01). */
export interface GoalView {
  readonly item: GoalItem;
  readonly key: string;
  readonly title: string;
  readonly status: StatusView;
  readonly statusReason: string;
  /** Zone of a self-care plan that it is only for (CPL-05). */
  readonly zone?: CareZone;
  readonly achievement?: { readonly text: string; readonly tone: 'good' | 'bad' | 'neutral' };
  readonly priority?: string;
  /** The problems it addresses. */
  readonly problems: readonly Link[];
  readonly targets: readonly TargetView[];
  readonly overdue: boolean;
  /** Earliest due date of a target; Infinity if none. */
  readonly dueAt: number;
  readonly outcomes: readonly Link[];
  readonly outcomeText: string;
  readonly notes: readonly string[];
  readonly safe: boolean;
}

const TONE: Readonly<Record<string, 'good' | 'bad'>> = {
  achieved: 'good',
  improving: 'good',
  sustaining: 'good',
  worsening: 'bad',
  'not-achieved': 'bad',
  'not-attainable': 'bad',
};

export function goalView(item: GoalItem, context: PlanContext): GoalView {
  const { view } = context;
  const { entry, clinicalState } = item;
  const targets = item.targets.map((target) => targetView(item, target, context));
  const status = statusView(entry, clinicalState, context);
  const shown = new Set(targets.map(({ result }) => result?.key));
  const dues = item.targets.flatMap(({ target }) => (target.due ? latest(target.due, view.timeZone) : []));
  return {
    item,
    key: entry.key,
    title: titleOf(entry, context),
    status: isOnlyIf(item.zone) ? statusInZone(status, item.zone, { zones: [] }, context) : status,
    ...(item.zone && { zone: item.zone }),
    statusReason: entry.statusReason.map((concept) => view.concept(concept)).join(', '),
    ...achievementOf(item.achievement, context),
    ...(entry.goal?.priority && { priority: view.concept(entry.goal.priority) }),
    problems: distinct([
      ...item.addresses.map((problem) => linkTo(problem, context)),
      ...linksOf(entry, entry.goal?.addresses ?? [], context),
    ]),
    targets,
    overdue: !isOnlyIf(item.zone) && targets.some(({ overdue }) => overdue),
    dueAt: Math.min(...dues, Infinity),
    outcomes: resultLinksOf(entry, entry.goal?.outcomes ?? [], context).filter(
      ({ entry: found }) => !shown.has(found?.key),
    ),
    outcomeText: (entry.goal?.outcomeConcepts ?? []).map((concept) => view.concept(concept)).join(', '),
    notes: entry.note,
    safe: entry.safe,
  };
}

/** HL7 codes in our terms, others as the source wrote them. */
function achievementOf(
  concept: ConceptFact | undefined,
  { view, terms }: PlanContext,
): Pick<GoalView, 'achievement'> {
  if (concept === undefined) return {};
  const code = concept.codings.find(
    ({ code: one }) => one !== undefined && Object.hasOwn(terms.status, one),
  )?.code;
  const text = code !== undefined && !concept.text ? wordFor(terms.status, code) : view.concept(concept);
  return { achievement: { text, tone: (code !== undefined && TONE[code]) || 'neutral' } };
}

function targetView(item: GoalItem, held: GoalTarget, context: PlanContext): TargetView {
  const { view, at, isNow, text } = context;
  const { target, overdue } = held;
  const measure = target.measure && view.concept(target.measure);
  const due = target.due ? view.format.date(target.due) : target.dueText;
  const found = resultOf(item, held, context);
  return {
    ...(measure && { measure }),
    ...(target.detail && { aim: view.value(target.detail) }),
    ...(due && { due: target.due ? due : text.within(due) }),
    overdue: overdue && !isOnlyIf(item.zone) && (isNow || at >= view.now),
    ...(found && resultView(target.detail, found, context)),
  };
}

function resultView(
  detail: GoalFacts['targets'][number]['detail'],
  { point, series, otherUnit }: FoundResult,
  context: PlanContext,
): Pick<TargetView, 'result' | 'trend' | 'interval'> {
  const { view } = context;
  const limits = otherUnit ? undefined : limitsOf(detail);
  const trend = trendView(series, limits, context);
  const change = changeText(series, point, context);
  const compared =
    limits && point.number !== undefined && point.safe ? compare(point.number, limits) : undefined;
  return {
    result: {
      key: point.key,
      text: pointText(point, view.value),
      where: whereText(point.value, view.concept),
      date: pointDate(point, context),
      ...(compared && { compared }),
      otherUnit,
      ...markOf(point),
      ...(change && { change }),
    },
    ...(trend && { trend }),
    ...(trend ? { interval: trend } : Number.isFinite(point.start) && { interval: around(point.start) }),
  };
}

function markOf({ safe, maturity, statusUnknown }: ResultPoint): {
  mark?: 'preliminary' | 'amended' | 'unsafe' | 'unknown';
} {
  if (!safe) return { mark: 'unsafe' };
  if (statusUnknown) return { mark: 'unknown' };
  return maturity ? { mark: maturity } : {};
}

interface Limits {
  readonly low?: number;
  readonly high?: number;
  /** The limit itself is excluded. */
  readonly open?: boolean;
}

/**
 * The range a target allows, if stated: a range, or a quantity with a comparator. A bare number allows no other
 * value.
 */
function limitsOf(detail: GoalFacts['targets'][number]['detail']): Limits | undefined {
  if (detail?.type === 'range') {
    const low = measuredNumber(detail.low);
    const high = measuredNumber(detail.high);
    return low === undefined && high === undefined
      ? undefined
      : { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  }
  const bound = detail?.type === 'quantity' ? boundOf(detail.quantity) : undefined;
  if (bound === undefined) return undefined;
  const open = !bound.inclusive;
  return bound.side === 'upper' ? { high: bound.value, open } : { low: bound.value, open };
}

function compare(value: number, { low, high, open }: Limits): 'within' | 'above' | 'below' {
  if (low !== undefined && (value < low || (open && value === low))) return 'below';
  if (high !== undefined && (value > high || (open && value === high))) return 'above';
  return 'within';
}
