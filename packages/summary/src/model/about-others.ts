import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import { dayOf, sourcesOf, titleOf, type SummaryContext } from './context.js';

/** Something in the record that is not about the patient: said apart, with whose it is (GEN-13). */
export interface OtherView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  /** With whom or what it is about. */
  readonly title: string;
  /** Of a measurement, with unit; empty where there is none. */
  readonly value: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/** The latest first; those that would be of some kinds, were they about the patient. */
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
      value: entry.values
        .map(({ content, component, code }) => {
          const text = content ? view.value(content) : '';
          return component && text ? `${view.concept(code)} ${text}` : text;
        })
        .filter(Boolean)
        .join(', '),
      date: entry.time?.start ? view.format.date(entry.time.start) : '',
      sources: sourcesOf([entry], context),
    }));
}
