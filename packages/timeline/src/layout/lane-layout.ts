import type { Kind } from '@care-timeline/fhir';
import type { MedicineEvents } from '../model/given.js';
import type { SpanGroups } from '../model/groups.js';
import type { Lane } from '../model/lanes.js';
import type { Stream } from '../model/lane-index.js';
import type { Trend } from '../model/trends.js';
import {
  crowdOf,
  makeCrowd,
  MAX_ROWS,
  packRows,
  rowsTogether,
  tracksOf,
  type Crowd,
  type PackedRows,
  type Track,
} from './pack-rows.js';

/** Sizes, CSS pixels. */
export interface Metrics {
  /** Height of a row of intervals. */
  readonly row: number;
  /** Height of a row of points. */
  readonly points: number;
  /** Padding above and below the rows of a lane. */
  readonly pad: number;
  /** Minimum height of a lane, as needed for its title. */
  readonly lane: number;
  /** Number of interval rows in a lane that is neither collapsed nor expanded. */
  readonly rows: number;
  /** The same for the most important kinds. */
  readonly mainRows: number;
  /** Height of a band of curves. */
  readonly trend: number;
}

/** Height of a lane title with one button below it, CSS pixels. */
const TITLE_ROOM = 52;

/** Space between the names of two curves, CSS pixels. */
const NAME_PAD = 6;

/** Height of the row under a medicine that shows its doses given, CSS pixels. */
const GIVEN_HEIGHT = 14;

/** Long-running entries that make up a summary: more of their rows are shown. */
const MAIN: readonly Kind[] = ['allergy', 'condition', 'medication', 'care-plan'];

/** Kinds with one row per thing over time: a medicine with its dose changes, a recurring problem. */
const ONE_ROW_EACH: readonly Kind[] = ['allergy', 'condition', 'medication'];

export const COMFORTABLE: Metrics = {
  row: 22,
  points: 22,
  pad: 5,
  lane: 32,
  rows: 3,
  mainRows: 5,
  trend: 60,
};
export const COMPACT: Metrics = { row: 19, points: 19, pad: 3, lane: 26, rows: 2, mainRows: 5, trend: 46 };

/** How far a lane is expanded: one row, the usual few, or all of them. */
export type LaneSize = 'collapsed' | 'usual' | 'expanded';

/** One horizontal band inside a lane; `y` is measured from the top of the lane. */
export type Band =
  | {
      readonly type: 'track';
      readonly y: number;
      readonly height: number;
      readonly track: Track;
      /** Contains a single thing over time, so the row can be named as a whole (TLN-08). */
      readonly single: boolean;
    }
  | { readonly type: 'given'; readonly y: number; readonly height: number; readonly given: MedicineEvents }
  | { readonly type: 'points'; readonly y: number; readonly height: number; readonly stream: Stream }
  | { readonly type: 'days'; readonly y: number; readonly height: number; readonly stream: Stream }
  | { readonly type: 'crowd'; readonly y: number; readonly height: number; readonly crowd: Crowd }
  | { readonly type: 'trend'; readonly y: number; readonly height: number; readonly trend: Trend };

export interface LaneLayout {
  readonly kind: Kind;
  readonly lane: Lane;
  readonly size: LaneSize;
  readonly height: number;
  readonly bands: readonly Band[];
  /** Interval rows that are not shown individually; the lane title gives their number (TLN-08). */
  readonly hiddenRows: number;
  readonly packed: PackedRows;
  /** Curves that are not shown. */
  readonly hiddenTrends: number;
  /** Whether an expanded lane shows more than its rows: doses given and dispensed under its medicines. */
  readonly gives: boolean;
}

/**
 * Computes the layout of one lane. It depends on data and density only, so nothing moves vertically while panning or
 * zooming.
 */
