import { gallop, lowerBound } from '../model/sorted.js';
import type { Stream } from '../model/lane-index.js';
import { DAY, MINUTE } from '../model/range.js';
import type { Scale } from '../layout/scale.js';
import { Bins } from './bins.js';
import { addCluster, addCount, countWidth, SYMBOL } from './cluster.js';
import { Mark, type Scene } from './scene.js';

/**
 * From this width on, CSS pixels, a day is drawn as a day; below it, its entries are points at the start of the day.
 */
const DAY_WIDTH = 28;

/** Draws entries known to the minute or better, in bins. */
export function projectPoints(scene: Scene, scale: Scale, stream: Stream, y: number, height: number): void {
  projectStream(scene, scale, stream, y, height, MINUTE);
}

/**
 * @param longest longest duration in the stream, ms: limits how far back to search for entries that reach into the
 *   window
 */
function projectStream(
  scene: Scene,
  scale: Scale,
  stream: Stream,
  y: number,
  height: number,
  longest: number,
): void {
  const { start, end, row } = stream;
  const lo = lowerBound(start, scale.start);
  const hi = gallop(start, scale.end, lo, start.length);
  let reaching = 0;
  let firstRow = -1;
  for (let i = lowerBound(start, scale.start - longest); i < lo; i++) {
    if (end[i]! <= scale.start) continue;
    if (reaching++ === 0) firstRow = row[i]!;
  }
  projectReaching(scene, scale, start, row, lo, hi, y, height, reaching, firstRow);
}

/**
 * Draws the entries that reach into the window from before it, at its left edge, and then those that start inside:
 * indexes lo .. hi - 1. Entries that start so early that the count would cover them are included in the count.
 *
 * @param only record row of the entry that reaches in, if it should be drawn as a symbol when it is the only one;
 *   otherwise -1
 */
export function projectReaching(
  scene: Scene,
  scale: Scale,
  start: Float64Array,
  row: Uint32Array,
  lo: number,
  hi: number,
  y: number,
  height: number,
  reaching: number,
  only: number,
): void {
  if (reaching === 0) return projectBins(scene, scale, start, row, lo, hi, y, height);
  const isSymbol = reaching === 1 && only >= 0;
  const width = isSymbol ? SYMBOL / 2 : countWidth(reaching) + 1;
  const bins = new Bins(scale);
  const right = (bins.end - scale.start) * scale.perMs;
  const end = gallop(start, bins.end, lo, hi);
  const isNear = lo < hi && firstLeft(scale, start, lo, end, right) <= width;
  const next = isNear ? end : lo;
  if (isSymbol && !isNear) scene.add(Mark.Symbol, -SYMBOL / 2, SYMBOL / 2, y, height, only, 1);
  else {
    const to = next > lo ? start[next - 1]! : scale.start;
    const box = { y, height, left: 0, right };
    const mark = addCount(scene, scale, scale.start, to, -1, reaching + next - lo, box);
    scene.last[mark] = next > lo ? row[next - 1]! : -1;
  }
  projectBins(scene, scale, start, row, next, hi, y, height, scene.x1[scene.count - 1]);
}

/** Leftmost possible edge of the first mark that starts in the window: its symbol, or the count of its bin. */
function firstLeft(scale: Scale, start: Float64Array, lo: number, end: number, right: number): number {
  const x0 = (start[lo]! - scale.start) * scale.perMs;
  if (end - lo < 2) return x0 - SYMBOL / 2;
  const width = countWidth(end - lo);
  const x1 = (start[end - 1]! - scale.start) * scale.perMs;
  return Math.min(x0 - SYMBOL / 2, (x0 + x1 - width) / 2, right - 1 - width);
}

/** Draws the entries that start inside the window: indexes lo .. hi - 1 of ascending starts. */
function projectBins(
  scene: Scene,
  scale: Scale,
  start: Float64Array,
  row: Uint32Array,
  lo: number,
  hi: number,
  y: number,
  height: number,
  taken = -SYMBOL,
): void {
  const bins = new Bins(scale);
  const from = scene.count;
  while (lo < hi) {
    bins.seek(start[lo]!);
    const next = gallop(start, bins.end, lo, hi);
    const left = (bins.start - scale.start) * scale.perMs;
    const right = (bins.end - scale.start) * scale.perMs;
    const after = scene.count > from ? scene.x1[scene.count - 1]! : taken;
    addCluster(scene, scale, start, row, lo, next, Mark.Symbol, { y, height, left, right }, after);
    lo = next;
  }
}

/**
 * Draws entries known only to the day. When zoomed in far enough, each day that has entries is drawn at its full
 * width with the symbol or count in its middle, so that no time of day is implied (TLN-10).
 */
export function projectDays(scene: Scene, scale: Scale, stream: Stream, y: number, height: number): void {
  if (DAY * scale.perMs < DAY_WIDTH) {
    projectStream(scene, scale, stream, y, height, 2 * DAY);
    return;
  }
  const { start, end, row } = stream;
  const hi = lowerBound(start, scale.end);
  let i = lowerBound(start, scale.start - 2 * DAY, 0, hi);
  while (i < hi) {
    if (end[i]! <= scale.start) {
      i++;
      continue;
    }
    const first = i;
    while (i < hi && start[i] === start[first] && end[i] === end[first]) i++;
    const x0 = Math.max(0, (start[first]! - scale.start) * scale.perMs);
    const x1 = Math.min(scale.width, (end[first]! - scale.start) * scale.perMs);
    const mark = scene.add(Mark.Day, x0, x1, y, height, row[first]!, i - first);
    scene.last[mark] = row[i - 1]!;
  }
}
