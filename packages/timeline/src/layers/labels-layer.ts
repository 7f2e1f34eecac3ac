import type { EntryColumns } from '@care-timeline/record';
import type { Scene } from '../scene/scene.js';
import { Look, lookOf } from './looks.js';
import type { Palette } from './palette.js';
import type { TextWidth } from './text-width.js';

/** Writes the labels; those of entries entered in error are struck through (GEN-01). */
export function drawLabels(
  g: CanvasRenderingContext2D,
  scene: Scene,
  columns: EntryColumns,
  palette: Palette,
  widths: TextWidth,
): void {
  g.font = palette.font;
  g.fillStyle = palette.ink;
  g.textBaseline = 'middle';
  for (const { x, y, text, mark } of scene.labels) {
    g.fillText(text, x, y + 0.5);
    if (lookOf(columns, scene.row[mark]!) === Look.InError) g.fillRect(x, Math.round(y), widths.of(text), 1);
  }
}
