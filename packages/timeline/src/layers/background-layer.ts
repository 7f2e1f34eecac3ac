import type { Tick } from '../layout/ticks.js';
import { xOf, type Scale } from '../layout/scale.js';
import type { PlotLayout } from '../layout/lane-layout.js';
import type { NotLoaded } from '@care-timeline/record';
import type { Range } from '../model/range.js';
import type { Palette } from './palette.js';

type Context = CanvasRenderingContext2D;

export interface Ground {
  readonly scale: Scale;
  /** Visible height, CSS pixels. */
  readonly height: number;
  readonly scrollTop: number;
  readonly now: number;
  /** As-of date; undefined for now. */
  readonly asOf: number | undefined;
  readonly ticks: readonly Tick[];
  readonly layout: PlotLayout;
  readonly notLoaded: readonly NotLoaded[];
  /** Period of the selected contact: what happened during it is drawn on this background, in every lane. */
  readonly contact: Range | undefined;
}

/**
 * Draws the paper, the shaded future (TLN-02) and everything after the as-of date, the periods not loaded (TLN-12),
 * the axis lines and the lane separators.
 */
export function drawGround(g: Context, ground: Ground, palette: Palette): void {
  const { scale, height, layout, scrollTop } = ground;
  g.fillStyle = palette.paper;
  g.fillRect(0, 0, scale.width, height);
  const now = Math.max(0, Math.round(xOf(scale, Math.min(ground.now, ground.asOf ?? Infinity))));
  if (now < scale.width) {
    g.fillStyle = palette.sunken;
    g.fillRect(now, 0, scale.width - now, height);
  }
  drawNotLoaded(g, ground, palette);
  drawContact(g, ground, palette);
  g.fillStyle = palette.line;
  for (const tick of ground.ticks) g.fillRect(Math.round(xOf(scale, tick.time)), 0, 1, height);
  for (let i = 1; i < layout.tops.length; i++) {
    const y = layout.tops[i]! - scrollTop;
    if (y > 0 && y <= height) g.fillRect(0, y - 1, scale.width, 1);
  }
}

function drawNotLoaded(
  g: Context,
  { scale, height, layout, scrollTop, notLoaded }: Ground,
  palette: Palette,
): void {
  for (const { from, to, kinds } of notLoaded) {
    const x0 = Math.max(0, Math.round(xOf(scale, from)));
    const x1 = Math.min(scale.width, Math.round(xOf(scale, to)));
    if (x1 <= x0) continue;
    if (!kinds) hatchArea(g, x0, x1, 0, height, palette);
    else {
      layout.lanes.forEach((lane, i) => {
        if (!kinds.includes(lane.kind)) return;
        const y = layout.tops[i]! - scrollTop;
        hatchArea(g, x0, x1, Math.max(0, y), Math.min(height, y + lane.height), palette);
      });
    }
  }
}

function drawContact(g: Context, { scale, height, contact }: Ground, palette: Palette): void {
  if (!contact) return;
  const x0 = Math.round(xOf(scale, contact.start));
  const x1 = Math.max(x0 + 1, Math.round(xOf(scale, contact.end)));
  if (x1 < 0 || x0 > scale.width) return;
  g.save();
  g.fillStyle = palette.accent;
  if (!palette.outlined) {
    g.globalAlpha = 0.1;
    g.fillRect(Math.max(0, x0), 0, Math.min(scale.width, x1) - Math.max(0, x0), height);
  }
  g.globalAlpha = 0.6;
  for (const x of [x0 - 1, x1]) if (x >= 0 && x <= scale.width) g.fillRect(x, 0, 1, height);
  g.restore();
}

function hatchArea(g: Context, x0: number, x1: number, y0: number, y1: number, palette: Palette): void {
  if (y1 <= y0) return;
  g.save();
  g.beginPath();
  g.rect(x0, y0, x1 - x0, y1 - y0);
  g.clip();
  g.fillStyle = palette.sunken;
  g.fillRect(x0, y0, x1 - x0, y1 - y0);
  g.strokeStyle = palette.edge;
  g.globalAlpha = 0.5;
  g.lineWidth = 1;
  g.beginPath();
  const height = y1 - y0;
  for (let x = x0 - height - ((x0 - height) % 12); x < x1; x += 12) {
    g.moveTo(x, y1);
    g.lineTo(x + height, y0);
  }
  g.stroke();
  g.restore();
}

/** Gap in a line above and below the middle of a label, CSS pixels. */
const CLEAR = 9;

/**
 * A line at one moment: now or the as-of date.
 *
 * @param labels middles of the labels in its way, ascending: the line is interrupted there so that no text is struck
 *   through
 */
export function drawMoment(
  g: Context,
  scale: Scale,
  time: number,
  height: number,
  color: string,
  dash: boolean,
  labels: readonly number[] = [],
): void {
  const x = Math.round(xOf(scale, time));
  if (x < 0 || x > scale.width) return;
  g.fillStyle = color;
  let from = 0;
  for (const label of [...labels, height + CLEAR]) {
    const to = Math.min(height, label - CLEAR);
    if (!dash && to > from) g.fillRect(x - 1, from, 2, to - from);
    else for (let y = from; y < to; y += 8) g.fillRect(x - 1, y, 2, Math.min(5, to - y));
    from = Math.max(from, label + CLEAR);
  }
}
