import type { Scene } from '../scene/scene.js';
import type { Scale } from '../layout/scale.js';
import { MIN_SPAN, type Range } from './range.js';
import type { TimelineModel } from './timeline-model.js';

/** What a number on the plot opens into: a window that tells its entries apart, or a list where none would. */
export type Opening =
  | { readonly type: 'window'; readonly range: Range }
  | { readonly type: 'list'; readonly lane: number; readonly rows: readonly number[] };

/** Room left on each side of what was counted, as a part of it. */
const ROOM = 0.15;

export function openingOf(scene: Scene, mark: number, scale: Scale, model: TimelineModel): Opening {
  const { columns, choice } = model;
  const lane = laneOfMark(scene, mark);
  const [first, last] = [scene.row[mark]!, scene.last[mark]!];
  if (first < 0) {
    // What reaches into the window from before it has no place of its own: it is listed.
    const rows = choice.lanes[lane]!.index.rows.filter(
      (row) => columns.start[row]! < scale.start && columns.end[row]! > scale.start,
    );
    return { type: 'list', lane, rows: [...rows] };
  }
  const from = columns.start[first]!;
  const to = columns.start[last]!;
  const tight = to - from < MIN_SPAN || scale.end - scale.start <= 2 * MIN_SPAN;
  if (tight) {
    const rows = choice.lanes[lane]!.index.rows.filter(
      (row) => columns.start[row]! >= from && columns.start[row]! <= to,
    );
    return { type: 'list', lane, rows: [...rows] };
  }
  const room = (to - from) * ROOM;
  return { type: 'window', range: { start: from - room, end: to + room } };
}

export function laneOfMark(scene: Scene, mark: number): number {
  let lane = 0;
  while (lane + 2 < scene.laneStart.length && scene.laneStart[lane + 1]! <= mark) lane++;
  return lane;
}
