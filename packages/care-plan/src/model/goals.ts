import type { ListState } from '@care-timeline/record';
import { dayOf, type PlanContext } from './context.js';
import { filterEntries, type FilterView } from './filter.js';
import { goalView, type GoalView } from './goal.js';
import { countRight, isRight, stateOf } from './plans.js';
import { isPursued } from './clinical-state.js';

export interface GoalsView {
  /** Overdue goals first, then by due date. */
  readonly current: readonly GoalView[];
  readonly past: readonly GoalView[];
  readonly inError: readonly GoalView[];
  readonly state: ListState;
  readonly filter?: FilterView;
  readonly later: number;
}

/** @param plan - key, `Type/id` or id of the plan whose goals are shown; empty for all */
export function goalsView(context: PlanContext, plan: string): GoalsView {
  const list = context.record.goals(dayOf(context));
  const { kept, filter } = filterEntries(
    list.items,
    context,
    'goal',
    ({ plans }) =>
      plan === '' ||
      plans.some((key) => key === plan || key.endsWith(`|${plan}`) || key.endsWith(`/${plan}`)),
  );
  const goals = kept
    .map((item) => goalView(item, context))
    .sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueAt === b.dueAt ? 0 : a.dueAt - b.dueAt));
  const wrong = (goal: GoalView): boolean => goal.status.clinicalState === 'in-error';
  return {
    current: goals.filter((goal) => isPursued(goal.status.clinicalState)),
    past: goals.filter((goal) => !wrong(goal) && !isPursued(goal.status.clinicalState)),
    inError: goals.filter(wrong),
    state: stateOf(list, kept.filter(isRight).length, context, list.items.filter(isRight).length),
    ...(filter && { filter }),
    later: countRight(list.later),
  };
}
