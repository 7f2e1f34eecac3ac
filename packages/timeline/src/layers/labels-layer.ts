import { KINDS } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import type { Scene } from '../scene/scene.js';
import { Look, lookOf } from './looks.js';
import { colorsOf, type Palette } from './palette.js';
import type { TextWidth } from './text-width.js';

/** Draws the labels; labels of entries entered in error are struck through (GEN-01). */
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
  for (const { x, y, text, mark, small } of scene.labels) {
    if (small) {
      g.font = palette.smallFont;
      g.fillStyle = palette.ink2;
      g.fillText(text, x, y + 0.5);
      g.font = palette.font;
      g.fillStyle = palette.ink;
      continue;
    }
    const row = scene.row[mark]!;
    const look = lookOf(columns, row);
    // On a hatched or crossed bar, the text gets its own background.
    if ((look === Look.Paused || look === Look.Negated) && x >= scene.x0[mark]! && x < scene.x1[mark]!) {
      const kind = KINDS[columns.kind[row]!]!;
      g.fillStyle = look === Look.Paused ? colorsOf(palette, kind).soft : palette.paper;
      g.fillRect(x - 3, y - 7, widths.of(text) + 6, 14);
      g.fillStyle = palette.ink;
    }
    g.fillText(text, x, y + 0.5);
    if (look === Look.InError) g.fillRect(x, Math.round(y), widths.of(text), 1);
  }
}
