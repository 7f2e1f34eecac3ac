import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from '@care-timeline/fhir';
import {
  entryButton,
  entryMarks,
  folded,
  heading,
  inErrorList,
  inWords,
  kindIcon,
  listNotices,
  uiIcon,
  type EntryActions,
  type Part,
} from '@care-timeline/ui';
import type { AlertGroup, AlertsView, AlertView } from '../model/alerts.js';
import { othersTemplate } from './about-others.js';
import type { SummaryContext } from '../model/context.js';

/** Alerts and treatment limitations that a source says in text alone; that of allergies is told with them (GEN-06). */
const ALSO_IN_WORDS: readonly Kind[] = ['alert', 'consent'];

export function alertsTemplate(
  alerts: AlertsView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text } = context;
  return html`<section class="widget alerts" aria-label=${text.alerts}>
    <header class="bar">
      ${heading(actions, 0, text.alerts, 'widget-title')}
      ${context.isNow ? nothing : html`<span class="small late">${uiIcon('info')} ${text.alertsOfToday}</span>`}
    </header>
    <div class="alert-groups">
      ${alerts.groups.map((group) => groupTemplate(group, alerts, context, actions))}
    </div>
    ${inWords(context.view, ALSO_IN_WORDS, ['allergy'])} ${othersTemplate(alerts.others, context, actions)}
    <div class="folds">
      ${foldedAlerts('later', alerts.later, text.laterAlerts(alerts.later.length), context, actions)}
      ${foldedAlerts('inactive', alerts.inactive, text.inactiveCount(alerts.inactive.length), context, actions)}
      ${foldedAlerts('refuted', alerts.refuted, text.refutedCount(alerts.refuted.length), context, actions)}
      ${inErrorList(alerts.inError, text.inErrorHidden(alerts.inError.length), actions)}
    </div>
  </section>`;
}

function groupTemplate(
  { name, alerts }: AlertGroup,
  view: AlertsView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text, terms } = context;
  const isAllergy = name === 'allergy';
  return html`<div class="group">
    ${heading(actions, 1, text.alertGroup[name], 'group-title')}
    ${
      isAllergy
        ? listNotices(
            {
              state: view.allergyState,
              label: text.alertGroup.allergy,
              empty: text.noAllergies,
              noneKnown: terms.noKnownAllergies,
              kinds: ['allergy'],
            },
            context.view,
            actions,
          )
        : nothing
    }
    ${
      isAllergy && view.contradictedBy.length > 0
        ? html`<p class="small late">
            ${uiIcon('warning')}
            ${context.view.format.list(view.contradictedBy.map((source) => source || text.aSource))}
            ${text.contradictedAllergies}
          </p>`
        : nothing
    }
    ${list(name, alerts, context, actions)}
  </div>`;
}

function list(
  name: string,
  alerts: readonly AlertView[],
  context: SummaryContext,
  actions: EntryActions,
): Part {
  if (alerts.length === 0) return nothing;
  return html`<ul class="plain">
    ${alerts.map((alert) => html`<li>${alertTemplate(name, alert, context, actions)}</li>`)}
  </ul>`;
}

/** Severity is conveyed by the symbol and the word; colour only reinforces it (ALG-02). */
function alertTemplate(
  group: string,
  alert: AlertView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const place = `${group} ${alert.key}`;
  return html`<div class="alert ${alert.weight}" part="alert">
    <span class="mark">${markOf(alert)}</span>
    <div class="words">
      ${entryButton(alert.title, alert.entry, place, actions, 'title')}
      ${entryMarks(alert.entry, context.terms, context.view)}
      <span class="small secondary said">${said(alert)}</span>
      ${alert.text ? html`<div class="small verbatim">${alert.text}</div>` : nothing}
    </div>
    ${actions.detail(place)}
  </div>`;
}

/** "No known drug allergy" is listed among the allergies but is not one (ALG-01). */
function markOf({ weight, entry }: AlertView): TemplateResult {
  if (entry.absence === 'none-of-kind') return uiIcon('check');
  return weight === 'high' ? uiIcon('stop') : kindIcon(entry.kind);
}

/** Each part is kept on one line if it fits. */
function said({ weight, marks, reactions, date }: AlertView): unknown {
  const words = [
    ...marks.map((text, at) => ({ text, name: at === 0 && weight === 'high' ? 'loud' : '' })),
    { text: reactions, name: 'reaction' },
    { text: date, name: '' },
  ].filter(({ text }) => text !== '');
  return words.map(
    ({ text, name }, at) => html`<span class=${name}>${text}${at < words.length - 1 ? ',' : ''}</span> `,
  );
}

function foldedAlerts(
  name: string,
  alerts: readonly AlertView[],
  label: string,
  context: SummaryContext,
  actions: EntryActions,
): Part {
  if (alerts.length === 0) return nothing;
  return folded(name, label, actions, () => list(name, alerts, context, actions));
}
