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
  /** Title of the contact that the timeline is filtered by; empty for all. */
  readonly contact: string;
  readonly showInError: boolean;
  /** As-of date, in words; empty for now. */
  readonly asOf: string;
  /** The browser cannot draw. */
  readonly noPicture: boolean;
  /** What has changed since a date, in words; empty if not requested. */
  readonly changed: string;
  /** The list that is open, if any. */
  readonly popup: Popup;
  /** Number of entries dated outside the life. */
  readonly outside: number;
  readonly loads: readonly SourceLoad[];
  /** Whether something in the window has not been loaded but can be. */
  readonly notLoaded: boolean;
  /** Names of kinds that nothing has been loaded of yet; empty for none. */
  readonly withoutLane: string;
  /** That no source has some kinds, in words; empty if each has one. */
  readonly notOffered: string;
}

export interface NoticesActions {
  clearFilters(): void;
  showInError(shown: boolean): void;
  toggle(what: Popup): void;
  /** Returns from the as-of date to now. */
  now(): void;
  /** Loads everything in the window; absent if nothing can load it. */
  load?: (() => void) | undefined;
}

/**
 * Notices on what the picture does not show, and how to show it: filters, entries in error, undated entries, failed
 * sources.
 */
export function noticesTemplate(
  model: NoticesModel,
  actions: NoticesActions,
): TemplateResult | typeof nothing {
  const { strings, choice } = model;
  const notices: TemplateResult[] = [];
  if (model.noPicture)
    notices.push(
      html`<p class="notice" part="notice">${uiIcon('warning')} <span>${strings.noPicture}</span></p>`,
    );
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
  if (model.notOffered) {
    notices.push(
      html`<p class="notice" part="notice">${uiIcon('info')} <span>${model.notOffered}</span></p>`,
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
