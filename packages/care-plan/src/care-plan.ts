import { heading, listNotices } from '@care-timeline/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PlanContext } from './model/context.js';
import { plansView, type PlansView } from './model/plans.js';
import { PlanWidget } from './plan-widget.js';
import { byActivityTemplate } from './templates/by-activity.js';
import { plansTemplate } from './templates/plan.js';

export type PlanGroupBy = 'plan' | 'activity';

/**
 * The patient's care plans: problem, goal, intervention, evaluation; who does it, when, and what is overdue (rules
 * CPL-01..04). Sub-plans are nested inside their parent plan; the user's own tasks come first.
 *
 * @fires care-select - a plan, a goal, an intervention or a result was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart plan - one plan
 * @csspart rest - why a plan gives no visits
 * @csspart goal - one goal of a plan
 * @csspart activities - the interventions of one goal or group
 * @csspart activity - one intervention; also `negated`, `overdue`, `mine`
 * @csspart entry - title of an entry; also `selected`
 * @csspart status - a status
 * @csspart achievement - the achievement status of a goal
 * @csspart trend - sparkline of results
 * @csspart detail - the entry open for reading
 */
export class CarePlan extends PlanWidget {
  static override readonly tag: string = 'care-plan';

  /** Key, `Type/id` or id of a single plan to show; empty for all plans. */
  @property() plan = '';
  /** By plan (default), or the interventions of all plans by urgency. */
  @property({ attribute: 'group-by' }) groupBy: PlanGroupBy = 'plan';

  @state() private _onlyMine = false;

  protected override nothing(): string {
    return this.strings.noPlan;
  }

  protected override clearFilter(): void {
    this.plan = '';
    this._onlyMine = false;
    super.clearFilter();
  }

  protected override content(context: PlanContext): TemplateResult {
    const { text } = context;
    const plans = plansView(context, { plan: this.plan, onlyMine: this._onlyMine });
    const by = this.oneOf('group-by', this.groupBy, ['plan', 'activity']);
    return html`<section class="widget" aria-label=${text.plans}>
      <header class="bar">
        ${heading(this.actions, 0, text.plans, 'widget-title')} ${this._tools(by, plans, context)}
      </header>
      ${this._onlyMine && context.mine.size ? this._mineNotice(plans, context) : nothing}
      ${listNotices(
        {
          state: plans.state,
          filter: plans.filter,
          later: plans.later ? text.later(plans.later) : undefined,
          label: text.plans,
          empty: text.noPlan,
          kinds: ['care-plan'],
        },
        context.view,
        this.actions,
      )}
      ${context.isNow || !plans.current.length ? nothing : html`<p class="secondary small">${text.otherDay}</p>`}
      ${by === 'plan' ? plansTemplate(plans, context, this.actions) : byActivityTemplate(plans, context, this.actions)}
    </section>`;
  }

  private _tools(by: PlanGroupBy, { activities }: PlansView, { text, mine }: PlanContext): TemplateResult {
    const button = (value: PlanGroupBy, label: string): TemplateResult =>
      html`<button type="button" aria-pressed=${by === value} @click=${() => (this.groupBy = value)}>
        ${label}
      </button>`;
    return html`<div class="tools no-print">
      ${
        mine.size
          ? html`<button
              type="button"
              aria-pressed=${this._onlyMine}
              @click=${() => (this._onlyMine = !this._onlyMine)}
            >
              ${text.onlyMine}
            </button>`
          : nothing
      }
      ${
        activities.length
          ? html`<div class="segments" role="group" aria-label=${text.groupBy}>
              ${button('plan', text.byPlan)}${button('activity', text.byActivity)}
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Shown / total, and a way to clear the filter (MED-24). */
  private _mineNotice({ activities }: PlansView, context: PlanContext): TemplateResult {
    const all = plansView(context, { plan: this.plan, onlyMine: false }).activities;
    const count = (groups: PlansView['activities']): number =>
      groups.reduce((sum, group) => sum + group.activities.length, 0);
    return html`<care-notice
      kind="filter"
      .shown=${count(activities)}
      .total=${count(all)}
      live
      @care-notice-action=${() => (this._onlyMine = false)}
      >${context.text.filterMine}</care-notice
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-plan': CarePlan;
  }
}
