import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry, ConceptFact, EntryReference } from '@care-timeline/fhir';
import type { View } from '../../element/view.js';
import { resolveReference, unresolvedText } from '../../helpers/references.js';
import type { SameStrings } from '../../strings/define-strings.js';
import { statusWord, terms, type Terms } from '../../strings/terms/terms.js';
import { detailStrings } from './detail.strings.js';

/** What the parts of a detail view are built from. */
export interface DetailContext {
  readonly entry: ClinicalEntry;
  readonly view: View;
  readonly words: Terms;
  readonly strings: SameStrings<typeof detailStrings.tables.nb>;
  /** Heading level of the title; parts are one level below. */
  readonly level: number;
  /** Follows a reference from the entry. */
  readonly open: (reference: EntryReference) => void;
}

export type DetailPart = TemplateResult | typeof nothing;

export function detailContext(
  entry: ClinicalEntry,
  view: View,
  level: number,
  open: (reference: EntryReference) => void,
): DetailContext {
  return { entry, level, view, words: view.strings(terms), strings: view.strings(detailStrings), open };
}

/** A label and its content; nothing if there is no content. */
export function row(label: string, content: DetailPart | string | undefined | false): DetailPart {
  if (content === undefined || content === '' || content === false || content === nothing) return nothing;
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** Heading of one part of the detail view. */
export function subheading({ level }: DetailContext, text: string): TemplateResult {
  return html`<div role="heading" aria-level=${level + 1} class="subheading">${text}</div>`;
}

/** Parts of one list that are drawn: a page with 100,000 of them freezes. */
export const MAX_PARTS = 200;

/** The first parts of a list, and after them how many there are besides. */
export function firstOf<T, P>(
  { strings }: DetailContext,
  list: readonly T[],
  part: (one: T, at: number) => P,
  more: (words: string) => P,
): P[] {
  const drawn = list.slice(0, MAX_PARTS).map(part);
  return list.length > MAX_PARTS ? [...drawn, more(strings.more(list.length - MAX_PARTS))] : drawn;
}

/** The same for a list of items. */
export function firstItems<T>(
  context: DetailContext,
  list: readonly T[],
  item: (one: T) => TemplateResult,
): TemplateResult[] {
  return firstOf(context, list, item, (words) => html`<li>${words}</li>`);
}

export function concepts(context: DetailContext, list: readonly ConceptFact[]): string {
  const same = (words: string): string => words;
  return firstOf(context, list, (concept) => context.view.concept(concept), same).join(', ');
}

/** Text of a reference: its display, the title of its target, its identifier, the reference as written, or that it leads nowhere. */
export function referenceText(context: DetailContext, reference: EntryReference): string {
  const { view, entry } = context;
  const found = resolveReference(view.record, entry, reference);
  if (reference.display || found) return reference.display || found!.title;
  // A place inside the resource says nothing to a reader.
  const isInside = reference.reference?.startsWith('#') && !reference.target && !reference.identifier;
  return isInside ? context.strings.notReceived : unresolvedText(reference, view.lang);
}

/** A link if the reference can be followed, otherwise its text. */
export function referenceLink(context: DetailContext, reference: EntryReference): TemplateResult {
  const text = referenceText(context, reference);
  if (!reference.target) return html`<span>${text}</span>`;
  const unused = inactiveWord(context, reference);
  return html`<button type="button" class="link" part="reference" @click=${() => context.open(reference)}>
      ${text}</button
    >${unused ? html` <span class="secondary small">(${unused})</span>` : nothing}`;
}

/** That the record of a person, an organisation or a place is no longer in use (GEN-05). */
function inactiveWord({ entry, view, words }: DetailContext, reference: EntryReference): string {
  const found = resolveReference(view.record, entry, reference);
  if (found?.kind !== 'supporting') return '';
  const status = found.statuses.find(({ element, code }) => element === 'active' && code === 'false');
  return status ? statusWord(words, status, found.resourceType) : '';
}

export function references(context: DetailContext, list: readonly EntryReference[]): DetailPart {
  if (list.length === 0) return nothing;
  return html`<ul class="inline">
    ${firstItems(context, list, (reference) => html`<li>${referenceLink(context, reference)}</li>`)}
  </ul>`;
}
