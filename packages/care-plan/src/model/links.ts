import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { unresolvedText, valuesText } from '@care-timeline/ui';
import { titleOf, type PlanContext } from './context.js';

/** A reference as text, with its target if the record has it. */
export interface Link {
  readonly text: string;
  readonly entry?: ClinicalEntry;
  /** `Type/id`, for targets not in the record. */
  readonly reference?: string;
}

export function linkTo(entry: ClinicalEntry, context: PlanContext): Link {
  return { text: titleOf(entry, context), entry };
}

/**
 * A clinical entry uses its own title, including the negation word; people and places use the text of the reference.
 * Targets not in the record keep their display, identifier or URL.
 */
export function linkOf(from: ClinicalEntry, reference: EntryReference, context: PlanContext): Link {
  const entry = context.record.follow(from, reference);
  const { display, target } = reference;
  if (entry && (entry.kind !== 'supporting' || !display)) return linkTo(entry, context);
  const text = display || unresolvedText(reference, context.view.lang) || context.text.unnamed;
  return { text, ...(entry && { entry }), ...(!entry && target !== undefined && { reference: target }) };
}

export function linksOf(
  from: ClinicalEntry,
  references: readonly EntryReference[],
  context: PlanContext,
): Link[] {
  return distinct(references.map((reference) => linkOf(from, reference, context)));
}

/** A result or a performed activity: its title, values, date, and whether it holds (GEN-03, GEN-04). */
function resultLink(entry: ClinicalEntry, context: PlanContext): Link {
  const { view, terms } = context;
  const date = entry.time?.end ?? entry.time?.start;
  const text = [
    titleOf(entry, context),
    valuesText(entry, terms, view),
    date && view.format.date(date),
    !entry.safe && terms.unsafe,
    entry.maturity && terms.maturity[entry.maturity],
    entry.clinicalState === 'unknown' && terms.clinicalState.unknown,
  ];
  return { text: text.filter(Boolean).join(', '), entry };
}

/** Like `linksOf`, with value and date if the record has the target. */
export function resultLinksOf(
  from: ClinicalEntry,
  references: readonly EntryReference[],
  context: PlanContext,
): Link[] {
  return linksOf(from, references, context).map((link) =>
    link.entry ? resultLink(link.entry, context) : link,
  );
}

/** Removes duplicates: by entry, otherwise by text. */
export function distinct(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter(({ entry, text }) => {
    const mark = entry?.key ?? text;
    return !seen.has(mark) && seen.add(mark) !== undefined;
  });
}
