import { type EntryActions, folded, inErrorList } from '@care-timeline/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanContext } from '../model/context.js';
import type { GoalView } from '../model/goal.js';
import type { GoalsView } from '../model/goals.js';
import { goalHead, targetRows } from './goal.js';

/** Goals with target and result side by side; those that are over are collapsed. */
export function goalsTemplate(goals: GoalsView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  const list = (views: readonly GoalView[], label: string): TemplateResult =>
    html`<ul class="goals" aria-label=${label}>
      ${repeat(
        views,
        ({ key }) => key,
        (goal) => goalItem(goal, context, actions),
      )}
    </ul>`;
  return html`${goals.current.length ? list(goals.current, text.goals) : nothing}
  ${
    goals.past.length
      ? folded('past', text.pastGoals(goals.past.length), actions, () =>
          list(goals.past, text.pastGoals(goals.past.length)),
        )
      : nothing
  }
  ${inErrorList(
    goals.inError.map(({ title, item }) => ({ title, entry: item.entry })),
    context.text.inErrorHidden(goals.inError.length),
    actions,
  )}`;
}

function goalItem(goal: GoalView, context: PlanContext, actions: EntryActions): TemplateResult {
  const selected = actions.isSelected(goal.key);
  return html`<li class="goal ${selected ? 'selected' : ''}" part="goal ${selected ? 'selected' : ''}">
    ${goalHead(goal, goal.key, context, actions)}
    <div class="targets">${targetRows(goal, goal.key, context, actions)}</div>
    ${actions.detail(goal.key)}
  </li>`;
}
