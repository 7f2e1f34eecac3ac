import { priorityText, type ClinicalEntry, type Kind } from '@care-timeline/fhir';
import { dueTime, listState, reasonsOf, type ListState } from '@care-timeline/record';
import { wallClock, zonedMidnight } from '@care-timeline/ui';
import { titleOf, type PlanContext } from './context.js';
import type { FilterView } from './filter.js';
import { lastContact, type ContactView } from './last-contact.js';
import type { Link } from './links.js';
import { membershipIn, type Membership } from './membership.js';
import { isPursued } from './clinical-state.js';
import { scheduledIn, type Candidate, type NoDayView, type RestingView } from './scheduled.js';
import { participantsOf, visitOf, type VisitView } from './visit.js';
import { dayView, type DayView } from './visit-days.js';
import { visitFilter } from './visit-filter.js';
import { earliest, latest, plannedText, type Planned } from './time.js';

/** Kinds of entry that say what is to be done and when. */
export const VISIT_KINDS: readonly Kind[] = ['care-plan', 'order', 'appointment', 'task', 'encounter'];

/** The earliest planned item. */
export interface NextView {
  readonly title: string;
  /** Date as text, `i morgen, 24. november 2026`. */
  readonly text: string;
  /** How far ahead, if `text` does not already say so. */
  readonly relative: string;
  /** Computed from a repeating pattern (GEN-10). */
  readonly computed: boolean;
  readonly ongoing: false;
  readonly entry: ClinicalEntry;
  readonly who: readonly Link[];
}

export interface VisitsView {
  readonly last?: ContactView;
  readonly next?: NextView;
  readonly days: readonly DayView[];
  /** Open tasks whose day has passed (computed). */
  readonly overdue: readonly VisitView[];
  /** Interventions of current plans, and orders, whose pattern does not specify the days. */
  readonly noDay: readonly NoDayView[];
  /** Plans and orders that give no visits, and why (CPL-06). */
  readonly resting: readonly RestingView[];
  /** Orders not to do something. */
  readonly prohibited: readonly NoDayView[];
  readonly state: ListState;
  /** Applies to the days and tasks; the last contact and the next visit are shown regardless of the search. */
  readonly filter?: FilterView;
}

/** @param days - number of days, including today */
export function visitsView(context: PlanContext, days: number): VisitsView {
  const { at, view, record } = context;
  const { year, month, day } = wallClock(at, view.timeZone);
  const starts = [...new Array(days + 1).keys()].map((i) =>
    zonedMidnight(year, month, day + i, view.timeZone),
  );
  const from = starts[0]!;
  const to = starts[days]!;
  const membership = membershipIn(context);
  const { visits, noDay, upcoming, resting, prohibited } = scheduledIn({ from, to }, membership, context);
  const overdue: VisitView[] = [];
  const seen = new Set<string>();

  for (const entry of record.entries({ kinds: ['appointment', 'task', 'encounter'], from: from - 1, to })) {
    if (seen.has(entry.key)) continue;
    seen.add(entry.key);
    if (entry.kind === 'task') addTask(entry, visits, from, to, membership, context);
    else if (entry.kind === 'appointment' || entry.clinicalState === 'planned')
      addEntry(entry, visits, from, to, membership, context);
  }
  for (const entry of record.entries({ kinds: ['task'] })) {
    const due = entry.task?.due;
    const isOpen = entry.clinicalState === 'current' || entry.clinicalState === 'planned';
    if (!due && !dueTime(entry)?.start && isOpen) {
      const rests = membership.resting(entry);
      const told = [priorityText(entry.task?.priority, view.lang), rests && context.text.notInForce(rests)];
      noDay.push({ title: titleOf(entry, context), when: told.filter(Boolean).join('\n'), entry });
    }
    if (!due || !isPursued(entry.clinicalState) || latest(due, view.timeZone) > at || at < view.now) continue;
    overdue.push(
      visitOf(
        entry,
        { at: earliest(due, view.timeZone), precision: 'day', computed: true },
        membership.resting(entry),
        context,
      ),
    );
  }
  for (const entry of record.entries({ kinds: ['appointment', 'encounter'], from: at })) {
    const start = dueTime(entry)?.start;
    if (!start || entry.clinicalState !== 'planned' || entry.negation) continue;
    const begin = earliest(start, view.timeZone);
    if (begin < at) continue;
    const planned: Planned = {
      at: begin,
      precision: start.precision === 'day' ? 'day' : 'time',
      computed: false,
    };
    upcoming.push({ planned, title: titleOf(entry, context), entry, who: participantsOf(entry, context) });
    break;
  }
  const shownOverdue = overdue.filter(({ entry }) => !visits.some((visit) => visit.entry.key === entry.key));
  const last = lastContact(context);
  const next = upcoming
    .filter((one) => one.planned.precision !== 'day' || one.planned.at > at)
    .sort((a, b) => a.planned.at - b.planned.at)[0];
  const { keeps, notice } = visitFilter(context);
  const kept = {
    visits: visits.filter(keeps),
    overdue: shownOverdue.filter(keeps),
    noDay: noDay.filter(keeps),
    resting: resting.filter(keeps),
    prohibited: prohibited.filter(keeps),
  };
  const shown =
    kept.visits.length +
    kept.overdue.length +
    kept.noDay.length +
    kept.resting.length +
    kept.prohibited.length;
  const total = visits.length + shownOverdue.length + noDay.length + resting.length + prohibited.length;
  const filter = notice(shown, total);
  return {
    ...(last && { last }),
    ...(next && { next: nextView(next, context) }),
    days: starts.slice(0, days).map((start, i) => dayView(start, starts[i + 1]!, kept.visits, context)),
    overdue: kept.overdue,
    noDay: kept.noDay,
    resting: kept.resting,
    prohibited: kept.prohibited,
    state: listState({
      shown,
      total,
      reasons: reasonsOf(record.emptySections, VISIT_KINDS),
      sources: view.loads,
      kinds: VISIT_KINDS,
    }),
    ...(filter && { filter }),
  };
}

function nextView({ planned, title, entry, who }: Candidate, context: PlanContext): NextView {
  const { view, at, isNow } = context;
  const text = plannedText(planned, context);
  const relative = isNow ? view.format.relative(planned.at, at) : '';
  return {
    title,
    text,
    relative: text.startsWith(relative) ? '' : relative,
    computed: planned.computed,
    ongoing: false,
    entry,
    who,
  };
}

function addTask(
  entry: ClinicalEntry,
  visits: VisitView[],
  from: number,
  to: number,
  membership: Membership,
  context: PlanContext,
): void {
  // Without a due date, the planned time serves as the due date.
  const due = entry.task?.due ?? dueTime(entry)?.start;
  if (!due || !isPursued(entry.clinicalState)) return;
  const { timeZone } = context.view;
  const at = earliest(due, timeZone);
  if (latest(due, timeZone) <= from || at >= to) return;
  visits.push(
    visitOf(
      entry,
      { at, precision: due.precision === 'day' ? 'day' : 'time', computed: false },
      membership.resting(entry),
      context,
    ),
  );
}

function addEntry(
  entry: ClinicalEntry,
  visits: VisitView[],
  from: number,
  to: number,
  membership: Membership,
  context: PlanContext,
): void {
  const start = dueTime(entry)?.start;
  if (!start || start.precision === 'year' || start.precision === 'month') return;
  const at = earliest(start, context.view.timeZone);
  if (at < from || at >= to) return;
  visits.push(
    visitOf(
      entry,
      { at, precision: start.precision === 'day' ? 'day' : 'time', computed: false },
      membership.resting(entry),
      context,
    ),
  );
}
