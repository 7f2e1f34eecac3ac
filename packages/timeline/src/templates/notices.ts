import { html, nothing, type TemplateResult } from 'lit';
import { uiIcon, type Formatters, type SourceLoad, type Terms } from '@care-timeline/ui';
import type { Popup } from '../model/ui-state.js';
import type { LaneChoice } from '../model/lanes.js';
import type { TimelineStrings } from '../timeline.strings.js';

export interface NoticesModel {
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly format: Formatters;
  readonly choice: LaneChoice;
  readonly search: string;
  readonly kindsFiltered: boolean;
  /** Title of the contact whose entries alone are shown; empty for all. */
  readonly contact: string;
  readonly showInError: boolean;
  /** Date that everything is shown as of, in words; empty for now. */
  readonly asOf: string;
  /** What changed since a date, in words; empty where nobody asked. */
  readonly changed: string;
  /** The list that is open, if any. */
  readonly popup: Popup;
  /** Entries dated outside the life. */
  readonly outside: number;
  readonly loads: readonly SourceLoad[];
  /** Whether something in the window can be loaded and has not been. */
  readonly notLoaded: boolean;
  /** Names of kinds of which nothing has come yet; empty for none. */
  readonly withoutLane: string;
}

export interface NoticesActions {
  clearFilters(): void;
  showInError(shown: boolean): void;
  toggle(what: Popup): void;
  /** Back from the past to now. */
  now(): void;
  /** Loads all that is in the window; absent where nobody can. */
  load?: (() => void) | undefined;
}

/** What is not in the picture, and how to get it there: filters, entries in error, undated ones, sources that failed. */
export function noticesTemplate(
  model: NoticesModel,
  actions: NoticesActions,
): TemplateResult | typeof nothing {
  const { strings, choice } = model;
  const notices: TemplateResult[] = [];
  if (model.asOf) {
    notices.push(
      html`<p class="notice as-of-notice" part="notice">
        ${uiIcon('clock')} <span>${strings.asOfNotice(model.asOf)}</span>
        <button type="button" class="link" @click=${actions.now}>${strings.backToNow}</button>
      </p>`,
    );
  }
  if (model.changed) {
    notices.push(html`<p class="notice" part="notice">${uiIcon('info')} <span>${model.changed}</span></p>`);
  }
  const filtered = model.kindsFiltered || model.contact !== '' || model.search.trim() !== '';
  if (filtered) {
    notices.push(
      html`<p class="notice filter-notice" part="notice">
        ${uiIcon('filter')}
        <span
          >${model.search.trim() ? strings.filterSearch(model.search.trim()) : nothing}
          ${model.contact ? strings.filterContact(model.contact) : nothing}
          ${model.kindsFiltered ? strings.filterKinds : nothing}
          ${strings.filtered(choice.shown, choice.shown + choice.filtered)}</span
        >
        <button type="button" class="link" @click=${actions.clearFilters}>${strings.removeFilter}</button>
      </p>`,
    );
  }
  if (choice.inError > 0 || model.showInError) {
    notices.push(
      html`<p class="notice" part="notice">
        ${uiIcon('info')}
        <span>${model.showInError ? strings.inErrorShown : strings.inError(choice.inError)}</span>
        <button type="button" class="link" @click=${() => actions.showInError(!model.showInError)}>
          ${model.showInError ? strings.hideInError : strings.showInError}
        </button>
      </p>`,
    );
  }
  for (const [popup, count, text] of [
    ['undated', choice.undated, strings.undated],
    ['outside', model.outside, strings.outside],
  ] as const) {
    if (count > 0) {
      notices.push(
        html`<p class="notice" part="notice">
          ${uiIcon('clock')}
          <button
            type="button"
            class="link"
            data-list=${popup}
            aria-expanded=${model.popup === popup}
            @click=${() => actions.toggle(popup)}
          >
            ${text(count)}
          </button>
        </p>`,
      );
    }
  }
  if (model.notLoaded) {
    notices.push(
      html`<p class="notice not-loaded-notice" part="notice">
        ${uiIcon('info')}
        <span
          >${strings.notLoadedInView}
          ${model.withoutLane ? strings.notLoadedKinds(model.withoutLane) : nothing}
          ${
            actions.load
              ? html`<button type="button" class="link" @click=${actions.load}>${strings.loadView}</button>`
              : nothing
          }</span
        >
      </p>`,
    );
  }
  for (const load of model.loads) {
    if (load.state === 'loaded') continue;
    notices.push(
      html`<p class="notice ${load.state}" part="notice">
        ${uiIcon(load.state === 'loading' ? 'clock' : 'warning')}
        <span
          ><strong>${load.source.label}</strong>:
          ${model.terms.sourceState[load.state]}${load.message ? html`. ${load.message}` : nothing}${
            load.received || (load.received === 0 && load.state === 'loading')
              ? html` (${model.format.number(load.received)}${
                  load.total === undefined ? nothing : html` / ${model.format.number(load.total)}`
                })`
              : nothing
          }</span
        >
      </p>`,
    );
  }
  return notices.length ? html`<div class="notices">${notices}</div>` : nothing;
}
