import type { Scene } from '../scene/scene.js';
import { Edge, Mark } from '../scene/scene.js';
import { BAR_INSET, type LaneMarks } from './lane-marks.js';
import { Look, lookOf } from './looks.js';
import type { GroupColors } from './palette.js';

const START_EDGE = 3;

/** Draws the bars of one lane, one fill colour at a time. */
export function drawBars(g: CanvasRenderingContext2D, marks: LaneMarks): void {
  const { scene, from, to, columns, colors, palette } = marks;
  const special: number[] = [];
  g.fillStyle = colors.soft;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Bar) continue;
    const look = lookOf(columns, scene.row[i]!);
    if (look > Look.Past || scene.softStart[i]! > 0 || scene.softEnd[i]! > 0) {
      special.push(i);
      continue;
    }
    const x0 = scene.x0[i]!;
    g.fillRect(x0, scene.y[i]! + BAR_INSET, scene.x1[i]! - x0, scene.height[i]! - 2 * BAR_INSET);
  }
  g.fillStyle = colors.mark;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Bar) continue;
    const look = lookOf(columns, scene.row[i]!);
    const y = scene.y[i]! + BAR_INSET;
    const height = scene.height[i]! - 2 * BAR_INSET;
    const edge = scene.edge[i]!;
    const width = scene.x1[i]! - scene.x0[i]!;
    if (!(edge & Edge.StartCut) && scene.softStart[i] === 0 && look !== Look.Plan) {
      g.fillRect(scene.x0[i]!, y, Math.min(START_EDGE, width), height);
    }
    if (!(edge & Edge.EndCut) && scene.softEnd[i] === 0 && width > 6)
      g.fillRect(scene.x1[i]! - 1, y, 1, height);
    // Ongoing entries have a line along the bottom; entries that have ended do not.
    if (look === Look.Plain || look === Look.Paused) g.fillRect(scene.x0[i]!, y + height - 2, width, 2);
  }
  for (const i of special) drawSpecialBar(g, marks, i);
  if (palette.outlined) drawOutlines(g, marks);
}

/** Draws an edge above and below each bar that has no outline of its own; cut ends stay open. */
function drawOutlines(g: CanvasRenderingContext2D, { scene, from, to, columns, colors }: LaneMarks): void {
  g.fillStyle = colors.mark;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Bar) continue;
    const look = lookOf(columns, scene.row[i]!);
    if (look > Look.Past && look !== Look.Paused) continue;
    const width = scene.x1[i]! - scene.x0[i]!;
    g.fillRect(scene.x0[i]!, scene.y[i]! + BAR_INSET, width, 1);
    g.fillRect(scene.x0[i]!, scene.y[i]! + scene.height[i]! - BAR_INSET - 1, width, 1);
  }
}

function drawSpecialBar(
  g: CanvasRenderingContext2D,
  { scene, columns, colors, palette }: LaneMarks,
  i: number,
): void {
  const look = lookOf(columns, scene.row[i]!);
  const x0 = scene.x0[i]!;
  const x1 = scene.x1[i]!;
  const y = scene.y[i]! + BAR_INSET;
  const height = scene.height[i]! - 2 * BAR_INSET;
  const outlined =
    look === Look.Plan || look === Look.Negated || look === Look.InError || look === Look.Unknown;
  if (look <= Look.Paused && look !== Look.Plan) drawSoftFill(g, scene, i, y, height, colors);
  if (look === Look.Paused) hatch(g, x0, x1, y, height, colors.mark);
  if (outlined || look === Look.Unsafe) {
    g.save();
    g.strokeStyle = look === Look.Unsafe ? palette.warning : colors.mark;
    g.lineWidth = look === Look.Unsafe ? 2 : 1;
    if (look === Look.Plan) g.setLineDash([4, 3]);
    if (look === Look.Unknown) g.setLineDash([1, 3]);
    g.strokeRect(x0 + 0.5, y + 0.5, Math.max(1, x1 - x0 - 1), height - 1);
    g.setLineDash([]);
    g.beginPath();
    if (look === Look.InError) {
      g.moveTo(x0, y + height / 2);
      g.lineTo(x1, y + height / 2);
    } else if (look === Look.Negated) {
      for (let x = x0; x < x1; x += 90) {
        g.moveTo(x, y + height);
        g.lineTo(Math.min(x + height, x1), y);
      }
    }
    g.stroke();
    g.restore();
  }
}

/** Fills the certain part; the uncertain parts fade out and have a dotted line along the bottom (TLN-10). */
function drawSoftFill(
  g: CanvasRenderingContext2D,
  scene: Scene,
  i: number,
  y: number,
  height: number,
  colors: GroupColors,
): void {
  const x0 = scene.x0[i]!;
  const x1 = scene.x1[i]!;
  const start = scene.softStart[i]!;
  const end = scene.softEnd[i]!;
  g.fillStyle = colors.soft;
  g.fillRect(x0 + start, y, x1 - end - (x0 + start), height);
  // The fade is drawn in steps: cheap, and recognisable as a fade on any background.
  const steps = 6;
  g.save();
  for (let step = 0; step < steps; step++) {
    g.globalAlpha = (step + 1) / (steps + 1);
    if (start && end === 0 && start >= x1 - x0) {
      // No part is certain: faint at both ends.
      const half = start / 2 / steps;
      g.fillRect(x0 + step * half, y, half, height);
      g.fillRect(x1 - (step + 1) * half, y, half, height);
    } else {
      if (start) g.fillRect(x0 + (start / steps) * step, y, start / steps, height);
      if (end) g.fillRect(x1 - (end / steps) * (step + 1), y, end / steps, height);
    }
  }
  g.restore();
  g.fillStyle = colors.mark;
  for (let x = x0; x < x0 + start; x += 4) g.fillRect(x, y + height - 2, 2, 2);
  for (let x = x1 - end; x < x1; x += 4) g.fillRect(x, y + height - 2, 2, 2);
}

function hatch(
  g: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  height: number,
  color: string,
): void {
  g.save();
  g.beginPath();
  g.rect(x0, y, x1 - x0, height);
  g.clip();
  g.strokeStyle = color;
  g.globalAlpha = 0.55;
  g.lineWidth = 1;
  g.beginPath();
  for (let x = x0 - height; x < x1; x += 6) {
    g.moveTo(x, y + height);
    g.lineTo(x + height, y);
  }
  g.stroke();
  g.restore();
}
