import { KINDS } from '@care-timeline/fhir';
import { Mark } from '../scene/scene.js';
import { drawBars } from './bars-layer.js';
import { drawCounts } from './counts-layer.js';
import { BAR_INSET, type LaneMarks } from './lane-marks.js';
import { drawLines } from './lines-layer.js';
import { Look, lookOf } from './looks.js';
import { drawSymbol } from './symbols.js';

/** A name no higher than this is on one line, CSS pixels. */
const NAME_LINE = 22;

const DISPENSE = KINDS.indexOf('dispense');

/** Draws the marks of one lane, one fill colour at a time. */
export function drawLaneMarks(g: CanvasRenderingContext2D, marks: LaneMarks): void {
  if (marks.from === marks.to) return;
  drawCovers(g, marks);
  drawThroughout(g, marks);
  drawBars(g, marks);
  drawLines(g, marks);
  drawSymbols(g, marks);
  drawCounts(g, marks);
  drawGiven(g, marks);
}

/**
 * A pale band behind the row. If there is no pale colour, a line along the bottom: a line through a label would
 * strike it out (GEN-01).
 */
function drawCovers(g: CanvasRenderingContext2D, { scene, from, to, colors, palette }: LaneMarks): void {
  const { outlined } = palette;
  g.fillStyle = outlined ? colors.mark : colors.soft;
  for (let i = from; i < to; i++) {
    if (scene.type[i] !== Mark.Cover) continue;
    const x0 = scene.x0[i]!;
    const y = outlined ? scene.y[i]! + scene.height[i]! - 2 : scene.y[i]! + scene.height[i]! / 2 - 2;
    g.fillRect(x0, y, scene.x1[i]! - x0, outlined ? 1 : 4);
  }
}

/** One bar from edge to edge, without an end symbol (TLN-04), and a dot before each name on it (TLN-13). */
function drawThroughout(g: CanvasRenderingContext2D, { scene, from, to, colors, palette }: LaneMarks): void {
  const { type, x0, x1, y, height } = scene;
  for (let i = from; i < to; i++) {
    if (type[i] === Mark.Throughout) {
      const [top, inner] = [y[i]! + BAR_INSET, height[i]! - 2 * BAR_INSET];
      g.fillStyle = colors.soft;
      g.fillRect(x0[i]!, top, x1[i]! - x0[i]!, inner);
      g.fillStyle = colors.mark;
      g.fillRect(x0[i]!, top + inner - 2, x1[i]! - x0[i]!, 2);
      if (palette.outlined) g.fillRect(x0[i]!, top, x1[i]! - x0[i]!, 1);
    } else if (type[i] === Mark.Name) {
      g.fillStyle = colors.mark;
      // Beside the first of its lines.
      const middle = y[i]! + Math.min(height[i]!, NAME_LINE) / 2;
      g.fillRect(x0[i]! + 5, middle - 3, 4, 4);
    }
  }
}

function drawSymbols(
  g: CanvasRenderingContext2D,
  { scene, from, to, columns, colors, palette }: LaneMarks,
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

/** Doses given as dots and dispensed as squares, in a row of their own (MED-29). */
function drawGiven(
  g: CanvasRenderingContext2D,
  { scene, from, to, columns, colors, palette }: LaneMarks,
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
