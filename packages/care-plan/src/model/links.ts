import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { titleOf, type PlanContext } from './context.js';

/** A reference in words, with what it leads to where the record has it. */
export interface Link {
  readonly text: string;
  readonly entry?: ClinicalEntry;
  /** `Type/id`, for what the record does not have. */
  readonly reference?: string;
}

export function linkTo(entry: ClinicalEntry, context: PlanContext): Link {
  return { text: titleOf(entry, context), entry };
}

/**
 * A clinical entry says itself what it is called, negation word and all; people and places are called what the reference
 * calls them. What the record does not have keeps its display, its identifier or its address.
 */
export function linkOf(from: ClinicalEntry, reference: EntryReference, context: PlanContext): Link {
  const entry = context.record.follow(from, reference);
  const { display, target } = reference;
  if (entry && (entry.kind !== 'supporting' || !display)) return linkTo(entry, context);
  const text =
    display ||
    reference.identifier?.value ||
    target ||
    reference.reference ||
    reference.type ||
    context.text.unnamed;
  return { text, ...(entry && { entry }), ...(!entry && target !== undefined && { reference: target }) };
}

export function linksOf(
  from: ClinicalEntry,
  references: readonly EntryReference[],
  context: PlanContext,
): Link[] {
  return distinct(references.map((reference) => linkOf(from, reference, context)));
}

/** A result or a performed activity: what it is called, its value and its date. */
function resultLink(entry: ClinicalEntry, context: PlanContext): Link {
  const { view } = context;
  const value = entry.values.find(({ content }) => content !== undefined)?.content;
  const date = entry.time?.end ?? entry.time?.start;
  const text = [titleOf(entry, context), value && view.value(value), date && view.format.date(date)];
  return { text: text.filter(Boolean).join(', '), entry };
}

/** As `linksOf`, with value and date of what the record has. */
export function resultLinksOf(
  from: ClinicalEntry,
  references: readonly EntryReference[],
  context: PlanContext,
): Link[] {
  return linksOf(from, references, context).map((link) =>
    link.entry ? resultLink(link.entry, context) : link,
  );
}

/** Each thing once: by entry, else by its words. */
export function distinct(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter(({ entry, text }) => {
    const mark = entry?.key ?? text;
    return !seen.has(mark) && seen.add(mark) !== undefined;
  });
}
