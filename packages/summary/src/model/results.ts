import {
  KINDS,
  type ClinicalEntry,
  type Kind,
  type ReferenceRangeFact,
  type ValueFact,
} from '@care-timeline/fhir';
import {
  RESULT_KINDS,
  isAbnormal,
  listState,
  push,
  reasonsOf,
  usualRange,
  type ListState,
  type ResultLeftOut,
  type ResultList,
  type ResultPoint,
  type ResultSeries,
} from '@care-timeline/record';
import {
  changeText,
  interpretationText,
  pointDate,
  pointText,
  rangeLabel,
  trendView,
  whereText,
  type TrendView,
} from '@care-timeline/ui';
import { othersView, type OtherView } from './about-others.js';
import { dayOf, filterEntries, sourcesOf, titleOf, type FilterView, type SummaryContext } from './context.js';
import { membersIn, panelsOf, rootOf } from './panels.js';

/** The latest value of one series, with everything needed to read it (RES-01..04). */
export interface ResultValueView {
  /** What was measured. */
  readonly label: string;
  /** Site on the body and method; empty if not stated (RES-07). */
  readonly where: string;
  /** Value with unit and comparator, as recorded; or the reason it is missing; empty if the interpretation is all. */
  readonly text: string;
  readonly absent: boolean;
  /** Set for a member of the panel: it has marks of its own. */
  readonly member: ClinicalEntry | undefined;
  /**
   * Reference ranges, each with its type and whom it applies to; empty if the source gave none, which implies nothing
   * (RES-03, RES-06).
   */
  readonly ranges: readonly { readonly label: string; readonly text: string }[];
  /** The source's interpretation; empty if there is none (RES-03). */
  readonly interpretation: readonly { readonly text: string; readonly deviant: boolean }[];
  /** `+0,3 mmol/l siden 2. mars 2026`: computed (GEN-10). */
  readonly change: string;
  /** If the latest has no value: the last one that had, with its date. */
  readonly before: string;
  readonly trend?: TrendView;
}

/** Entries that are in no series: counted, and one action away. */
export type LeftOut = Readonly<Record<ResultLeftOut['why'], readonly ClinicalEntry[]>>;

/** One observation with its values: components and members stay together (RES-04). */
export interface ResultView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  readonly title: string;
  readonly date: string;
  /** The entry's own value first, then its components and members. */
  readonly values: readonly ResultValueView[];
  readonly sources: readonly string[];
}

export interface ResultsView {
  readonly groups: readonly { readonly kind: Kind; readonly results: readonly ResultView[] }[];
  readonly state: ListState;
  readonly filter?: FilterView;
  readonly leftOut: LeftOut;
  /** About somebody or something other than the patient. */
  readonly others: readonly OtherView[];
}

interface Measured {
  readonly series: ResultSeries;
  readonly point: ResultPoint;
}

/** A displayed observation, with the members displayed in it. */
interface Shown {
  readonly entry: ClinicalEntry;
  readonly same: readonly ClinicalEntry[];
  readonly measured: readonly Measured[];
}

interface Latest {
  readonly list: ResultList;
  readonly shown: readonly Shown[];
  readonly leftOut: LeftOut;
}

/** The latest results of a day. Same object until the record or the day changes. */
export class LatestResults {
  #of: { record: unknown; revision: number; minute: number } | undefined;
  #latest!: Latest;

  at(context: SummaryContext): Latest {
    const { record, at } = context;
    const { revision } = record;
    // The clock advances between renders; the choice of latest result is recomputed at most once per minute.
    const minute = Math.floor(at / 60_000);
    const of = this.#of;
    if (of?.record !== record || of.revision !== revision || of.minute !== minute) {
      const list = record.results(dayOf(context));
      this.#latest = { list, shown: latestOf(list, context), leftOut: leftOutOf(list, context) };
      this.#of = { record, revision, minute };
    }
    return this.#latest;
  }
}

export function resultsView(context: SummaryContext, latest = new LatestResults()): ResultsView {
  const { list, shown, leftOut } = latest.at(context);
  const { kept, filter } = filterEntries(shown, context);
  const views = kept.map((one) => resultView(one, context));
  return {
    groups: RESULT_KINDS.map((kind) => ({ kind, results: views.filter(({ entry }) => entry.kind === kind) }))
      .filter(({ results }) => results.length > 0)
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    state: listState({
      shown: kept.length,
      total: shown.length,
      // Few sources have a section for assessments; "none known" requires only laboratory and vital signs.
      reasons: reasonsOf(list.emptySections, RESULT_KINDS, ['labs', 'vitals']),
      sources: context.view.loads,
      kinds: RESULT_KINDS,
    }),
    ...(filter && { filter }),
    leftOut,
    others: othersView(RESULT_KINDS, context),
  };
}

