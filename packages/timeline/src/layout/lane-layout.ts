import type { Kind } from '@care-timeline/fhir';
import type { MedicineEvents } from '../model/given.js';
import type { SpanGroups } from '../model/groups.js';
import type { Lane } from '../model/lanes.js';
import type { Stream } from '../model/lane-index.js';
import type { Range } from '../model/range.js';
import { linesOf, type NameMeasure } from './flow-names.js';
import { lowerBound, upperBound } from '../model/sorted.js';
import type { Trend } from '../model/trends.js';
import {
  crowdOf,
  makeCrowd,
  MAX_ROWS,
  packRows,
  rowsTogether,
  rowsWithin,
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
  /** Height of a title that stands above its lane; 0 for titles beside the lanes. */
  readonly head: number;
}

/** Height of a lane title with one button below it, CSS pixels. */
const TITLE_ROOM = 52;

/** Height of a line of labels below the bars, CSS pixels. */
export const LABEL_LINE = 17;

/** Space between the names of two curves, CSS pixels. */
const NAME_PAD = 6;

/** Height of the row under a medicine that shows its doses given, CSS pixels. */
const GIVEN_HEIGHT = 14;

/** Long-running entries that make up a summary: more of their rows are shown, and as many of their names as can be. */
const MAIN: readonly Kind[] = ['alert', 'allergy', 'condition', 'medication', 'care-plan'];

export const isMain = (kind: Kind): boolean => MAIN.includes(kind);

/** Kinds with one row per thing over time: a medicine with its dose changes, a recurring problem. */
const ONE_ROW_EACH: readonly Kind[] = ['allergy', 'condition', 'medication'];

export const COMFORTABLE: Metrics = {
  row: 22,
  points: 22,
  pad: 3,
  lane: 28,
  rows: 3,
  mainRows: 5,
  trend: 60,
  head: 0,
};
export const COMPACT: Metrics = {
  row: 19,
  points: 19,
  pad: 2,
  lane: 24,
  rows: 2,
  mainRows: 5,
  trend: 46,
  head: 0,
};

/** The same where the plot is too narrow for titles beside it. */
const NARROW_COMFORTABLE: Metrics = { ...COMFORTABLE, head: 28 };
const NARROW_COMPACT: Metrics = { ...COMPACT, head: 26 };

export const metricsFor = (compact: boolean, narrow: boolean): Metrics =>
  narrow ? (compact ? NARROW_COMPACT : NARROW_COMFORTABLE) : compact ? COMPACT : COMFORTABLE;

/** Height of the name of a curve above it, CSS pixels. */
const NAME_LINE = 20;

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
      /** Lines below the bars for labels that have no room in the row of their bar; 0 for none. */
      readonly labelLines: number;
      /** Height of the bars, CSS pixels. */
      readonly row: number;
    }
  | {
      /** What holds in the whole window: one bar with names side by side (TLN-13). */
      readonly type: 'throughout';
      readonly y: number;
      readonly height: number;
      readonly tracks: readonly Track[];
      readonly single: boolean;
      readonly lines: number;
      /** Lines needed to show every name. */
      readonly needed: number;
      /** Height of a line, CSS pixels. */
      readonly row: number;
    }
  | { readonly type: 'given'; readonly y: number; readonly height: number; readonly given: MedicineEvents }
  | { readonly type: 'points'; readonly y: number; readonly height: number; readonly stream: Stream }
  | { readonly type: 'days'; readonly y: number; readonly height: number; readonly stream: Stream }
  | { readonly type: 'crowd'; readonly y: number; readonly height: number; readonly crowd: Crowd }
  | {
      readonly type: 'trend';
      readonly y: number;
      readonly height: number;
      readonly trend: Trend;
      readonly nameHeight: number;
    };

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
  /** Measured height of its title, CSS pixels; 0 if it needs no more than the least. */
  readonly title: number;
  /** Height that the title takes above the bands, CSS pixels; 0 beside them. */
  readonly head: number;
  /** Whether an expanded lane shows more than its rows: doses given and dispensed under its medicines. */
  readonly gives: boolean;
}

