import { html, nothing, type TemplateResult } from 'lit';
import { missingSources } from '@care-timeline/record';
import {
  type EntryActions,
  entryButton,
  heading,
  kindIcon,
  type Part,
  statusBadge,
  uiIcon,
} from '@care-timeline/ui';
import type { PlanContext } from '../model/context.js';
import type { ContactView } from '../model/last-contact.js';
import type { VisitView } from '../model/visit.js';
import type { DayView } from '../model/visit-days.js';
import { VISIT_KINDS, type NextView, type VisitsView } from '../model/visits.js';
import { links } from './pieces.js';

/** Last contact and next visit side by side: the first thing users look for. */
export function contactsTemplate(
  { last, next }: VisitsView,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  const missing = missingText(context);
  return html`<dl class="contacts" part="contacts">
      ${contact('last', last, text.lastContact, missing || text.noContact, text, actions)}
      ${contact('next', next, text.nextVisit, missing || text.noNext, text, actions)}
    </dl>
    ${actions.detail('last')} ${actions.detail('next')}`;
}

/** Sources that have not delivered everything, as text: until they have, "no contact" is not certain (GEN-06). */
const missingText = ({ view, terms }: PlanContext): string =>
  view.format.list(
    missingSources(view.loads, VISIT_KINDS).map(
      ({ source, state }) => `${source.label || source.id}: ${terms.sourceState[state].toLowerCase()}`,
    ),
  );

/** What, when and who; the label precedes the title, so that two lines are enough if there is room. */
function contact(
  place: 'last' | 'next',
  one: ContactView | NextView | undefined,
  label: string,
  none: string,
  text: PlanContext['text'],
  actions: EntryActions,
): TemplateResult {
  if (!one)
    return html`<div>
      <dt>${label}</dt>
      <dd class="secondary">${none}</dd>
    </div>`;
  const more = [one.relative, one.computed ? text.computed : ''].filter(Boolean).join(', ');
  return html`<div>
    <dt>${label}</dt>
    <dd>
      ${entryButton(one.title, one.entry, place, actions, 'title')}
      ${one.ongoing ? html`<span class="badge accent">${text.ongoing}</span>` : nothing}
    </dd>
    <dd class="when">
      <span class="piece">${one.text}</span>
      ${more ? html`<span class="piece secondary">(${more})</span>` : nothing}
      <span class="small">${links(one.who, place, actions)}</span>
    </dd>
  </div>`;
}

/** Day by day, by time of day. */
export function daysTemplate(
  visits: VisitsView,
  context: PlanContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  // With a filter active, a day without visits does not mean that nothing is planned.
  const days = visits.filter ? visits.days.filter(({ count }) => count > 0) : visits.days;
  const computed = days.some(({ parts }) =>
    parts.some((part) => part.visits.some(({ kind }) => kind === 'activity')),
  );
  return html`${
      visits.overdue.length
        ? html`<section class="day late-tasks" part="overdue">
            ${heading(actions, 1, html`<span class="late">${uiIcon('clock')} ${text.overdueTasks}</span>`, 'day-title')}
            <ul>
              ${visits.overdue.map((visit) => visitItem(visit, context, actions, true))}
            </ul>
          </section>`
        : nothing
    }
    <div class="days">${days.map((day) => dayTemplate(day, context, actions))}</div>
    ${withoutDay(
      'prohibited',
      text.prohibited,
      visits.prohibited.map(({ when, ...one }) => ({ ...one, more: when })),
      actions,
    )}
    ${withoutDay(
      'no-day',
      text.noDay,
      visits.noDay.map(({ when, ...one }) => ({ ...one, more: when })),
      actions,
    )}
    ${withoutDay(
      'resting',
      text.restingPlans,
      visits.resting.map(({ why, ...one }) => ({ ...one, more: why })),
      actions,
    )}
    ${computed ? html`<p class="secondary small">${text.computedTimes}</p>` : nothing}`;
}

function dayTemplate(day: DayView, context: PlanContext, actions: EntryActions): TemplateResult {
  const { text } = context;
  return html`<section class="day" part="day">
    ${heading(
      actions,
      1,
      html`${day.title}<span class="visually-hidden">: ${text.visitsCount(day.count)}</span>
        <span class="secondary" aria-hidden="true">${day.count}</span>`,
      'day-title',
    )}
    ${day.count === 0 ? html`<p class="secondary small none">${text.nothingThatDay}</p>` : nothing}
    ${day.parts.map(
      ({ part, visits }) =>
        html`<div class="part">
          <div class="part-title" id="part-${day.at}-${visits[0]!.at}">${text.part[part]}</div>
          <ul aria-labelledby="part-${day.at}-${visits[0]!.at}">
            ${visits.map((visit) => visitItem(visit, context, actions))}
          </ul>
        </div>`,
    )}
  </section>`;
}

function visitItem(
  visit: VisitView,
  context: PlanContext,
  actions: EntryActions,
  withDate = false,
): TemplateResult {
  const { text, view, terms } = context;
  const due = withDate && visit.entry.task?.due ? text.dueOn(view.format.date(visit.entry.task.due)) : '';
  return html`<li
    class="visit ${visit.passed ? 'passed' : ''} ${visit.negated ? 'negated' : ''}"
    part="visit"
  >
    <span class="time">${withDate ? nothing : visit.time}</span>
    <div class="visit-what">
      <div class="line">
        <span class="kind" aria-hidden="true"
          >${kindIcon(visit.kind === 'activity' ? 'care-plan' : visit.kind)}</span
        >
        <div>
          ${entryButton(visit.title, visit.entry, visit.id, actions, 'title')}
          ${visit.status && isTold(visit) ? statusBadge(visit.status) : nothing}
          ${visit.entry.safe ? nothing : html`<span class="badge critical">${uiIcon('stop')} ${terms.unsafe}</span>`}
        </div>
      </div>
      <div class="secondary small">
        ${due ? html`<span class="late">${due}</span> · ` : nothing}${links(visit.who, visit.id, actions)}${
          visit.who.length ? ' · ' : nothing
        }${visit.from}${visit.passed ? html` · ${text.passed}` : nothing}
      </div>
      ${visit.more.length ? html`<div class="verbatim small">${visit.more.join('\n')}</div>` : nothing}
      ${actions.detail(visit.id)}
    </div>
  </li>`;
}

/** A booked appointment and an open task are the normal case, so their status is not shown. */
function isTold({ status, kind }: VisitView): boolean {
  return kind !== 'appointment' || status!.clinicalState !== 'planned' || status!.unknownCode;
}

interface WithoutDay {
  readonly title: string;
  readonly more: string;
  readonly entry: VisitView['entry'];
}

/** What stands on no day: no day is given, or its plan gives no visits (CPL-06). */
function withoutDay(id: string, title: string, list: readonly WithoutDay[], actions: EntryActions): Part {
  if (list.length === 0) return nothing;
  return html`<section class="day" part=${id}>
    ${heading(actions, 1, title, 'day-title')}
    <ul>
      ${list.map(
        ({ title, more, entry }, i) =>
          html`<li class="visit">
            <span class="time"></span>
            <div class="visit-what">
              ${entryButton(title, entry, `${id}-${i}`, actions, 'title')}
              <div class="secondary small verbatim">${more}</div>
              ${actions.detail(`${id}-${i}`)}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
