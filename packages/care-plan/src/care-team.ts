import { heading, listNotices } from '@care-timeline/ui';
import { html, type TemplateResult } from 'lit';
import type { PlanContext } from './model/context.js';
import { teamsView } from './model/team.js';
import { PlanWidget } from './plan-widget.js';
import { teamsTemplate } from './templates/team.js';

/**
 * Who takes care of the patient now: role, organisation, period, how to reach them, and who is responsible for a service
 * that runs (CPL-02).
 *
 * @fires care-select - a team or a person was chosen
 * @fires care-open - somebody wants to see the whole resource; cancelable
 *
 * @csspart responsible - who is responsible for running services
 * @csspart team - one team
 * @csspart member - one member
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry that is open for reading
 */
export class CareTeam extends PlanWidget {
  static override readonly tag: string = 'care-team';

  protected override readonly detailBelow: number = 2;

  protected override nothing(): string {
    return this.strings.noTeam;
  }

  protected override content(context: PlanContext): TemplateResult {
    const { text } = context;
    const teams = teamsView(context);
    return html`<section class="widget" aria-label=${text.teams}>
      <header class="bar">${heading(this.actions, 0, text.teams, 'widget-title')}</header>
      ${listNotices(
        {
          state: teams.state,
          filter: teams.filter,
          later: teams.later ? text.later(teams.later) : undefined,
          label: text.teams,
          empty: text.noTeam,
        },
        context.view,
        this.actions,
      )}
      ${teamsTemplate(teams, context, this.actions)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-team': CareTeam;
  }
}
