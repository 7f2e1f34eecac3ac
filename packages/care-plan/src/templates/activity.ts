import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type EntryActions, entryButton, type Part, statusBadge, uiIcon } from '@care-timeline/ui';
import type { ActivityView } from '../model/activity.js';
import { titleOf, type PlanContext } from '../model/context.js';
import { links, reasonText, zoneMark } from './pieces.js';

/** A list of interventions; `withPlan` adds the plan of each. */
export function activityList(
  activities: readonly ActivityView[],
  label: string,
  withPlan: boolean,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  return html`<div class="activities" part="activities">
    <div class="columns" aria-hidden="true">
      <span>${text.activity}</span><span>${text.who}</span><span>${text.whenLabel}</span
      ><span>${text.statusLabel}</span>
    </div>
    <ul aria-label=${label}>
      ${repeat(
        activities,
        ({ id }) => id,
        (one) => activityRow(one, withPlan, context, actions),
      )}
    </ul>
  </div>`;
}

function activityRow(
  one: ActivityView,
  withPlan: boolean,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  const { entry, id: place } = one;
  const names = [
    'activity',
    one.negated ? 'negated' : '',
    one.overdue ? 'overdue' : '',
    one.mine ? 'mine' : '',
  ];
  return html`<li class=${names.filter(Boolean).join(' ')} part=${names.filter(Boolean).join(' ')}>
    <div class="what">
      <div class="line">
        ${entryButton(one.title, entry, place, actions, 'title')}
        ${one.zone ? zoneMark(one.zone, text.zone[one.zone]) : nothing}
        ${one.mine ? html`<span class="badge accent">${uiIcon('person')} ${text.mine}</span>` : nothing}
        ${one.safe ? nothing : html`<span class="badge critical">${uiIcon('stop')} ${context.terms.unsafe}</span>`}
      </div>
      ${one.description ? html`<div class="verbatim small">${one.description}</div>` : nothing}
      ${one.particulars.length ? html`<div class="verbatim small">${one.particulars.join('\n')}</div>` : nothing}
      ${
        withPlan
          ? html`<div class="secondary small">
              ${titleOf(one.plan.entry, context)}${goalNames(one, context)}
            </div>`
          : nothing
      }
      ${
        one.reasons || one.reasonLinks.length
          ? html`<div class="secondary small">
              ${text.reason}: ${one.reasons} ${links(one.reasonLinks, place, actions)}
            </div>`
          : nothing
      }
      ${one.missing ? html`<div class="small late">${text.missing(one.missing)}</div>` : nothing}
      ${evaluation(one, context, actions)}
    </div>
    <div class="who">
      ${one.who.length ? html`<span class="inline-label">${text.who}: </span>` : nothing}
      ${links(one.who, place, actions)}
      ${one.where ? html`<div class="secondary small">${links([one.where], place, actions)}</div>` : nothing}
    </div>
    <div class="when">
      ${one.when ? html`<div class="verbatim"><span class="inline-label">${text.whenLabel}: </span>${one.when}</div>` : nothing}
      ${one.generated ? html`<span class="badge">${text.generated}</span>` : nothing}
      ${
        one.overdue
          ? html`<div class="late">
              ${uiIcon('clock')} ${text.overdueSince(one.overdue.due)}
              <span class="small">(${text.computed})</span>
            </div>`
          : nothing
      }
      ${
        one.next
          ? html`<div class="small secondary">
              ${text.next}: ${one.next.text}${one.next.computed ? ` (${text.computed})` : nothing}
            </div>`
          : nothing
      }
    </div>
    <div class="state">${statusBadge(one.status, reasonText(one.statusReason, context))}</div>
    ${actions.detail(place)}
  </li>`;
}

function goalNames({ activity }: ActivityView, context: PlanContext): string {
  const names = activity.goals.map((goal) => titleOf(goal, context));
  return names.length ? ` · ${names.join(', ')}` : '';
}

/** The outcome: results, when it was last done, progress notes as written. */
function evaluation(one: ActivityView, context: PlanContext, actions: EntryActions): Part {
  const { text } = context;
  if (!one.outcome && !one.outcomes.length && !one.lastDone && !one.progress.length) return nothing;
  return html`<dl class="evaluation small">
    ${
      one.lastDone
        ? html`<div>
            <dt>${text.lastDone}</dt>
            <dd>${one.lastDone.text} <span class="secondary">(${text.computed})</span></dd>
          </div>`
        : nothing
    }
    ${
      one.outcome || one.outcomes.length
        ? html`<div>
            <dt>${text.result}</dt>
            <dd>${one.outcome} ${links(one.outcomes, one.id, actions)}</dd>
          </div>`
        : nothing
    }
    ${one.progress.map(
      (note) =>
        html`<div>
          <dt>${text.progress}</dt>
          <dd class="verbatim">${note}</dd>
        </div>`,
    )}
  </dl>`;
}
