import { FLAG, PRECISIONS, type Kind } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';

/** Entries positioned by their start: ascending starts, and the record row of each. */
export interface Stream {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly row: Uint32Array;
}

/**
 * The dated entries of one lane, parted by how they are drawn. Each entry is in exactly one stream.
 *
 * - `points`: known to the minute or better.
 * - `days`: known to the day, so that they never gain a time of day (TLN-10).
 * - `spans`: intervals, and points known only to the month or year, drawn as the span they may lie in (TLN-10).
 */
export interface LaneIndex {
  readonly kind: Kind;
  /** All rows by start: the reading order of the lane. */
  readonly rows: Uint32Array;
  readonly points: Stream;
  readonly days: Stream;
  readonly spans: Stream;
  /** Ends in ascending order, for counting the entries that overlap a window. */
  readonly ends: Float64Array;
}

const DAY_PRECISION = PRECISIONS.indexOf('day');
const MINUTE_PRECISION = PRECISIONS.indexOf('minute');

export const enum Shape {
  Point = 0,
  Day = 1,
  Span = 2,
}

/** Determines how an entry is drawn, from its columns alone. */
export function shapeOf(columns: EntryColumns, row: number): Shape {
  if (columns.flags[row]! & FLAG.INTERVAL) return Shape.Span;
  const precision = columns.startPrecision[row]!;
  return precision >= MINUTE_PRECISION ? Shape.Point : precision === DAY_PRECISION ? Shape.Day : Shape.Span;
}

/** Builds the index of one lane. `rows` are dated record rows in ascending order, and therefore ordered by start. */
export function indexLane(kind: Kind, columns: EntryColumns, rows: Uint32Array): LaneIndex {
  const counts = [0, 0, 0];
  const shapes = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const shape = shapeOf(columns, rows[i]!);
    shapes[i] = shape;
    counts[shape]!++;
  }
  const streams = counts.map((n): Stream => ({
    start: new Float64Array(n),
    end: new Float64Array(n),
    row: new Uint32Array(n),
  }));
  counts.fill(0);
  const ends = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const shape = shapes[i]!;
    const stream = streams[shape]!;
    const at = counts[shape]!++;
    const start = columns.start[row]!;
    // Every entry has a duration, however short: a window that starts at its instant contains it.
    const end = Math.max(columns.end[row]!, start + 1);
    stream.start[at] = start;
    stream.end[at] = end;
    stream.row[at] = row;
    ends[i] = end;
  }
  return { kind, rows, points: streams[0]!, days: streams[1]!, spans: streams[2]!, ends: ends.sort() };
}
