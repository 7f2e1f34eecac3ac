import { html, nothing, type TemplateResult } from 'lit';
import type { ListModel } from '../model/list-model.js';
import { changesText, distinctNames, filterText, stoppedNames } from '../model/notices.js';
import type { NoticeState } from '../model/shown-list.js';
import type { Words } from '../model/words.js';
import type { Actions } from './actions.js';
import { keepTogether } from './pieces.js';

/** What the user must know before reading the list: incomplete, another day, changes, recently stopped, filtered. */
export function noticesTemplate(
  model: ListModel,
  state: NoticeState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const { text } = words;
  const any =
    state.incomplete.length > 0 ||
    state.asOf !== '' ||
    (model.changes && state.since !== '') ||
    (model.recentlyStopped.length > 0 && state.show !== 'past') ||
    model.filtering;
  return html`<div class="notices" ?hidden=${!any}>
    ${
      state.incomplete.length
        ? html`<care-notice kind="incomplete" heading=${text.incomplete} part="notice-incomplete">
            <ul class="reasons">
              ${state.incomplete.map((reason) => html`<li>${reason}</li>`)}
            </ul>
          </care-notice>`
        : nothing
    }
    ${
      state.asOf
        ? html`<care-notice
            kind="info"
            heading=${text.asOfNotice(state.asOf)}
            action=${text.showToday}
            part="notice-as-of"
            @care-notice-action=${() => actions.today()}
          ></care-notice>`
        : nothing
    }
    ${model.changes && state.since ? changedNotice(model, state, actions, words) : nothing}
    ${
      model.recentlyStopped.length && state.show !== 'past'
        ? html`<care-notice
            kind="info"
            heading="${text.recentlyStopped(model.recentlyStopped.length, state.recentDays)}:"
            action=${text.showThem}
            part="notice-stopped"
            @care-notice-action=${() => actions.show('past')}
            >${keepTogether((state.brief ? distinctNames : stoppedNames)(model.recentlyStopped, words))}</care-notice
          >`
        : nothing
    }
    ${
      model.filtering
        ? html`<care-notice
            kind="filter"
            heading=${text.filterOn(filterText(state.filter, model, words))}
            .shown=${model.shown}
            .total=${model.total}
            live
            part="notice-filter"
            @care-notice-action=${() => actions.clearFilter()}
          ></care-notice>`
        : nothing
    }
  </div>`;
}

function changedNotice(model: ListModel, state: NoticeState, actions: Actions, words: Words): TemplateResult {
  const { text } = words;
  const some = (model.changes?.length ?? 0) > 0 && !state.filter.onlyChanged;
  return html`<care-notice
    kind="info"
    heading="${text.changedSince(state.since)}:"
    action=${some ? text.onlyChanged : ''}
    part="notice-changed"
    @care-notice-action=${() => actions.onlyChanged(true)}
    >${keepTogether(changesText(model, words))}</care-notice
  >`;
}
