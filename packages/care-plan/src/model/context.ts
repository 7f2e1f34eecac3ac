import { entryTitle, type ClinicalEntry, type StatusFact } from '@care-timeline/fhir';
import { doubtAt, hasLists, type ClinicalStateAt, type FullRecordView } from '@care-timeline/record';
import { clinicalStateWord, statusWord, terms, zoneOf, type Terms, type View } from '@care-timeline/ui';
import { carePlanStrings, type CarePlanStrings } from '../care-plan.strings.js';

/** Basis of this package's view models: the record on one day, and texts in the user's language. */
export interface PlanContext {
  readonly view: View;
  readonly record: FullRecordView;
  readonly text: CarePlanStrings;
  readonly terms: Terms;
  /** The moment shown, ms since 1970. */
  readonly at: number;
  /** False if a past or future day is shown. */
  readonly isNow: boolean;
  /** References of the current user: `Type/id`. */
  readonly mine: ReadonlySet<string>;
}

/** Undefined without a record that supports lists. */
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

/** The day in the form the record's lists expect; undefined for now. */
export function dayOf({ isNow, at }: PlanContext): { asOf?: number } {
  return isNow ? {} : { asOf: at };
}

/** Title in the user's language, negation word first (GEN-02); for a bare code the host is asked (GEN-11). */
export function titleOf(entry: ClinicalEntry, { view, terms: words }: PlanContext): string {
  const name = entry.nameFrom === 'code' && entry.code ? view.concept(entry.code) : entry.name;
  return entryTitle(entry, view.lang, name || words.kindOne[entry.kind]);
}

/** A status for display: as a term, and as a clinical state for the symbol beside it. */
export interface StatusView extends ClinicalStateAt {
  readonly text: string;
  /** A code outside the value set, shown verbatim (GEN-03). */
  readonly unknownCode: boolean;
}

/**
 * The status as written if today is shown; for another day, the status at that time as far as the dates can tell
 * (`uncertain` if they cannot).
 */
export function statusView(entry: ClinicalEntry, stood: ClinicalStateAt, context: PlanContext): StatusView {
  const main = entry.statuses.find(({ element }) => element === 'status' || element === 'lifecycleStatus');
  const view = statusViewOf(main, stood, context, entry.resourceType);
  const { record, terms: words, at } = context;
  const zone = zoneOf(context.view.timeZone);
  // What a list removed, or a course that is over, does not read as its source keeps it (MED-30, MED-33).
  return doubtAt(record, entry, at, zone)
    ? { ...view, text: clinicalStateWord(words, entry, at, zone, record) }
    : view;
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
