import {
  amountsText,
  medicineDosage,
  negatedTitle,
  orderText,
  priorityText,
  renderedNote,
  structureNote,
  timingText,
  typeNamed,
  typeWord,
  type ClinicalEntry,
  type EntryReference,
  type CareZone,
} from '@care-timeline/fhir';
import { dueTime, type CarePlanItem, type PlanActivity } from '@care-timeline/record';
import { statusView, statusViewOf, titleOf, type PlanContext, type StatusView } from './context.js';
import { distinct, linkOf, linksOf, resultLinksOf, type Link } from './links.js';
import { isMine } from './mine.js';
import { statusInZone } from './plan-state.js';
import { earliest, nextTime, plannedText } from './time.js';

/** One intervention as text: what, who, when, status, outcome (CPL-02, CPL-03). */
export interface ActivityView {
  /** Stable across reloads: key of the plan and position in it. */
  readonly id: string;
  readonly plan: CarePlanItem;
  readonly activity: PlanActivity;
  /** What it opens: the planned resource if the record holds it by itself, otherwise the plan that describes it. */
  readonly entry: ClinicalEntry;
  /** With the negation word: `IKKE: Oksygen over 2 liter`. */
  readonly title: string;
  readonly negated: boolean;
  /** Present if it adds to the title. */
  readonly description?: string;
  /** Product, amounts, and what an order says beside when, one line each. */
  readonly particulars: readonly string[];
  /** Its zone, if the plan is for several (CPL-05). */
  readonly zone?: CareZone;
  readonly status: StatusView;
  readonly statusReason?: string;
  readonly reasons: string;
  /** What it is for that the record has, or that is referenced. */
  readonly reasonLinks: readonly Link[];
  readonly who: readonly Link[];
  readonly where?: Link;
  /** Frequency or period, as text. */
  readonly when: string;
  /** True if `when` contains text generated from a structured dosage (MED-08). */
  readonly generated: boolean;
  readonly next?: { readonly text: string; readonly at: number; readonly computed: boolean };
  /** Last planned day, if it has passed (computed, GEN-10). */
  readonly overdue?: { readonly due: string; readonly since: number };
  readonly outcomes: readonly Link[];
  /** Result concepts as text. */
  readonly outcome: string;
  readonly lastDone?: { readonly text: string; readonly at: number };
  readonly progress: readonly string[];
  readonly mine: boolean;
  /** False: "cannot be interpreted safely" (GEN-04). */
  readonly safe: boolean;
  /** Referenced but not in the record. */
  readonly missing?: string;
}

export function activityView(plan: CarePlanItem, activity: PlanActivity, context: PlanContext): ActivityView {
  const { view } = context;
  const { fact, planned } = activity;
  const who = performersOf(plan, activity);
  const title = activityTitle(activity, context);
  const description = fact.description;
  const next = nextTime(plan, activity, context);
  const when = whenOf(activity, context);
  const outcome = fact.outcome.map((concept) => view.concept(concept)).join(', ');
  const written = activityStatus(activity, context);
  const status = activity.rest === 'zone' ? statusInZone(written, activity.zone, plan, context) : written;
  const statusReason = [fact.statusReason, ...(planned?.statusReason ?? [])]
    .flatMap((concept) => (concept ? view.concept(concept) : []))
    .join(', ');
  const done = lastDone(activity, context);
  return {
    id: `${plan.entry.key}#${fact.path}`,
    plan,
    activity,
    entry: (planned && context.record.entry(planned.key)) ?? plan.entry,
    title,
    negated: activity.doNotPerform || status.clinicalState === 'not-done',
    ...(description !== undefined && !title.includes(description) && { description }),
    particulars: particularsOf(plan, activity, title, context),
    ...(activity.zone && plan.zones.length !== 1 && { zone: activity.zone }),
    status,
    ...(statusReason && { statusReason }),
    reasons: [...fact.reasons, ...(planned?.reason ?? [])].map((concept) => view.concept(concept)).join(', '),
    reasonLinks: linksOf(plan.entry, fact.reasonReferences, context),
    who: distinct(who.map(({ from, reference }) => linkOf(from, reference, context))),
    ...(fact.location && { where: linkOf(plan.entry, fact.location, context) }),
    ...when,
    ...(next && { next: { text: plannedText(next, context), at: next.at, computed: next.computed } }),
    ...overdueOf(activity, context),
    outcomes: resultLinksOf(plan.entry, fact.performed, context),
    outcome: outcome === title ? '' : outcome,
    ...(done && { lastDone: done }),
    progress: fact.progress,
    mine: who.some(({ from, reference }) => isMine(from, [reference], context)),
    safe: planned?.safe ?? true,
    ...(fact.planned && !planned && { missing: missingText(fact.planned, context) }),
  };
}

/** What a diet must respect, by name. */
export function allergiesText(entry: ClinicalEntry, context: PlanContext): string {
  const names = (entry.order?.allergies ?? []).map((reference) => linkOf(entry, reference, context).text);
  return names.length === 0 ? '' : `${context.terms.kind.allergy}: ${names.join(', ')}`;
}

function particularsOf(
  plan: CarePlanItem,
  { fact, planned }: PlanActivity,
  title: string,
  context: PlanContext,
): string[] {
  const { view } = context;
  const product = fact.productReference
    ? linkOf(plan.entry, fact.productReference, context).text
    : fact.product && view.concept(fact.product);
  return [
    product !== undefined && !title.includes(product) ? product : '',
    fact.amounts ? amountsText(fact.amounts, view.lang) : '',
    ...(planned?.order
      ? orderText(planned.order.structured, view.lang, { timeZone: view.timeZone }).what
      : []),
    planned ? allergiesText(planned, context) : '',
  ].filter(Boolean);
}

