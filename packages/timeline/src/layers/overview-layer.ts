import type { NotLoaded } from '@care-timeline/record';
import { xOf, type Scale } from '../layout/scale.js';
import type { Palette } from './palette.js';

/** Width of one column of the overview, CSS pixels. */
export const COLUMN = 3;

export interface OverviewPicture {
  readonly scale: Scale;
  readonly height: number;
  readonly density: Uint32Array;
  /** Density of the search matches, drawn over the rest; undefined without a search. */
  readonly matches: Uint32Array | undefined;
  readonly now: number;
  readonly notLoaded: readonly NotLoaded[];
}

/**
 * Draws the whole life at a glance: how much happened when. Heights are logarithmic, so that single entries remain
 * visible.
 */
export function drawOverview(g: CanvasRenderingContext2D, picture: OverviewPicture, palette: Palette): void {
  const { scale, height, density, matches, notLoaded } = picture;
  g.fillStyle = palette.paper;
  g.fillRect(0, 0, scale.width, height);
  g.fillStyle = palette.line;
  for (const { from, to } of notLoaded) {
    const x0 = Math.max(0, xOf(scale, from));
    const x1 = Math.min(scale.width, xOf(scale, to));
    for (let x = x0; x < x1; x += 6) g.fillRect(x, 0, 2, height);
  }
  const most = Math.log2(2 + density.reduce((a, b) => Math.max(a, b), 0));
  const bars = (columns: Uint32Array, color: string): void => {
    g.fillStyle = color;
    columns.forEach((count, i) => {
      if (!count) return;
      const bar = Math.max(2, (Math.log2(1 + count) / most) * (height - 6));
      g.fillRect(i * COLUMN, height - 1 - bar, COLUMN - 1, bar);
    });
  };
  bars(density, matches ? palette.line : palette.edge);
  if (matches) bars(matches, palette.accent);
  const now = Math.round(xOf(scale, picture.now));
  g.fillStyle = palette.accent;
  g.fillRect(now - 1, 0, 2, height);
  g.fillStyle = palette.line;
  g.fillRect(0, height - 1, scale.width, 1);
}

/** Draws the window on the overview: the rest is dimmed, and both edges have handles. */
export function drawOverviewWindow(
  g: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  height: number,
  width: number,
  palette: Palette,
): void {
  g.globalAlpha = 0.62;
  g.fillStyle = palette.sunken;
  if (x0 > 0) g.fillRect(0, y, x0, height - 1);
  if (x1 < width) g.fillRect(x1, y, width - x1, height - 1);
  g.globalAlpha = 1;
  g.strokeStyle = palette.accent;
  g.lineWidth = 2;
  g.strokeRect(x0 + 1, y + 1, x1 - x0 - 2, height - 2);
  const grip = Math.min(14, height / 2);
  g.fillStyle = palette.accent;
  for (const x of [x0, x1 - 4]) g.fillRect(x, y + (height - grip) / 2, 4, grip);
}
