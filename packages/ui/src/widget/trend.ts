import type { ClinicalEntry } from '@care-timeline/fhir';
import type { ResultPoint, ResultSeries } from '@care-timeline/record';
import type { View } from '../element/view.js';
import type { Terms } from '../strings/terms/terms.js';
import { trendStrings } from './trend.strings.js';
import type { TrendView } from './trend-picture.js';

/** Maximum number of values in one sparkline: the latest ones. */
const MOST = 30;

export interface TrendContext {
  readonly view: View;
  readonly terms: Terms;
  readonly record: { entry(key: string): ClinicalEntry | undefined };
  /** The moment shown, ms since 1970. */
  readonly at: number;
}

/**
 * Undefined if there are fewer than two numbers to draw. Values that cannot be interpreted safely are left out
 * (GEN-04).
 */
export function trendView(
  { points }: ResultSeries,
  band: TrendView['band'],
  context: TrendContext,
): TrendView | undefined {
  const { view, at } = context;
  const drawn = points
    .filter(
      ({ number, start, safe }) => number !== undefined && safe && Number.isFinite(start) && start <= at,
    )
    .slice(-MOST) as (ResultPoint & { number: number })[];
  const first = drawn[0];
  const last = drawn.at(-1);
  if (drawn.length < 2 || first === undefined || last === undefined) return undefined;
  const sorted = [...drawn].sort((a, b) => a.number - b.number);
  const written = (point: ResultPoint): string => pointText(point, view.value.bind(view));
  return {
    points: drawn.map(({ start, number }) => ({ at: start, value: number })),
    ...(band && { band }),
    text: view
      .strings(trendStrings)
      .trend(
        drawn.length,
        pointDate(first, context),
        pointDate(last, context),
        written(sorted[0]!),
        written(sorted.at(-1)!),
        written(last),
      ),
    from: first.start,
    to: last.start,
  };
}

/** A value with its unit, as recorded (RES-01, RES-02). */
export function pointText({ value }: ResultPoint, format: View['value']): string {
  return value.content ? format(value.content) : '';
}

/** Difference between the last two numbers, at the recorded precision. */
function pointChange(
  points: readonly ResultPoint[],
  key: string,
): { by: string; since: ResultPoint } | undefined {
  const numbered = points.filter(({ number, safe }) => number !== undefined && safe);
  const index = numbered.findLastIndex((point) => point.key === key);
  const last = numbered[index];
  const before = numbered[index - 1];
  if (last === undefined || before === undefined) return undefined;
  const digits = Math.max(decimals(last), decimals(before));
  const by = (last.number! - before.number!).toFixed(digits);
  // Normalises minus zero.
  return { by: Number(by) === 0 ? by.replace('-', '') : by, since: before };
}

function decimals({ value, number }: ResultPoint): number {
  const written = value.content?.type === 'quantity' ? value.content.quantity.written : undefined;
  return (/\.(\d+)$/.exec(written ?? String(number))?.[1] ?? '').length;
}

/** The date of a value with the precision it was written with (TLN-10). */
export function pointDate({ key }: ResultPoint, { record, view, terms }: TrendContext): string {
  const date = record.entry(key)?.time?.start;
  return date ? view.format.date(date) : terms.unknownDate;
}

/** A difference with its sign and unit: `+1,8 kg`, `−2 mmHg`, `±0`. */
function signedText(by: string, unit: string, { format }: View): string {
  const number = format.number(by.replace('-', ''));
  const sign = by.startsWith('-') ? '−' : Number(by) === 0 ? '±' : '+';
  return `${sign}${number}${unit ? `\u00a0${unit}` : ''}`;
}

/** The day of the previous value, including its time if it was on the same day. */
function sinceText(before: ResultPoint, point: ResultPoint, context: TrendContext): string {
  const { format } = context.view;
  const day = format.instant(before.start);
  const whole = pointDate(before, context);
  return whole.startsWith(day) && day !== format.instant(point.start) ? day : whole;
}

/**
 * Difference between a value and the previous one, with the latter's date; empty if there is none to compare with
 * (GEN-10).
 */
export function changeText(
  { points, unitFact }: ResultSeries,
  point: ResultPoint,
  context: TrendContext,
): string {
  const moved = pointChange(points, point.key);
  if (!moved) return '';
  const { view } = context;
  return view
    .strings(trendStrings)
    .since(
      signedText(moved.by, view.format.unit({ ...unitFact, value: Number(moved.by) }), view),
      sinceText(moved.since, point, context),
    );
}
