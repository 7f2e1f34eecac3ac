import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  type EntryActions,
  entryButton,
  entryMarks,
  fact,
  folded,
  heading,
  inErrorList,
  type Part,
  statusBadge,
  uiIcon,
} from '@care-timeline/ui';
import type { PlanContext } from '../model/context.js';
import type { Progress } from '../model/activity-groups.js';
import type { PlanGroup, PlansView, PlanView } from '../model/plans.js';
import { activityList } from './activity.js';
import { goalHead, targetRows } from './goal.js';
import { links, onTimeline, zoneMark } from './pieces.js';

/** Plans one by one; those that are over are collapsed. */
export function plansTemplate(plans: PlansView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  const list = (views: readonly PlanView[]): TemplateResult =>
    html`${repeat(
      views,
      ({ key }) => key,
      (plan) => planTemplate(plan, 1, context, actions),
    )}`;
  return html`${list(plans.current)}
  ${
    plans.past.length
      ? folded('past', text.pastPlans(plans.past.length), actions, () => list(plans.past))
      : nothing
  }
  ${inErrorList(
    plans.inError.map(({ title, item }) => ({ title, entry: item.entry })),
    context.text.inErrorHidden(plans.inError.length),
    actions,
  )}`;
}

/** One plan: what it is and what it addresses, then each goal with its interventions, then its sub-plans. */
function planTemplate(
  plan: PlanView,
  below: number,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  const { entry } = plan.item;
  const level = (add: number): number => below + add;
  return html`<article
    class="plan ${plan.zone ? `zone ${plan.zone}` : ''} ${entry.planLike ? 'plan-like' : ''}"
    part="plan"
  >
    <header class="plan-head">
      ${heading(
        actions,
        level(0),
        html`${plan.zone ? zoneMark(plan.zone, plan.title.startsWith(text.zone[plan.zone]) ? '' : text.zone[plan.zone]) : nothing}
        ${entryButton(plan.title, entry, plan.key, actions, 'title')}`,
        'plan-title',
      )}
      <div class="badges">
        ${statusBadge(plan.status)} ${plan.intent ? html`<span class="badge">${plan.intent}</span>` : nothing}
        ${entryMarks(entry, context.terms, context.view)}
      </div>
      ${plan.rest ? html`<p class="rest" part="rest">${uiIcon('info')} ${plan.rest.text}</p>` : nothing}
      ${planFacts(plan, context, actions)}
      ${plan.notes.map((note) => html`<p class="verbatim note">${note}</p>`)}
      ${plan.zoneNotes.map(
        ({ zone, text: note }) =>
          html`<p class="verbatim note"><strong>${text.zone[zone]}:</strong> ${note}</p>`,
      )}
      ${plan.progress.total > 1 ? progressTemplate(plan.progress, context) : nothing}
    </header>
    ${actions.detail(plan.key)}
    ${plan.groups.map((group) => groupTemplate(group, level(1), plan, context, actions))}
    ${
      plan.groups.length === 0 && plan.parts.length === 0
        ? html`<p class="secondary small none">${text.noActivities}</p>`
        : nothing
    }
    ${
      plan.parts.length
        ? html`<section class="parts" aria-label=${text.parts}>
            ${plan.parts.map((part) => planTemplate(part, level(1), context, actions))}
          </section>`
        : nothing
    }
  </article>`;
}

function planFacts(plan: PlanView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  const { interval } = plan;
  const list = (of: PlanView['problems']): Part => links(of, plan.key, actions);
  return html`<dl class="facts">
    ${
      plan.period
        ? fact(
            text.period,
            html`${plan.period}
            ${interval ? onTimeline(plan.key, plan.title, interval, context, actions) : nothing}`,
          )
        : nothing
    }
    ${fact(text.addresses, list(plan.problems))} ${fact(text.author, list(plan.author))}
    ${fact(text.team, list(plan.teams))} ${fact(text.partOf, list(plan.partOf))}
    ${fact(text.replaces, list(plan.replaces))} ${fact(text.replacedBy, list(plan.replacedBy))}
    ${fact(text.basedOn, list(plan.basedOn))} ${fact(text.source, plan.source)}
  </dl>`;
}

/** Progress of the interventions, as a bar and as text. */
function progressTemplate(progress: Progress, { text }: PlanContext): TemplateResult {
  const { total, done } = progress;
  const more = (
    ['ongoing', 'waiting', 'stopped', 'cancelled', 'revoked', 'notDone', 'ended', 'overdue'] as const
  )
    .filter((name) => progress[name] > 0)
    .map((name) => `${progress[name]} ${text.progressMore[name]}`);
  return html`<div class="progress">
    <svg
      class="meter"
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      width="100"
      height="6"
    >
      <rect class="all" width="100" height="6" rx="1"></rect>
      <rect class="done" width=${(100 * done) / total} height="6" rx="1"></rect>
    </svg>
    <span class="small">${text.progressText(done, total)}${more.length ? ` · ${more.join(' · ')}` : ''}</span>
  </div>`;
}

function groupTemplate(
  { goal, activities }: PlanGroup,
  below: number,
  plan: PlanView,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  if (!goal) {
    const alone = plan.groups.length === 1;
    return html`<section class="group">
      ${alone ? nothing : heading(actions, below, text.withoutGoal, 'group-title')}
      ${activityList(activities, alone ? plan.title : text.withoutGoal, false, context, actions)}
    </section>`;
  }
  // The same goal may appear in several plans, so the open state is kept per place.
  const place = `${plan.key} ${goal.key}`;
  return html`<div class="group" role="group" aria-label=${goal.title}>
    <div class="goal" part="goal">
      ${goalHead(goal, place, context, actions)}
      <div class="targets">${targetRows(goal, place, context, actions)}</div>
      ${actions.detail(place)}
    </div>
    ${
      activities.length
        ? activityList(activities, goal.title, false, context, actions)
        : html`<p class="secondary small none">${text.noActivitiesOfGoal}</p>`
    }
  </div>`;
}
