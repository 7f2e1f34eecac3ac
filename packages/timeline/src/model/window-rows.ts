import type { EntryColumns } from '@care-timeline/record';
import type { Lane } from './lanes.js';
import { upperBound } from './sorted.js';
import type { Range } from './range.js';

/** Number of entries of a lane in a window. */
export function countInWindow(lane: Lane, columns: EntryColumns, range: Range): number {
  const { rows, ends } = lane.index;
  return firstRowAt(rows, columns, range.end) - upperBound(ends, range.start);
}

/** Index in `rows` of the first entry that starts at or after `time`. */
export function firstRowAt(rows: Uint32Array, columns: EntryColumns, time: number): number {
  let lo = 0;
  let hi = rows.length;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (columns.start[rows[middle]!]! < time) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Dated record rows of the lanes that overlap a window, ascending, and therefore ordered by time. */
export function rowsInWindow(lanes: readonly Lane[], columns: EntryColumns, range: Range): Uint32Array {
  const found: number[] = [];
  for (const { index } of lanes) {
    const last = firstRowAt(index.rows, columns, range.end);
    for (let i = 0; i < last; i++) {
      const row = index.rows[i]!;
      if (Math.max(columns.end[row]!, columns.start[row]! + 1) > range.start) found.push(row);
    }
  }
  return Uint32Array.from(found).sort();
}

/** Number of dated entries outside the life, such as those with a mistyped year. */
export function countOutside(lanes: readonly Lane[], columns: EntryColumns, life: Range): number {
  return lanes.reduce((sum, lane) => sum + lane.index.rows.length - countInWindow(lane, columns, life), 0);
}

/** Their record rows, ascending. */
export function rowsOutside(lanes: readonly Lane[], columns: EntryColumns, life: Range): number[] {
  const inside = new Set(rowsInWindow(lanes, columns, life));
  return lanes
    .flatMap(({ index }) => [...index.rows].filter((row) => !inside.has(row)))
    .sort((a, b) => a - b);
}
