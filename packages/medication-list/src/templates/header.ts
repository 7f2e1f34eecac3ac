import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { uiIcon } from '@care-timeline/ui';
import type { ListModel } from '../model/list-model.js';
import type { Show } from '../model/medicine.js';
import { GROUP_BYS, type GroupBy } from '../model/sections.js';
import type { HeaderState } from '../model/shown-list.js';
import type { Words } from '../model/words.js';
import type { Actions } from './actions.js';

/** The sticky line: what this is, as of which day, how many rows, and whether it may be incomplete. */
export function titleTemplate(
  model: ListModel,
  state: HeaderState,
  patient: string,
  above: TemplateResult,
  words: Words,
): TemplateResult {
  const { text, terms } = words;
  const sources = model.sources.length;
  return html`<header class="bar" part="header">
    ${patient ? html`<p class="paper">${patient}</p>` : nothing}
    <div class="bar-title">
      <h2>${terms.medicationList}</h2>
      ${
        state.asOf
          ? html`<span class="badge accent">${uiIcon('clock')} ${text.asOf(state.asOf)}</span>`
          : html`<span class="secondary nowrap">${state.today}</span>`
      }
      ${state.incomplete ? html`<span class="badge warning">${uiIcon('warning')} ${text.mayBeIncomplete}</span>` : nothing}
    </div>
    <div class="bar-sum">
      <span>${text.summary(model.counts.inUse, model.counts.paused, model.counts.unknown)}</span>
      ${sources ? html`<span class="secondary nowrap">${text.fromSources(sources)}</span>` : nothing} ${above}
    </div>
  </header>`;
}

const SHOWS: readonly Show[] = ['current', 'past', 'all'];

/** Search, parts, grouping, sources and copying. */
export function toolsTemplate(
  model: ListModel,
  state: HeaderState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const { text } = words;
  const counts: Readonly<Record<Show, number>> = {
    current: model.parts.current,
    past: model.parts.past,
    all: model.parts.current + model.parts.past,
  };
  return html`<div
    class="tools no-print ${state.tools ? 'open' : ''}"
    role="search"
    aria-label=${text.search}
  >
    <div class="segments" role="group" aria-label=${text.show.label}>
      ${SHOWS.map(
        (show) =>
          html`<button type="button" aria-pressed=${state.show === show} @click=${() => actions.show(show)}>
            ${text.showCount(text.show[show], counts[show])}
          </button>`,
      )}
    </div>
    <label class="search">
      ${uiIcon('search')}
      <span class="visually-hidden">${text.search}</span>
      <input
        type="search"
        placeholder=${text.search}
        .value=${live(state.filter.text)}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
    </label>
    <button
      type="button"
      class="more-button"
      aria-expanded=${state.tools}
      @click=${() => actions.tools(!state.tools)}
    >
      ${uiIcon('filter')} ${text.choices}
    </button>
    ${
      state.compare
        ? nothing
        : html`<label class="choice more">
            <span class="small secondary">${text.groupBy.label}</span>
            <select
              @change=${(event: Event) => actions.groupBy((event.target as HTMLSelectElement).value as GroupBy)}
            >
              ${GROUP_BYS.map(
                (by) =>
                  html`<option value=${by} ?selected=${by === state.groupBy}>${text.groupBy[by]}</option>`,
              )}
            </select>
          </label>`
    }
    ${
      model.hasMultidose
        ? html`<button
            type="button"
            class="more"
            aria-pressed=${state.filter.onlyMultidose}
            @click=${() => actions.onlyMultidose(!state.filter.onlyMultidose)}
          >
            ${text.onlyMultidose}
          </button>`
        : nothing
    }
    ${model.sources.length > 1 ? sourceTools(model, state, actions, words) : nothing}
    <button type="button" class="quiet copy more" @click=${() => actions.copy()}>
      ${uiIcon('copy')} ${text.copy}
    </button>
  </div>`;
}

function sourceTools(model: ListModel, state: HeaderState, actions: Actions, words: Words): TemplateResult {
  const { text, terms } = words;
  const chosen = state.filter.sources.length === 1 ? state.filter.sources[0] : '';
  return html`<label class="choice more">
      <span class="visually-hidden">${terms.source}</span>
      <select
        .value=${live(chosen ?? '')}
        @change=${(event: Event) => actions.source((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!chosen}>${text.allSources}</option>
        ${model.sources.map(({ id, label }) => html`<option value=${id} ?selected=${chosen === id}>${label}</option>`)}
      </select>
    </label>
    <button
      type="button"
      class="more"
      aria-pressed=${state.compare}
      @click=${() => actions.compare(!state.compare)}
    >
      ${uiIcon('table')} ${text.compare}
    </button>`;
}
