import { html, nothing, type TemplateResult } from 'lit';
import {
  maskedIdentifier,
  type ClinicalEntry,
  type ConceptFact,
  type EntryReference,
} from '@care-timeline/fhir';
import type { View } from '../../element/view.js';
import type { SameStrings } from '../../strings/define-strings.js';
import { terms, type Terms } from '../../strings/terms/terms.js';
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
  readonly open: (reference: string) => void;
}

export type DetailPart = TemplateResult | typeof nothing;

export function detailContext(
  entry: ClinicalEntry,
  view: View,
  level: number,
  open: (reference: string) => void,
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

export function concepts(context: DetailContext, list: readonly ConceptFact[]): string {
  return list.map((concept) => context.view.concept(concept)).join(', ');
}

/** Text of a reference: its display, the title of its target, its identifier, the reference as written, or that it leads nowhere. */
export function referenceText(context: DetailContext, reference: EntryReference): string {
  const found = resolveReference(context.view, context.entry, reference.target);
  return (
    reference.display ||
    found?.title ||
    maskedIdentifier(reference) ||
    reference.target ||
    // A place inside the resource says nothing to a reader.
    (reference.reference?.startsWith('#') ? context.strings.notReceived : reference.reference) ||
    reference.type ||
    ''
  );
}

/** A link if the reference can be followed, otherwise its text. */
export function referenceLink(context: DetailContext, reference: EntryReference): TemplateResult {
  const text = referenceText(context, reference);
  const { target } = reference;
  if (!target) return html`<span>${text}</span>`;
  return html`<button type="button" class="link" part="reference" @click=${() => context.open(target)}>
    ${text}
  </button>`;
}

export function references(context: DetailContext, list: readonly EntryReference[]): DetailPart {
  if (list.length === 0) return nothing;
  return html`<ul class="inline">
    ${list.map((reference) => html`<li>${referenceLink(context, reference)}</li>`)}
  </ul>`;
}

/** The entry that `Type/id` refers to, looked up first in the source containing the reference, then in any other. */
export function resolveReference(
  view: View,
  from: ClinicalEntry | undefined,
  target: string | undefined,
): ClinicalEntry | undefined {
  const { record } = view;
  if (!record || !target) return undefined;
  const ids = [from?.sourceId, ...record.sources.map(({ id }) => id)];
  for (const id of ids) {
    const entry = id === undefined ? undefined : record.entry(`${id}|${target}`);
    if (entry) return entry;
  }
  return undefined;
}
