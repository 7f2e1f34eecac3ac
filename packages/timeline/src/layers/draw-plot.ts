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
}

/** Draws everything between the axes, back to front. The canvas is scaled to CSS pixels beforehand. */
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
