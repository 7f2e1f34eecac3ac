import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import { valuesText } from '@care-timeline/ui';
import { dayOf, sourcesOf, titleOf, type SummaryContext } from './context.js';

/** Something in the record that is not about the patient: listed separately, with whom it is about (GEN-13). */
export interface OtherView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  /** The person or thing it is about. */
  readonly title: string;
  /** Values of a measurement, see `valuesText`. */
  readonly value: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/** Latest first; entries that would be of the given kinds if they were about the patient. */
export function othersView(kinds: readonly Kind[], context: SummaryContext): readonly OtherView[] {
  const { record, view } = context;
  return record
    .entries({ kinds: ['about-others'], ...dayOf(context) })
    .filter(({ about }) => about !== undefined && kinds.includes(about.kind))
    .reverse()
    .map((entry) => ({
      key: entry.key,
      entry,
      title: titleOf(entry, context),
      value: valuesText(entry, context.terms, view),
      date: entry.time?.start ? view.format.date(entry.time.start) : '',
      sources: sourcesOf([entry], context),
    }));
}
