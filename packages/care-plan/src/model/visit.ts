import { priorityText, type ClinicalEntry } from '@care-timeline/fhir';
import { wallClock } from '@care-timeline/ui';
import { statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import { distinct, linksOf, type Link } from './links.js';
import { partWord, type Planned } from './time.js';

/** Parts of the day as defined in Volven 8325, by the hour at which they end. */
const PARTS = [
  ['night', 5],
  ['morning', 9],
  ['forenoon', 11],
  ['noon', 13],
  ['afternoon', 17],
  ['evening', 22],
  ['night', 24],
] as const;

export type DayPart = (typeof PARTS)[number][0];

/** One visit, appointment or task on a given day. */
export interface VisitView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'appointment' | 'task' | 'activity' | 'encounter';
  /** Clock time or part of the day; empty if only the day is known. */
  readonly time: string;
  /** ms since 1970, for sorting. */
  readonly at: number;
  readonly part: DayPart | 'day';
  /** Its time has passed; not the same as done. */
  readonly passed: boolean;
  readonly who: readonly Link[];
  /** The plan it comes from, or the kind of entry. */
  readonly from: string;
  /** How soon, and what else an order, a plan or an appointment says of it, one line each. */
  readonly more: readonly string[];
  /** Set unless it is simply due: on hold, cancelled, overdue … */
  readonly status?: StatusView;
  readonly negated: boolean;
  readonly entry: ClinicalEntry;
}

/** @param restingPlans - names of the plans it belongs to, if none of them is in force (CPL-06) */
export function visitOf(
  entry: ClinicalEntry,
  planned: Planned,
  restingPlans: string,
  context: PlanContext,
): VisitView {
  const { terms } = context;
  const status = statusView(
    entry,
    { clinicalState: entry.clinicalState, uncertain: false },
    { ...context, isNow: true },
  );
  const title = titleOf(entry, context);
  const told = entry.kind === 'appointment' ? entry.note.filter((note) => !title.includes(note)) : [];
  return {
    id: entry.key,
    title,
    kind: entry.kind as VisitView['kind'],
    ...placed(planned, context),
    who: entry.task?.owner ? linksOf(entry, [entry.task.owner], context) : participantsOf(entry, context),
    from: terms.kindOne[entry.kind],
    more: [
      priorityText(entry.task?.priority, context.view.lang),
      ...told,
      restingPlans && context.text.notInForce(restingPlans),
    ].filter(Boolean),
    status,
    negated: entry.clinicalState === 'not-done',
    entry,
  };
}

export function participantsOf(entry: ClinicalEntry, context: PlanContext): Link[] {
  const people = entry.references.filter(
    ({ role, target }) => (role === 'participant' || role === 'performer') && !target?.startsWith('Patient/'),
  );
  return distinct(linksOf(entry, people, context));
}

/** Position of a visit within its day. */
export function placed(
  planned: Planned,
  context: PlanContext,
): Pick<VisitView, 'time' | 'at' | 'part' | 'passed'> {
  const { view, text, at } = context;
  const { hour } = wallClock(planned.at, view.timeZone);
  const part = planned.precision === 'day' ? 'day' : PARTS.find(([, end]) => hour < end)![0];
  const time =
    planned.precision === 'time'
      ? view.format.clock(planned.at)
      : planned.precision === 'part'
        ? partWord(planned.when ?? '', text.when)
        : '';
  return { time, at: planned.at, part, passed: planned.precision === 'time' && planned.at < at };
}
