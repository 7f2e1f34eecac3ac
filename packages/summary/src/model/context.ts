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

/** Basis of this package's view models: the record on one day, and texts in the user's language. */
export interface SummaryContext {
  readonly view: View;
  readonly record: FullRecordView;
  readonly text: SummaryStrings;
  readonly terms: Terms;
  /** The moment shown, ms since 1970. */
  readonly at: number;
  readonly isNow: boolean;
}

/** Undefined without a record that supports lists. */
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

/** The day in the form the record's lists expect; undefined for now. */
export function dayOf({ isNow, at }: SummaryContext): { asOf?: number } {
  return isNow ? {} : { asOf: at };
}

/** Title in the user's language, negation word first (GEN-02); for a bare code the host is asked (GEN-11). */
export function titleOf(entry: ClinicalEntry, { view, terms: words }: SummaryContext): string {
  const name = entry.nameFrom === 'code' && entry.code ? view.concept(entry.code) : entry.name;
  return entryTitle(entry, view.lang, name || words.kindOne[entry.kind]);
}

/** Labels of the systems that report a fact, if the record has several (GEN-08). */
export function sourcesOf(entries: readonly ClinicalEntry[], { view, record }: SummaryContext): string[] {
  if (record.sources.length < 2) return [];
  return [...new Set(entries.map(({ sourceId }) => sourceLabel(view, sourceId)))];
}

/** State of a list: the record's own, combined with the loading state of its sources (GEN-06). */
export function stateOf(list: ListStatus, shown: number, total: number, { view }: SummaryContext): ListState {
  return stateOfList(list, { shown, total, sources: view.loads });
}

/** A filter that hides entries, with shown / total and a way to clear it (MED-24). */
export interface FilterView {
  readonly shown: number;
  readonly total: number;
  readonly text: string;
}

/** An entry and what is shown with it: equivalents from other systems, members of a panel. */
interface Filtered {
  readonly entry: ClinicalEntry;
  readonly same?: readonly ClinicalEntry[];
}

/**
 * Keeps what the widgets' shared filter (words, sources) lets through; an entry also matches through what is shown
 * with it.
 */
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
