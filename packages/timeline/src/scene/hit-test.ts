import { Mark, type Scene } from './scene.js';

/** Tolerance in CSS pixels around a mark: symbols are smaller than a fingertip. */
const REACH = 8;

/** The mark at a position on the plot, the nearest one if several are within reach; -1 for none. */
export function hitTest(scene: Scene, x: number, y: number): number {
  let best = -1;
  let bestDistance = REACH + 1;
  for (let i = 0; i < scene.count; i++) {
    const type = scene.type[i];
    if (type === Mark.Cover || type === Mark.GivenLine || type === Mark.Throughout) continue;
    const top = scene.y[i]!;
    if (y < top || y >= top + scene.height[i]!) continue;
    const distance = Math.max(0, scene.x0[i]! - x, x - scene.x1[i]!);
    // Later marks are drawn on top.
    if (distance <= REACH && distance <= bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** The mark that represents a record row on its own; -1 if the row is part of a count or out of view. */
export function markOf(scene: Scene, row: number): number {
  for (let i = 0; i < scene.count; i++) {
    if (scene.row[i] === row && scene.entries[i] === 1) return i;
  }
  return -1;
}
