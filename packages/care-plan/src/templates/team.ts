import { html, nothing, type TemplateResult } from 'lit';
import {
  type EntryActions,
  entryButton,
  entryMarks,
  fact,
  folded,
  heading,
  inErrorList,
  kindIcon,
  type Part,
  statusBadge,
  uiIcon,
} from '@care-timeline/ui';
import type { PlanContext } from '../model/context.js';
import type { ManagerView, MemberView, TeamsView, TeamView } from '../model/team.js';
import { links } from './pieces.js';

/** Current participants, with role and contact details; former ones are collapsed. */
export function teamsTemplate(teams: TeamsView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  const list = (views: readonly TeamView[]): TemplateResult =>
    html`${views.map((team) => teamTemplate(team, context, actions))}`;
  return html`${managers(teams.managers, context, actions)} ${list(teams.current)}
  ${
    teams.coming.length
      ? folded('coming', text.comingTeams(teams.coming.length), actions, () => list(teams.coming))
      : nothing
  }
  ${
    teams.past.length
      ? folded('past', text.pastTeams(teams.past.length), actions, () => list(teams.past))
      : nothing
  }
  ${inErrorList(teams.inError, context.text.inErrorHidden(teams.inError.length), actions)}`;
}

function managers(list: readonly ManagerView[], { text }: PlanContext, actions: EntryActions): Part {
  if (list.length === 0) return nothing;
  return html`<dl class="facts managers" part="responsible">
      ${list.map(({ who, service }) =>
        fact(
          text.responsible,
          html`<strong>${links([who], 'managers', actions)}</strong>
            <span class="secondary">(${links([service], 'managers', actions)})</span>`,
        ),
      )}
    </dl>
    ${actions.detail('managers')}`;
}

function teamTemplate(team: TeamView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  const fold = (name: 'former' | 'later', label: string): Part =>
    team[name].length
      ? folded(`${name} ${team.key}`, label, actions, () =>
          memberList(team[name], label, team, context, actions),
        )
      : nothing;
  return html`<article class="team" part="team">
    <header class="plan-head">
      ${heading(
        actions,
        1,
        html`<span class="kind">${kindIcon('care-team')}</span>
          ${entryButton(team.title, team.entry, team.key, actions, 'title')}`,
        'plan-title',
      )}
      <div class="badges">
        ${statusBadge(team.status)} ${entryMarks(team.entry, context.terms, context.view)}
      </div>
      <dl class="facts">
        ${fact(text.period, team.period)} ${fact(text.contact, team.contact.join(', '))}
        ${fact(text.source, team.source)}
      </dl>
    </header>
    ${
      team.members.length
        ? memberList(team.members, team.title, team, context, actions)
        : html`<p class="secondary small none">${text.noMembers}</p>`
    }
    ${fold('later', text.joining(team.later.length))} ${fold('former', text.former(team.former.length))}
    ${actions.detail(team.key)}
  </article>`;
}

function memberList(
  members: readonly MemberView[],
  label: string,
  team: TeamView,
  { text }: PlanContext,
  actions: EntryActions,
): TemplateResult {
  return html`<ul class="members" aria-label=${label}>
    ${members.map(
      (member) =>
        html`<li class="member" part="member">
          <div class="role">${member.role}</div>
          <div>
            ${links([member.who], team.key, actions)}
            ${member.warnings.map((text) => html`<span class="badge warning">${text}</span> `)}
            ${member.mine ? html`<span class="badge accent">${uiIcon('person')} ${text.mine}</span>` : nothing}
            ${
              member.onBehalfOf
                ? html`<div class="secondary small">
                    ${links([member.onBehalfOf], team.key, actions)}
                    ${member.onBehalfOf.warnings.map((text) => html`<span class="badge warning">${text}</span> `)}
                  </div>`
                : nothing
            }
          </div>
          <div class="secondary small">${member.period}</div>
          <div class="small">${member.contact.map((line) => html`<div class="nowrap">${line}</div>`)}</div>
        </li>`,
    )}
  </ul>`;
}
