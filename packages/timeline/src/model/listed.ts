import type { PlotLayout } from '../layout/lane-layout.js';
import { Mark, type Scene } from '../scene/scene.js';
import { markOf } from '../scene/hit-test.js';

/** Place of something in the plot, CSS pixels from the top left of the first lane. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** More entries than this are not listed at once: they are reached with the arrow keys, in the table, or by zooming in. */
export const MOST_LISTED = 40;

/**
 * Record rows that are drawn by themselves, in reading order: lane by lane, by time inside a lane. At most
 * `MOST_LISTED`, shared out so that every lane has its first ones.
 */
export function listedRows(scene: Scene): number[] {
  const lanes: number[][] = [];
  for (let lane = 0; lane + 1 < scene.laneStart.length; lane++) {
    const rows: number[] = [];
    for (let i = scene.laneStart[lane]!; i < scene.laneStart[lane + 1]!; i++) {
      if (scene.entries[i] === 1 && scene.row[i]! >= 0 && scene.type[i] !== Mark.Cover)
        rows.push(scene.row[i]!);
    }
    lanes.push(rows.sort((a, b) => a - b));
  }
  const all = lanes.reduce((sum, rows) => sum + rows.length, 0);
  let each = MOST_LISTED;
  if (all > MOST_LISTED) {
    const filled = lanes.filter((rows) => rows.length).length;
    each = Math.max(1, Math.floor(MOST_LISTED / filled));
  }
  return lanes.flatMap((rows) => rows.slice(0, each)).slice(0, MOST_LISTED);
}

/**
 * Where an entry is drawn: its own mark, or the number that it is counted in.
 *
 * @param lane index of its lane  @param x of its start
 */
export function boxOf(scene: Scene, layout: PlotLayout, lane: number, row: number, x: number): Box {
  const mark = markOf(scene, row);
  if (mark >= 0) return markBox(scene, mark);
  for (let i = scene.laneStart[lane] ?? 0; i < (scene.laneStart[lane + 1] ?? 0); i++) {
    const counts = scene.type[i] === Mark.Count || scene.type[i] === Mark.Day;
    if (counts && scene.x0[i]! - 1 <= x && x <= scene.x1[i]! + 1) return markBox(scene, i);
  }
  return { x: x - 6, y: layout.tops[lane] ?? 0, width: 12, height: layout.lanes[lane]?.height ?? 0 };
}

export function markBox(scene: Scene, i: number): Box {
  const x = scene.x0[i]!;
  return { x, y: scene.y[i]!, width: Math.max(2, scene.x1[i]! - x), height: scene.height[i]! };
}
