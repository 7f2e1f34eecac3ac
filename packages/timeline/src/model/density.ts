import type { Lane } from './lanes.js';
import type { Range } from './range.js';

/**
 * Number of entries that start in each of `columns` equal parts of a range; entries before the range count in the
 * first part.
 */
export function densityOf(lanes: readonly Lane[], range: Range, columns: number): Uint32Array {
  const density = new Uint32Array(columns);
  const perMs = columns / (range.end - range.start);
  for (const { index } of lanes) {
    for (const stream of [index.points, index.days, index.spans]) {
      const { start } = stream;
      for (let i = 0; i < start.length; i++) {
        const column = Math.floor((start[i]! - range.start) * perMs);
        if (column < columns) density[column < 0 ? 0 : column]!++;
      }
    }
  }
  return density;
}
