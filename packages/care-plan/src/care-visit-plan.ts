import { heading, listNotices } from '@care-timeline/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanContext } from './model/context.js';
import { VISIT_KINDS, visitsView } from './model/visits.js';
import { PlanWidget } from './plan-widget.js';
import { contactsTemplate, daysTemplate } from './templates/visits.js';

const MAX_DAYS = 31;

/**
 * Last contact, next visit, and what is planned for today and the coming days by time of day, taken from tasks,
 * appointments and the interventions of current plans. Times computed from a repeating pattern are marked as such
 * (GEN-10).
 *
 * @fires care-select - a visit, task or contact was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart contacts - last contact and next visit
 * @csspart day - one day
 * @csspart visit - one visit, appointment or task
 * @csspart overdue - tasks whose day has passed
 * @csspart no-day - interventions and orders whose day is not given
 * @csspart resting - plans and orders that give no visits, and why
 * @csspart prohibited - what must not be done
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry open for reading
 */
export class CareVisitPlan extends PlanWidget {
  static override readonly tag: string = 'care-visit-plan';

  /** Number of days to show, including today; 0 for only last contact and next visit. Default 3, maximum 31. */
  @property({ type: Number }) days = 3;

  protected override nothing(): string {
    return this.strings.noVisits;
  }

  protected override content(context: PlanContext): TemplateResult {
    const { text } = context;
    const days = Number.isFinite(this.days) ? Math.min(Math.max(Math.trunc(this.days), 0), MAX_DAYS) : 3;
    const visits = visitsView(context, days);
    const title = days ? text.visits : `${text.lastContact}, ${text.nextVisit.toLowerCase()}`;
    return html`<section class="widget" aria-label=${title}>
      ${days ? html`<header class="bar">${heading(this.actions, 0, text.visits, 'widget-title')}</header>` : nothing}
      ${contactsTemplate(visits, context, this.actions)}
      ${
        days
          ? html`${listNotices({ state: visits.state, filter: visits.filter, label: text.visits, empty: text.noVisits, kinds: VISIT_KINDS }, context.view, this.actions)}
            ${visits.state === 'some' ? daysTemplate(visits, context, this.actions) : nothing}`
          : nothing
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-visit-plan': CareVisitPlan;
  }
}
