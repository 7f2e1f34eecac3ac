import type { AxisLabel } from './axis-labels.js';
import type { Palette } from './palette.js';
import type { TextWidth } from './text-width.js';

/** CSS pixels. */
export interface AxisBox {
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

const INSET = 4;
const FIRST_LINE = 11;
const SECOND_LINE = 31;

/** Line of its axis that a label is on. */
const LINE: Record<'upper' | 'lower', Record<AxisLabel['kind'], number>> = {
  upper: { parent: FIRST_LINE, now: FIRST_LINE, tick: SECOND_LINE, age: SECOND_LINE },
  lower: { parent: SECOND_LINE, now: FIRST_LINE, tick: FIRST_LINE, age: SECOND_LINE - 1 },
};

/** Draws the labels of one axis. */
export function drawAxis(
  g: CanvasRenderingContext2D,
  side: 'upper' | 'lower',
  labels: readonly AxisLabel[],
  box: AxisBox,
  palette: Palette,
  widths: TextWidth,
): void {
  g.fillStyle = palette.paper;
  g.fillRect(0, box.y, box.width, box.height);
  g.fillStyle = palette.line;
  g.fillRect(0, side === 'upper' ? box.y + box.height - 1 : box.y, box.width, 1);
  g.textBaseline = 'middle';
  g.textAlign = 'left';
  g.font = palette.font;
  for (const { kind, x, text } of labels) {
    if (kind === 'now') continue;
    g.fillStyle = kind === 'tick' ? palette.ink2 : kind === 'age' ? palette.ink3 : palette.ink;
    if (kind === 'parent') g.font = palette.strongFont;
    g.fillText(text, x + INSET, box.y + LINE[side][kind]);
    if (kind === 'parent') g.font = palette.font;
  }
  const now = labels.find(({ kind }) => kind === 'now');
  if (now) drawNow(g, now, box, palette, widths);
}

function drawNow(
  g: CanvasRenderingContext2D,
  { x, text }: AxisLabel,
  box: AxisBox,
  palette: Palette,
  widths: TextWidth,
): void {
  const width = Math.ceil(widths.of(text)) + 12;
  // Keep the flag inside the plot; its foot stays on the line.
  const left = Math.round(Math.max(0, Math.min(box.width - width, x - width / 2)));
  g.fillStyle = palette.accent;
  g.beginPath();
  g.roundRect(left, box.y + FIRST_LINE - 9, width, 18, 3);
  g.fill();
  g.fillRect(Math.round(x) - 1, box.y + FIRST_LINE + 8, 2, box.height - FIRST_LINE - 8);
  g.fillStyle = palette.accentInk;
  g.font = palette.strongFont;
  g.fillText(text, left + 6, box.y + FIRST_LINE);
}
