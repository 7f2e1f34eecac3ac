import {
  KINDS,
  type ClinicalEntry,
  type Kind,
  type ReferenceRangeFact,
  type ValueFact,
} from '@care-timeline/fhir';
import { RESULT_KINDS, type ResultPoint, type ResultSeries } from '@care-timeline/record';
import {
  changeText,
  pointDate,
  pointText,
  trendView,
  type ListState,
  type TrendView,
} from '@care-timeline/ui';
import {
  dayOf,
  filterEntries,
  sourcesOf,
  stateOf,
  titleOf,
  type FilterView,
  type SummaryContext,
} from './context.js';

/** The latest value of one series, with all that is needed to read it (RES-01..04). */
export interface ResultValueView {
  /** What was measured. */
  readonly label: string;
  /** Value with unit and comparator, as recorded; or why there is none. */
  readonly text: string;
  readonly absent: boolean;
  /** Reference ranges, each with whom it is for; empty where the source gave none: that says nothing (RES-03). */
  readonly ranges: readonly string[];
  /** What the source says of it; empty where it says nothing (RES-03). */
  readonly interpretation: readonly { readonly text: string; readonly deviant: boolean }[];
  /** `+0,3 mmol/l siden 2. mars 2026`: computed (GEN-10). */
  readonly change: string;
  readonly trend?: TrendView;
}

/** One observation with the values it holds: components and members stay together (RES-04). */
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
  readonly inError: number;
}

interface Latest {
  readonly series: ResultSeries;
  readonly point: ResultPoint;
}

export function resultsView(context: SummaryContext): ResultsView {
  const { record, at } = context;
  const list = record.results(dayOf(context));
  const byEntry = new Map<string, Latest[]>();
  for (const series of list.series) {
    const point = series.points.findLast(({ start }) => !(start > at));
    if (point) byEntry.set(point.key, [...(byEntry.get(point.key) ?? []), { series, point }]);
  }
  const all = [...byEntry].flatMap(([key, latest]) => {
    const entry = record.entry(key);
    return entry ? [{ entry, latest: inOrder(entry, latest) }] : [];
  });
  const panels = new Map(all.map((one) => [one.entry.key, membersOf(one.entry, context)]));
  const inPanels = new Set([...panels.values()].flat().map(({ key }) => key));
  const { kept, filter } = filterEntries(all, context);
  const views = kept
    .filter(({ entry }) => !inPanels.has(entry.key))
    .map(({ entry, latest }) => {
      const members = all.filter((one) => panels.get(entry.key)?.includes(one.entry) && one.entry !== entry);
      return resultView(entry, [...latest, ...members.flatMap((member) => member.latest)], context);
    });
  return {
    groups: RESULT_KINDS.map((kind) => ({ kind, results: views.filter(({ entry }) => entry.kind === kind) }))
      .filter(({ results }) => results.length > 0)
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    state: stateOf(listOf(context), kept.length, all.length, context),
    ...(filter && { filter }),
    inError: list.inError,
  };
}

/** How far results can be trusted: they have no "none known"; sections that were left empty count. */
function listOf({ record }: SummaryContext) {
  return {
    state: 'not-recorded' as const,
    missing: record.completeness.sources.filter(({ state }) => state !== 'loaded'),
    emptySections: [],
    noneKnown: [],
    contradicted: false,
  };
}

/** The entry's own value first, then components as they were written. */
function inOrder(entry: ClinicalEntry, latest: readonly Latest[]): Latest[] {
  const place = ({ point }: Latest): number => entry.values.indexOf(point.value);
  return [...latest].sort((a, b) => place(a) - place(b));
}

/** What a panel names as its members (`hasMember`), where the record holds them. */
function membersOf(entry: ClinicalEntry, { record }: SummaryContext): ClinicalEntry[] {
  return entry.references
    .filter(({ role }) => role === 'member')
    .flatMap((reference) => record.follow(entry, reference) ?? [])
    .filter(({ key }) => key !== entry.key);
}

function resultView(entry: ClinicalEntry, latest: readonly Latest[], context: SummaryContext): ResultView {
  const [first] = latest;
  return {
    key: entry.key,
    entry,
    title: titleOf(entry, context),
    date: first ? pointDate({ ...first.point, key: entry.key }, context) : '',
    values: latest.map((one) => valueView(one, context)),
    sources: sourcesOf([entry], context),
  };
}

function valueView({ series, point }: Latest, context: SummaryContext): ResultValueView {
  const { view } = context;
  const { value, safe } = point;
  const [range] = value.ranges;
  const trend = trendView(series, range && bandOf(range), context);
  return {
    label: view.concept(value.code),
    text: pointText(point, series.unit, view.value) || absentText(value, context),
    absent: value.content === undefined,
    ranges: value.ranges.map((one) => rangeText(one, context)).filter(Boolean),
    interpretation: safe ? interpretationOf(value, context) : [],
    change: safe ? changeText(series, point, context) : '',
    ...(trend && { trend }),
  };
}

/** `dataAbsentReason` as such (RES-04). */
function absentText({ dataAbsentReason }: ValueFact, { view, terms }: SummaryContext): string {
  return dataAbsentReason ? `${terms.noValue}: ${view.concept(dataAbsentReason)}` : terms.noValue;
}

function rangeText(range: ReferenceRangeFact, { view }: SummaryContext): string {
  const whom = [range.type, ...range.appliesTo].flatMap((concept) => (concept ? view.concept(concept) : []));
  const text = view.format.range(range);
  return whom.length > 0 && text ? `${text} (${whom.join(', ')})` : text;
}

function bandOf({ low, high }: ReferenceRangeFact): TrendView['band'] {
  return {
    ...(low?.value !== undefined && { low: low.value }),
    ...(high?.value !== undefined && { high: high.value }),
  };
}

/** HL7's codes in the reader's words, others in the source's. Only what the source says; nothing is worked out here. */
function interpretationOf(
  { interpretation }: ValueFact,
  { view, text }: SummaryContext,
): ResultValueView['interpretation'] {
  const words: Readonly<Record<string, string>> = text.interpretation;
  return interpretation.map((concept) => {
    const code = concept.codings.find(
      (one) => one.code !== undefined && Object.hasOwn(words, one.code),
    )?.code;
    return {
      text: code !== undefined && !concept.text ? (words[code] as string) : view.concept(concept),
      deviant: code !== 'N' && code !== 'NEG',
    };
  });
}
