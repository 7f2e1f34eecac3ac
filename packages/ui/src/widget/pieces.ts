import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry, ClinicalState, Kind } from '@care-timeline/fhir';
import type { ListState } from '@care-timeline/record';
import type { View } from '../element/view.js';
import { noticeStrings } from '../elements/notice.strings.js';
import { inWords } from '../elements/in-words.js';
import { incompleteLoads } from '../elements/incomplete-loads.js';
import { remarkTexts } from '../format/list-remarks.js';
import { remarkWords } from '../elements/remark-words.js';
import { clinicalStateIcon, uiIcon } from '../icons/icons.js';
import { sayerMarks } from '../strings/terms/said-by.js';
import type { Terms } from '../strings/terms/terms.js';
import type { EntryActions } from './entry-actions.js';

export type Part = TemplateResult | typeof nothing;

/** A heading at a given level below the widget's own. */
export function heading(actions: EntryActions, below: number, content: unknown, name = ''): TemplateResult {
  return html`<div class="heading ${name}" role="heading" aria-level=${Math.min(actions.level() + below, 6)}>
    ${content}
  </div>`;
}

/** The title of an entry, which opens its details. */
export function entryButton(
  title: unknown,
  entry: ClinicalEntry,
  place: string,
  actions: EntryActions,
  name = '',
): TemplateResult {
  return html`<button
    type="button"
    class="entry ${name}"
    part="entry ${actions.isSelected(entry.key) ? 'selected' : ''}"
    data-place=${place}
    aria-expanded=${actions.isOpen(place, entry)}
    aria-current=${actions.isSelected(entry.key) ? 'true' : nothing}
    @click=${() => actions.open(place, entry)}
  >
    ${title}
  </button>`;
}

