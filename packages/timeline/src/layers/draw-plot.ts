import type { EntryColumns } from '@care-timeline/record';
import { membersOf } from '../scene/count-members.js';
import { countWidth } from '../scene/cluster.js';
import { isNumber, type Scene } from '../scene/scene.js';
import { xOf } from '../layout/scale.js';
import { drawGround, drawMoment, type Ground } from './background-layer.js';
import { drawLabels } from './labels-layer.js';
import { drawLaneMarks } from './marks-layer.js';
import type { Palette } from './palette.js';
import type { Formatters } from '@care-timeline/ui';
import { colorsOf } from './palette.js';
import type { TextWidth } from './text-width.js';
import { drawTrend, type Written } from './trend-layer.js';

export interface Picture extends Ground {
  readonly scene: Scene;
  readonly columns: EntryColumns;
  readonly format: Formatters;
  /** 1 for each record row that has changed since the given date. */
  readonly changed: Uint8Array | undefined;
}

/**
 * Draws everything between the axes, back to front. The context's origin is the top left corner of the plot, in CSS
 * pixels.
 */
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
  const written: Written[] = [];
  layout.lanes.forEach((lane, i) => {
    drawLaneMarks(g, {
      scene,
      from: scene.laneStart[i]!,
      to: scene.laneStart[i + 1]!,
      columns: picture.columns,
      colors: colorsOf(palette, lane.kind),
      palette,
      format: picture.format,
    });
    drawTrends(g, picture, i, palette, widths, written);
  });
  if (picture.changed) drawChanged(g, picture, picture.changed, palette);
  if (scrollTop) g.translate(0, scrollTop);
  const moment = (time: number, color: string, dash: boolean): void =>
    drawMoment(g, scale, time, height, color, dash, labelsAt(picture, time, widths, written));
  moment(picture.now, palette.accent, false);
  if (picture.asOf !== undefined) moment(picture.asOf, palette.warning, true);
  if (scrollTop) g.translate(0, -scrollTop);
  drawLabels(g, scene, picture.columns, palette, widths);
  if (scrollTop) g.translate(0, scrollTop);
}

/**
 * Middles of the labels and counts that a vertical line would run through, measured from the top of the visible part,
 * ascending.
 */
function labelsAt(
  { scene, scale, scrollTop }: Picture,
  time: number,
  widths: TextWidth,
  written: readonly Written[],
): number[] {
  const x = Math.round(xOf(scale, time));
  const found: number[] = [];
  for (const label of scene.labels) {
    if (label.x < x + 2 && label.x + widths.of(label.text) > x - 2) found.push(label.y - scrollTop);
  }
  for (const { x: left, y, width } of written) {
    if (left < x + 2 && left + width > x - 2) found.push(y - scrollTop);
  }
  for (let i = 0; i < scene.count; i++) {
    if (!isNumber(scene, i)) continue;
    if (Math.abs((scene.x0[i]! + scene.x1[i]!) / 2 - x) < countWidth(scene.entries[i]!) / 2)
      found.push(scene.y[i]! + scene.height[i]! / 2 - 1 - scrollTop);
  }
  return found.sort((a, b) => a - b);
}

function drawTrends(
  g: CanvasRenderingContext2D,
  { layout, scale, scrollTop, height, format }: Picture,
  i: number,
  palette: Palette,
  widths: TextWidth,
  written: Written[],
): void {
  const lane = layout.lanes[i]!;
  for (const band of lane.bands) {
    if (band.type !== 'trend') continue;
    const y = layout.tops[i]! + band.y;
    if (y >= scrollTop + height || y + band.height <= scrollTop) continue;
    const tools = { colors: colorsOf(palette, lane.kind), palette, widths, format, written };
    drawTrend(g, band.trend, scale, { y, height: band.height }, tools);
  }
}

/**
 * A small flag at the top left of a mark that has changed or contains a changed entry: a shape, in addition to the
 * text in the list and the table.
 */
function drawChanged(
  g: CanvasRenderingContext2D,
  { scene, scale, layout, columns }: Picture,
  changed: Uint8Array,
  palette: Palette,
): void {
  g.fillStyle = palette.accent;
  g.beginPath();
  for (let i = 0; i < scene.count; i++) {
    const entries = scene.entries[i]!;
    const row = scene.row[i]!;
    const isChanged =
      entries === 1 && row >= 0
        ? changed[row]
        : entries > 0 && membersOf(scene, i, scale, layout, columns).some((one) => changed[one]);
    if (!isChanged) continue;
    const x = scene.x0[i]! - 2;
    const y = scene.y[i]!;
    g.moveTo(x, y);
    g.lineTo(x + 7, y);
    g.lineTo(x, y + 7);
  }
  g.fill();
}
