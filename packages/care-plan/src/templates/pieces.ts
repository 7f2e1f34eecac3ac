import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { standingIcon, uiIcon, type ListState } from '@care-timeline/ui';
import type { PlanContext, StatusView } from '../model/context.js';
import type { FilterView } from '../model/filter.js';
import type { Link } from '../model/links.js';
import type { PlanActions } from './actions.js';

export type Part = TemplateResult | typeof nothing;

/** A heading at a level below the widget's own. */
export function heading(actions: PlanActions, below: number, content: unknown, name = ''): TemplateResult {
  return html`<div class="heading ${name}" role="heading" aria-level=${Math.min(actions.level() + below, 6)}>
    ${content}
  </div>`;
}

/** The title of an entry, and the way to everything about it. */
export function entryButton(
  title: string,
  entry: ClinicalEntry,
  place: string,
  actions: PlanActions,
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

export function links(list: readonly Link[], place: string, actions: PlanActions): Part {
  if (list.length === 0) return nothing;
  return html`<ul class="links">
    ${list.map((link) => html`<li>${linkText(link, place, actions)}</li>`)}
  </ul>`;
}

function linkText({ text, entry }: Link, place: string, actions: PlanActions): TemplateResult | string {
  if (!entry) return text;
  return html`<button
    type="button"
    class="link"
    aria-expanded=${actions.isOpen(place, entry)}
    @click=${() => actions.open(place, entry)}
  >
    ${text}
  </button>`;
}

/** A label and what belongs to it; nothing where there is nothing. */
export function fact(label: string, content: unknown): Part {
  if (content === nothing || content === undefined || content === '') return nothing;
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** The status as a word with its symbol; never by colour alone. */
export function statusBadge(status: StatusView, reason?: string): TemplateResult {
  const loud = status.standing === 'not-done' || status.standing === 'in-error';
  const tone = loud ? 'critical' : status.unknownCode || status.standing === 'paused' ? 'warning' : '';
  return html`<span class="status" part="status"
    ><span class="badge ${tone}">${standingIcon(status.standing)} ${status.text}</span>${
      reason ? html` <span class="secondary small">${reason}</span>` : nothing
    }</span
  >`;
}

/** Marks that hold for the whole entry: not safe to interpret, confidential (GEN-04, GEN-08). */
export function entryMarks(entry: ClinicalEntry, { terms }: PlanContext): Part {
  const labels = entry.provenance.security;
  return html`${entry.safe ? nothing : html`<span class="badge critical">${uiIcon('stop')} ${terms.unsafe}</span>`}
  ${labels.map(
    (label) =>
      html`<span class="badge warning"
        >${uiIcon('lock')} ${terms.confidentiality}: ${label.display ?? label.code ?? ''}</span
      >`,
  )}`;
}

/** Why a list is as it is: filtered, another day, incomplete, or empty in one of four ways (GEN-06, MED-24). */
export function listNotices(
  {
    state,
    filter,
    later,
    label,
    empty,
  }: { state: ListState; filter?: FilterView | undefined; later?: number; label: string; empty: string },
  { view, text }: PlanContext,
  actions: PlanActions,
): TemplateResult {
  const heading = state === 'not-recorded' ? empty : '';
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
    ${later ? html`<p class="secondary small">${text.later(later)}</p>` : nothing}
    <care-state
      .record=${view.record}
      state=${state}
      .label=${heading ? '' : label}
      .heading=${heading}
    ></care-state>`;
}

/** A part of a list that is folded away: counted, and one action from sight. */
export function folded(
  name: string,
  label: string,
  actions: PlanActions,
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
export function inError(
  items: readonly { readonly title: string; readonly key: string; readonly entry: ClinicalEntry }[],
  { text }: PlanContext,
  actions: PlanActions,
): Part {
  if (items.length === 0) return nothing;
  return folded('in-error', text.inErrorHidden(items.length), actions, () => {
    return html`<ul class="plain">
      ${items.map(({ title, key, entry }) => {
        const place = `in-error ${key}`;
        return html`<li>
          <s>${entryButton(title, entry, place, actions)}</s>
          ${actions.detail(place)}
        </li>`;
      })}
    </ul>`;
  });
}
