import { isNumber } from '../scene/scene.js';
import type { LaneMarks } from './lane-marks.js';

const INSET = 3;

/** Draws counts in place of entries (TLN-07): a box over the stretch that the entries lie in, with their number. */
export function drawCounts(
  g: CanvasRenderingContext2D,
  { scene, from, to, colors, palette, format }: LaneMarks,
): void {
  const { entries, x0, x1, y, height } = scene;
  g.fillStyle = colors.soft;
  let any = false;
  for (let i = from; i < to; i++) {
    if (!isNumber(scene, i)) continue;
    any = true;
    g.fillRect(x0[i]!, y[i]! + INSET, x1[i]! - x0[i]!, height[i]! - 2 * INSET);
  }
  if (!any) return;
  // Shows the magnitude at a glance: a bar along the bottom of the box, as wide as the box, whose height grows with
  // the count.
  g.fillStyle = colors.mark;
  for (let i = from; i < to; i++) {
    if (!isNumber(scene, i)) continue;
    const foot = Math.min(6, 1 + Math.floor(Math.log2(entries[i]!) / 2));
    g.fillRect(x0[i]!, y[i]! + height[i]! - INSET - foot, x1[i]! - x0[i]!, foot);
  }
  g.fillStyle = palette.ink;
  g.font = palette.smallFont;
  g.textAlign = 'center';
  for (let i = from; i < to; i++) {
    if (!isNumber(scene, i)) continue;
    g.fillText(format.number(entries[i]!), (x0[i]! + x1[i]!) / 2, y[i]! + height[i]! / 2 - 1);
  }
  g.textAlign = 'left';
}
