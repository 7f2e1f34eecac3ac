import { html, nothing, type TemplateResult } from 'lit';
import { clinicalStateIcon, uiIcon } from '@care-timeline/ui';
import type { DoseLine } from '../model/dose.js';
import type { Mark } from '../model/marks.js';
import type { MedicineName } from '../model/name.js';
import { differenceTitle, type Difference, type Row } from '../model/row.js';
import type { Words } from '../model/words.js';
import { cardLabel, oneLine, keepTogether } from './pieces.js';
import { scheduleTemplate } from './schedule.js';

export interface RowState {
  readonly expanded: boolean;
  readonly selected: boolean;
  /** Keys of similar rows adjacent to this one. */
  readonly beside: ReadonlySet<string>;
  readonly twin: RunPosition;
}

/** Position among adjacent similar rows. */
export type RunPosition = '' | 'first' | 'middle' | 'last';

/** One medicine: name, dose, indication, dates, prescriber and sources, in this order at every width (MED-03). */
export function rowTemplate(
  row: Row,
  state: RowState,
  expansion: TemplateResult | typeof nothing,
  words: Words,
): TemplateResult {
  const { text } = words;
  const parts = ['row', row.group, state.selected ? 'selected' : ''].filter(Boolean).join(' ');
  return html`<div
      role="row"
      class="row line g-${row.group} ${twinClass(row, state)} ${state.selected ? 'selected' : ''} ${state.expanded ? 'expanded' : ''}"
      part=${parts}
      data-key=${row.key}
    >
      <div role="rowheader" class="cell c-medicine">
        <button
          type="button"
          class="toggle no-print"
          data-toggle
          tabindex="-1"
          aria-expanded=${state.expanded}
          aria-label=${text.details(row.name.plain)}
        ></button>
        <div class="what">${nameTemplate(row.name, row.differs)} ${marksTemplate(row.marks)}</div>
      </div>
      <div role="cell" class="cell c-dose">
        ${doseTemplate(row.doses, words, row.differs.has('dose'))}${scheduleTemplate(row.schedule)}
        ${row.differences.map((difference) => differenceTemplate(difference, state.beside.has(difference.key), words))}
      </div>
      <div role="cell" class="cell c-indication">
        ${row.indication ? [cardLabel(text.column.indication), keepTogether(row.indication, false)] : nothing}
      </div>
      <div role="cell" class="cell c-dates">
        ${row.dates.map(({ kind, label, text: date }) => html`<div class="d-${kind}">${oneLine(label, date)}</div>`)}
      </div>
      <div role="cell" class="cell c-source">
        ${row.prescriber ? html`<div>${cardLabel(text.column.prescriber)}${row.prescriber}</div>` : nothing}
        <div class="sources" part="sources">
          <span class="as-card">${words.terms.source} </span>${row.sources.map(
            (source) => html`<span class="source" part="source">${source}</span> `,
          )}
        </div>
      </div>
    </div>
    ${expansion}`;
}

/** Linked rows that differ in more than dates and form are marked in the warning colour. */
function twinClass({ differences }: Row, { twin, beside }: RowState): string {
  if (twin === '') return '';
  const near = differences.filter(({ key }) => beside.has(key));
  return `twin ${twin} ${near.every(({ minor }) => minor) ? 'minor' : ''}`;
}

export function nameTemplate(name: MedicineName, differs: ReadonlySet<string> = NONE): TemplateResult {
  const other = differs.has('product') || differs.has('strength') ? 'differing' : '';
  return html`<span class="name" part="name"
    >${name.negation ? html`<strong class="negation" part="negation">${name.negation}</strong> ` : nothing}<strong
      class="generic"
      >${keepTogether(name.generic)}</strong
    >${rest(name.brand, `brand ${other}`)}${rest(name.strength, `strength ${other}`)}${rest(name.form, 'form')}</span
  >`;
}

const NONE: ReadonlySet<string> = new Set();

function rest(text: string, of: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html` <span class=${of}>${keepTogether(text)}</span>`;
}

export function marksTemplate(marks: readonly Mark[]): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  return html`<span class="marks"
    >${marks.map(
      ({ kind, tone, icon, text }) =>
        html`<span class="badge ${tone} m-${kind}" part="mark ${kind}">
          ${icon ? ('ui' in icon ? uiIcon(icon.ui) : clinicalStateIcon(icon.clinicalState)) : nothing}
          <span>${keepTogether(text)}</span></span
        >`,
    )}</span
  >`;
}

/** All dosage instructions in order, verbatim; generated text is marked as such (MED-08, MED-09). */
function doseTemplate(doses: readonly DoseLine[], words: Words, differs = false): TemplateResult {
  if (doses.length === 0) return html`<div class="doses secondary" part="dose">${words.text.noDose}</div>`;
  return html`<div class="doses" part="dose">
    ${doses.map(({ follows, text, generated, besides, structure, disagrees }) => {
      if (disagrees && !structure) return otherwiseTemplate(keepTogether(text));
      return html`<div class="dose">
        ${follows ? html`<span class="follows">${follows}:</span> ` : nothing}<span
          class="verbatim ${differs ? 'differing' : ''}"
          >${keepTogether(text)}</span
        >${generated ? html` <span class="origin" part="generated">${words.terms.generated}</span>` : nothing}
        ${besides.map((more) => html`<div class="besides">${keepTogether(more)}</div>`)}
        ${structure ? structureTemplate(structure, disagrees, words) : nothing}
      </div>`;
    })}
  </div>`;
}

/** What the structure says beside a text that leaves it out or says otherwise (MED-32). */
function structureTemplate(structure: string, disagrees: boolean, words: Words): TemplateResult {
  const badge = html` <span class="origin" part="generated">${words.terms.generated}</span>`;
  if (!disagrees) return html`<div class="besides verbatim">${keepTogether(structure)}${badge}</div>`;
  return otherwiseTemplate(html`${keepTogether(structure)}${badge}`);
}

function otherwiseTemplate(content: unknown): TemplateResult {
  return html`<div class="difference otherwise">
    ${uiIcon('warning')}
    <div class="verbatim">${content}</div>
  </div>`;
}

/** Names the differences from a similar row, with that row's text if it is not adjacent (MED-27). */
function differenceTemplate(difference: Difference, beside: boolean, words: Words): TemplateResult {
  return html`<div class="difference ${difference.minor ? 'minor' : ''}" part="difference">
    ${uiIcon(difference.minor ? 'info' : 'warning')}
    <div>
      <span>${differenceTitle(difference, words)}</span>
      ${
        beside
          ? nothing
          : difference.values.map(
              ({ label, theirs }) =>
                html`<div>
                  <span class="label">${label}:</span> <mark class="verbatim">${keepTogether(theirs)}</mark>
                </div>`,
            )
      }
    </div>
  </div>`;
}
