import { heading, listNotices } from '@care-timeline/ui';
import { html, type TemplateResult } from 'lit';
import type { PlanContext } from './model/context.js';
import { teamsView } from './model/team.js';
import { PlanWidget } from './plan-widget.js';
import { teamsTemplate } from './templates/team.js';

/**
 * The patient's current care team: role, organisation, period, contact details, and who is responsible for an ongoing
 * service (CPL-02).
 *
 * @fires care-select - a team or a person was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart responsible - who is responsible for ongoing services
 * @csspart team - one team
 * @csspart member - one member
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry open for reading
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
          kinds: ['care-team'],
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
