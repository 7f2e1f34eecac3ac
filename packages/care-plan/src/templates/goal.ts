import { html, nothing, type TemplateResult } from 'lit';
import {
  type EntryActions,
  entryButton,
  entryMarks,
  kindIcon,
  type Part,
  statusBadge,
  trendPicture,
  uiIcon,
} from '@care-timeline/ui';
import type { PlanContext } from '../model/context.js';
import type { GoalView, TargetView } from '../model/goal.js';
import { links, onTimeline, reasonText, zoneMark } from './pieces.js';

/** What a goal addresses, its status and its achievement; lifecycle and achievement shown separately (CPL-01). */
export function goalHead(
  goal: GoalView,
  place: string,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  const { entry } = goal.item;
  return html`<div class="goal-head">
    ${
      goal.problems.length
        ? html`<div class="eyebrow">
            <span class="visually-hidden">${text.for}: </span>${links(goal.problems, place, actions)}
          </div>`
        : nothing
    }
    <div class="goal-title">
      <span class="kind">${kindIcon('goal')}</span>
      ${entryButton(goal.title, entry, place, actions, 'title')}
      ${goal.zone ? zoneMark(goal.zone, text.zone[goal.zone]) : nothing}
    </div>
    <div class="badges">
      ${achievementBadge(goal, context)} ${statusBadge(goal.status, reasonText(goal.statusReason, context))}
      ${goal.priority ? html`<span class="badge">${text.priority}: ${goal.priority}</span>` : nothing}
      ${goal.overdue ? html`<span class="badge warning">${uiIcon('clock')} ${text.overdue} (${text.computed})</span>` : nothing}
      ${entryMarks(entry, context.terms, context.view)}
    </div>
    ${goal.notes.map((note) => html`<p class="verbatim note">${note}</p>`)}
  </div>`;
}

function achievementBadge({ achievement }: GoalView, { text }: PlanContext): Part {
  if (!achievement) return nothing;
  const { tone } = achievement;
  const icon = tone === 'bad' ? uiIcon('warning') : tone === 'good' ? uiIcon('check') : nothing;
  return html`<span
    class="badge ${tone === 'bad' ? 'warning' : tone === 'good' ? 'accent' : ''}"
    part="achievement"
    >${icon}<span class="visually-hidden">${text.achievement}: </span>${achievement.text}</span
  >`;
}

/** Target beside the latest result, both with date and unit (CPL-01). */
export function targetRows(goal: GoalView, place: string, context: PlanContext, actions: EntryActions): Part {
  const { text } = context;
  const outcomes =
    goal.outcomes.length || goal.outcomeText
      ? html`<div class="cell wide">
          <span class="label">${text.result}</span>
          <div>${links(goal.outcomes, place, actions)} ${goal.outcomeText}</div>
        </div>`
      : nothing;
  if (goal.targets.length === 0) {
    return outcomes === nothing
      ? html`<p class="secondary small none">${text.noTarget}</p>`
      : html`<div class="target">${outcomes}</div>`;
  }
  return html`${goal.targets.map((target) => targetRow(goal, target, place, context, actions))}
  ${outcomes === nothing ? nothing : html`<div class="target">${outcomes}</div>`}`;
}

function targetRow(
  goal: GoalView,
  target: TargetView,
  place: string,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  const { result, trend, interval } = target;
  return html`<div class="target">
    <div class="cell">
      <span class="label">${text.target}</span>
      <div>
        ${target.measure ? html`<div class="secondary small">${target.measure}</div>` : nothing}
        <div class="value">${target.aim ?? nothing}</div>
        ${
          target.due
            ? html`<div class="small ${target.overdue ? 'late' : 'secondary'}">
                ${text.due}
                ${target.due}${target.overdue ? html` – ${text.overdue.toLowerCase()} (${text.computed})` : nothing}
              </div>`
            : nothing
        }
      </div>
    </div>
    <div class="cell">
      <span class="label">${text.latest}</span>
      ${result ? resultCell(result, place, context, actions) : html`<div class="secondary small">${text.noResult}</div>`}
    </div>
    <div class="cell picture">
      ${trend ? trendPicture(trend) : nothing}
      ${interval && result ? onTimeline(result.key, goal.title, interval, context, actions) : nothing}
    </div>
  </div>`;
}

function resultCell(
  result: NonNullable<TargetView['result']>,
  place: string,
  { text, record }: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const entry = record.entry(result.key);
  const word = result.compared && text.compared[result.compared];
  return html`<div>
    <div class="value">
      ${entry ? entryButton(result.text, entry, place, actions, 'number') : result.text}
      ${
        word
          ? html`<span class="compared ${result.compared}"
              >${uiIcon(result.compared === 'within' ? 'check' : result.compared === 'above' ? 'up' : 'down')}
              ${word} <span class="secondary">(${text.computed})</span></span
            >`
          : nothing
      }
    </div>
    <div class="secondary small">${[result.where, result.date].filter(Boolean).join(', ')}</div>
    ${result.mark ? html`<span class="badge warning">${text.mark[result.mark]}</span>` : nothing}
    ${result.otherUnit ? html`<div class="small late">${text.otherUnit}</div>` : nothing}
    ${result.change ? html`<div class="secondary small">${result.change} (${text.computed})</div>` : nothing}
  </div>`;
}
