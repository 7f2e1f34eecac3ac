import type { EntryColumns } from '@care-timeline/record';
import type { Scene } from '../scene/scene.js';
import { drawGround, drawMoment, type Ground } from './background-layer.js';
import { drawLabels } from './labels-layer.js';
import { drawLaneMarks } from './marks-layer.js';
import type { Palette } from './palette.js';
import type { Formatters } from '@care-timeline/ui';
import { colorsOf } from './palette.js';
import type { TextWidth } from './text-width.js';
import { drawTrend } from './trend-layer.js';

export interface Picture extends Ground {
  readonly scene: Scene;
  readonly columns: EntryColumns;
  readonly format: Formatters;
  /** Shown as of this moment; undefined for now. */
  readonly asOf: number | undefined;
  /** 1 for each record row that changed since the date that was asked about. */
  readonly changed: Uint8Array | undefined;
}

/** Draws everything between the axes, back to front. The context's origin is the top left of the plot, in CSS pixels. */
export function drawPlot(
  g: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
  widths: TextWidth,
): void {
  const { scene, layout, scrollTop, scale, height } = picture;
  drawGround(g, picture, palette);
  g.textBaseline = 'middle';
  g.textAlign = 'left';
  if (scrollTop) g.translate(0, -scrollTop);
  layout.lanes.forEach((lane, i) => {
    drawLaneMarks(g, scene, scene.laneStart[i]!, scene.laneStart[i + 1]!, lane, picture.columns, palette);
    drawTrends(g, picture, i, palette, widths);
  });
  if (picture.changed) drawChanged(g, scene, picture.changed, palette);
  drawLabels(g, scene, picture.columns, palette, widths);
  if (scrollTop) g.translate(0, scrollTop);
  drawMoment(g, scale, picture.now, height, palette.accent, false);
  if (picture.asOf !== undefined) drawMoment(g, scale, picture.asOf, height, palette.warning, true);
}

function drawTrends(
  g: CanvasRenderingContext2D,
  { layout, scale, scrollTop, height, format }: Picture,
  i: number,
  palette: Palette,
  widths: TextWidth,
): void {
  const lane = layout.lanes[i]!;
  for (const band of lane.bands) {
    if (band.type !== 'trend') continue;
    const y = layout.tops[i]! + band.y;
    if (y >= scrollTop + height || y + band.height <= scrollTop) continue;
    const tools = { colors: colorsOf(palette, lane.kind), palette, widths, format };
    drawTrend(g, band.trend, scale, { y, height: band.height }, tools);
  }
}

/** A small flag at the upper start of what changed: a shape of its own beside the words in the list and the table. */
function drawChanged(g: CanvasRenderingContext2D, scene: Scene, changed: Uint8Array, palette: Palette): void {
  g.fillStyle = palette.accent;
  g.beginPath();
  for (let i = 0; i < scene.count; i++) {
    if (scene.entries[i] !== 1 || scene.row[i]! < 0 || !changed[scene.row[i]!]) continue;
    const x = scene.x0[i]! - 2;
    const y = scene.y[i]!;
    g.moveTo(x, y);
    g.lineTo(x + 7, y);
    g.lineTo(x, y + 7);
  }
  g.fill();
}
