import type { Scale } from '../layout/scale.js';
import { Mark, type Scene } from './scene.js';

/** CSS pixels; the same at every zoom (TLN-03). */
export const SYMBOL = 8;
export const LINE = 2;
const SYMBOL_PITCH = SYMBOL + 2;
const LINE_PITCH = LINE + 1;
const DIGIT = 6.5;
const COUNT_PAD = 9;

export const countWidth = (entries: number): number =>
  COUNT_PAD + DIGIT * (String(entries).length + (entries < 1000 ? 0 : 1));

/** The first level to try: points are drawn as symbols if there is room, short intervals as lines. */
export type FirstLevel = Mark.Symbol | Mark.Line;

export interface ClusterBox {
  readonly y: number;
  readonly height: number;
  /** Horizontal limits for the marks: the edges of the bin, CSS pixels. */
  readonly left: number;
  readonly right: number;
}

/**
 * Draws the entries that start in one bin: as symbols if all are far enough apart, otherwise as lines, otherwise as
 * one count (TLN-07). `start` ascends; indexes lo .. hi - 1, at least one.
 */
export function addCluster(
  scene: Scene,
  scale: Scale,
  start: Float64Array,
  row: Uint32Array,
  lo: number,
  hi: number,
  first: FirstLevel,
  box: ClusterBox,
  after: number,
): void {
  const n = hi - lo;
  let level: Mark = first;
  if (n > 1 || first === Mark.Symbol)
    level = levelOf(scale, start, lo, hi, first, box.right - box.left, after);
  if (level === Mark.Count) {
    const next = hi < start.length ? (start[hi]! - scale.start) * scale.perMs - LINE : Infinity;
    const between = { after, before: Math.min(scale.width, next) };
    const mark = addCount(scene, scale, start[lo]!, start[hi - 1]!, row[lo]!, n, box, between);
    scene.last[mark] = row[hi - 1]!;
    return;
  }
  const half = (level === Mark.Symbol ? SYMBOL : LINE) / 2;
  for (let i = lo; i < hi; i++) {
    const x = Math.max(0, Math.round((start[i]! - scale.start) * scale.perMs));
    scene.add(level, x - half, x + half, box.y, box.height, row[i]!, 1);
  }
}

function levelOf(
  scale: Scale,
  start: Float64Array,
  lo: number,
  hi: number,
  first: FirstLevel,
  width: number,
  after: number,
): Mark {
  const n = hi - lo;
  if (n === 1) {
    return first === Mark.Symbol && Math.round((start[lo]! - scale.start) * scale.perMs) - SYMBOL / 2 < after
      ? Mark.Line
      : first;
  }
  if (n * LINE_PITCH > width + LINE_PITCH) return Mark.Count;
  let nearest = Infinity;
  let last = after + SYMBOL / 2;
  for (let i = lo; i < hi; i++) {
    const x = Math.round((start[i]! - scale.start) * scale.perMs);
    if (i > lo && x - last < LINE_PITCH) return Mark.Count;
    nearest = Math.min(nearest, x - last);
    last = x;
  }
  return first === Mark.Symbol && nearest >= SYMBOL_PITCH ? Mark.Symbol : Mark.Line;
}

/**
 * Adds a count over the stretch that it covers, wide enough to read, inside its bin and clear of the next mark. If it
 * overlaps the previous mark, its padding shrinks first, then it is shifted right as far as the next mark allows.
 */
export function addCount(
  scene: Scene,
  scale: Scale,
  from: number,
  to: number,
  row: number,
  entries: number,
  box: ClusterBox,
  { after, before } = { after: 0, before: Infinity },
): number {
  const x0 = Math.max(0, (from - scale.start) * scale.perMs);
  const x1 = Math.min(scale.width, (to - scale.start) * scale.perMs);
  const width = Math.max(countWidth(entries), x1 - x0 + LINE);
  let left = (x0 + x1 - width) / 2;
  left = Math.max(box.left + 1, Math.min(left, box.right - 1 - width, before - width));
  const lacks = Math.max(0, after - left);
  const squeeze = Math.min(COUNT_PAD - 3, lacks);
  const shift = Math.max(0, Math.min(lacks - squeeze, before - left - width));
  const x = Math.round(left + squeeze + shift);
  const right = Math.min(scale.width, Math.round(left + width + shift));
  return scene.add(Mark.Count, x, right, box.y, box.height, row, entries);
}
