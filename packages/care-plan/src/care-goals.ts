import { heading, listNotices } from '@care-timeline/ui';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanContext } from './model/context.js';
import { goalsView } from './model/goals.js';
import { PlanWidget } from './plan-widget.js';
import { goalsTemplate } from './templates/goals.js';

/**
 * The patient's goals: lifecycle and achievement shown separately, the target next to the latest matching result with
 * its trend (CPL-01).
 *
 * @fires care-select - a goal or a result was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart goal - one goal; also `selected`
 * @csspart entry - title of an entry; also `selected`
 * @csspart status - the lifecycle status
 * @csspart achievement - the achievement status
 * @csspart trend - sparkline of results
 * @csspart detail - the entry open for reading
 */
export class CareGoals extends PlanWidget {
  static override readonly tag: string = 'care-goals';

  /** Key, `Type/id` or id of the plan whose goals are shown; empty for all plans. */
  @property() plan = '';

  protected override nothing(): string {
    return this.strings.noGoals;
  }

  protected override clearFilter(): void {
    this.plan = '';
    super.clearFilter();
  }

  protected override content(context: PlanContext): TemplateResult {
    const { text } = context;
    const goals = goalsView(context, this.plan);
    return html`<section class="widget" aria-label=${text.goals}>
      <header class="bar">${heading(this.actions, 0, text.goals, 'widget-title')}</header>
      ${listNotices(
        {
          state: goals.state,
          filter: goals.filter,
          later: goals.later ? text.later(goals.later) : undefined,
          label: text.goals,
          empty: text.noGoals,
          kinds: ['goal'],
        },
        context.view,
        this.actions,
      )}
      ${goalsTemplate(goals, context, this.actions)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-goals': CareGoals;
  }
}
