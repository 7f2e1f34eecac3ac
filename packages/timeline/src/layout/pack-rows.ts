import type { Stream } from '../model/lane-index.js';
import type { Range } from '../model/range.js';
import { lowerBound } from '../model/sorted.js';

/** Spans in one row of a lane, without overlaps: starts and ends both ascend, so both allow binary search. */
export interface Track extends Stream {
  /** Longest duration in each block of `BLOCK` spans, ms, so that a run of short spans can be skipped at once. */
  readonly longest: Float64Array;
}

/** Spans without rows of their own: they are only counted. Starts and ends are sorted independently. */
export interface Crowd {
  readonly start: Float64Array;
  readonly row: Uint32Array;
  readonly ends: Float64Array;
  /** Stretches covered by at least one of them, for drawing. */
  readonly coverStart: Float64Array;
  readonly coverEnd: Float64Array;
}

export interface PackedRows {
  /** Row of each span of the stream, by index; MAX_ROWS for spans without a row. */
  readonly rowOf: Uint8Array;
  readonly rows: number;
  /** Group that each row was started for. */
  readonly owners: readonly (number | undefined)[];
}

/** Spans beyond this number of rows are not packed, only counted: packing stays linear for any data. */
export const MAX_ROWS = 48;
export const BLOCK = 32;

/**
 * Assigns spans to rows without overlap. Open-ended spans come first, so that the first rows hold what is current;
 * the others take the first row that is free from their start to their end. Rows depend only on the data, never on
 * the window, so nothing jumps while panning or zooming.
 *
 * @param groups equal numbers for spans that belong together, such as one medicine: they keep their row if it is
 *   free, and open-ended ones are placed in adjacent rows
 * @param alone no row holds spans of two groups, as long as there are enough rows
 */
export function packRows(stream: Stream, groups?: Uint32Array, alone = false): PackedRows {
  const n = stream.start.length;
  const rowOf = new Uint8Array(n).fill(MAX_ROWS);
  /** Start of the open-ended span in each row, and the time until which the row is occupied before it. */
  const endless: number[] = [];
  const takenUntil: number[] = [];
  const rowOfGroup = new Map<number, number>();
  const owners: (number | undefined)[] = [];
  for (const i of endlessOf(stream, groups)) {
    if (endless.length === MAX_ROWS) break;
    owners.push(groups?.[i]);
    if (groups && !rowOfGroup.has(groups[i]!)) rowOfGroup.set(groups[i]!, endless.length);
    rowOf[i] = endless.length;
    endless.push(stream.start[i]!);
    takenUntil.push(-Infinity);
  }
  for (let i = 0; i < n; i++) {
    const start = stream.start[i]!;
    const end = stream.end[i]!;
    if (end === Infinity) continue;
    const own = groups && rowOfGroup.get(groups[i]!);
    let row = 0;
    if (own !== undefined && takenUntil[own]! <= start && end <= endless[own]!) row = own;
    else {
      const strange = (at: number): boolean =>
        alone && !!groups && endless.length < MAX_ROWS && owners[at] !== groups[i];
      while (row < endless.length && (takenUntil[row]! > start || end > endless[row]! || strange(row))) row++;
    }
    if (row >= MAX_ROWS) continue;
    if (row === endless.length) {
      endless.push(Infinity);
      takenUntil.push(-Infinity);
      owners.push(groups?.[i]);
    }
    rowOf[i] = row;
    takenUntil[row] = end;
    if (groups) rowOfGroup.set(groups[i]!, row);
  }
  return { rowOf, rows: endless.length, owners };
}

/**
 * The same rows reordered so that rows of one thing are adjacent. The first rows of the things keep their relative
 * order.
 */
export function rowsTogether({ rowOf, rows, owners }: PackedRows): PackedRows {
  const first = new Map<number | undefined, number>();
  owners.forEach((owner, row) => !first.has(owner) && first.set(owner, row));
  const order = [...owners.keys()].sort((a, b) => first.get(owners[a])! - first.get(owners[b])! || a - b);
  const place = new Uint8Array(MAX_ROWS + 1).fill(MAX_ROWS);
  order.forEach((row, at) => (place[row] = at));
  return { rowOf: rowOf.map((row) => place[row]!), rows, owners: order.map((row) => owners[row]) };
}

