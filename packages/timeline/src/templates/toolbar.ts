import { html, type TemplateResult } from 'lit';
import { dateField, uiIcon } from '@care-timeline/ui';
import type { Period } from '../model/range.js';
import type { ViewName } from '../model/ui-state.js';
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
}

export function toolbarTemplate(model: ToolbarModel, actions: ToolbarActions): TemplateResult {
  const { strings } = model;
  return html`<div class="toolbar no-print" part="toolbar" role="toolbar" aria-label=${strings.toolbar}>
    <div class="group" role="group" aria-label=${strings.periods}>
      ${model.periods.map(
        (period) =>
          html`<button
            type="button"
            class="segment"
            aria-pressed=${model.period === period}
            @click=${() => actions.period(period)}
          >
            ${strings.period[period]}
          </button>`,
      )}
    </div>
    <div class="group" role="group" aria-label=${strings.zoom}>
      ${iconButton('minus', strings.zoomOut, () => actions.zoomBy(-1))}
      ${iconButton('plus', strings.zoomIn, () => actions.zoomBy(1))}
      ${iconButton('left', strings.back, () => actions.travel(-1), !model.canBack)}
      ${iconButton('right', strings.forward, () => actions.travel(1), !model.canForward)}
    </div>
    ${dateField(model.content.view, { id: 'jump', label: strings.jump, take: actions.jump })}
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
      ${contentMenuTemplate(model.content, actions)}
      <button
        type="button"
        aria-pressed=${model.view === 'table'}
        @click=${() => actions.view(model.view === 'table' ? 'timeline' : 'table')}
      >
        ${uiIcon('table')} ${strings.asTable}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${strings.keyMap}
        title=${strings.keyMap}
        @click=${actions.keyMap}
      >
        ?
      </button>
    </div>
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
