import { Mark, type Scene } from './scene.js';

/** CSS pixels around a mark that still hit it: symbols are smaller than a finger. */
const REACH = 8;

/** The mark at a place of the plot, the nearest where several are in reach; -1 for none. */
export function hitTest(scene: Scene, x: number, y: number): number {
  let best = -1;
  let bestDistance = REACH + 1;
  for (let i = 0; i < scene.count; i++) {
    if (scene.type[i] === Mark.Cover || scene.type[i] === Mark.GivenLine) continue;
    const top = scene.y[i]!;
    if (y < top || y >= top + scene.height[i]!) continue;
    const distance = Math.max(0, scene.x0[i]! - x, x - scene.x1[i]!);
    // The later one lies on top.
    if (distance <= REACH && distance <= bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** The mark that shows a record row by itself; -1 where it is in a count or out of view. */
export function markOf(scene: Scene, row: number): number {
  for (let i = 0; i < scene.count; i++) {
    if (scene.row[i] === row && scene.entries[i] === 1) return i;
  }
  return -1;
}
