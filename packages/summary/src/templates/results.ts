import { RESULT_KINDS } from '@care-timeline/record';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';
import {
  entryButton,
  entryMarks,
  folded,
  heading,
  inErrorList,
  listNotices,
  trendPicture,
  uiIcon,
  unknownStatusMark,
  type EntryActions,
  type Part,
} from '@care-timeline/ui';
import { sourcesOf, type SummaryContext } from '../model/context.js';
import { headOf, type ResultsView, type ResultValueView, type ResultView } from '../model/results.js';
import { othersTemplate } from './about-others.js';
import { sourceLine } from './pieces.js';

export function resultsTemplate(
  results: ResultsView,
  most: number,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text, terms } = context;
  return html`<section class="widget" aria-label=${text.results}>
    <header class="bar">${heading(actions, 0, text.results, 'widget-title')}</header>
    ${listNotices(
      {
        state: results.state,
        filter: results.filter,
        label: text.results,
        empty: text.noResults,
        kinds: RESULT_KINDS,
      },
      context.view,
      actions,
    )}
    ${results.groups.map(
      ({ kind, results: list }) =>
        html`<div class="group">
          ${heading(actions, 1, html`${terms.kind[kind]} <span class="count">${list.length}</span>`, 'group-title')}
          ${listTemplate(list.slice(0, most), context, actions)}
          ${
            list.length > most
              ? folded(`more ${kind}`, text.moreResults(list.length - most), actions, () =>
                  listTemplate(list.slice(most), context, actions),
                )
              : nothing
          }
        </div>`,
    )}
    ${othersTemplate(results.others, context, actions)}
    ${leftOut('not-done', text.notDoneResults, results, context, actions)}
    ${leftOut('no-value', text.withoutResults, results, context, actions)}
    ${inErrorList(
      results.leftOut['in-error'].map((entry) => ({ entry, ...headOf(entry, context) })),
      text.inErrorResults(results.leftOut['in-error'].length),
      actions,
    )}
  </section>`;
}

/** Cancelled, or without any value: counted, and one action away. */
function leftOut(
  why: 'not-done' | 'no-value',
  label: (count: number) => string,
  { leftOut: all }: ResultsView,
  context: SummaryContext,
  actions: EntryActions,
): Part {
  const list = all[why];
  if (list.length === 0) return nothing;
  return folded(
    why,
    label(list.length),
    actions,
    () =>
      html`<ul class="plain">
        ${list.map((entry) => {
          const { title, date } = headOf(entry, context);
          const place = `${why} ${entry.key}`;
          return html`<li>
            ${entryButton(title, entry, place, actions)} ${marks(entry, context)}
            ${sourceLine([date], sourcesOf([entry], context))} ${actions.detail(place)}
          </li>`;
        })}
      </ul>`,
  );
}

function marks(entry: ClinicalEntry, { terms, view }: SummaryContext): Part {
  return html`${unknownStatusMark(entry, terms)} ${entryMarks(entry, terms, view)}`;
}

function listTemplate(
  list: readonly ResultView[],
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  return html`<ul class="plain">
    ${list.map((result) => html`<li>${resultTemplate(result, context, actions)}</li>`)}
  </ul>`;
}

function resultTemplate(result: ResultView, context: SummaryContext, actions: EntryActions): TemplateResult {
  const place = result.key;
  const [only] = result.values;
  const single = result.values.length === 1 && only?.label === result.title;
  return html`<div class="result" part="result">
    <div class="what">
      ${entryButton(result.title, result.entry, place, actions, 'title')} ${marks(result.entry, context)}
      ${sourceLine([result.date], result.sources)}
    </div>
    <div class="values">
      ${result.values.map((value) => valueTemplate(value, single, result, context, actions))}
    </div>
    ${actions.detail(place)}
  </div>`;
}

function valueTemplate(
  value: ResultValueView,
  single: boolean,
  { title, key }: ResultView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text, terms } = context;
  const { trend } = value;
  return html`<div class="measured">
    <div class="number-cell">
      ${single ? nothing : html`<div class="label">${value.label}</div>`}
      ${value.text ? html`<span class=${value.absent ? 'absent' : 'value'}>${value.text}</span>` : nothing}
      ${value.interpretation.map((said) => interpretation(said))}
      ${value.member ? marks(value.member, context) : nothing}
    </div>
    <div class="small secondary">
      ${value.where ? html`<div>${value.where}</div>` : nothing}
      ${value.ranges.map((range) => html`<div class="range">${range.label} <span>${range.text}</span></div>`)}
      ${value.before ? html`<div>${value.before}</div>` : nothing}
      ${value.change ? html`<div>${value.change} (${terms.computed})</div>` : nothing}
    </div>
    ${
      trend
        ? html`<button
            type="button"
            class="picture"
            title=${text.onTimeline}
            aria-label="${text.onTimeline}: ${[single ? title : value.label, value.where].filter(Boolean).join(', ')}. ${trend.text}"
            @click=${() => actions.onTimeline(key, trend.from, trend.to)}
          >
            ${trendPicture(trend)}
          </button>`
        : nothing
    }
  </div>`;
}

/** The source's own interpretation, with a symbol if it is not the expected one (RES-03). */
function interpretation({ text, deviant }: ResultValueView['interpretation'][number]): Part {
  return html`<span class="badge ${deviant ? 'warning' : ''}"
    >${deviant ? uiIcon('warning') : nothing} ${text}</span
  >`;
}