/** Open-ended spans by start; spans of one group follow each other directly. */
function endlessOf(stream: Stream, groups: Uint32Array | undefined): number[] {
  const found: number[] = [];
  for (let i = 0; i < stream.end.length; i++) if (stream.end[i] === Infinity) found.push(i);
  if (!groups) return found;
  const first = new Map<number, number>();
  for (const i of found) if (!first.has(groups[i]!)) first.set(groups[i]!, i);
  return found.sort((a, b) => first.get(groups[a]!)! - first.get(groups[b]!)! || a - b);
}

/** Rows that hold a span of a window, ascending. */
export function rowsWithin(stream: Stream, { rowOf, rows }: PackedRows, window: Range): number[] {
  const held = new Uint8Array(MAX_ROWS + 1);
  const last = lowerBound(stream.start, window.end);
  for (let i = 0; i < last; i++) if (stream.end[i]! > window.start) held[rowOf[i]!] = 1;
  return [...held.keys()].filter((row) => row < rows && held[row]);
}

/** One track for each of the rows given, ascending. */
export function tracksOf(stream: Stream, packed: PackedRows, shown: readonly number[]): Track[] {
  const sizes = new Uint32Array(MAX_ROWS + 1);
  for (let i = 0; i < packed.rowOf.length; i++) sizes[packed.rowOf[i]!]!++;
  const tracks: Track[] = [];
  const trackOf: (Track | undefined)[] = [];
  for (const row of shown) {
    const n = sizes[row]!;
    tracks.push(
      (trackOf[row] = {
        start: new Float64Array(n),
        end: new Float64Array(n),
        row: new Uint32Array(n),
        longest: new Float64Array(Math.ceil(n / BLOCK)),
      }),
    );
  }
  const filled = new Uint32Array(MAX_ROWS + 1);
  for (let i = 0; i < packed.rowOf.length; i++) {
    const track = trackOf[packed.rowOf[i]!];
    if (!track) continue;
    const at = filled[packed.rowOf[i]!]!++;
    const start = stream.start[i]!;
    const end = stream.end[i]!;
    track.start[at] = start;
    track.end[at] = end;
    track.row[at] = stream.row[i]!;
    const block = (at / BLOCK) | 0;
    if (end - start > track.longest[block]!) track.longest[block] = end - start;
  }
  return tracks;
}

/** Spans in none of the rows given, as one crowd; undefined if there are none. */
export function crowdOf(stream: Stream, packed: PackedRows, shown: readonly number[]): Crowd | undefined {
  if (shown.length === packed.rows && packed.rows < MAX_ROWS) return undefined;
  const isShown = new Uint8Array(MAX_ROWS + 1);
  for (const row of shown) isShown[row] = 1;
  const indexes: number[] = [];
  for (let i = 0; i < packed.rowOf.length; i++) if (!isShown[packed.rowOf[i]!]) indexes.push(i);
  if (indexes.length === 0) return undefined;
  return makeCrowd(
    Float64Array.from(indexes, (i) => stream.start[i]!),
    Float64Array.from(indexes, (i) => stream.end[i]!),
    Uint32Array.from(indexes, (i) => stream.row[i]!),
  );
}

/** @param start ascending */
export function makeCrowd(start: Float64Array, end: Float64Array, row: Uint32Array): Crowd {
  const cover: [number, number][] = [];
  for (let i = 0; i < start.length; i++) {
    const last = cover.at(-1);
    if (last && last[1] >= start[i]!) last[1] = Math.max(last[1], end[i]!);
    else cover.push([start[i]!, end[i]!]);
  }
  return {
    start,
    row,
    ends: end.slice().sort(),
    coverStart: Float64Array.from(cover, (c) => c[0]),
    coverEnd: Float64Array.from(cover, (c) => c[1]),
  };
}
