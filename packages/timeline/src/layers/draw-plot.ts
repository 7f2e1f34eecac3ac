import type { EntryColumns } from '@care-timeline/record';
import type { Scene } from '../scene/scene.js';
import { drawGround, drawMoment, type Ground } from './background-layer.js';
import { drawLabels } from './labels-layer.js';
import { drawLaneMarks } from './marks-layer.js';
import type { Palette } from './palette.js';
import type { TextWidth } from './text-width.js';

export interface Picture extends Ground {
  readonly scene: Scene;
  readonly columns: EntryColumns;
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
  });
  drawLabels(g, scene, picture.columns, palette, widths);
  if (scrollTop) g.translate(0, scrollTop);
  drawMoment(g, scale, picture.now, height, palette.accent, false);
  if (picture.asOf !== undefined) drawMoment(g, scale, picture.asOf, height, palette.warning, true);
}