/** A label and its content; nothing if there is no content. */
export function fact(label: string, content: unknown): Part {
  if (content === nothing || content === undefined || content === '') return nothing;
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** A status as text, and how prominently to show it. */
export interface StatusPiece {
  readonly text: string;
  readonly clinicalState: ClinicalState;
  readonly unknownCode?: boolean;
}

/** The status as a word with its symbol; never by colour alone (TLN-03). */
export function statusBadge(status: StatusPiece, reason?: string): TemplateResult {
  const loud = status.clinicalState === 'not-done' || status.clinicalState === 'in-error';
  const tone = loud ? 'critical' : status.unknownCode || status.clinicalState === 'paused' ? 'warning' : '';
  return html`<span class="status" part="status"
    ><span class="badge ${tone}">${clinicalStateIcon(status.clinicalState)} ${status.text}</span>${
      reason ? html` <span class="secondary small">${reason}</span>` : nothing
    }</span
  >`;
}

/** Not known whether it holds: a result with an unknown, missing or unreadable status is not final (GEN-03). */
export function unknownStatusMark({ clinicalState, statuses }: ClinicalEntry, words: Terms): Part {
  if (clinicalState !== 'unknown') return nothing;
  const status = statuses.find(({ known }) => !known);
  const unknown = words.clinicalState.unknown;
  const text =
    status === undefined ? unknown : status.code === '' ? words.noStatus : `${unknown}: ${status.code}`;
  return html`<span class="badge warning">${clinicalStateIcon('unknown')} ${text}</span>`;
}

/**
 * Marks that apply to the whole entry: what lists say of it, whose statement it is, not safe to interpret, not final, confidential (GEN-03,
 * GEN-04, GEN-08).
 */
export function entryMarks(entry: ClinicalEntry, words: Terms, view: View): Part {
  const { safe, contested, maturity, provenance } = entry;
  const remarks = remarkTexts(entry, view.record, view.asOf ?? view.now, remarkWords(view));
  return html`${remarks.map(({ text, removed }) => html`<span class="badge ${removed ? 'warning' : ''}">${removed ? uiIcon('warning') : nothing} ${text}</span> `)}
  ${sayerMarks(entry, words).map((mark) => html`<span class="badge">${mark}</span> `)}
  ${safe ? nothing : html`<span class="badge critical">${uiIcon('stop')} ${words.unsafe}</span>`}
  ${contested ? html`<span class="badge warning">${uiIcon('warning')} ${words.problem['version-conflict']}</span>` : nothing}
  ${maturity ? html`<span class="badge warning">${words.maturity[maturity]}</span>` : nothing}
  ${provenance.security.map(
    (label) =>
      html`<span class="badge warning"
        >${uiIcon('lock')} ${words.confidentiality}: ${label.display ?? label.code ?? ''}</span
      >`,
  )}`;
}

export interface NoticeFacts {
  readonly state: ListState;
  readonly filter?: { readonly shown: number; readonly total: number; readonly text: string } | undefined;
  /** Text about what is not shown because it was not known on that day. */
  readonly later?: string | undefined;
  readonly label: string;
  /** Text for a list with nothing recorded. */
  readonly empty: string;
  /** Kinds of entry in the list: what sources say of them in text alone is shown with it. */
  readonly kinds?: readonly Kind[];
  /** Text for a list that somebody stated to be empty. */
  readonly noneKnown?: string;
}

const ANY: readonly Kind[] = [];

/** Why a list looks as it does: filtered, another day, incomplete, or empty in one of five ways (GEN-06, MED-24). */
export function listNotices(
  { state, filter, later, label, empty, kinds = ANY, noneKnown = '' }: NoticeFacts,
  view: View,
  actions: EntryActions,
): TemplateResult {
  const { record, loads } = view;
  const left = filter && view.strings(noticeStrings).shownOf(filter.shown, filter.total);
  actions.filtered(label, left ? `${label}: ${left}` : '');
  const heading = state === 'not-recorded' ? empty : state === 'none-known' ? noneKnown : '';
  return html`${
    filter
      ? html`<care-notice
          kind="filter"
          .shown=${filter.shown}
          .total=${filter.total}
          @care-notice-action=${() => actions.clearFilter()}
          >${filter.text}</care-notice
        >`
      : nothing
  }
  ${later ? html`<p class="secondary small">${later}</p>` : nothing}
  ${state === 'some' ? nothing : html`<care-state .record=${record} .kinds=${kinds} state=${state} .label=${heading ? '' : label} .heading=${heading}></care-state>`}
  ${inWords(view, kinds)}
  ${
    // An answer from one system must not hide that another has not answered.
    ['some', 'none-known', 'filtered'].includes(state) &&
    incompleteLoads(loads, kinds.length > 0 ? kinds : undefined).length > 0
      ? html`<care-state .record=${record} .kinds=${kinds} state="some"></care-state>`
      : nothing
  }`;
}

/** A collapsed part of a list: counted, and one action away. */
export function folded(
  name: string,
  label: string,
  actions: EntryActions,
  content: () => unknown,
): TemplateResult {
  const open = actions.isUnfolded(name);
  return html`<div class="folded">
    <button
      type="button"
      class="quiet fold"
      aria-expanded=${open}
      @click=${() => actions.unfold(name, !open)}
    >
      ${uiIcon(open ? 'up' : 'down')} ${label}
    </button>
    ${open ? content() : nothing}
  </div>`;
}

/** Entered in error: hidden, counted, revealable, struck through (GEN-01). */
export function inErrorList(
  items: readonly { readonly title: string; readonly entry: ClinicalEntry }[],
  label: string,
  actions: EntryActions,
): Part {
  if (items.length === 0) return nothing;
  return folded('in-error', label, actions, () => {
    return html`<ul class="plain">
      ${items.map(({ title, entry }) => {
        const place = `in-error ${entry.key}`;
        return html`<li>
          <s>${entryButton(title, entry, place, actions)}</s>
          ${actions.detail(place)}
        </li>`;
      })}
    </ul>`;
  });
}