export function layoutLane(
  lane: Lane,
  size: LaneSize,
  metrics: Metrics,
  more: {
    readonly groups?: SpanGroups | undefined;
    /** Doses given and dispensed, by group: shown in a row below the group's first row. */
    readonly given?: ReadonlyMap<number, MedicineEvents> | undefined;
    readonly gives?: boolean;
    readonly trends?: readonly Trend[];
    readonly hiddenTrends?: number;
    /** Measured heights of the names of the curves, CSS pixels. */
    readonly names?: readonly number[];
    /** Measured height of the lane title, CSS pixels. */
    readonly title?: number;
  } = {},
): LaneLayout {
  const { points, days, spans } = lane.index;
  const oneRowEach = ONE_ROW_EACH.includes(lane.kind);
  const byTime = packRows(spans, more.groups?.of, oneRowEach);
  const single = oneRowEach && !!more.groups && byTime.rows < MAX_ROWS;
  // With few rows, current entries come first; with room for all, the doses of one medicine are kept together.
  const packed = single && size === 'expanded' ? rowsTogether(byTime) : byTime;
  const bands: Band[] = [];
  let y = metrics.pad;
  const add = (height: number, make: (y: number) => Band): void => {
    bands.push(make(y));
    y += height;
  };

  const collapsible = packed.rows + (points.row.length ? 1 : 0) + (days.row.length ? 1 : 0) > 1;
  let hiddenRows = 0;
  if (size === 'collapsed' && collapsible) {
    const crowd = everything(lane);
    hiddenRows = packed.rows;
    add(metrics.points, (y) => ({ type: 'crowd', y, height: metrics.points, crowd }));
  } else {
    // One extra row is shown rather than a note saying "one row hidden".
    const usual = MAIN.includes(lane.kind) ? metrics.mainRows : metrics.rows;
    const most = size === 'expanded' ? packed.rows : packed.rows <= usual + 1 ? usual + 1 : usual;
    const eventsOf = new Map(more.given);
    tracksOf(spans, packed, most).forEach((track, row) => {
      add(metrics.row, (y) => ({ type: 'track', y, height: metrics.row, track, single }));
      const group = packed.owners[row];
      const given = single && group !== undefined && eventsOf.get(group);
      if (!given) return;
      eventsOf.delete(group);
      add(GIVEN_HEIGHT, (y) => ({ type: 'given', y, height: GIVEN_HEIGHT, given }));
    });
    hiddenRows = Math.max(0, packed.rows - most);
    const crowd = crowdOf(spans, packed, Math.min(most, packed.rows));
    if (crowd) add(metrics.points, (y) => ({ type: 'crowd', y, height: metrics.points, crowd }));
    if (days.row.length)
      add(metrics.points, (y) => ({ type: 'days', y, height: metrics.points, stream: days }));
    if (points.row.length)
      add(metrics.points, (y) => ({ type: 'points', y, height: metrics.points, stream: points }));
  }

  // The first curve starts below the lane title.
  if (more.trends?.length) y = Math.max(y, more.title ?? TITLE_ROOM);
  more.trends?.forEach((trend, i) => {
    const height = Math.max(metrics.trend, (more.names?.[i] ?? 0) + NAME_PAD);
    add(height, (y) => ({ type: 'trend', y, height, trend }));
  });
  // The number of hidden curves is shown below the last curve.
  const needed = y + metrics.pad + (more.hiddenTrends ? metrics.row : 0);
  const height = Math.max(metrics.lane, more.title ?? 0, needed);
  return {
    kind: lane.kind,
    lane,
    size,
    height,
    bands,
    hiddenRows,
    packed,
    hiddenTrends: more.hiddenTrends ?? 0,
    gives: single && (more.gives ?? false),
  };
}

/** All dated entries of a lane as one crowd, for collapsed lanes. */
function everything(lane: Lane): Crowd {
  const { rows, points, days, spans } = lane.index;
  const start = new Float64Array(rows.length);
  const end = new Float64Array(rows.length);
  const row = new Uint32Array(rows.length);
  // Each stream is ordered by record row, and record rows are ordered by start, so merging by row preserves both
  // orders.
  const streams = [points, days, spans];
  const at = [0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const from = streams.findIndex((stream, s) => stream.row[at[s]!] === rows[i]);
    const stream = streams[from]!;
    start[i] = stream.start[at[from]!]!;
    end[i] = stream.end[at[from]!]!;
    row[i] = rows[i]!;
    at[from]!++;
  }
  return makeCrowd(start, end, row);
}

export interface PlotLayout {
  readonly lanes: readonly LaneLayout[];
  /** Top of each lane, followed by the total height. */
  readonly tops: Float64Array;
  readonly height: number;
}

export function stackLanes(lanes: readonly LaneLayout[]): PlotLayout {
  const tops = new Float64Array(lanes.length + 1);
  lanes.forEach((lane, i) => (tops[i + 1] = tops[i]! + lane.height));
  return { lanes, tops, height: tops[lanes.length]! };
}
