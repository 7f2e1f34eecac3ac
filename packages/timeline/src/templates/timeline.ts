import { html, nothing, type TemplateResult } from 'lit';
import { CLINICAL_STATES, type Kind } from '@care-timeline/fhir';
import { listState } from '@care-timeline/record';
import { authorsIn } from '../model/belonging.js';
import { periodOf } from '../model/range.js';
import { isFiltered } from '../model/ui-state.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { ContentMenuModel } from './content-menu.js';
import { detailTemplate } from './detail.js';
import { keyMapTemplate } from './key-map.js';
import { ZOOM_STEP } from './keys.js';
import { openListTemplate } from './lists.js';
import { noticesTemplate } from './notices.js';
import { overviewTemplate } from './overview.js';
import { plotTemplate } from './plot.js';
import { tableViewTemplate } from './table-view.js';
import { rangeText, type TimelineActions, type TimelineView } from './timeline-view.js';
import { toolbarTemplate } from './toolbar.js';
import { kindsWithoutLane, lacksInWindow, notOfferedText } from './window-text.js';

/** The whole element. All templates below it are pure functions of their arguments. */
export function timelineTemplate(t: TimelineView): TemplateResult {
  const { model, strings, terms, view, actions } = t;
  if (!model) {
    return html`<div class="timeline">
      <care-state state="not-recorded" .heading=${strings.noRecord}></care-state>
    </div>`;
  }
  return html`${t.announcer.region()}
    <section class="timeline ${t.frame}" aria-label=${strings.timeline}>
      ${toolbarTemplate(
        {
          strings,
          periods: t.periods,
          period: periodOf(t.range, model.whole),
          canBack: t.canBack,
          canForward: t.canForward,
          search: t.search,
          view: t.ui.shows,
          frame: t.frame,
          moreOpen: t.ui.popup === 'more',
          content: contentOf(t, model),
        },
        {
          ...actions,
          zoomBy: (direction) => actions.zoomBy(direction > 0 ? 1 / ZOOM_STEP : ZOOM_STEP),
          view: actions.showAs,
          keyMap: () => actions.toggle('keys'),
          more: () => actions.toggle('more'),
        },
      )}
      <div class="status" tabindex="-1">
        <span class="range-text">${rangeText(t)}</span>
        <span class="secondary">${strings.count(t.inView.reduce((sum, count) => sum + count, 0))}</span>
        ${noticesTemplate(
          {
            strings,
            terms,
            format: view.format,
            choice: model.choice,
            search: t.search || view.filter.text || '',
            kindsFiltered: isFiltered(t.ui, t.kinds, view.filter),
            contact: t.ui.contact ? (model.record.entry(t.ui.contact)?.title ?? '') : '',
            asOf: view.asOf === undefined ? '' : view.format.instant(view.asOf),
            noPicture: t.ui.noPicture,
            changed: t.changed,
            showInError: t.ui.showInError,
            popup: t.ui.popup,
            outside: model.outside,
            loads: view.loads,
            notLoaded: lacksInWindow(model, t.range, view.loads),
            withoutLane: kindsWithoutLane(model, t.range, t.kinds, terms),
            notOffered: notOfferedText(view.loads, t.kinds, strings, terms),
          },
          {
            ...actions,
            load: t.load && noticed(actions, t.load),
            clearFilters: noticed(actions, actions.clearFilters),
            now: noticed(actions, () => actions.asOf('')),
          },
        )}
      </div>
      ${openListTemplate(t, model)}
      <div class="stage">
        <canvas class="picture" aria-hidden="true"></canvas>
        ${overviewTemplate({ strings, format: view.format, life: model.life, range: t.range }, actions)}
        ${model.choice.lanes.length === 0 ? emptyTemplate(t, model) : nothing}
        ${t.ui.shows === 'table' ? tableViewTemplate(t, model) : nothing} ${plotTemplate(t, model)}
      </div>
    </section>
    ${t.ui.popup === 'keys' ? keyMapTemplate(strings, t.palette(), view.format, () => actions.toggle('keys')) : nothing}
    ${detailTemplate(t)}`;
}

/** Wraps the action of a notice button: the button may disappear with its notice. */
const noticed =
  ({ noticed: after }: TimelineActions, act: () => void) =>
  (): void => {
    act();
    after();
  };

function contentOf(
  { ui, strings, terms, view, kinds }: TimelineView,
  model: TimelineModel,
): ContentMenuModel {
  const order = [...ui.order];
  const rank = (kind: Kind): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return {
    view,
    strings,
    terms,
    open: ui.popup === 'kinds',
    available: model.lanes.available.slice().sort((a, b) => rank(a.kind) - rank(b.kind)),
    isShown: (kind) => kinds?.includes(kind) ?? true,
    sources: model.record.sources,
    sourceShown: (id) => (ui.sources ?? view.filter.sources)?.includes(id) ?? true,
    clinicalStates: CLINICAL_STATES.filter((clinicalState) => clinicalState !== 'in-error'),
    clinicalStateShown: (clinicalState) => ui.clinicalStates?.includes(clinicalState) ?? true,
    authors: ui.popup === 'kinds' ? authorsIn(model.record) : [],
    authorShown: (name) => ui.authors?.includes(name) ?? true,
  };
}

function emptyTemplate({ view, strings }: TimelineView, model: TimelineModel): TemplateResult {
  const { shown, filtered, inError } = model.choice;
  const state = listState({ shown, total: shown + filtered + inError, sources: view.loads });
  return html`<div class="empty">
    <care-state
      .record=${view.record}
      state=${state}
      .heading=${state === 'filtered' ? strings.nothingMatches : state === 'not-recorded' ? strings.nothingRecorded : ''}
    ></care-state>
  </div>`;
}
