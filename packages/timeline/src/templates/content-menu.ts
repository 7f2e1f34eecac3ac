import { html, nothing, type TemplateResult } from 'lit';
import type { Kind, ClinicalState } from '@care-timeline/fhir';
import type { SourceInfo } from '@care-timeline/record';
import {
  dateField,
  kindIcon,
  clinicalStateIcon,
  uiIcon,
  useKey,
  type Terms,
  type View,
} from '@care-timeline/ui';
import type { TimelineStrings } from '../timeline.strings.js';

export interface ContentMenuModel {
  readonly view: View;
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly open: boolean;
  /** Kinds that occur in the record, in lane order. */
  readonly available: readonly { readonly kind: Kind; readonly count: number }[];
  readonly isShown: (kind: Kind) => boolean;
  readonly sources: readonly SourceInfo[];
  readonly sourceShown: (id: string) => boolean;
  readonly authors: readonly { readonly name: string; readonly count: number }[];
  readonly authorShown: (name: string) => boolean;
  readonly clinicalStates: readonly ClinicalState[];
  readonly clinicalStateShown: (clinicalState: ClinicalState) => boolean;
}

export interface ContentMenuActions {
  toggleContent(): void;
  kind(kind: Kind, shown: boolean): void;
  /** Moves a lane up (-1) or down (1) among the kinds that occur in the record. */
  moveKind(kind: Kind, by: -1 | 1): void;
  source(id: string, shown: boolean): void;
  clinicalState(clinicalState: ClinicalState, shown: boolean): void;
  author(name: string, shown: boolean): void;
  clearFilters(): void;
  /** Shows everything as of the end of an ISO year, month or day; empty for now. */
  asOf(date: string): void;
}

const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/**
 * Menu of what the timeline shows and in what order: kinds, and sources and clinical states if there is a choice.
 *
 * @param small its button is an icon
 */
export function contentMenuTemplate(
  model: ContentMenuModel,
  actions: ContentMenuActions,
  small: boolean,
): TemplateResult {
  const { strings, available } = model;
  const shown = available.filter(({ kind }) => model.isShown(kind)).length;
  const text = strings.kindsShown(shown, available.length);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !model.open) return;
    useKey(event);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
    actions.toggleContent();
  };
  return html`<div class="menu" @keydown=${escape}>
    <button
      type="button"
      class=${small ? 'icon' : ''}
      aria-label=${text}
      title=${small ? text : nothing}
      aria-expanded=${model.open}
      aria-controls="content"
      @click=${actions.toggleContent}
    >
      ${uiIcon('filter')} ${small ? nothing : text}
    </button>
    ${
      model.open
        ? html`<div class="popover" id="content">
            ${kindsTemplate(model, actions)} ${sourcesTemplate(model, actions)}
            ${clinicalStatesTemplate(model, actions)} ${authorsTemplate(model, actions)}
            <div class="as-of">
              <label for="as-of">${strings.asOf}</label>
              ${dateField(model.view, {
                id: 'as-of',
                label: strings.asOf,
                value: model.view.asOfText,
                take: actions.asOf,
              })}
            </div>
            <button type="button" class="link" @click=${actions.clearFilters}>${strings.allKinds}</button>
          </div>`
        : nothing
    }
  </div>`;
}

function kindsTemplate(
  { strings, terms, available, isShown }: ContentMenuModel,
  actions: ContentMenuActions,
): TemplateResult {
  const move = (kind: Kind, by: -1 | 1, disabled: boolean): TemplateResult => {
    const label = by < 0 ? strings.moveUp(terms.kind[kind]) : strings.moveDown(terms.kind[kind]);
    return html`<button
      type="button"
      class="icon quiet move"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${() => actions.moveKind(kind, by)}
    >
      ${uiIcon(by < 0 ? 'up' : 'down')}
    </button>`;
  };
  return html`<fieldset>
    <legend>${strings.kinds}</legend>
    ${available.map(
      ({ kind, count }, i) =>
        html`<div class="choice">
          <label>
            <input
              type="checkbox"
              .checked=${isShown(kind)}
              @change=${(event: Event) => actions.kind(kind, checked(event))}
            />
            ${kindIcon(kind)} <span>${terms.kind[kind]}</span>
          </label>
          <span class="number secondary">${count}</span>
          ${move(kind, -1, i === 0)}${move(kind, 1, i === available.length - 1)}
        </div>`,
    )}
  </fieldset>`;
}

function sourcesTemplate(
  { terms, sources, sourceShown }: ContentMenuModel,
  actions: ContentMenuActions,
): TemplateResult | typeof nothing {
  if (sources.length < 2) return nothing;
  return html`<fieldset>
    <legend>${terms.source}</legend>
    ${sources.map(
      ({ id, label }) =>
        html`<div class="choice">
          <label>
            <input
              type="checkbox"
              .checked=${sourceShown(id)}
              @change=${(event: Event) => actions.source(id, checked(event))}
            />
            ${uiIcon('source')} <span>${label || id}</span>
          </label>
        </div>`,
    )}
  </fieldset>`;
}

function authorsTemplate(
  { strings, authors, authorShown }: ContentMenuModel,
  actions: ContentMenuActions,
): TemplateResult | typeof nothing {
  if (authors.length < 2) return nothing;
  return html`<details>
    <summary>${strings.authors} (${authors.length})</summary>
    <fieldset aria-label=${strings.authors}>
      ${authors.map(
        ({ name, count }) =>
          html`<div class="choice">
            <label>
              <input
                type="checkbox"
                .checked=${authorShown(name)}
                @change=${(event: Event) => actions.author(name, checked(event))}
              />
              <span>${name}</span>
            </label>
            <span class="number secondary">${count}</span>
          </div>`,
      )}
    </fieldset>
  </details>`;
}

function clinicalStatesTemplate(
  { strings, terms, clinicalStates, clinicalStateShown }: ContentMenuModel,
  actions: ContentMenuActions,
): TemplateResult {
  return html`<fieldset>
    <legend>${strings.column.clinicalState}</legend>
    ${clinicalStates.map(
      (clinicalState) =>
        html`<div class="choice">
          <label>
            <input
              type="checkbox"
              .checked=${clinicalStateShown(clinicalState)}
              @change=${(event: Event) => actions.clinicalState(clinicalState, checked(event))}
            />
            ${clinicalStateIcon(clinicalState)} <span>${terms.clinicalState[clinicalState]}</span>
          </label>
        </div>`,
    )}
  </fieldset>`;
}
