import { Mark } from '../scene/scene.js';
import type { LaneMarks } from './lane-marks.js';
import { Look, lookOf } from './looks.js';
import type { GroupColors, Palette } from './palette.js';

/** Draws entries that are too short for a bar. */
export function drawLines(
  g: CanvasRenderingContext2D,
  { scene, from, to, columns, colors, palette }: LaneMarks,
): void {
  g.fillStyle = colors.mark;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Line) continue;
    const look = lookOf(columns, scene.row[i]!);
    const x0 = scene.x0[i]!;
    const y = scene.y[i]! + 4;
    const width = scene.x1[i]! - x0;
    const height = scene.height[i]! - 8;
    if (look <= Look.Past) g.fillRect(x0, y, width, height);
    else drawSpecialLine(g, look, x0, y, width, height, colors, palette);
  }
}

/**
 * The shape of a line shows its status, as with symbols: broken for planned, paused or unknown, crossed for not done.
 */
function drawSpecialLine(
  g: CanvasRenderingContext2D,
  look: Look,
  x0: number,
  y: number,
  width: number,
  height: number,
  colors: GroupColors,
  palette: Palette,
): void {
  const middle = y + height / 2;
  if (look === Look.Unsafe) g.fillStyle = palette.warning;
  if (look === Look.Plan || look === Look.Paused || look === Look.Unknown) {
    const dash = look === Look.Unknown ? 2 : 4;
    for (let top = y; top < y + height; top += dash + 2)
      g.fillRect(x0, top, width, Math.min(dash, y + height - top));
  } else g.fillRect(x0, y, width, height);
  if (look === Look.Negated || look === Look.Unsafe) {
    g.beginPath();
    // A cross stroke, or a warning triangle.
    g.moveTo(x0 - 3, middle + 3);
    g.lineTo(x0 + width + 3, look === Look.Unsafe ? middle + 3 : middle - 4);
    g.lineTo(
      look === Look.Unsafe ? x0 + width / 2 : x0 + width + 3,
      look === Look.Unsafe ? middle - 4 : middle - 2,
    );
    if (look === Look.Negated) g.lineTo(x0 - 3, middle + 5);
    g.fill();
  } else if (look === Look.InError) g.fillRect(x0 - 3, middle, width + 6, 1);
  g.fillStyle = colors.mark;
}
