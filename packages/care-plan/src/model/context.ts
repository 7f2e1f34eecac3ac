import { entryTitle, type ClinicalEntry, type StatusFact } from '@care-timeline/fhir';
import { hasLists, type ClinicalStateAt, type FullRecordView } from '@care-timeline/record';
import { statusWord, terms, type Terms, type View } from '@care-timeline/ui';
import { carePlanStrings, type CarePlanStrings } from '../care-plan.strings.js';

/** What the view models of this package are made from: the record on one day, and the reader's words. */
export interface PlanContext {
  readonly view: View;
  readonly record: FullRecordView;
  readonly text: CarePlanStrings;
  readonly terms: Terms;
  /** The moment shown, ms since 1970. */
  readonly at: number;
  /** False where a day that has been, or is to come, is shown. */
  readonly isNow: boolean;
  /** References of the reader: `Type/id`. */
  readonly mine: ReadonlySet<string>;
}

/** Undefined without a record that can make lists. */
export function planContext(view: View, mine: ReadonlySet<string> = new Set()): PlanContext | undefined {
  const { record } = view;
  if (!hasLists(record)) return undefined;
  const at = view.asOf ?? view.now;
  return {
    view,
    record,
    text: view.strings(carePlanStrings),
    terms: view.strings(terms),
    at,
    isNow: at === view.now,
    mine,
  };
}

/** The day as the record's lists want it; undefined for now. */
export function dayOf({ isNow, at }: PlanContext): { asOf?: number } {
  return isNow ? {} : { asOf: at };
}

/** Title in the reader's language, negation word first (GEN-02); a bare code asks the host (GEN-11). */
export function titleOf(entry: ClinicalEntry, { view, terms: words }: PlanContext): string {
  const name = entry.nameFrom === 'code' && entry.code ? view.concept(entry.code) : entry.name;
  return entryTitle(entry, view.lang, name || words.kindOne[entry.kind]);
}

/** How something stands, for showing: as a word, and as a clinical state for the symbol beside it. */
export interface StatusView extends ClinicalStateAt {
  readonly text: string;
  /** A code outside the value set, shown verbatim (GEN-03). */
  readonly unknownCode: boolean;
}

/**
 * The status as written where today is shown; on another day how it stood then, as far as the dates can tell
 * (`uncertain` where they cannot).
 */
export function statusView(entry: ClinicalEntry, stood: ClinicalStateAt, context: PlanContext): StatusView {
  const main = entry.statuses.find(({ element }) => element === 'status' || element === 'lifecycleStatus');
  return statusViewOf(main, stood, context, entry.resourceType);
}

export function statusViewOf(
  status: StatusFact | undefined,
  stood: ClinicalStateAt,
  { terms: words, text, isNow }: PlanContext,
  resourceType = '',
): StatusView {
  const written = status && statusWord(words, status, resourceType);
  const told = isNow && written !== undefined ? written : words.clinicalState[stood.clinicalState];
  return {
    ...stood,
    text: stood.uncertain && written !== undefined ? text.uncertain(told, written) : told,
    unknownCode: status !== undefined && !status.known,
  };
}
