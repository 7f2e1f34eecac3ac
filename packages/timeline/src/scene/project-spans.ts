import { FLAG, PRECISIONS } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import { DERIVED_START } from '../model/settled-columns.js';
import { gallop, lowerBound, upperBound } from '../model/sorted.js';
import { MONTH, YEAR } from '../model/range.js';
import { BLOCK, type Crowd, type Track } from '../layout/pack-rows.js';
import type { Scale } from '../layout/scale.js';
import { Bins } from './bins.js';
import { addCluster } from './cluster.js';
import { projectReaching } from './project-points.js';
import { Edge, Mark, type Scene } from './scene.js';

/** Narrower spans are drawn as lines, CSS pixels. */
const BAR_WIDTH = 4;

/** Width of the edge of a bar whose start is derived (TLN-17), CSS pixels. */
const DERIVED = 26;

/**
 * By precision code: how much later than its start the entry may have begun, and how much earlier than its end it may
 * have ended.
 */
const UNCERTAIN = PRECISIONS.map((precision) =>
  precision === 'year' ? YEAR : precision === 'month' ? MONTH : 0,
);

/** Draws one row of non-overlapping spans: bars if they are wide enough, with lines and counts between them. */
export function projectTrack(
  scene: Scene,
  scale: Scale,
  track: Track,
  columns: EntryColumns,
  y: number,
  height: number,
): void {
  const { start, end, row, longest } = track;
  const n = lowerBound(start, scale.end);
  const widest = BAR_WIDTH / scale.perMs;
  const bins = new Bins(scale);
  const first = scene.count;
  let run = -1;

  const flush = (to: number): void => {
    if (run < 0) return;
    const left = (bins.start - scale.start) * scale.perMs;
    const right = (bins.end - scale.start) * scale.perMs;
    const after = scene.count > first ? scene.x1[scene.count - 1]! : -BAR_WIDTH;
    addCluster(scene, scale, start, row, run, to, Mark.Line, { y, height, left, right }, after);
    run = -1;
  };

  let i = upperBound(end, scale.start);
  while (i < n) {
    const time = Math.max(start[i]!, scale.start);
    if (time >= bins.end) {
      flush(i);
      bins.seek(time);
    }
    if (i % BLOCK === 0 && longest[i / BLOCK]! < widest) {
      // If a whole block is short, skip everything in it that starts in this bin at once.
      if (run < 0) run = i;
      i = Math.max(i + 1, gallop(start, bins.end, i, Math.min(n, i + BLOCK)));
    } else if (end[i]! - start[i]! < widest) {
      if (run < 0) run = i;
      i++;
    } else {
      flush(i);
      addBar(scene, scale, columns, row[i]!, start[i]!, end[i]!, y, height);
      i++;
    }
  }
  flush(n);
}

function addBar(
  scene: Scene,
  scale: Scale,
  columns: EntryColumns,
  row: number,
  start: number,
  end: number,
  y: number,
  height: number,
): void {
  const edge = (start < scale.start ? Edge.StartCut : 0) | (end > scale.end ? Edge.EndCut : 0);
  const x0 = Math.max(0, (start - scale.start) * scale.perMs);
  // Leave one pixel free, so that adjacent intervals remain distinguishable (TLN-04).
  const x1 = Math.min(scale.width, (end - scale.start) * scale.perMs - 1);
  const interval = columns.flags[row]! & FLAG.INTERVAL;
  const before = UNCERTAIN[columns.startPrecision[row]!]!;
  const after = interval ? UNCERTAIN[columns.endPrecision[row]!]! : 0;
  let softStart = 0;
  let softEnd = 0;
  if (!interval) softStart = x1 - x0;
  else {
    if (before) softStart = (start + before - scale.start) * scale.perMs - x0;
    if (columns.flags[row]! & DERIVED_START) softStart = (start - scale.start) * scale.perMs + DERIVED - x0;
    if (after) softEnd = x1 - (end - after - scale.start) * scale.perMs;
    const room = x1 - x0;
    softStart = Math.min(room, Math.max(0, softStart));
    softEnd = Math.min(room - softStart, Math.max(0, softEnd));
  }
  scene.add(
    Mark.Bar,
    Math.round(x0),
    Math.max(Math.round(x0) + 2, Math.round(x1)),
    y,
    height,
    row,
    1,
    edge,
    softStart,
    softEnd,
  );
}

/** Draws spans without a row of their own: the stretch they cover, and a count where they start (TLN-07). */
export function projectCrowd(scene: Scene, scale: Scale, crowd: Crowd, y: number, height: number): void {
  const { start, ends, row, coverStart, coverEnd } = crowd;
  let last = -1;
  for (let i = upperBound(coverEnd, scale.start); i < coverStart.length && coverStart[i]! < scale.end;) {
    const x0 = Math.max(0, Math.floor((coverStart[i]! - scale.start) * scale.perMs));
    const x1 = Math.min(scale.width, Math.ceil((coverEnd[i]! - scale.start) * scale.perMs));
    if (x0 <= last) scene.x1[scene.count - 1] = Math.max(x1, scene.x1[scene.count - 1]!);
    else scene.add(Mark.Cover, x0, Math.max(x0 + 1, x1), y, height, -1, 0);
    last = Math.max(x1, x0 + 1);
    // Stretches that start in the same pixel are covered by it.
    const edge = scale.start + last / scale.perMs;
    const next = gallop(coverStart, edge, i + 1, coverStart.length);
    i = next - 1 > i && coverEnd[next - 1]! > edge ? next - 1 : next;
  }
  const lo = lowerBound(start, scale.start);
  const reaching = lo - upperBound(ends, scale.start);
  const hi = gallop(start, scale.end, lo, start.length);
  projectReaching(scene, scale, start, row, lo, hi, y, height, reaching, -1);
}
