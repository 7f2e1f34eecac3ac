import { html, nothing, type TemplateResult } from 'lit';
import { KINDS } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { kindIcon, setProps, clinicalStateIcon, uiIcon } from '@care-timeline/ui';
import type { Range } from '../model/range.js';
import { COLUMNS, type Column, type Slice, type Sorting, type SortWords } from '../model/table.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';
import {
  marksOf,
  stateLook,
  stateText,
  timeText,
  titleText,
  valueText,
  type EntryWords,
} from './entry-text.js';

export interface TableModel extends EntryWords {
  readonly strings: TimelineStrings;
  readonly record: RecordView;
  readonly caption: string;
  /** Number of undated entries at the end, in words; empty for none (TLN-11). */
  readonly undated: string;
  /** Sorted record rows. */
  readonly rows: Uint32Array;
  readonly slice: Slice;
  readonly sorting: Sorting;
  readonly selected: string;
  /** 1 for each record row that has changed since the given date. */
  readonly changed: Uint8Array | undefined;
  /** Periods that were not loaded, in words (TLN-12). */
  readonly notLoaded: readonly string[];
}

/** Sort order and scroll position of the table, and the resulting rows. */
export interface TableState {
  readonly sorting: Sorting;
  rows(model: TimelineModel, range: Range, words: SortWords, lang: string): Uint32Array;
  slice(count: number): Slice;
  sort(column: Column): void;
  readonly scrolled: () => void;
  readonly key: (event: KeyboardEvent, count: number) => void;
}

export interface TableActions {
  sort(column: Column): void;
  open(row: number): void;
  scrolled(): void;
  key(event: KeyboardEvent, count: number): void;
  copy(): void;
  print(): void;
}

/** The entries of the plot as a table: real table semantics, with only the rows near the viewport in the DOM. */
export function tableTemplate(model: TableModel, actions: TableActions): TemplateResult {
  const { strings, rows, slice, sorting } = model;
  return html`<div class="table-bar no-print">
      <button type="button" class="quiet" @click=${actions.copy}>${uiIcon('copy')} ${strings.copy}</button>
      <button type="button" class="quiet" @click=${actions.print}>${uiIcon('print')} ${strings.print}</button>
    </div>
    <div
      class="table-scroller"
      part="table"
      tabindex="0"
      role="region"
      aria-label=${strings.asTable}
      @scroll=${actions.scrolled}
      @keydown=${(event: KeyboardEvent) => actions.key(event, rows.length)}
    >
      <table aria-rowcount=${rows.length + 1}>
        <caption>
          ${model.caption}${model.undated ? html`, <strong>${model.undated}</strong>` : nothing}
          ${model.notLoaded.map((text) => html`<strong class="not-loaded">${text}</strong> `)}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            ${COLUMNS.map(
              (column) =>
                html`<th
                  scope="col"
                  class=${`c-${column}`}
                  aria-sort=${sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    class="sort"
                    aria-label=${strings.sortBy(strings.column[column])}
                    @click=${() => actions.sort(column)}
                  >
                    ${strings.column[column]}
                    <span aria-hidden="true"
                      >${sorting.column !== column ? '' : sorting.descending ? '↓' : '↑'}</span
                    >
                  </button>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${spacer(slice.before)}
          ${[...rows.subarray(slice.from, slice.to)].map((row, i) => rowTemplate(model, row, slice.from + i, actions))}
          ${spacer(slice.after)}
        </tbody>
      </table>
    </div>`;
}

function rowTemplate(model: TableModel, row: number, index: number, actions: TableActions): TemplateResult {
  const { record, terms } = model;
  const entry = record.entryAt(row);
  const value = valueText(entry, model);
  const title = titleText(entry, model);
  const kind = KINDS[record.columns.kind[row]!]!;
  return html`<tr
    aria-rowindex=${index + 2}
    class="${entry.clinicalState} ${entry.key === model.selected ? 'selected' : ''}"
    data-row=${row}
  >
    <td class="c-time">${timeText(entry, model)}</td>
    <th scope="row" class="c-title">
      <button type="button" class="link" @click=${() => actions.open(row)}>
        ${entry.clinicalState === 'in-error' ? html`<s>${title}</s>` : title}
      </button>
      ${value && !title.includes(value) ? html`<span class="value">${value}</span>` : nothing}
      ${[...marksOf(entry, model), ...(model.changed?.[row] ? [model.strings.changedMark] : [])].map((mark) => html`<span class="badge">${mark}</span> `)}
    </th>
    <td class="c-kind">${kindIcon(kind)} ${terms.kindOne[kind]}</td>
    <td class="c-clinical-state">${clinicalStateIcon(stateLook(entry, model))} ${stateText(entry, model)}</td>
    <td class="c-source">${record.sources[record.columns.source[row]!]?.label ?? entry.sourceId}</td>
  </tr>`;
}

function spacer(height: number): TemplateResult | typeof nothing {
  return height > 0
    ? html`<tr class="spacer" aria-hidden="true">
        <td colspan=${COLUMNS.length} ${setProps({ height: `${height}px` })}></td>
      </tr>`
    : nothing;
}
