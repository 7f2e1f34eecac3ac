import { html, nothing, type TemplateResult } from 'lit';
import { CLINICAL_STATES, type ClinicalEntry, type Kind } from '@care-timeline/fhir';
import { listState, setProps, uiIcon, type LiveAnnouncer, type Terms, type View } from '@care-timeline/ui';
import { handleKey, ZOOM_STEP, type KeyboardHost } from './keys.js';
import { authorsIn, rowsOfContact } from '../model/belonging.js';
import { periodOf, type Period, type Range } from '../model/range.js';
import { rowsOutside } from '../model/window-rows.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { isFiltered, type Popup, type UiState, type ViewName } from '../model/ui-state.js';
import type { CareOpenEvent } from '../timeline.events.js';
import type { TimelineStrings } from '../timeline.strings.js';
import type { ContentMenuActions, ContentMenuModel } from './content-menu.js';
import { titleText } from './entry-text.js';
import { keyMapTemplate } from './key-map.js';
import { laneTitlesTemplate, type LaneTitlesActions } from './lane-titles.js';
import { noticesTemplate, type NoticesActions } from './notices.js';
import { rowListTemplate } from './row-list.js';
import { overviewTemplate, type OverviewActions } from './overview.js';
import { tableTemplate, type TableState } from './table.js';
import { kindsWithoutLane, lacksInWindow, notLoadedTexts, sortWordsOf, windowText } from './window-text.js';
import { toolbarTemplate, type ToolbarActions } from './toolbar.js';

export interface TimelineTemplateModel {
  readonly view: View;
  readonly model: TimelineModel | undefined;
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly range: Range;
  readonly inView: readonly number[];
  readonly ui: UiState;
  readonly search: string;
  readonly kinds: readonly Kind[] | undefined;
  readonly periods: readonly Period[];
  readonly canBack: boolean;
  readonly canForward: boolean;
  readonly selected: string;
  readonly detail: ClinicalEntry | undefined;
  /** The open entry with its FHIR JSON. */
  readonly developer: boolean;
  /** What changed since a date, in words; empty where nobody asked. */
  readonly changed: string;
  readonly table: TableState;
  readonly announcer: LiveAnnouncer;
  /** Loads all that is in the window; absent where nobody can. */
  readonly load: (() => void) | undefined;
  readonly actions: TimelineActions;
}

export interface TimelineActions
  extends
    KeyboardHost,
    OverviewActions,
    LaneTitlesActions,
    ContentMenuActions,
    Pick<ToolbarActions, 'period' | 'jump' | 'search'>,
    Pick<NoticesActions, 'showInError'> {
  showAs(view: ViewName): void;
  toggle(what: Popup): void;
  closePopup(): void;
  /** A button among the notices was used, and may be gone with its notice. */
  noticed(): void;
  openRow(row: number): void;
  closeDetail(): void;
  /** Shows only what belongs to a contact; an empty key shows everything again. */
  contact(key: string): void;
  openReference(event: CareOpenEvent): void;
  focused(event: FocusEvent): void;
  blurred(): void;
  plotScrolled(): void;
  /** Copies what is in the window as text. */
  copy(): void;
  print(): void;
}

/** The whole element. Everything below is a plain function of what it is given. */
export function timelineTemplate(t: TimelineTemplateModel): TemplateResult {
  const { model, strings, terms, view, actions } = t;
  if (!model) {
    return html`<div class="timeline">
      <care-state state="not-recorded" .heading=${strings.noRecord}></care-state>
    </div>`;
  }
  return html`${t.announcer.region()}
    <section class="timeline" aria-label=${strings.timeline}>
      ${toolbarTemplate(
        {
          strings,
          periods: t.periods,
          period: periodOf(t.range, model.life),
          canBack: t.canBack,
          canForward: t.canForward,
          search: t.search,
          view: t.ui.shows,
          content: contentOf(t, model),
        },
        {
          ...actions,
          zoomBy: (direction) => actions.zoomBy(direction > 0 ? 1 / ZOOM_STEP : ZOOM_STEP),
          view: actions.showAs,
          keyMap: () => actions.toggle('keys'),
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
            changed: t.changed,
            showInError: t.ui.showInError,
            popup: t.ui.popup,
            outside: model.outside,
            loads: view.loads,
            notLoaded: lacksInWindow(model, t.range, view.loads),
            withoutLane: kindsWithoutLane(model, t.range, t.kinds, terms),
          },
          {
            ...actions,
            load: t.load && noticed(actions, t.load),
            clearFilters: noticed(actions, actions.clearFilters),
            now: noticed(actions, () => actions.asOf('')),
          },
        )}
      </div>
      ${rowList(t, model)}
      <div class="stage">
        <canvas class="picture" aria-hidden="true"></canvas>
        ${overviewTemplate({ strings, format: view.format, life: model.life, range: t.range }, actions)}
        ${model.choice.lanes.length === 0 ? emptyTemplate(t, model) : nothing}
        ${t.ui.shows === 'table' ? table(t, model) : nothing} ${plot(t, model)}
      </div>
    </section>
    ${t.ui.popup === 'keys' ? keyMapTemplate(strings, () => actions.toggle('keys')) : nothing} ${detail(t)}`;
}

