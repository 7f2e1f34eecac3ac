import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateField, uiIcon, useKey } from '@care-timeline/ui';
import type { Period } from '../model/range.js';
import type { Frame, ViewName } from '../model/ui-state.js';
import type { TimelineStrings } from '../timeline.strings.js';
import { contentMenuTemplate, type ContentMenuActions, type ContentMenuModel } from './content-menu.js';

export interface ToolbarModel {
  readonly strings: TimelineStrings;
  readonly periods: readonly Period[];
  readonly period: Period | undefined;
  readonly canBack: boolean;
  readonly canForward: boolean;
  readonly search: string;
  readonly view: ViewName;
  readonly content: ContentMenuModel;
  readonly frame: Frame;
  readonly moreOpen: boolean;
}

export interface ToolbarActions extends ContentMenuActions {
  period(period: Period): void;
  zoomBy(direction: 1 | -1): void;
  travel(direction: -1 | 1): void;
  /** Goes to the year, month or day of an ISO date, at the precision written; does nothing for an empty text. */
  jump(date: string): void;
  search(text: string): void;
  view(view: ViewName): void;
  keyMap(): void;
  /** Opens or closes the menu of what has no room in a narrow toolbar. */
  more(): void;
}

/** One row, whatever the width: what has no room in a narrow one is in a menu at its end. */
export function toolbarTemplate(model: ToolbarModel, actions: ToolbarActions): TemplateResult {
  const { strings, frame } = model;
  const narrow = frame === 'narrow';
  const table = model.view === 'table';
  return html`<div class="toolbar no-print" part="toolbar" role="toolbar" aria-label=${strings.toolbar}>
    ${frame === 'wide' ? periodButtons(model, actions) : periodMenu(model, actions)}
    <div class="group" role="group" aria-label=${strings.zoom}>
      ${iconButton('minus', strings.zoomOut, () => actions.zoomBy(-1))}
      ${iconButton('plus', strings.zoomIn, () => actions.zoomBy(1))}
      ${narrow ? nothing : travelButtons(model, actions)}
    </div>
    ${narrow ? nothing : jumpField(model, actions)}
    <div class="tools">
      <input
        class="search"
        type="search"
        autocomplete="off"
        aria-label=${strings.searchIn}
        placeholder=${strings.search}
        .value=${model.search}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
      ${contentMenuTemplate(model.content, actions, frame !== 'wide')}
      <button
        type="button"
        class=${frame === 'wide' ? '' : 'icon'}
        aria-label=${strings.asTable}
        title=${frame === 'wide' ? nothing : strings.asTable}
        aria-pressed=${table}
        @click=${() => actions.view(table ? 'timeline' : 'table')}
      >
        ${uiIcon('table')} ${frame === 'wide' ? strings.asTable : nothing}
      </button>
      ${narrow ? moreMenu(model, actions) : keyMapButton(strings, actions)}
    </div>
  </div>`;
}

function periodButtons(
  { strings, periods, period: current }: ToolbarModel,
  actions: ToolbarActions,
): TemplateResult {
  return html`<div class="group" role="group" aria-label=${strings.periods}>
    ${periods.map(
      (period) =>
        html`<button
          type="button"
          class="segment"
          aria-pressed=${current === period}
          @click=${() => actions.period(period)}
        >
          ${strings.period[period]}
        </button>`,
    )}
  </div>`;
}

/** The same periods; without one that the window matches, it shows what it is a menu of. */
function periodMenu(
  { strings, periods, period: current }: ToolbarModel,
  actions: ToolbarActions,
): TemplateResult {
  const choose = (event: Event): void => {
    const chosen = periods[(event.target as HTMLSelectElement).selectedIndex - 1];
    if (chosen) actions.period(chosen);
  };
  return html`<select class="period-menu" aria-label=${strings.periods} @change=${choose}>
    <option disabled hidden .selected=${live(!current || !periods.includes(current))}>
      ${strings.periods}
    </option>
    ${periods.map(
      (period) => html`<option .selected=${live(current === period)}>${strings.period[period]}</option>`,
    )}
  </select>`;
}

const travelButtons = (
  { strings, canBack, canForward }: ToolbarModel,
  actions: ToolbarActions,
): TemplateResult =>
  html`${iconButton('left', strings.back, () => actions.travel(-1), !canBack)}
  ${iconButton('right', strings.forward, () => actions.travel(1), !canForward)}`;

const jumpField = ({ strings, content }: ToolbarModel, actions: ToolbarActions): TemplateResult =>
  html`${dateField(content.view, { id: 'jump', label: strings.jump, take: actions.jump })}`;

const keyMapButton = (strings: TimelineStrings, actions: ToolbarActions): TemplateResult =>
  html`<button
    type="button"
    class="icon"
    aria-label=${strings.keyMap}
    title=${strings.keyMap}
    @click=${actions.keyMap}
  >
    ?
  </button>`;

/** Go to a date, step through earlier windows, and help. */
function moreMenu(model: ToolbarModel, actions: ToolbarActions): TemplateResult {
  const { strings, moreOpen } = model;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !moreOpen) return;
    useKey(event);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
    actions.more();
  };
  return html`<div class="menu" @keydown=${escape}>
    <button
      type="button"
      class="icon"
      aria-label=${strings.more}
      title=${strings.more}
      aria-expanded=${moreOpen}
      aria-controls="more"
      @click=${actions.more}
    >
      ⋯
    </button>
    ${
      moreOpen
        ? html`<div class="popover more" id="more">
            <div class="choice"><label for="jump">${strings.jump}</label>${jumpField(model, actions)}</div>
            <div class="choice">${travelButtons(model, actions)} ${keyMapButton(strings, actions)}</div>
          </div>`
        : nothing
    }
  </div>`;
}

function iconButton(
  icon: Parameters<typeof uiIcon>[0],
  label: string,
  action: () => void,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    class="icon"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${action}
  >
    ${uiIcon(icon)}
  </button>`;
}
