import type { ClinicalEntry } from '@care-timeline/fhir';
import { foldText, queryWords } from '@care-timeline/record';
import type { PlanContext } from './context.js';
import { aboutFilter, type FilterView } from './filter.js';
import type { Link } from './links.js';

interface Filtered {
  readonly title: string;
  readonly entry: ClinicalEntry;
  /** Its origin, if that is not the entry alone: the plan of an intervention. */
  readonly from?: string;
  readonly who?: readonly Link[];
}

export interface VisitFilter {
  keeps(visit: Filtered): boolean;
  /** The filter notice, if the filter hides something (MED-24). */
  notice(shown: number, total: number): FilterView | undefined;
}

/**
 * The widgets' shared filter (words, sources) for visits. An intervention is matched by its own text: the plan's text
 * includes all the others, so it would match them all.
 */
export function visitFilter(context: PlanContext): VisitFilter {
  const { record, view } = context;
  const { text = '', sources } = view.filter;
  const words = queryWords(text);
  const found = words.length > 0 ? new Set(record.entries({ text }).map(({ key }) => key)) : undefined;
  const says = ({ title, from = '', who = [] }: Filtered): boolean => {
    const told = foldText([title, from, ...who.map((link) => link.text)].join(' '));
    return words.every((word) => told.includes(word));
  };
  return {
    keeps: (visit) =>
      (!sources || sources.includes(visit.entry.sourceId)) &&
      (found === undefined ||
        says(visit) ||
        (visit.entry.kind !== 'care-plan' && found.has(visit.entry.key))),
    notice: (shown, total) =>
      shown === total ? undefined : { shown, total, text: aboutFilter(context).join(' ') },
  };
}
