import type { EntryColumns } from '@care-timeline/record';
import type { Lane } from './lanes.js';
import { indexOfRow } from './sorted.js';
import { firstRowAt, rowsInWindow } from './window-rows.js';
import type { Range } from './range.js';

export type Step = 'previous' | 'next' | 'first' | 'last' | 'above' | 'below';

/**
 * Finds the next entry for keyboard navigation. Left and right follow time within the lane; up and down go to the
 * entry nearest in time in the lane above or below that has entries in the window, so that they never move it.
 * Undefined at an edge.
 */
export function walk(
  lanes: readonly Lane[],
  columns: EntryColumns,
  from: number,
  step: Step,
  window: Range,
): number | undefined {
  const at = lanes.findIndex((lane) => indexOfRow(lane.index.rows, from) >= 0);
  if (at < 0) return undefined;
  const { rows } = lanes[at]!.index;
  const i = indexOfRow(rows, from);
  switch (step) {
    case 'previous':
      return rows[i - 1];
    case 'next':
      return rows[i + 1];
    case 'first':
      return rows[0];
    case 'last':
      return rows[rows.length - 1];
    default: {
      const direction = step === 'above' ? -1 : 1;
      for (let to = at + direction; to >= 0 && to < lanes.length; to += direction) {
        const nearest = nearestIn(lanes[to]!, columns, columns.start[from]!, window);
        if (nearest !== undefined) return nearest;
      }
      return undefined;
    }
  }
}

/**
 * The first entry of a window: the first that starts in it in the first lane that has one, otherwise one that reaches
 * into it.
 */
export function firstInView(lanes: readonly Lane[], columns: EntryColumns, range: Range): number | undefined {
  for (const lane of lanes) {
    const { rows } = lane.index;
    const row = rows[firstRowAt(rows, columns, range.start)];
    if (row !== undefined && columns.start[row]! < range.end) return row;
  }
  return rowsInWindow(lanes, columns, range)[0];
}

/** The entry to start from in a window: the first one in it, otherwise the nearest one anywhere. */
export function entryPoint(lanes: readonly Lane[], columns: EntryColumns, range: Range): number | undefined {
  const shown = firstInView(lanes, columns, range);
  if (shown !== undefined) return shown;
  for (const lane of lanes) {
    const row = nearestRow(lane, columns, range.start);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The entry of a lane nearest in time among those in the window; one that reaches into it if none starts there. */
function nearestIn(lane: Lane, columns: EntryColumns, time: number, window: Range): number | undefined {
  const { rows } = lane.index;
  const lo = firstRowAt(rows, columns, window.start);
  const hi = firstRowAt(rows, columns, window.end);
  if (lo === hi) return rowsInWindow([lane], columns, window).at(-1);
  const after = Math.min(hi - 1, Math.max(lo, firstRowAt(rows, columns, time)));
  const [a, b] = [rows[Math.max(lo, after - 1)]!, rows[after]!];
  return time - columns.start[a]! < columns.start[b]! - time ? a : b;
}

function nearestRow(lane: Lane, columns: EntryColumns, time: number): number | undefined {
  const { rows } = lane.index;
  const after = firstRowAt(rows, columns, time);
  const [a, b] = [rows[after - 1], rows[after]];
  if (a === undefined || b === undefined) return b ?? a;
  return time - columns.start[a]! < columns.start[b]! - time ? a : b;
}
