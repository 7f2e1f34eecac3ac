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

/** Sizes in CSS pixels. */
export interface Metrics {
  /** One row of intervals. */
  readonly row: number;
  /** One row of points. */
  readonly points: number;
  /** Above and below the rows of a lane. */
  readonly pad: number;
  /** A lane is never lower than its title needs. */
  readonly lane: number;
  /** Interval rows of a lane that is neither collapsed nor expanded. */
  readonly rows: number;
  /** The same for the kinds that are read first. */
  readonly mainRows: number;
  /** One band of curves. */
  readonly trend: number;
}

/** Height of a lane's title with one button under it, CSS pixels. */
const TITLE_ROOM = 52;

/** Between the names of two curves, CSS pixels. */
const NAME_PAD = 6;

/** Of the row under a medicine that says what was given of it, CSS pixels. */
const GIVEN_HEIGHT = 14;

/** Long-running things that a summary is made of: more of their rows are shown. */
const MAIN: readonly Kind[] = ['allergy', 'condition', 'medication', 'care-plan'];

/** Kinds with one row for each thing over time: a medicine with its dose changes, a problem that comes back. */
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

/** How much of a lane is open: one row, the usual few, or all of them. */
export type LaneSize = 'collapsed' | 'usual' | 'expanded';

/** One horizontal band inside a lane; `y` from the top of the lane. */
export type Band =
  | {
      readonly type: 'track';
      readonly y: number;
      readonly height: number;
      readonly track: Track;
      /** Holds one thing over time, so that the row can be named as a whole (TLN-08). */
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
  /** Interval rows that are not shown one by one; they are counted in the lane title (TLN-08). */
  readonly hiddenRows: number;
  readonly packed: PackedRows;
  /** Curves that are not shown. */
  readonly hiddenTrends: number;
  /** Whether an open lane shows more than its rows: what was given and handed out of its medicines. */
  readonly gives: boolean;
}

/** Lays out one lane. Depends on data and density only, so nothing moves up or down while panning or zooming. */
export function layoutLane(
  lane: Lane,
  size: LaneSize,
  metrics: Metrics,
  more: {
    readonly groups?: SpanGroups | undefined;
    /** What was given and handed out, by group: in a row under the group's first one. */
    readonly given?: ReadonlyMap<number, MedicineEvents> | undefined;
    readonly gives?: boolean;
    readonly trends?: readonly Trend[];
    readonly hiddenTrends?: number;
    /** Heights that the names of the curves take in the page, CSS pixels. */
    readonly names?: readonly number[];
    /** Height that the lane's title takes in the page, CSS pixels. */
    readonly title?: number;
  } = {},
): LaneLayout {
  const { points, days, spans } = lane.index;
  const oneRowEach = ONE_ROW_EACH.includes(lane.kind);
  const byTime = packRows(spans, more.groups?.of, oneRowEach);
  const single = oneRowEach && !!more.groups && byTime.rows < MAX_ROWS;
  // Few rows begin with what holds today; where there is room for all, the doses of one medicine stand together.
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
    // One row more than the usual is shown rather than a row that says "one row hidden".
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

  // The first curve begins below the lane's own title.
  if (more.trends?.length) y = Math.max(y, more.title ?? TITLE_ROOM);
  more.trends?.forEach((trend, i) => {
    const height = Math.max(metrics.trend, (more.names?.[i] ?? 0) + NAME_PAD);
    add(height, (y) => ({ type: 'trend', y, height, trend }));
  });
  // Below the last curve stands how many more there are.
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

/** All dated entries of a lane in one crowd, for the one-row density. */
function everything(lane: Lane): Crowd {
  const { rows, points, days, spans } = lane.index;
  const start = new Float64Array(rows.length);
  const end = new Float64Array(rows.length);
  const row = new Uint32Array(rows.length);
  // Each stream ascends in record row, and record rows ascend in start: a merge by row keeps both orders.
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
  /** Top of each lane, and after the last one the height of all. */
  readonly tops: Float64Array;
  readonly height: number;
}

export function stackLanes(lanes: readonly LaneLayout[]): PlotLayout {
  const tops = new Float64Array(lanes.length + 1);
  lanes.forEach((lane, i) => (tops[i + 1] = tops[i]! + lane.height));
  return { lanes, tops, height: tops[lanes.length]! };
}