/** What the buttons among the notices do: each may be gone with its notice. */
const noticed =
  ({ noticed: after }: TimelineActions, act: () => void) =>
  (): void => {
    act();
    after();
  };

function contentOf(
  { ui, strings, terms, view, kinds }: TimelineTemplateModel,
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

/** Undated entries, those dated outside the life, or those that a number stands for. */
function rowList(t: TimelineTemplateModel, model: TimelineModel): TemplateResult | typeof nothing {
  const { ui, strings, terms, view, actions } = t;
  const { lanes } = model.choice;
  const { popup } = ui;
  let rows = ui.members;
  let title = '';
  if (popup === 'members' && rows.every((row) => row >= model.columns.dated)) title = strings.undatedTitle;
  else if (popup === 'undated') {
    title = strings.undatedTitle;
    rows = lanes.flatMap((lane) => [...lane.undated]);
  } else if (popup === 'outside') {
    title = strings.outsideTitle;
    rows = rowsOutside(lanes, model.columns, model.life);
  } else if (popup !== 'members') return nothing;
  return rowListTemplate(
    {
      title: title ? `${title} (${rows.length})` : strings.count(rows.length),
      close: strings.close,
      rows,
      record: model.record,
      part: popup,
      terms,
      format: view.format,
    },
    { open: actions.openRow, close: actions.closePopup },
  );
}

const rangeText = ({ strings, view, range }: TimelineTemplateModel): string =>
  windowText(range, strings, view.format);

function plot(t: TimelineTemplateModel, model: TimelineModel): TemplateResult {
  const { actions, strings } = t;
  return html`<div class="plot" part="plot" ?hidden=${t.ui.shows === 'table'}>
    <div class="axis top" aria-hidden="true"></div>
    <div class="scroller" @scroll=${actions.plotScrolled}>
      <div class="content" ${setProps({ height: `${model.layout.height}px` })}>
        ${laneTitlesTemplate(
          { strings, terms: t.terms, format: t.view.format, layout: model.layout, inView: t.inView },
          actions,
        )}
        <div>
          <div class="chart">
            <div
              class="entries-holder"
              @keydown=${(event: KeyboardEvent) => handleKey(event, actions)}
              @focusin=${actions.focused}
              @focusout=${actions.blurred}
            ></div>
            <div class="ring chosen" hidden></div>
            <div class="ring focus" hidden></div>
            <div class="tip-holder"></div>
          </div>
        </div>
      </div>
    </div>
    <div class="axis bottom ${model.birth ? '' : 'no-age'}" aria-hidden="true"></div>
  </div>`;
}

function table(t: TimelineTemplateModel, model: TimelineModel): TemplateResult {
  const { actions, strings, terms, view } = t;
  const rows = t.table.rows(model.choice.lanes, model.record, t.range, sortWordsOf(terms), view.lang);
  return tableTemplate(
    {
      strings,
      terms,
      format: view.format,
      record: model.record,
      caption: strings.tableCaption(rangeText(t), rows.length - model.choice.undated),
      undated: model.choice.undated ? strings.undatedLast(model.choice.undated) : '',
      rows,
      slice: t.table.slice(rows.length),
      sorting: t.table.sorting,
      selected: t.selected,
      changed: model.changed,
      notLoaded: notLoadedTexts(model, t.range, strings, view.format, terms),
    },
    {
      sort: (column) => t.table.sort(column),
      open: actions.openRow,
      scrolled: t.table.scrolled,
      key: t.table.key,
      copy: actions.copy,
      print: actions.print,
    },
  );
}

function emptyTemplate({ view, strings }: TimelineTemplateModel, model: TimelineModel): TemplateResult {
  const { shown, filtered, inError } = model.choice;
  const state = listState({ shown, total: shown + filtered + inError, loads: view.loads });
  return html`<div class="empty">
    <care-state
      .record=${view.record}
      state=${state}
      .heading=${state === 'filtered' ? strings.nothingMatches : state === 'not-recorded' ? strings.nothingRecorded : ''}
    ></care-state>
  </div>`;
}

/** From a contact to what happened in it. */
function contactButton(
  { kind, key }: ClinicalEntry,
  model: TimelineModel | undefined,
  strings: TimelineStrings,
  actions: TimelineActions,
): TemplateResult | typeof nothing {
  const within = kind === 'encounter' && model ? rowsOfContact(model.record, key) : undefined;
  if (!within || within.size < 2) return nothing;
  return html`<button type="button" class="contact" @click=${() => actions.contact(key)}>
    ${strings.inContact(within.size - 1)}
  </button>`;
}

function detail({
  detail: entry,
  developer,
  model,
  terms,
  view,
  strings,
  actions,
}: TimelineTemplateModel): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  return html`<aside
    class="detail-panel"
    part="detail"
    aria-label=${titleText(entry, { terms, format: view.format })}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && actions.closeDetail()}
  >
    <button
      type="button"
      class="icon quiet detail-close"
      aria-label=${strings.close}
      @click=${actions.closeDetail}
    >
      ${uiIcon('close')}
    </button>
    ${contactButton(entry, model, strings, actions)}
    <care-entry-detail
      .record=${model?.record}
      .entry=${entry}
      ?developer=${developer}
      @care-open=${actions.openReference}
    ></care-entry-detail>
  </aside>`;
}
