import type { Kind } from '@care-timeline/fhir';
import {
  boundOf,
  isFlagged,
  usualRange,
  type Bound,
  type RecordView,
  type ResultPoint,
  type ResultSeries,
} from '@care-timeline/record';
import { resultSeries } from './record-extras.js';

/** Kinds whose values can be drawn as curves. */
export const TREND_KINDS: readonly Kind[] = ['vitals', 'labs', 'assessment'];

/** How a value is drawn. */
export const enum ValueMark {
  Number = 0,
  /** Less than or at most: the number is an upper bound (RES-02). */
  Below = 1,
  /** More than or at least: the number is a lower bound. */
  Above = 2,
  /**
   * No value to draw: absent (RES-04), or qualified by something other than a bound, such as "sufficient to". The
   * curve has a gap.
   */
  Absent = 3,
  /** A value that cannot be interpreted safely (GEN-04): not part of any curve, drawn as a separate mark. */
  Unsafe = 4,
}

/** One curve: the values of one code in one unit (RES-01), by time. */
export interface TrendLine {
  readonly name: string;
  readonly time: Float64Array;
  /** NaN if there is none. */
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  /** 1 if the source flags the value as abnormal. Never derived from the range (RES-03). */
  readonly flagged: Uint8Array;
  /** Reference range of each value; NaN if none was given, which does not mean normal (RES-03). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly points: readonly ResultPoint[];
}

/** One band of a lane: a single curve, or the curves of one panel such as blood pressure (RES-04). */
export interface Trend {
  readonly id: string;
  readonly name: string;
  readonly unit: ResultSeries['unitFact'];
  readonly lines: readonly TrendLine[];
  /** Value range of the band, including reference ranges, with some margin. */
  readonly least: number;
  readonly most: number;
}

/** The curves of a lane, most recently measured first. */
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

/** Keys of the entries that contain a component's values. Empty for series that are not components. */
function panelKeys({ points }: ResultSeries): ReadonlySet<string> {
  return new Set(points.every(({ value }) => value.component) ? points.map(({ key }) => key) : []);
}

/** Components of one panel share their entries, except where one is occasionally missing (RES-04). */
function isSamePanel(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

function hasBounds({ points }: ResultSeries): boolean {
  return points.some((point) => boundAt(point) !== undefined);
}

function boundAt({ value }: ResultPoint): Bound | undefined {
  return value.content?.type === 'quantity' ? boundOf(value.content.quantity) : undefined;
}

function makeLine(series: ResultSeries): TrendLine {
  const points = series.points.filter(({ start }) => Number.isFinite(start));
  const n = points.length;
  const line = {
    name: nameOf(series),
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
    const bound = boundAt(point);
    if (!point.safe) {
      line.mark[i] = ValueMark.Unsafe;
      return;
    }
    if (bound !== undefined) {
      line.mark[i] = bound.side === 'upper' ? ValueMark.Below : ValueMark.Above;
      line.value[i] = bound.value;
    } else if (point.number !== undefined) line.value[i] = point.number;
    else line.mark[i] = ValueMark.Absent;
    const range = usualRange(point.value);
    line.low[i] = range?.low?.value ?? NaN;
    line.high[i] = range?.high?.value ?? NaN;
    line.flagged[i] = isFlagged(point.value) ? 1 : 0;
  });
  return line;
}

/** With site, method and specimen, which tell it from other series of the same code (RES-07). */
function nameOf(series: ResultSeries): string {
  const where = [series.site?.label, series.method?.label, series.specimen?.label].filter(Boolean).join(', ');
  return where ? `${series.code.label} (${where})` : series.code.label;
}

function meanOf({ value }: TrendLine): number {
  const values = value.filter((one) => !Number.isNaN(one));
  return values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
}

function makeTrend(series: readonly ResultSeries[]): Trend {
  // Named in their vertical order, from the top.
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
    unit: series[0]!.unitFact,
    lines,
    least: least - room,
    most: most + room,
  };
}
