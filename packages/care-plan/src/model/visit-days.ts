import type { PlanContext } from './context.js';
import type { DayPart, VisitView } from './visit.js';

export interface DayView {
  /** First instant of the day. */
  readonly at: number;
  readonly title: string;
  readonly parts: readonly { readonly part: DayPart | 'day'; readonly visits: readonly VisitView[] }[];
  readonly count: number;
}

/** A day with its visits in chronological order, by part of the day. */
export function dayView(
  start: number,
  end: number,
  visits: readonly VisitView[],
  context: PlanContext,
): DayView {
  const { text } = context;
  const own = visits.filter(({ at }) => at >= start && at < end).sort((a, b) => a.at - b.at);
  const parts: { part: DayPart | 'day'; visits: VisitView[] }[] = [];
  for (const visit of own) {
    const last = parts.at(-1);
    if (last?.part === visit.part) last.visits.push(visit);
    else parts.push({ part: visit.part, visits: [visit] });
  }
  const isToday = context.at >= start && context.at < end;
  return {
    at: start,
    title: isToday && context.isNow ? text.todayIs(weekdayText(start, context)) : weekdayText(start, context),
    parts,
    count: own.length,
  };
}

/** `mandag 23. november 2026`. */
function weekdayText(at: number, { view }: PlanContext): string {
  const day = view.format.instant(at);
  const full = view.format.dayTime(at);
  return full.slice(0, full.indexOf(day) + day.length);
}
