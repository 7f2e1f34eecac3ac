import type { ClinicalEntry } from '@care-timeline/fhir';
import { orderText } from '@care-timeline/fhir';
import { doubtAt, isProhibitionOver, type CarePlanItem, type PlanActivity } from '@care-timeline/record';
import { zoneOf } from '@care-timeline/ui';
import { activityView, allergiesText } from './activity.js';
import { isPursued } from './clinical-state.js';
import { statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import type { Link } from './links.js';
import type { Membership } from './membership.js';
import { shownRest } from './plan-state.js';
import { nextTime, plannedTimes, timesOf, type Planned } from './time.js';
import { participantsOf, placed, type VisitView } from './visit.js';

/** Something to be done on a day that is not given. */
export interface NoDayView {
  readonly title: string;
  /** How often, how soon, and what else an order or a plan says of it, one line each. */
  readonly when: string;
  readonly entry: ClinicalEntry;
}

/** A plan, or an order of a plan, that gives no visits, and why (CPL-06). */
export interface RestingView {
  readonly title: string;
  readonly why: string;
  readonly entry: ClinicalEntry;
}

/** An item that may be the next one. */
export interface Candidate {
  readonly planned: Planned;
  readonly title: string;
  readonly entry: ClinicalEntry;
  readonly who: readonly Link[];
}

export interface Scheduled {
  readonly visits: VisitView[];
  readonly noDay: NoDayView[];
  readonly upcoming: Candidate[];
  readonly resting: RestingView[];
  /** Orders not to do something, until they are taken back (GEN-02). */
  readonly prohibited: NoDayView[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Interventions of plans, and orders that no plan in force contains, within a range of days. */
export function scheduledIn(range: Range, membership: Membership, context: PlanContext): Scheduled {
  const out: Scheduled = { visits: [], noDay: [], upcoming: [], resting: [], prohibited: [] };
  const planned = new Set<string>();
  for (const plan of membership.plans) {
    // Of what a plan for a zone lists, nothing is due by itself either (CPL-05).
    if (!plan.rest || plan.rest === 'zone')
      for (const activity of plan.activities) if (activity.planned) planned.add(activity.planned.key);
    addPlan(plan, range, out, context);
  }
  for (const entry of context.record.entries({ kinds: ['order'] }))
    if (entry.negation === 'do-not-perform') addProhibition(entry, out, context);
    else if (!planned.has(entry.key)) addOrder(entry, membership.resting(entry), range, out, context);
  return out;
}

function addPlan(plan: CarePlanItem, range: Range, out: Scheduled, context: PlanContext): void {
  const rest = shownRest(plan, context);
  const pursued = plan.activities.filter(
    ({ doNotPerform, clinicalState }) => !doNotPerform && isPursued(clinicalState),
  );
  if (rest && isPursued(plan.clinicalState.clinicalState) && rest.rest !== 'draft' && pursued.length > 0)
    out.resting.push({ title: titleOf(plan.entry, context), why: rest.text, entry: plan.entry });
  for (const activity of pursued) {
    if (activity.rest) {
      // It may be for the green zone as well: it is on no day, but not lost.
      const isUnstated = activity.rest === 'zone' && plan.rest === undefined && activity.zone === undefined;
      if (isUnstated) addUnstated(plan, activity, out, context);
      continue;
    }
    // An appointment is listed separately, with its own status.
    if (activity.planned?.kind === 'appointment' || activity.planned?.kind === 'task') continue;
    const one = activityView(plan, activity, context);
    const { entry } = one;
    if (isSuspended(activity.clinicalState)) {
      const ahead = timesOf(plan, activity, { from: range.from, to: Infinity }, context, 1);
      if (ahead ? ahead.length : one.when)
        out.resting.push({ title: one.title, why: whyNot(one.status, one.when, one.statusReason), entry });
      continue;
    }
    const times = timesOf(plan, activity, range, context);
    if (times === undefined) {
      if (activity.clinicalState === 'current' && (one.when || activity.planned?.order?.isDiet))
        out.noDay.push({
          title: one.title,
          when: [one.when, ...one.particulars].filter(Boolean).join('\n'),
          entry,
        });
      continue;
    }
    const row = {
      ...one,
      more: [activity.planned?.order ? one.when : '', ...one.particulars].filter(Boolean),
      entry,
      from: fromPlan(plan.entry, context),
    };
    addTimes(times, row, out, context);
    const next = nextTime(plan, activity, context);
    if (next) out.upcoming.push({ planned: next, title: next.name ?? one.title, entry, who: one.who });
  }
}

/** The plan that it comes from; of one that a list removed, that it was (MED-33). */
function fromPlan(plan: ClinicalEntry, context: PlanContext): string {
  const { record, at, view, terms } = context;
  const title = titleOf(plan, context);
  const isRemoved = doubtAt(record, plan, at, zoneOf(view.timeZone)) !== undefined;
  return isRemoved ? `${title} (${terms.offList.toLowerCase()})` : title;
}

function addProhibition(entry: ClinicalEntry, { prohibited }: Scheduled, context: PlanContext): void {
  const { order } = entry;
  if (isProhibitionOver(entry)) return;
  const { lang, timeZone } = context.view;
  const { when = '', what = [] } = order ? orderText(order.structured, lang, { timeZone }) : {};
  const state = { clinicalState: entry.clinicalState, uncertain: false };
  const told = isSuspended(entry.clinicalState) || entry.planLike;
  const status = told ? statusView(entry, state, { ...context, isNow: true }).text : '';
  prohibited.push({
    title: titleOf(entry, context),
    when: [status, when, ...what].filter(Boolean).join('\n'),
    entry,
  });
}

function addUnstated(plan: CarePlanItem, activity: PlanActivity, out: Scheduled, context: PlanContext): void {
  const { title, when, status, entry } = activityView(plan, activity, context);
  if (when) out.noDay.push({ title, when: `${when}\n${status.text}`, entry });
}

/** On hold or of unknown state: nobody is sent out for it, and it is not lost (CPL-06). */
function isSuspended(clinicalState: ClinicalEntry['clinicalState']): boolean {
  return clinicalState === 'paused' || clinicalState === 'unknown';
}

function whyNot(status: StatusView, when: string, reason = ''): string {
  return [[status.text, reason].filter(Boolean).join(': '), when].filter(Boolean).join('\n');
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly who: readonly Link[];
  readonly from: string;
  readonly more: readonly string[];
  readonly negated: boolean;
  readonly entry: ClinicalEntry;
}

function addTimes(times: readonly Planned[], row: Row, { visits }: Scheduled, context: PlanContext): void {
  const { id, title, who, from, more, negated, entry } = row;
  times.forEach((planned, index) =>
    visits.push({
      id: `${id}@${index}`,
      title: planned.name ?? title,
      kind: 'activity',
      ...placed(planned, context),
      who,
      from,
      more,
      negated,
      entry,
    }),
  );
}

/**
 * An order outside every plan is due by its own schedule. One of plans that all rest is not: the order was made to
 * carry them out, and nobody may have thought of changing it too.
 */
function addOrder(
  entry: ClinicalEntry,
  restingPlans: string,
  range: Range,
  out: Scheduled,
  context: PlanContext,
): void {
  const { order, clinicalState } = entry;
  if (!order || entry.planLike || entry.negation || !isPursued(clinicalState)) return;
  const { view } = context;
  const { when, what } = orderText(order.structured, view.lang, { timeZone: view.timeZone });
  const times = plannedTimes({ planned: entry }, range, context);
  if (!when && !order.isDiet && !times?.length) return;
  const title = titleOf(entry, context);
  const more = [when, ...what, allergiesText(entry, context)].filter(Boolean);
  if (restingPlans) {
    out.resting.push({ title, why: context.text.restParent(restingPlans), entry });
    return;
  }
  if (isSuspended(clinicalState)) {
    if (plannedTimes({ planned: entry }, { from: range.from, to: Infinity }, context, 1)?.length === 0)
      return;
    const state = { clinicalState, uncertain: false };
    const why = whyNot(statusView(entry, state, { ...context, isNow: true }), more.join('\n'));
    out.resting.push({ title, why, entry });
    return;
  }
  if (times === undefined) {
    if (clinicalState === 'current') out.noDay.push({ title, when: more.join('\n'), entry });
    return;
  }
  const who = participantsOf(entry, context);
  const from = context.terms.kindOne.order;
  addTimes(times, { id: entry.key, title, who, from, more, negated: false, entry }, out, context);
  const next = plannedTimes({ planned: entry }, { from: context.at, to: Infinity }, context, 1)?.[0];
  if (next) out.upcoming.push({ planned: next, title: next.name ?? title, entry, who });
}