/**
 * Computes the layout of one lane: for all of its life, or for a window in which the plot has come to rest. Nothing
 * moves vertically while panning or zooming.
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
    /** Only rows with something in this window, unless the lane is expanded (TLN-14). */
    readonly window?: Range | undefined;
    /** How wide titles are; without it, nothing shares a row. */
    readonly measure?: NameMeasure | undefined;
    /** Number of interval rows that there is room for; otherwise the usual number. */
    readonly rows?: number | undefined;
    /** The rows of the same lane and size, if they have been worked out before. */
    readonly packed?: PackedRows | undefined;
  } = {},
): LaneLayout {
  const { points, days, spans } = lane.index;
  const oneRowEach = ONE_ROW_EACH.includes(lane.kind);
  const packed = more.packed ?? packedOf(lane, size, more.groups);
  const single = oneRowEach && !!more.groups && packed.rows < MAX_ROWS;
  const bands: Band[] = [];
  const head = metrics.head && Math.max(metrics.head, more.title ?? 0);
  let y = head + metrics.pad;
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
    const window = size === 'expanded' ? undefined : more.window;
    let held = window ? rowsWithin(spans, packed, window) : [...packed.owners.keys()];
    const sharing = window && more.measure ? throughoutRows(spans, packed, held, window, more.measure) : [];
    if (window && more.measure && sharing.length > 1) {
      const tracks = tracksOf(spans, packed, sharing);
      const { width } = more.measure;
      const needed = linesOf(
        tracks.map(({ start, end, row }) =>
          more.measure!.nameOf(row[upperBound(end, window.start)] ?? row[start.length - 1]!),
        ),
        width,
      );
      const lines = Math.min(needed, isMain(lane.kind) ? needed : Math.max(1, more.rows ?? needed));
      add(lines * metrics.row, (y) => ({
        type: 'throughout',
        y,
        height: lines * metrics.row,
        tracks,
        single,
        lines,
        needed,
        row: metrics.row,
      }));
      held = held.filter((row) => !sharing.includes(row));
    }
    const shown =
      size === 'expanded' ? held : held.slice(0, rowsFor(held.length, more.rows ?? usualRows(lane, metrics)));
    const eventsOf = new Map(more.given);
    tracksOf(spans, packed, shown).forEach((track, i) => {
      const labelLines =
        metrics.head && window && isMain(lane.kind)
          ? (more.measure?.labelLines(track, window, single, metrics.row) ?? 0)
          : 0;
      const height = metrics.row + labelLines * LABEL_LINE;
      add(height, (y) => ({ type: 'track', y, height, track, single, labelLines, row: metrics.row }));
      const group = packed.owners[shown[i]!];
      const given = single && group !== undefined && eventsOf.get(group);
      if (!given) return;
      eventsOf.delete(group);
      add(GIVEN_HEIGHT, (y) => ({ type: 'given', y, height: GIVEN_HEIGHT, given }));
    });
    hiddenRows = held.length - shown.length;
    const crowd = crowdOf(spans, packed, [...shown, ...(sharing.length > 1 ? sharing : [])]);
    if (crowd && (!window || reaches(crowd.start, crowd.ends, window)))
      add(metrics.points, (y) => ({ type: 'crowd', y, height: metrics.points, crowd }));
    if (days.row.length && (!window || reaches(days.start, days.end, window)))
      add(metrics.points, (y) => ({ type: 'days', y, height: metrics.points, stream: days }));
    if (points.row.length && (!window || reaches(points.start, points.end, window)))
      add(metrics.points, (y) => ({ type: 'points', y, height: metrics.points, stream: points }));
  }

  // The first curve starts below the lane title.
  if (more.trends?.length && !head) y = Math.max(y, more.title ?? TITLE_ROOM);
  more.trends?.forEach((trend, i) => {
    const name = more.names?.[i] ?? 0;
    const nameHeight = head && Math.max(NAME_LINE, name);
    y += nameHeight;
    const height = head ? metrics.trend : Math.max(metrics.trend, name + NAME_PAD);
    add(height, (y) => ({ type: 'trend', y, height, trend, nameHeight }));
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
    title: more.title ?? 0,
    head,
    gives: single && (more.gives ?? false),
  };
}

function packedOf(lane: Lane, size: LaneSize, groups: SpanGroups | undefined): PackedRows {
  const oneRowEach = ONE_ROW_EACH.includes(lane.kind);
  const byTime = packRows(lane.index.spans, groups?.of, oneRowEach);
  // With few rows, current entries come first; with room for all, the doses of one medicine are kept together.
  return oneRowEach && !!groups && byTime.rows < MAX_ROWS && size === 'expanded'
    ? rowsTogether(byTime)
    : byTime;
}

/** Number of interval rows in a lane that is neither collapsed nor expanded. */
export const usualRows = (lane: Lane, metrics: Metrics): number =>
  isMain(lane.kind) ? metrics.mainRows : metrics.rows;

/** Rows whose only span in a window holds in all of it, and looks like any other. */
function throughoutRows(
  { start, end, row }: Stream,
  { rowOf }: PackedRows,
  held: readonly number[],
  window: Range,
  { isPlain }: NameMeasure,
): number[] {
  const within = new Uint32Array(MAX_ROWS + 1);
  const whole = new Uint8Array(MAX_ROWS + 1);
  const last = lowerBound(start, window.end);
  for (let i = 0; i < last; i++) {
    if (end[i]! <= window.start) continue;
    const at = rowOf[i]!;
    within[at]!++;
    if (start[i]! <= window.start && end[i]! >= window.end && isPlain(row[i]!)) whole[at] = 1;
  }
  return held.filter((at) => at < MAX_ROWS && within[at] === 1 && whole[at]);
}

/** One extra row is shown rather than a note saying "one row hidden". */
export const rowsFor = (held: number, room: number): number => (held <= room + 1 ? held : room);

/** Whether any span of a stream reaches into a window. `ends` may be sorted independently of `start`. */
const reaches = (start: Float64Array, ends: Float64Array, window: Range): boolean =>
  lowerBound(start, window.end) > upperBound(ends, window.start);

/** A lane without an entry in the window, folded away (TLN-14). */
export const foldedLane = (layout: LaneLayout): LaneLayout => ({ ...layout, height: 0, head: 0, bands: [] });

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

/**
 * Whether the title above a lane, which stays in view while its lane is scrolled past, covers a place.
 *
 * @param y from the top of the visible part, CSS pixels
 */
export function isUnderTitle({ lanes, tops }: PlotLayout, scrollTop: number, y: number): boolean {
  const i = upperBound(tops, scrollTop + y) - 1;
  const lane = lanes[i];
  if (!lane?.head) return false;
  return y < Math.max(0, tops[i]! - scrollTop) + lane.head;
}
