import type { PlotLayout } from '../layout/lane-layout.js';
import { Mark, type Scene } from './scene.js';
import { markOf } from './hit-test.js';

/** Position on the plot, CSS pixels from the top left of the first lane. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Maximum number of listed entries: the rest can be reached with the arrow keys, in the table, or by zooming in. */
export const MAX_LISTED = 40;

/**
 * Marks that represent entries, single ones and counts, in reading order: lane by lane, by time within a lane. At
 * most `MAX_LISTED`, distributed so that every lane has its first ones.
 */
export function listedMarks(scene: Scene): number[] {
  const lanes: number[][] = [];
  for (let lane = 0; lane + 1 < scene.laneStart.length; lane++) {
    const marks: number[] = [];
    for (let i = scene.laneStart[lane]!; i < scene.laneStart[lane + 1]!; i++) {
      if (scene.entries[i]! > 0) marks.push(i);
    }
    // Entries that reach into the window from before it have no row number (-1), and come first.
    lanes.push(marks.sort((a, b) => scene.row[a]! - scene.row[b]!));
  }
  // Take the first mark of every lane, then the second of every lane, as long as there is room.
  let room = MAX_LISTED;
  const taken = lanes.map(() => 0);
  for (let round = 0; room > 0 && lanes.some((marks) => marks.length > round); round++) {
    lanes.forEach((marks, lane) => {
      if (marks.length > round && room > 0) {
        taken[lane]!++;
        room--;
      }
    });
  }
  return lanes.flatMap((marks, lane) => marks.slice(0, taken[lane]));
}

/**
 * Where an entry is drawn: its own mark, or the count that includes it.
 *
 * @param lane index of its lane
 * @param x of its start
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
