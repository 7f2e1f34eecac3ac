import {
  ZONES,
  zonesNamed,
  type ClinicalEntry,
  type EntryReference,
  type CareZone,
} from '@care-timeline/fhir';
import {
  push,
  stateOfList,
  type CarePlanItem,
  type ClinicalStateAt,
  type ListState,
  type ListStatus,
} from '@care-timeline/record';
import { entryTimeAt, sourceLabel } from '@care-timeline/ui';
import { activityView, type ActivityView } from './activity.js';
import {
  groupActivities,
  inOrder,
  progressOf,
  type ActivityGroup,
  type Progress,
} from './activity-groups.js';
import { dayOf, statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import { filterEntries, type FilterView } from './filter.js';
import { goalView, type GoalView } from './goal.js';
import { distinct, linksOf, type Link } from './links.js';
import { isPursued } from './clinical-state.js';
import { intervalOf, type Interval } from './interval.js';
import { shownRest, statusInZone, zoneNotes, zoneOf, type RestView, type ZoneNote } from './plan-state.js';

/** The interventions of one goal, or those that refer to none of the plan's goals. */
export interface PlanGroup {
  readonly goal?: GoalView;
  readonly activities: readonly ActivityView[];
}

/** A plan as text, with its sub-plans nested inside (CPL-04). */
export interface PlanView {
  readonly item: CarePlanItem;
  readonly key: string;
  readonly title: string;
  readonly status: StatusView;
  /** Proposal, plan, order, option; shown unless it is simply a plan (GEN-03). */
  readonly intent?: string;
  readonly period: string;
  /** Its time range; absent if there is no start. */
  readonly interval?: Interval;
  /** If it is a plan for one zone alone. */
  readonly zone?: CareZone;
  /** Why it gives no visits (CPL-06). */
  readonly rest?: RestView;
  /** Notes of the signs of its zones, each with its zone (CPL-05). */
  readonly zoneNotes: readonly ZoneNote[];
  readonly problems: readonly Link[];
  readonly author: readonly Link[];
  readonly teams: readonly Link[];
  readonly partOf: readonly Link[];
  readonly replaces: readonly Link[];
  readonly replacedBy: readonly Link[];
  readonly basedOn: readonly Link[];
  readonly notes: readonly string[];
  readonly groups: readonly PlanGroup[];
  readonly parts: readonly PlanView[];
  readonly progress: Progress;
  /** Label of the source, if the record has several (GEN-08). */
  readonly source?: string;
  readonly safe: boolean;
}

export interface PlansView {
  readonly current: readonly PlanView[];
  readonly past: readonly PlanView[];
  readonly inError: readonly PlanView[];
  /** Every intervention of the displayed plans, by urgency; each in exactly one group. */
  readonly activities: readonly ActivityGroup[];
  readonly state: ListState;
  readonly filter?: FilterView;
  /** Number of entries known only after the displayed day. */
  readonly later: number;
}

export interface PlansOptions {
  /** Key, `Type/id` or id of a single plan to show; empty for all plans. */
  readonly plan: string;
  readonly onlyMine: boolean;
}

/** Deeper sub-plans stand on the first level again: a page nests as deep as its elements. */
const DEEPEST = 10;

export function plansView(context: PlanContext, options: PlansOptions): PlansView {
  const list = context.record.carePlans(dayOf(context));
  const { kept, filter } = filterEntries(list.items, context, 'care-plan', (item) =>
    isAsked(item, options.plan),
  );
  const hidden = isHiddenByMine(options, context);
  const { roots, partsOf } = nest(kept);
  const first = [...roots];
  const viewOf = (item: CarePlanItem, depth: number): PlanView => {
    const parts = partsOf.get(item.entry.key) ?? [];
    if (depth >= DEEPEST) first.push(...parts);
    return planView(
      item,
      context,
      hidden,
      depth >= DEEPEST ? [] : parts.map((one) => viewOf(one, depth + 1)),
    );
  };
  const shown: PlanView[] = [];
  // Grows on the way.
  for (const item of first) shown.push(viewOf(item, 0));
  const flat = shown.flatMap(withParts);
  const wrong = (plan: PlanView): boolean => plan.status.clinicalState === 'in-error';
  const over = (plan: PlanView): boolean => !wrong(plan) && !isPursued(plan.status.clinicalState);
  return {
    current: shown.filter((plan) => !wrong(plan) && !over(plan)),
    past: shown.filter(over),
    inError: shown.filter(wrong),
    activities: groupActivities(
      flat
        .filter((plan) => !wrong(plan))
        .flatMap(({ groups }) => groups.flatMap(({ activities }) => activities)),
    ),
    state: stateOf(list, kept.filter(isRight).length, context, list.items.filter(isRight).length),
    ...(filter && { filter }),
    later: countRight(list.later),
  };
}

/** Not entered in error: included in the count of a list. */
export function isRight({ clinicalState }: { readonly clinicalState: ClinicalStateAt }): boolean {
  return clinicalState.clinicalState !== 'in-error';
}

/** Number of entries later than the displayed day, not counting those in error. */
export function countRight(entries: readonly ClinicalEntry[]): number {
  return entries.filter(({ clinicalState }) => clinicalState !== 'in-error').length;
}

function withParts(plan: PlanView): PlanView[] {
  return [plan, ...plan.parts.flatMap(withParts)];
}

function isAsked({ entry }: CarePlanItem, plan: string): boolean {
  return plan === '' || [entry.key, entry.id, `${entry.resourceType}/${entry.id}`].includes(plan);
}

function isHiddenByMine(
  { onlyMine }: PlansOptions,
  { mine }: PlanContext,
): (activity: ActivityView) => boolean {
  return (activity) => onlyMine && mine.size > 0 && !activity.mine;
}

/**
 * Sub-plans nested inside their parents. A link that would close a cycle is ignored, and that plan is shown at the
 * top level.
 */
function nest(items: readonly CarePlanItem[]): {
  roots: CarePlanItem[];
  partsOf: ReadonlyMap<string, CarePlanItem[]>;
} {
  const byKey = new Map(items.map((item) => [item.entry.key, item]));
  const parentOf = new Map<string, string>();
  for (const { entry, partOf } of items) {
    const parent = partOf.find((key) => key !== entry.key && byKey.has(key));
    if (parent !== undefined && !leadsTo(parent, entry.key, parentOf)) parentOf.set(entry.key, parent);
  }
  const partsOf = new Map<string, CarePlanItem[]>();
  for (const item of items) {
    const parent = parentOf.get(item.entry.key);
    if (parent !== undefined) push(partsOf, parent, item);
  }
  for (const parts of partsOf.values()) parts.sort((a, b) => zoneOrder(a) - zoneOrder(b));
  return { roots: items.filter(({ entry }) => !parentOf.has(entry.key)), partsOf };
}

function leadsTo(from: string, to: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parentOf.get(at)) if (at === to) return true;
  return false;
}

