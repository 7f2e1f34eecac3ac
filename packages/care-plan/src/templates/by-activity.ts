import { type EntryActions, folded, heading } from '@care-timeline/ui';
import { html, type TemplateResult } from 'lit';
import type { PlanContext } from '../model/context.js';
import type { ActivityGroup } from '../model/activity-groups.js';
import type { PlansView } from '../model/plans.js';
import { activityList } from './activity.js';

const OVER: readonly ActivityGroup['group'][] = ['past', 'not-done', 'in-error'];

/** Interventions of all plans by urgency; those that are over are collapsed and counted. */
export function byActivityTemplate(
  { activities: groups }: PlansView,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  return html`${groups.map(({ group, activities }) => {
    const label = text.group[group] ?? group;
    const list = (): TemplateResult => activityList(activities, label, true, context, actions);
    return OVER.includes(group)
      ? folded(group, `${label} (${activities.length})`, actions, list)
      : html`<section class="group">
          ${heading(actions, 1, html`${label} <span class="secondary">${activities.length}</span>`, 'group-title')}
          ${list()}
        </section>`;
  })}`;
}