/**
 * Each observation that holds the latest value of a series, complete: with all its components, and inside the panel
 * it is a member of (RES-04). Latest first.
 */
function latestOf({ series: all }: ResultList, context: SummaryContext): Shown[] {
  const { record, at } = context;
  const byEntry = new Map<string, Measured[]>();
  const latest = new Set<string>();
  for (const series of all) {
    const last = series.points.findLast(({ start }) => !(start > at));
    if (last) latest.add(last.key);
    for (const point of series.points) push(byEntry, point.key, { series, point });
  }
  const members = panelsOf(context);
  const panelOf = new Map(
    [...members].flatMap(([panel, inside]) => inside.map((key) => [key, panel] as const)),
  );
  const roots = new Set([...latest].map((key) => rootOf(key, panelOf)));
  return [...roots].flatMap((key) => {
    const entry = record.entry(key);
    if (!entry) return [];
    const same = membersIn(key, members).flatMap((member) => record.entry(member) ?? []);
    const measured = [entry, ...same].flatMap((one) => inOrder(one, byEntry.get(one.key) ?? []));
    return [{ entry, same, measured }];
  });
}

/** A report or panel whose results are listed is not left out itself. */
function leftOutOf({ leftOut }: ResultList, { record }: SummaryContext): LeftOut {
  const found: Record<ResultLeftOut['why'], ClinicalEntry[]> = {
    'in-error': [],
    'not-done': [],
    'no-value': [],
  };
  for (const { key, why } of leftOut) {
    const entry = record.entry(key);
    if (entry === undefined) continue;
    const results = entry.references.filter(({ role }) => role === 'result' || role === 'member');
    const isListed = results.some((one) => record.follow(entry, one) !== undefined);
    if (why !== 'no-value' || !isListed) found[why].push(entry);
  }
  return found;
}

/** Title and date, in words. */
export function headOf(entry: ClinicalEntry, context: SummaryContext): { title: string; date: string } {
  const start = entry.time?.start;
  const date = start ? context.view.format.date(start) : context.terms.unknownDate;
  return { title: titleOf(entry, context), date };
}

/** The entry's own value first, then components in the order written. */
function inOrder(entry: ClinicalEntry, measured: readonly Measured[]): Measured[] {
  const place = ({ point }: Measured): number => entry.values.indexOf(point.value);
  return [...measured].sort((a, b) => place(a) - place(b));
}

function resultView({ entry, same, measured }: Shown, context: SummaryContext): ResultView {
  return {
    key: entry.key,
    entry,
    ...headOf(entry, context),
    values: measured.map((one) => valueView(one, entry.key, context)),
    sources: sourcesOf([entry, ...same], context),
  };
}

function valueView({ series, point }: Measured, panel: string, context: SummaryContext): ResultValueView {
  const { view } = context;
  const { value, safe } = point;
  const range = usualRange(value);
  const interpretation = safe ? interpretationOf(value, context) : [];
  // "Resistant" without a number is the finding; nothing is missing.
  const isFinding = interpretation.length > 0 && value.dataAbsentReason === undefined;
  const trend = trendView(series, range && bandOf(range), context);
  return {
    label: view.concept(value.code),
    where: whereText(value, view.concept),
    text: pointText(point, view.value) || (isFinding ? '' : absentText(value, context)),
    absent: value.content === undefined,
    member: point.key === panel ? undefined : context.record.entry(point.key),
    ranges: value.ranges
      .map((one) => ({
        label: rangeLabel(one, context.terms, view.concept),
        text: view.format.range(one),
      }))
      .filter((one) => one.text),
    interpretation,
    change: safe ? changeText(series, point, context) : '',
    before: value.content === undefined ? beforeText(series, point, context) : '',
    ...(trend && { trend }),
  };
}

function beforeText({ points }: ResultSeries, absent: ResultPoint, context: SummaryContext): string {
  const last = points.slice(0, points.indexOf(absent)).findLast(({ value }) => value.content !== undefined);
  if (!last) return '';
  return context.text.before(pointText(last, context.view.value), pointDate(last, context));
}

/** `dataAbsentReason` as such (RES-04). */
function absentText({ dataAbsentReason }: ValueFact, { view, terms }: SummaryContext): string {
  return dataAbsentReason ? `${terms.noValue}: ${view.concept(dataAbsentReason)}` : terms.noValue;
}

function bandOf({ low, high }: ReferenceRangeFact): TrendView['band'] {
  return {
    ...(low?.value !== undefined && { low: low.value }),
    ...(high?.value !== undefined && { high: high.value }),
  };
}

/** Only what the source states; nothing is computed here. */
function interpretationOf(
  { interpretation }: ValueFact,
  { view, terms }: SummaryContext,
): ResultValueView['interpretation'] {
  return interpretation.map((concept) => ({
    text: interpretationText(concept, terms, view.concept),
    deviant: isAbnormal(concept),
  }));
}
