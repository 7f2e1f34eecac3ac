import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { historyOf } from '../model/history.js';
import type { Row } from '../model/row.js';
import type { Section } from '../model/sections.js';
import type { Words } from '../model/words.js';
import type { Actions } from './actions.js';
import { expansionTemplate, type ExpansionState } from './expansion.js';
import { rowTemplate, type RunPosition } from './row.js';

export interface TableState {
  readonly expanded: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly expansion: ExpansionState;
  /** Number of rows to render; the others follow after the first paint. */
  readonly limit: number;
}

interface PlacedState extends TableState {
  /** Section of each row. */
  readonly places: ReadonlyMap<string, string>;
}

const COLUMNS = ['medicine', 'dose', 'indication', 'dates', 'source'] as const;

/** The list as one table: sections are row groups, each with a heading row (A11Y-01). */
export function tableTemplate(
  sections: readonly Section[],
  label: string,
  state: TableState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const places = new Map(sections.flatMap(({ id, rows }) => rows.map(({ key }) => [key, id] as const)));
  const placed = { ...state, places };
  let left = state.limit;
  return html`<div role="table" class="table" aria-label=${label} part="table">
    <div role="rowgroup" class="head">
      <div role="row" class="row columns">
        ${COLUMNS.map(
          (column) =>
            html`<div role="columnheader" class="cell c-${column}">${words.text.column[column]}</div>`,
        )}
      </div>
    </div>
    ${repeat(
      sections,
      ({ id }) => id,
      (section) => {
        const rows = section.rows.slice(0, Math.max(0, left));
        left -= rows.length;
        return sectionTemplate(section, rows, placed, actions, words);
      },
    )}
  </div>`;
}

function sectionTemplate(
  section: Section,
  rows: readonly Row[],
  state: PlacedState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const twins = twinsOf(section.rows);
  return html`<div
    role="rowgroup"
    class="section p-${section.part}"
    part="section"
    data-section=${section.id}
  >
    <div role="row" class="row heading">
      <div role="cell" class="cell" aria-colspan="5">
        <h3 part="heading">
          <span class="title">${section.title}</span> <span class="count">${section.rows.length}</span>
        </h3>
      </div>
    </div>
    ${repeat(
      rows,
      ({ key }) => key,
      (row, i) => rowWithExpansion(row, twins[i]!, state, actions, words),
    )}
  </div>`;
}

/** Similar rows are adjacent; the first and last of each run are styled as its ends (MED-27). */
function twinsOf(rows: readonly Row[]): readonly RunPosition[] {
  const tied = (a: Row | undefined, b: Row | undefined): boolean =>
    a !== undefined && b !== undefined && a.medicine.similar.some(({ key }) => key === b.key);
  return rows.map((row, i) => {
    const before = tied(row, rows[i - 1]);
    const after = tied(row, rows[i + 1]);
    return before && after ? 'middle' : before ? 'last' : after ? 'first' : '';
  });
}

const ALONE: readonly string[] = [];

function rowWithExpansion(
  row: Row,
  twin: RunPosition,
  state: PlacedState,
  actions: Actions,
  words: Words,
): unknown {
  const expanded = state.expanded.has(row.key);
  const selected =
    state.selected !== undefined && row.medicine.members.some(({ key }) => key === state.selected);
  const { similar } = row.medicine;
  const near = similar.length
    ? similar.map(({ key }) => key).filter((key) => state.places.get(key) === state.places.get(row.key))
    : ALONE;
  // A row with unchanged content is not re-rendered; the expanded part of an open one is.
  return guard([row, expanded && state, selected, twin, near.join(), words], () =>
    rowTemplate(
      row,
      { expanded, selected, twin, beside: new Set(near) },
      expanded
        ? expansionTemplate(row, historyOf(row.medicine, words), state.expansion, actions, words)
        : nothing,
      words,
    ),
  );
}