/** Green, yellow, red; plans without a zone first. */
function zoneOrder(item: CarePlanItem): number {
  const zone = zoneOf(item);
  return zone === undefined ? -1 : ZONES.indexOf(zone);
}

function planView(
  item: CarePlanItem,
  context: PlanContext,
  hidden: (activity: ActivityView) => boolean,
  parts: readonly PlanView[],
): PlanView {
  const { entry } = item;
  const { view, terms, record } = context;
  const facts = entry.carePlan;
  const activities = item.activities.map((activity) => activityView(item, activity, context));
  const intent = facts?.intent;
  const zone = zoneOf(item);
  const rest = shownRest(item, context);
  const status = statusView(entry, item.clinicalState, context);
  const interval = intervalOf(entry, context);
  const others = (keys: readonly string[]): ClinicalEntry[] => keys.flatMap((key) => record.entry(key) ?? []);
  const links = (references: readonly EntryReference[] = []): Link[] => linksOf(entry, references, context);
  return {
    item,
    key: entry.key,
    title: titleOf(entry, context),
    status: item.rest === 'zone' ? statusInZone(status, zone, item, context) : status,
    ...(intent !== undefined &&
      intent !== 'plan' && {
        intent: Object.hasOwn(terms.intent, intent) ? terms.intent[intent as 'plan'] : intent,
      }),
    period: entryTimeAt(entry, view.format, view.record, context.at),
    ...(interval && { interval }),
    ...(zone && { zone }),
    ...(rest && { rest }),
    zoneNotes: zoneNotes(item),
    problems: distinct([
      ...links(facts?.addresses).map((link) => withZone(link, item, context)),
      ...(facts?.addressesText ?? []).map((concept) => ({ text: view.concept(concept) })),
    ]),
    author: entry.provenance.author ? links([entry.provenance.author]) : [],
    teams: links(facts?.teams),
    partOf: links(facts?.partOf),
    replaces: links(facts?.replaces),
    replacedBy: others(item.replacedBy).map((other) => ({ text: titleOf(other, context), entry: other })),
    basedOn: links(facts?.basedOn),
    notes: entry.note,
    groups: groupByGoal(
      item,
      activities.filter((activity) => !hidden(activity)),
      context,
    ),
    parts,
    // Steps that may not apply now have no progress.
    progress: progressOf(activities.filter(({ activity }) => activity.rest !== 'zone')),
    ...(record.sources.length > 1 && { source: sourceLabel(view, entry.sourceId) }),
    safe: entry.safe,
  };
}

/** A sign of one of several zones, after the name of its zone. */
function withZone(link: Link, item: CarePlanItem, { text }: PlanContext): Link {
  const zone = item.zones.length > 1 && link.entry ? item.signs.get(link.entry.key) : undefined;
  return zone && !zonesNamed(link.text).includes(zone)
    ? { ...link, text: `${text.zone[zone]}: ${link.text}` }
    : link;
}

/**
 * Each goal of the plan with the interventions that refer to it; an intervention for two goals is listed under the
 * first and names both.
 */
function groupByGoal(
  item: CarePlanItem,
  activities: readonly ActivityView[],
  context: PlanContext,
): PlanGroup[] {
  const placed = new Set<ActivityView>();
  const groups = item.goals.map((goal): PlanGroup => {
    const own = activities.filter(
      (one) => !placed.has(one) && one.activity.goals.some(({ key }) => key === goal.entry.key),
    );
    for (const one of own) placed.add(one);
    return { goal: goalView(goal, context), activities: inOrder(own) };
  });
  const rest = activities.filter((one) => !placed.has(one));
  return rest.length > 0 ? [...groups, { activities: inOrder(rest) }] : groups;
}

/** State of the list, as the record reports it (GEN-06). */
export function stateOf(list: ListStatus, shown: number, { view }: PlanContext, total = shown): ListState {
  return stateOfList(list, { shown, total, sources: view.loads });
}
