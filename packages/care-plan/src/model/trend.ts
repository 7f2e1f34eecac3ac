import type { ResultPoint, ResultSeries } from '@care-timeline/record';
import type { TrendView } from '@care-timeline/ui';
import type { PlanContext } from './context.js';

/** Most values in one picture: the latest ones. */
const MOST = 30;

/** Undefined where there are fewer than two numbers to draw. Values that cannot be interpreted safely are left out (GEN-04). */
export function trendView(
  { points, unit }: ResultSeries,
  band: TrendView['band'],
  context: PlanContext,
): TrendView | undefined {
  const { view, text, at } = context;
  const drawn = points
    .filter(
      ({ number, start, safe }) => number !== undefined && safe && Number.isFinite(start) && start <= at,
    )
    .slice(-MOST) as (ResultPoint & { number: number })[];
  const first = drawn[0];
  const last = drawn.at(-1);
  if (drawn.length < 2 || first === undefined || last === undefined) return undefined;
  const sorted = [...drawn].sort((a, b) => a.number - b.number);
  const written = (point: ResultPoint): string => valueText(point, unit, view.value.bind(view));
  return {
    points: drawn.map(({ start, number }) => ({ at: start, value: number })),
    ...(band && { band }),
    text: text.trend(
      drawn.length,
      dateOf(first, context),
      dateOf(last, context),
      written(sorted[0]!),
      written(sorted.at(-1)!),
      written(last),
    ),
    from: first.start,
    to: last.start,
  };
}

/** A value with its unit, as recorded (RES-01, RES-02). */
export function valueText(
  { value }: ResultPoint,
  unit: string,
  format: PlanContext['view']['value'],
): string {
  if (!value.content) return '';
  const text = format(value.content);
  return value.content.type === 'integer' && unit ? `${text}\u00a0${unit}` : text;
}

/** How much the last number differs from the one before, at the precision that was recorded. */
export function change(
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
  // Minus zero is zero.
  return { by: Number(by) === 0 ? by.replace('-', '') : by, since: before };
}

function decimals({ value, number }: ResultPoint): number {
  const written = value.content?.type === 'quantity' ? value.content.quantity.written : undefined;
  return (/\.(\d+)$/.exec(written ?? String(number))?.[1] ?? '').length;
}

/** The date of a value with the precision it was written with (TLN-10). */
export function dateOf({ key }: ResultPoint, { record, view, terms }: PlanContext): string {
  const date = record.entry(key)?.time?.start;
  return date ? view.format.date(date) : terms.unknownDate;
}
