import type { Kind } from '@care-timeline/fhir';
import type { RecordView, ResultPoint, ResultSeries } from '@care-timeline/record';
import { resultSeries } from './record-extras.js';

/** Kinds whose values can be drawn as curves. */
export const TREND_KINDS: readonly Kind[] = ['vitals', 'labs', 'assessment'];

/** What a value is, as it is drawn. */
export const enum ValueMark {
  Number = 0,
  /** Less than, at most: the number is an upper bound (RES-02). */
  Below = 1,
  /** More than, at least. */
  Above = 2,
  /** No value, and the reason why is in the entry (RES-04): the curve has a gap. */
  Absent = 3,
  /** A value that cannot be interpreted safely (GEN-04): in no curve, and in a mark of its own. */
  Unsafe = 4,
}

/** One line: the values of one code in one unit (RES-01), by time. */
export interface TrendLine {
  readonly name: string;
  readonly time: Float64Array;
  /** NaN where there is none. */
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  /** 1 where the source says that the value is not as it should be. Never worked out from the range (RES-03). */
  readonly flagged: Uint8Array;
  /** Reference range that goes with each value; NaN where none was given, which is not the same as normal (RES-03). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly points: readonly ResultPoint[];
}

/** One band of a lane: a line, or the lines of one panel such as blood pressure (RES-04). */
export interface Trend {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly lines: readonly TrendLine[];
  /** Values that the band spans, reference ranges included, with a little room. */
  readonly least: number;
  readonly most: number;
}

/** The curves of a lane, the one measured last first. */
export function trendsOf(record: RecordView, kind: Kind): Trend[] {
  const lines = resultSeries(record, kind).filter((series) => series.numeric || hasBounds(series));
  const trends: { series: ResultSeries[]; keys: ReadonlySet<string> }[] = [];
  for (const series of lines) {
    const keys = panelKeys(series);
    const panel = trends.find(
      (trend) => trend.series[0]!.unit === series.unit && isSamePanel(trend.keys, keys),
    );
    if (panel) panel.series.push(series);
    else trends.push({ series: [series], keys });
  }
  return trends.map(({ series }) => makeTrend(series)).filter((trend) => trend.most > trend.least);
}

/** Entries that a component's values stand in. Empty for what is no component. */
function panelKeys({ points }: ResultSeries): ReadonlySet<string> {
  return new Set(points.every(({ value }) => value.component) ? points.map(({ key }) => key) : []);
}

/** Components of one panel stand in the same entries, but for one that is missing now and then (RES-04). */
function isSamePanel(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

function hasBounds({ points }: ResultSeries): boolean {
  return points.some((point) => boundOf(point) !== undefined);
}

function quantityOf({ value }: ResultPoint) {
  return value.content?.type === 'quantity' ? value.content.quantity : undefined;
}

function boundOf(point: ResultPoint): ValueMark | undefined {
  const quantity = quantityOf(point);
  if (quantity?.comparator === undefined || quantity.value === undefined) return undefined;
  return quantity.comparator.startsWith('<') ? ValueMark.Below : ValueMark.Above;
}

/** Interpretation codes (v3 ObservationInterpretation) that say that something is not as it should be. */
const NOT_NORMAL = /^(A|AA|H|HH|HU|HX|L|LL|LU|LX|POS|R|ABN)$/;

function makeLine(series: ResultSeries): TrendLine {
  const points = series.points.filter(({ start }) => Number.isFinite(start));
  const n = points.length;
  const line = {
    name: series.code.label,
    time: new Float64Array(n),
    value: new Float64Array(n).fill(NaN),
    mark: new Uint8Array(n),
    flagged: new Uint8Array(n),
    low: new Float64Array(n).fill(NaN),
    high: new Float64Array(n).fill(NaN),
    points,
  };
  points.forEach((point, i) => {
    line.time[i] = point.start;
    const bound = boundOf(point);
    if (!point.safe) {
      line.mark[i] = ValueMark.Unsafe;
      return;
    }
    if (bound !== undefined) {
      line.mark[i] = bound;
      line.value[i] = quantityOf(point)!.value!;
    } else if (point.number !== undefined) line.value[i] = point.number;
    else line.mark[i] = ValueMark.Absent;
    const range = usualRange(point);
    line.low[i] = range?.low?.value ?? NaN;
    line.high[i] = range?.high?.value ?? NaN;
    const codes = point.value.interpretation.flatMap(({ codings }) => codings.map(({ code }) => code ?? ''));
    line.flagged[i] = codes.some((code) => NOT_NORMAL.test(code)) ? 1 : 0;
  });
  return line;
}

/** The range for everybody, or the first; a range of another type, such as a treatment goal, is not a reference range. */
function usualRange({ value }: ResultPoint): ResultPoint['value']['ranges'][number] | undefined {
  return value.ranges.find(
    ({ type, low, high }) =>
      (low || high) &&
      (!type || type.codings.some(({ code }) => code === 'normal') || type.codings.length === 0),
  );
}

function meanOf({ value }: TrendLine): number {
  const values = value.filter((one) => !Number.isNaN(one));
  return values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
}

function makeTrend(series: readonly ResultSeries[]): Trend {
  // Named in the order in which they lie, from the top.
  const lines = series.map(makeLine).sort((a, b) => meanOf(b) - meanOf(a));
  let least = Infinity;
  let most = -Infinity;
  for (const line of lines) {
    for (const values of [line.value, line.low, line.high]) {
      for (const value of values) {
        if (value < least) least = value;
        if (value > most) most = value;
      }
    }
  }
  if (least === most) [least, most] = [least - 1, most + 1];
  const room = (most - least) * 0.08;
  return {
    id: series.map(({ id }) => id).join('\n'),
    name: [...new Set(lines.map(({ name }) => name))].join(' / '),
    unit: series[0]!.unit,
    lines,
    least: least - room,
    most: most + room,
  };
}