/** The negation word is part of the title of what must not be done, was cancelled or was not done (GEN-02, CPL-02). */
function activityTitle({ fact, planned, doNotPerform }: PlanActivity, context: PlanContext): string {
  const { view, text } = context;
  if (planned) {
    const title = titleOf(planned, context);
    return doNotPerform && planned.negation !== 'do-not-perform'
      ? negatedTitle(title, 'do-not-perform', view.lang)
      : title;
  }
  const name = fact.code && fact.code.labelFrom === 'code' ? view.concept(fact.code) : fact.title;
  const negation = doNotPerform ? 'do-not-perform' : fact.negation;
  return negatedTitle(name || text.unnamedActivity, negation, view.lang);
}

function activityStatus(
  { fact, planned, clinicalState, doNotPerform }: PlanActivity,
  context: PlanContext,
): StatusView {
  const { terms, text } = context;
  const stood = { clinicalState, uncertain: false };
  const written = planned
    ? statusView(planned, stood, context)
    : fact.status && statusViewOf(fact.status, stood, { ...context, isNow: true });
  if (doNotPerform) {
    // The prohibition comes first; its own status is shown only if it is no longer in force.
    const lifted = written && isLifted(fact.status?.code ?? planned?.statuses[0]?.code);
    const word = terms.element.doNotPerform;
    return {
      ...stood,
      clinicalState: 'not-done',
      text: lifted ? `${word} (${written.text})` : word,
      unknownCode: false,
    };
  }
  if (written) return written;
  return {
    ...stood,
    text: clinicalState === 'past' ? text.performed : terms.clinicalState[clinicalState],
    unknownCode: false,
  };
}

const LIFTED = new Set(['completed', 'cancelled', 'stopped', 'revoked', 'entered-in-error']);

/** A prohibition that has ended or was revoked. */
export function isLifted(status: string | undefined): boolean {
  return status !== undefined && LIFTED.has(status);
}

interface Who {
  readonly from: ClinicalEntry;
  readonly reference: EntryReference;
}

/** Performers named by the plan, then those named by the planned resource itself. */
function performersOf(plan: CarePlanItem, { fact, planned }: PlanActivity): Who[] {
  const named = fact.performers.map((reference) => ({ from: plan.entry, reference }));
  if (!planned) return named;
  const roles = planned.kind === 'appointment' ? ['participant', 'performer'] : ['performer'];
  const owner = planned.task?.owner;
  const others = planned.references.filter(
    ({ role, path, target }) =>
      roles.includes(role) && !/requester|recorder|author/.test(path) && !target?.startsWith('Patient/'),
  );
  return [...named, ...(owner ? [owner] : others).map((reference) => ({ from: planned, reference }))];
}

function whenOf(
  { fact, planned }: PlanActivity,
  { view, text }: PlanContext,
): Pick<ActivityView, 'when' | 'generated'> {
  const options = { timeZone: view.timeZone };
  const parts: string[] = [];
  let generated = false;
  if (fact.timing !== undefined) parts.push(timingText(fact.timing, view.lang, options));
  else if (fact.scheduled) parts.push(view.format.span(fact.scheduled));
  if (fact.scheduledText) parts.push(fact.scheduledText);
  if (planned?.medication) {
    const dosage = medicineDosage(planned.medication, view.lang, options);
    parts.push(dosage.text, ...dosage.lines.map((line) => structureNote(line, view.lang)));
    parts.push(renderedNote(dosage, view.lang), priorityText(planned.medication.priority, view.lang));
    generated = dosage.generated;
  } else if (planned?.task?.due) {
    parts.push(
      text.dueOn(view.format.date(planned.task.due)),
      priorityText(planned.task.priority, view.lang),
    );
  } else if (planned) {
    const due = dueTime(planned);
    if (due && !planned.order?.schedules.length) parts.push(view.format.span(due));
    if (planned.order) parts.push(orderText(planned.order.structured, view.lang, options).when);
    else parts.push(priorityText(planned.task?.priority, view.lang));
  }
  return { when: parts.filter(Boolean).join('\n'), generated };
}

/** Not shown for a past day: the status is today's, and it may have been done since. */
function overdueOf(
  { overdue, due }: PlanActivity,
  { view, isNow, at }: PlanContext,
): Pick<ActivityView, 'overdue'> {
  if (!overdue || due === undefined || (!isNow && at < view.now)) return {};
  return { overdue: { due: view.format.date(due), since: earliest(due, view.timeZone) } };
}

function lastDone({ performed }: PlanActivity, { view, at }: PlanContext): ActivityView['lastDone'] {
  let found: { text: string; at: number } | undefined;
  for (const { time, clinicalState } of performed) {
    if (!time?.start || clinicalState === 'not-done' || clinicalState === 'in-error') continue;
    const date = time.end ?? time.start;
    const when = earliest(date, view.timeZone);
    if (when <= at && (found === undefined || when > found.at))
      found = { text: view.format.date(date), at: when };
  }
  return found;
}

/** `Requested message`: an id says nothing to a reader. */
function missingText({ type, reference }: EntryReference, { view, text }: PlanContext): string {
  const named = type ?? typeNamed(reference);
  return named === undefined ? text.unnamedActivity : typeWord(named, view.lang);
}
