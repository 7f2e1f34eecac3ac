import { KINDS } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import { Edge, Mark, type Scene } from '../scene/scene.js';
import { drawCounts } from './counts-layer.js';
import { Look, lookOf } from './looks.js';
import { colorsOf, type GroupColors, type Palette } from './palette.js';
import { drawSymbol } from './symbols.js';
import type { LaneLayout } from '../layout/lane-layout.js';

/** Space above and below a bar in its row, CSS pixels. */
const BAR_INSET = 2;
const START_EDGE = 3;

const DISPENSE = KINDS.indexOf('dispense');

type Context = CanvasRenderingContext2D;

/** Draws the marks of one lane, one fill colour at a time. */
export function drawLaneMarks(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  lane: LaneLayout,
  columns: EntryColumns,
  palette: Palette,
): void {
  if (from === to) return;
  const colors = colorsOf(palette, lane.kind);
  drawCovers(g, scene, from, to, colors, palette);
  drawBars(g, scene, from, to, columns, colors, palette);
  drawLines(g, scene, from, to, columns, colors, palette);
  drawSymbols(g, scene, from, to, columns, colors, palette);
  drawCounts(g, scene, from, to, colors, palette);
  drawGiven(g, scene, from, to, columns, colors, palette);
}

/** A pale band behind the row. Where there is no pale colour it is a line at its foot: through a label it would strike it out (GEN-01). */
function drawCovers(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  colors: GroupColors,
  { outlined }: Palette,
): void {
  g.fillStyle = outlined ? colors.mark : colors.soft;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Cover) continue;
    const x0 = scene.x0[i]!;
    const y = outlined ? scene.y[i]! + scene.height[i]! - 2 : scene.y[i]! + scene.height[i]! / 2 - 2;
    g.fillRect(x0, y, scene.x1[i]! - x0, outlined ? 1 : 4);
  }
}

function drawLines(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  columns: EntryColumns,
  colors: GroupColors,
  palette: Palette,
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

/** A line says what it is by its shape, as a symbol does: broken for what is planned, paused or unknown, crossed for what was not done. */
function drawSpecialLine(
  g: Context,
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
    // A stroke across, or the triangle of a warning on its head.
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

function drawBars(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  columns: EntryColumns,
  colors: GroupColors,
  palette: Palette,
): void {
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
    // What still goes on has a line along its foot; what is over has not.
    if (look === Look.Plain || look === Look.Paused) g.fillRect(scene.x0[i]!, y + height - 2, width, 2);
  }
  for (const i of special) drawSpecialBar(g, scene, i, lookOf(columns, scene.row[i]!), colors, palette);
  if (palette.outlined) drawOutlines(g, scene, from, to, columns, colors);
}

/** An edge above and below each bar that has no outline of its own; open at its ends as before. */
function drawOutlines(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  columns: EntryColumns,
  colors: GroupColors,
): void {
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
  g: Context,
  scene: Scene,
  i: number,
  look: Look,
  colors: GroupColors,
  palette: Palette,
): void {
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

/** The certain part filled, the uncertain parts fading out and dotted along their foot (TLN-10). */
function drawSoftFill(
  g: Context,
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
  // The fade is drawn in steps: cheap, and visible as a fade on any ground.
  const steps = 6;
  g.save();
  for (let step = 0; step < steps; step++) {
    g.globalAlpha = (step + 1) / (steps + 1);
    if (start && end === 0 && start >= x1 - x0) {
      // Nothing is certain: faint at both ends.
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

function hatch(g: Context, x0: number, x1: number, y: number, height: number, color: string): void {
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

function drawSymbols(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  columns: EntryColumns,
  colors: GroupColors,
  palette: Palette,
): void {
  g.fillStyle = colors.soft;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Day) continue;
    g.fillRect(scene.x0[i]!, scene.y[i]! + 4, scene.x1[i]! - scene.x0[i]! - 1, scene.height[i]! - 8);
  }
  let plain = false;
  const special: number[] = [];
  g.fillStyle = colors.mark;
  g.beginPath();
  for (let i = from; i < to; i++) {
    const type = scene.type[i];
    if (type !== Mark.Symbol && !(type === Mark.Day && scene.entries[i] === 1)) continue;
    if (lookOf(columns, scene.row[i]!) > Look.Past) {
      special.push(i);
      continue;
    }
    const x = (scene.x0[i]! + scene.x1[i]!) / 2;
    const y = scene.y[i]! + scene.height[i]! / 2;
    g.moveTo(x + 4, y);
    g.arc(x, y, 4, 0, 2 * Math.PI);
    plain = true;
  }
  if (plain) g.fill();
  for (const i of special) {
    const x = (scene.x0[i]! + scene.x1[i]!) / 2;
    drawSymbol(g, x, scene.y[i]! + scene.height[i]! / 2, lookOf(columns, scene.row[i]!), colors, palette);
  }
}

/** Strips of what was given, as dots, and handed out, as squares (MED-29). */
function drawGiven(
  g: Context,
  scene: Scene,
  from: number,
  to: number,
  columns: EntryColumns,
  colors: GroupColors,
  palette: Palette,
): void {
  g.fillStyle = colors.mark;
  for (let i = from; i < to; i++) {
    const type = scene.type[i];
    if (type !== Mark.Given && type !== Mark.GivenLine) continue;
    const x = (scene.x0[i]! + scene.x1[i]!) / 2;
    const y = scene.y[i]! + scene.height[i]! / 2;
    const look = lookOf(columns, scene.row[i]!);
    if (type === Mark.GivenLine) g.fillRect(scene.x0[i]!, y - 4, scene.x1[i]! - scene.x0[i]!, 8);
    else if (look > Look.Past) {
      drawSymbol(g, x, y, look, colors, palette);
      g.fillStyle = colors.mark;
    } else if (columns.kind[scene.row[i]!] === DISPENSE) g.fillRect(x - 3, y - 3, 6, 6);
    else {
      g.beginPath();
      g.arc(x, y, 3, 0, 2 * Math.PI);
      g.fill();
    }
  }
}
