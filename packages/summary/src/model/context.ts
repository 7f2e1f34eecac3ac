import { entryTitle, type ClinicalEntry } from '@care-timeline/fhir';
import {
  hasLists,
  stateOfList,
  type FullRecordView,
  type ListState,
  type ListStatus,
} from '@care-timeline/record';
import { sourceLabel, terms, type Terms, type View } from '@care-timeline/ui';
import { summaryStrings, type SummaryStrings } from '../summary.strings.js';

/** What the view models of this package are made from: the record on one day, and the reader's words. */
export interface SummaryContext {
  readonly view: View;
  readonly record: FullRecordView;
  readonly text: SummaryStrings;
  readonly terms: Terms;
  /** The moment shown, ms since 1970. */
  readonly at: number;
  readonly isNow: boolean;
}

/** Undefined without a record that can make lists. */
export function summaryContext(view: View): SummaryContext | undefined {
  const { record } = view;
  if (!hasLists(record)) return undefined;
  const at = view.asOf ?? view.now;
  return {
    view,
    record,
    text: view.strings(summaryStrings),
    terms: view.strings(terms),
    at,
    isNow: at === view.now,
  };
}

/** The day as the record's lists want it; undefined for now. */
export function dayOf({ isNow, at }: SummaryContext): { asOf?: number } {
  return isNow ? {} : { asOf: at };
}

/** Title in the reader's language, negation word first (GEN-02); a bare code asks the host (GEN-11). */
export function titleOf(entry: ClinicalEntry, { view, terms: words }: SummaryContext): string {
  const name = entry.nameFrom === 'code' && entry.code ? view.concept(entry.code) : entry.name;
  return entryTitle(entry, view.lang, name || words.kindOne[entry.kind]);
}

/** Labels of the systems that tell a fact, where there are several in the record (GEN-08). */
export function sourcesOf(entries: readonly ClinicalEntry[], { view, record }: SummaryContext): string[] {
  if (record.sources.length < 2) return [];
  return [...new Set(entries.map(({ sourceId }) => sourceLabel(view, sourceId)))];
}

/** What a list is in: by the record's own word, and by how far its sources have come (GEN-06). */
export function stateOf(list: ListStatus, shown: number, total: number, { view }: SummaryContext): ListState {
  return stateOfList(list, { shown, total, sources: view.loads });
}

/** A filter that hides something: told with shown / total and a way to remove it (MED-24). */
export interface FilterView {
  readonly shown: number;
  readonly total: number;
  readonly text: string;
}

/** An entry, and what is shown with it: the same from other systems, the members of a panel. */
interface Filtered {
  readonly entry: ClinicalEntry;
  readonly same?: readonly ClinicalEntry[];
}

/** Keeps what the widgets' shared filter (words, sources) lets through: what is shown with an entry speaks for it too. */
export function filterEntries<T extends Filtered>(
  items: readonly T[],
  { view, record, text }: SummaryContext,
): { kept: readonly T[]; filter?: FilterView } {
  const words = view.filter.text?.trim() ?? '';
  const { sources } = view.filter;
  if (words === '' && !sources) return { kept: items };
  const found = new Set(
    record
      .entries({ includeInError: true, ...(words && { text: words }), ...(sources && { sources }) })
      .map(({ key }) => key),
  );
  const kept = items.filter(({ entry, same = [] }) => [entry, ...same].some(({ key }) => found.has(key)));
  if (kept.length === items.length) return { kept };
  const about = [words && text.filterText(words), sources && text.filterSources].filter(Boolean).join(' ');
  return { kept, filter: { shown: kept.length, total: items.length, text: about } };
}
