import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemGroup } from '@care-timeline/record';
import {
  entryButton,
  entryMarks,
  folded,
  heading,
  listNotices,
  uiIcon,
  type EntryActions,
  type Part,
} from '@care-timeline/ui';
import type { SummaryContext } from '../model/context.js';
import type { ProblemsView, ProblemView } from '../model/problems.js';
import { othersTemplate } from './about-others.js';
import { sourceLine } from './pieces.js';

export function problemsTemplate(
  problems: ProblemsView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text, terms } = context;
  return html`<section class="widget" aria-label=${terms.kind.condition}>
    <header class="bar">${heading(actions, 0, terms.kind.condition, 'widget-title')}</header>
    ${listNotices(
      {
        state: problems.state,
        filter: problems.filter,
        later: problems.later ? text.later(problems.later) : undefined,
        label: terms.kind.condition,
        empty: text.noProblems,
        noneKnown: text.noKnownProblems,
        kinds: ['condition'],
      },
      context.view,
      actions,
    )}
    ${problems.contradicted ? html`<p class="small late">${uiIcon('warning')} ${text.contradictedProblems}</p>` : nothing}
    ${problems.state === 'some' && problems.open.length === 0 ? html`<p class="secondary">${text.noActiveProblems}</p>` : nothing}
    ${problems.open.map(
      ({ group, problems: list }) =>
        html`<div class="group">
          ${heading(actions, 1, html`${text.problemGroup[group]} <span class="count">${list.length}</span>`, 'group-title')}
          ${listTemplate(group, list, context, actions)}
        </div>`,
    )}
    ${othersTemplate(problems.others, context, actions)}
    ${problems.folded.map(({ group, problems: list }) =>
      folded(group, `${text.problemGroup[group]} (${count(list)})`, actions, () =>
        listTemplate(group, list, context, actions),
      ),
    )}
  </section>`;
}

const count = (list: readonly ProblemView[]): number =>
  list.reduce((sum, { under }) => sum + 1 + count(under), 0);

function listTemplate(
  group: ProblemGroup,
  list: readonly ProblemView[],
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  return html`<ul class="plain ${group}">
    ${list.map((problem) => html`<li>${problemTemplate(group, problem, context, actions)}</li>`)}
  </ul>`;
}

function problemTemplate(
  group: ProblemGroup,
  problem: ProblemView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { terms, text } = context;
  const place = `${group} ${problem.key}`;
  const title = entryButton(problem.title, problem.entry, place, actions, 'title');
  const struck = group === 'in-error' || group === 'refuted';
  return html`<div class="problem" part="problem">
    <div class="line">
      ${struck ? html`<s>${title}</s>` : title} ${badge(problem.severity, 'warning')}
      ${badge(problem.certainty, 'warning')} ${badge(problem.status)}
      ${problem.uncertain ? badge(text.uncertain, 'warning') : nothing}
      ${entryMarks(problem.entry, terms, context.view)}
    </div>
    ${sourceLine([problem.since, problem.more, problem.codes], problem.sources)} ${actions.detail(place)}
    ${problem.under.length ? html`<div class="under">${listTemplate(group, problem.under, context, actions)}</div>` : nothing}
  </div>`;
}

function badge(text: string, tone = ''): Part {
  return text ? html`<span class="badge ${tone}">${text}</span>` : nothing;
}
