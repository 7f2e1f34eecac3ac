import { rowsFor, type Metrics } from './lane-layout.js';

/** What a lane needs besides its interval rows, and how many of those it could use. */
export interface Demand {
  /** Interval rows with something in the window; 0 for a lane whose size the user has chosen. */
  readonly rows: number;
  /** Lines of names that hold in the whole window, and those of them that are never given up. */
  readonly lines: number;
  readonly fixedLines: number;
  /** Height without them, and the least height of the lane, CSS pixels. */
  readonly fixed: number;
  readonly least: number;
}

/** Height for the lanes on the page. */
export interface Room {
  /** CSS pixels. */
  readonly height: number;
  /** Whether it holds: more than this scrolls. Otherwise the page gives more if more is needed. */
  readonly isFixed: boolean;
}

/** A lane is never cut down further than this. */
const FEWEST = 1;
const MOST = 48;

const heightOf = (
  { rows, lines, fixedLines, fixed, least }: Demand,
  room: number,
  metrics: Metrics,
): number => {
  const shown = rowsFor(rows, room);
  const height = (shown + Math.max(fixedLines, Math.min(lines, room))) * metrics.row;
  return Math.max(least, fixed + height + (shown < rows ? metrics.points : 0));
};

/** As many rows as the lane holds without growing: its title may need more height than its rows. */
function freeRows(demand: Demand, room: number, metrics: Metrics): number {
  const height = heightOf(demand, room, metrics);
  let rows = room;
  while (rows < MOST && heightOf(demand, rows + 1, metrics) <= height) rows++;
  return rows;
}

/**
 * The number of interval rows of each lane, so that all lanes fit into the height there is (TLN-14): the same number
 * for all, as large as possible, and one more for those that hide most. The same data and size always give the same
 * rows. Only if even the fewest do not fit do the lanes scroll.
 */
export function fitRows(demands: readonly Demand[], { height, isFixed }: Room, metrics: Metrics): number[] {
  const total = (room: number): number => demands.reduce((sum, one) => sum + heightOf(one, room, metrics), 0);
  let room = MOST;
  const fewest = isFixed ? FEWEST : metrics.rows;
  while (room > fewest && total(room) > height) room--;
  const rows = demands.map((demand) => freeRows(demand, room, metrics));
  let left = height - total(room);
  const byHidden = demands
    .map((demand, i) => ({
      demand,
      i,
      hidden: demand.rows - rowsFor(demand.rows, room) + Math.max(0, demand.lines - demand.fixedLines - room),
    }))
    .filter(({ hidden }) => hidden > 0)
    .sort((a, b) => b.hidden - a.hidden || a.i - b.i);
  for (const { demand, i } of byHidden) {
    const next = rows[i]! + 1;
    const more = heightOf(demand, next, metrics) - heightOf(demand, room, metrics);
    if (more > left) continue;
    rows[i] = freeRows(demand, next, metrics);
    left -= more;
  }
  return rows;
}
