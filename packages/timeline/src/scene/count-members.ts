import type { EntryColumns } from '@care-timeline/record';
import type { Scene } from './scene.js';
import type { PlotLayout } from '../layout/lane-layout.js';
import type { Scale } from '../layout/scale.js';
import { MIN_SPAN, type Range } from '../model/range.js';
import { indexOfRow } from '../model/sorted.js';
import { countedThroughout } from './project-throughout.js';

/** What a count on the plot opens: a window that separates its entries, or a list if no window would. */
export type Opening =
  { readonly type: 'window'; readonly range: Range } | { readonly type: 'list'; readonly rows: Uint32Array };

/** Margin on each side of the counted entries, as a fraction of their range. */
const ROOM = 0.15;

export function openingOf(
  scene: Scene,
  mark: number,
  scale: Scale,
  layout: PlotLayout,
  columns: EntryColumns,
): Opening {
  const [first, last] = [scene.row[mark]!, scene.last[mark]!];
  const from = columns.start[first]!;
  const to = columns.start[last]!;
  // Entries that reach into the window from before it cannot be separated by zooming: list them.
  const reaching = first < 0 || from < scale.start;
  if (reaching || to - from < MIN_SPAN || scale.end - scale.start <= 2 * MIN_SPAN)
    return { type: 'list', rows: membersOf(scene, mark, scale, layout, columns) };
  const room = (to - from) * ROOM;
  return { type: 'window', range: { start: from - room, end: to + room } };
}

/** The record rows behind a count: only those in its own row of the lane, not others at the same time (TLN-07). */
export function membersOf(
  scene: Scene,
  mark: number,
  scale: Scale,
  layout: PlotLayout,
  columns: EntryColumns,
): Uint32Array {
  const lane = laneOfMark(scene, mark);
  const y = scene.y[mark]! - layout.tops[lane]!;
  const band = layout.lanes[lane]!.bands.findLast((one) => one.y <= y + 0.5);
  if (band?.type === 'throughout') {
    const counts = scene.row[mark]! < 0 && scene.entries[mark]! > 0;
    if (counts) return countedThroughout(scene, scale, band, lane);
  }
  const rows: Uint32Array =
    band?.type === 'track'
      ? band.track.row
      : band?.type === 'crowd'
        ? band.crowd.row
        : band?.type === 'points' || band?.type === 'days'
          ? band.stream.row
          : new Uint32Array();
  const entries = scene.entries[mark]!;
  const [first, last] = [scene.row[mark]!, scene.last[mark]!];
  // Entries that start in the window are adjacent in their row.
  if (first >= 0) {
    const at = indexOfRow(rows, first);
    return rows.subarray(at, at + entries);
  }
  // Entries that reach into the window, up to the last one that starts early enough to be counted with them.
  return rows.filter(
    (row) =>
      (columns.start[row]! < scale.start || row <= last) &&
      Math.max(columns.end[row]!, columns.start[row]! + 1) > scale.start,
  );
}

export function laneOfMark(scene: Scene, mark: number): number {
  let lane = 0;
  while (lane + 2 < scene.laneStart.length && scene.laneStart[lane + 1]! <= mark) lane++;
  return lane;
}
