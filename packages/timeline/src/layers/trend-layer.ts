import { line } from 'd3-shape';
import type { Formatters } from '@care-timeline/ui';
import type { Scale } from '../layout/scale.js';
import { lowerBound } from '../model/sorted.js';
import { ValueMark, type Trend, type TrendLine } from '../model/trends.js';
import type { GroupColors, Palette } from './palette.js';
import type { TextWidth } from './text-width.js';

type Context = CanvasRenderingContext2D;

export interface TrendBox {
  /** Position of the band, CSS pixels. */
  readonly y: number;
  readonly height: number;
}

export interface TrendTools {
  readonly colors: GroupColors;
  readonly palette: Palette;
  readonly widths: TextWidth;
  readonly format: Formatters;
  /** Collects where each value was drawn. */
  readonly written?: Written[];
}

/** A value drawn beside a curve: its left edge, middle and width, CSS pixels. */
export interface Written {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Padding above and below a curve: room for half the height of a value. */
const PAD = 9;
const DOT = 2.5;
/** An interval this many times the usual one counts as a gap: nothing is known about what happened in it. */
const GAP = 6;
const MONTH = 30 * 86_400_000;
/** Likewise, values further apart than this are separated by a gap, ms. */
const LONGEST = 730 * 86_400_000;
/** Values are not written closer together than this, CSS pixels. */
const WRITE_APART = 20;
const DASHES: readonly (readonly number[])[] = [[], [5, 3], [2, 2], [7, 2, 2, 2]];

/**
 * Draws the curves of one band: reference range at the back, then lines, dots, bounds and gaps, and the values where
 * they fit.
 */
export function drawTrend(g: Context, trend: Trend, scale: Scale, box: TrendBox, tools: TrendTools): void {
  const height = box.height - 2 * PAD;
  const perUnit = height / (trend.most - trend.least);
  const yOf = (value: number): number => box.y + PAD + height - (value - trend.least) * perUnit;
  trend.lines.forEach((line, i) => {
    const lo = Math.max(0, lowerBound(line.time, scale.start) - 1);
    const hi = Math.min(line.time.length, lowerBound(line.time, scale.end) + 1);
    if (hi <= lo) return;
    if (trend.lines.length === 1) drawRanges(g, line, lo, hi, scale, yOf, tools);
    drawLine(g, line, lo, hi, scale, yOf, DASHES[i % DASHES.length]!, tools);
    drawMarks(g, line, lo, hi, scale, yOf, box, tools, i, trend.lines.length > 1);
  });
}

/** Draws the reference range that applies to each value, until the next value has a different one. */
function drawRanges(
  g: Context,
  line: TrendLine,
  lo: number,
  hi: number,
  scale: Scale,
  yOf: (value: number) => number,
  { colors, palette }: TrendTools,
): void {
  for (let i = lo; i < hi;) {
    const low = line.low[i]!;
    const high = line.high[i]!;
    let j = i + 1;
    while (j < hi && Object.is(line.low[j], low) && Object.is(line.high[j], high)) j++;
    if (!Number.isNaN(low) || !Number.isNaN(high)) {
      const x0 = Math.max(0, (line.time[i]! - scale.start) * scale.perMs - 4);
      const to = j < line.time.length ? line.time[j]! : line.time[j - 1]!;
      const x1 = Math.min(scale.width, (to - scale.start) * scale.perMs + (j < line.time.length ? -4 : 4));
      const top = Number.isNaN(high) ? undefined : yOf(high);
      const bottom = Number.isNaN(low) ? undefined : yOf(low);
      if (x1 > x0) {
        if (top !== undefined && bottom !== undefined) {
          g.fillStyle = colors.soft;
          g.fillRect(x0, top, x1 - x0, bottom - top);
        }
        // A range that is open at one end has only one edge.
        g.fillStyle = palette.edge;
        for (const y of [top, bottom]) {
          if (y === undefined) continue;
          for (let x = x0; x < x1; x += 6) g.fillRect(x, Math.round(y), Math.min(3, x1 - x), 1);
        }
      }
    }
    i = j;
  }
}

function usualPause(time: Float64Array): number {
  if (time.length < 2) return Infinity;
  const pauses = Float64Array.from({ length: time.length - 1 }, (_, i) => time[i + 1]! - time[i]!).sort();
  return pauses[pauses.length >> 1]!;
}

const pauses = new WeakMap<TrendLine, number>();

function gapOf(line: TrendLine): number {
  let gap = pauses.get(line);
  if (gap === undefined)
    pauses.set(line, (gap = Math.min(LONGEST, Math.max(MONTH, usualPause(line.time) * GAP))));
  return gap;
}

/** A corner of a curve, CSS pixels; undefined where the curve is interrupted. */
type Corner = readonly [x: number, y: number] | undefined;

const curve = line<Corner>()
  .defined((corner) => corner !== undefined)
  .x((corner) => corner![0])
  .y((corner) => corner![1]);

function drawLine(
  g: Context,
  values: TrendLine,
  lo: number,
  hi: number,
  scale: Scale,
  yOf: (value: number) => number,
  dash: readonly number[],
  { colors }: TrendTools,
): void {
  g.strokeStyle = colors.mark;
  g.lineWidth = 1.25;
  g.setLineDash(dash as number[]);
  g.beginPath();
  curve.context(g)(cornersOf(values, lo, hi, scale, yOf));
  g.stroke();
  g.setLineDash([]);
}

/**
 * The corners of a curve between two of its values. Several values on one pixel become one vertical stroke from the
 * lowest to the highest; values that are missing or far apart interrupt the curve.
 */
function cornersOf(
  values: TrendLine,
  lo: number,
  hi: number,
  scale: Scale,
  yOf: (value: number) => number,
): Corner[] {
  const { time, value } = values;
  const gap = gapOf(values);
  const corners: Corner[] = [];
  let before = -Infinity;
  for (let i = lo; i < hi;) {
    const x = Math.round((time[i]! - scale.start) * scale.perMs);
    let least = Infinity;
    let most = -Infinity;
    let last = NaN;
    const first = value[i]!;
    let isBroken = time[i]! - before > gap;
    for (; i < hi && Math.round((time[i]! - scale.start) * scale.perMs) === x; i++) {
      before = time[i]!;
      if (Number.isNaN(value[i])) {
        isBroken = true;
        continue;
      }
      last = value[i]!;
      if (last < least) least = last;
      if (last > most) most = last;
    }
    if (isBroken) corners.push(undefined);
    if (Number.isNaN(last)) continue;
    corners.push([x, yOf(Number.isNaN(first) ? last : first)]);
    if (most > least) corners.push([x, yOf(least)], [x, yOf(most)], [x, yOf(last)]);
  }
  return corners;
}

function drawMarks(
  g: Context,
  line: TrendLine,
  lo: number,
  hi: number,
  scale: Scale,
  yOf: (value: number) => number,
  box: TrendBox,
  { colors, palette, widths, format, written }: TrendTools,
  place: number,
  others: boolean,
): void {
  g.font = palette.smallFont;
  const xOf = (i: number): number => (line.time[i]! - scale.start) * scale.perMs;
  let lastX = -Infinity;
  // However dense the curve is, its last visible value is always written.
  let latest = hi - 1;
  while (latest > lo && (Number.isNaN(line.value[latest]) || xOf(latest) > scale.width + DOT)) latest--;
  for (let i = lo; i < hi; i++) {
    const x = xOf(i);
    if (x < -DOT || x > scale.width + DOT || (x - lastX < 2 * DOT + 1 && i !== latest)) continue;
    lastX = x;
    const value = line.value[i]!;
    const y = Number.isNaN(value) ? box.y + box.height - PAD : yOf(value);
    const unsafe = line.mark[i] === ValueMark.Unsafe;
    g.fillStyle = unsafe ? palette.warning : line.flagged[i] ? palette.critical : colors.mark;
    g.beginPath();
    switch (line.mark[i]) {
      case ValueMark.Unsafe:
        g.moveTo(x, y - 6);
        g.lineTo(x + 5, y + 3);
        g.lineTo(x - 5, y + 3);
        break;
      case ValueMark.Below:
        g.moveTo(x - 4, y);
        g.lineTo(x + 4, y);
        g.lineTo(x, y + 5);
        break;
      case ValueMark.Above:
        g.moveTo(x - 4, y);
        g.lineTo(x + 4, y);
        g.lineTo(x, y - 5);
        break;
      case ValueMark.Absent:
        g.rect(x - 3, y - 0.5, 6, 1);
        break;
      default:
        // Flagged by the source: a different shape as well as a different colour (TLN-03).
        if (line.flagged[i]) {
          g.moveTo(x, y - 4.5);
          g.lineTo(x + 4.5, y);
          g.lineTo(x, y + 4.5);
          g.lineTo(x - 4.5, y);
        } else g.arc(x, y, isOpen(line, i) ? 3.5 : DOT, 0, 2 * Math.PI);
    }
    g.fill();
    // Hollow, as for anything that is not final (GEN-03).
    if (isOpen(line, i)) {
      g.fillStyle = palette.paper;
      g.beginPath();
      g.arc(x, y, 2, 0, 2 * Math.PI);
      g.fill();
    }
    if (unsafe) continue;
    const next = i < latest ? xOf(i + 1) : scale.width;
    const previous = i > 0 ? xOf(i - 1) : -Infinity;
    if (i < latest && (next - x < WRITE_APART || x - previous < 2 * DOT + 2)) continue;
    const quantity = line.points[i]!.value.content;
    if (quantity === undefined) continue;
    const text =
      quantity.type === 'quantity'
        ? format.quantity({ ...quantity.quantity, unit: '', code: '' })
        : format.value(quantity);
    // Write the value in full or not at all: part of a number is another number.
    const width = widths.of(text);
    const isBehind = x + 7 + width <= Math.min(scale.width, next - DOT);
    if (!isBehind && (i < latest || x - previous < width + 10)) continue;
    // Write it on the side away from the curve, which would otherwise strike it through.
    const beside = line.value[isBehind ? i + 1 : i - 1];
    const pause = Math.abs(line.time[isBehind ? i + 1 : i - 1]! - line.time[i]!);
    const isFree = !(pause <= gapOf(line)) || Number.isNaN(beside) || (isBehind && i === latest);
    // With several curves, the upper one has its values above it and the others below.
    const isAbove = others ? place === 0 : beside! <= value;
    const at = isFree ? y : isAbove ? y - 8 : y + 8;
    const left = isBehind ? x + 7 : x - 7 - width;
    const middle = Math.max(box.y + 3, Math.min(box.y + box.height - 3, at));
    g.fillStyle = palette.ink;
    g.fillText(text, left, middle);
    written?.push({ x: left, y: middle, width });
  }
}

/** Not final, or not known to be. */
function isOpen({ points }: TrendLine, at: number): boolean {
  const { maturity, statusUnknown } = points[at]!;
  return maturity === 'preliminary' || statusUnknown === true;
}
