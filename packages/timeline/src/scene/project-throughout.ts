import type { EntryColumns } from '@care-timeline/record';
import {
  COUNT_ROOM,
  flowNames,
  NAME_BEFORE,
  roomForName,
  wrapText,
  type NameSize,
} from '../layout/flow-names.js';
import type { Band } from '../layout/lane-layout.js';
import type { Track } from '../layout/pack-rows.js';
import type { Scale } from '../layout/scale.js';
import { upperBound } from '../model/sorted.js';
import { placeLabels, type Words } from './labels.js';
import { projectTrack } from './project-spans.js';
import { Edge, Mark, type Scene } from './scene.js';

export type ThroughoutBand = Extract<Band, { type: 'throughout' }>;

/**
 * Draws what is true in the whole window as one bar with the names side by side (TLN-13). While the window moves,
 * some of it may begin or end in view: that gets a line of its own before the names. What has no room is counted at
 * the end of the last line (TLN-07).
 *
 * @param y top of the band, CSS pixels
 */
export function projectThroughout(
  scene: Scene,
  scale: Scale,
  band: ThroughoutBand,
  columns: EntryColumns,
  y: number,
  words: Words,
): void {
  const names: number[] = [];
  const others: Track[] = [];
  let counted = 0;
  for (const track of band.tracks) {
    const [from, to] = inView(track, scale);
    if (to === from) continue;
    if (to - from === 1 && track.start[from]! <= scale.start && track.end[from]! >= scale.end)
      names.push(track.row[from]!);
    else if (others.length < band.lines) others.push(track);
    else counted += to - from;
  }
  others.forEach((track, line) => {
    const from = scene.count;
    projectTrack(scene, scale, track, columns, y + line * band.row, band.row);
    placeLabels(scene, from, scene.count, scale.width, words, band.single);
  });
  const lines = band.lines - others.length;
  const top = y + others.length * band.row;
  const titles = names.map((row) => words.title(row));
  const sizes = titles.map((title) => nameSize(title, scale.width, words.width));
  const placed = flowNames(sizes, scale.width, lines);
  counted += names.length - placed.length;
  const used = counted ? lines : placed.reduce((most, one) => Math.max(most, one.line + one.lines), 0);
  for (let line = 0; line < used; line++)
    scene.add(Mark.Throughout, 0, scale.width, top + line * band.row, band.row, -1, 0);
  for (const { at, line, lines: own, x0, x1 } of placed) {
    const row = names[at]!;
    const edge = Edge.StartCut | Edge.EndCut;
    const mark = scene.add(Mark.Name, x0, x1, top + line * band.row, own * band.row, row, 1, edge);
    const middle = top + line * band.row + band.row / 2 - 1;
    const title = titles[at]!;
    const parts = own > 1 ? wrapText(title, roomForName(scale.width), words.width) : [title];
    parts.forEach((text, i) =>
      scene.labels.push({ x: x0 + NAME_BEFORE, y: middle + i * band.row, text, mark }),
    );
  }
  if (counted) {
    const last = y + (band.lines - 1) * band.row;
    scene.add(Mark.Count, scale.width - COUNT_ROOM + 4, scale.width - 2, last, band.row, -1, counted);
  }
}

/** Width of a name, and its lines if it is wider than the plot. */
export function nameSize(title: string, plotWidth: number, widthOf: (text: string) => number): NameSize {
  const width = widthOf(title);
  const room = roomForName(plotWidth);
  return { width, lines: width <= room ? 1 : wrapText(title, room, widthOf).length };
}

/** The spans of a track that reach into the window, as a half-open range of indexes. */
function inView({ start, end }: Track, scale: Scale): [number, number] {
  const from = upperBound(end, scale.start);
  let to = from;
  while (to < start.length && start[to]! < scale.end) to++;
  return [from, to];
}

/** Record rows in the window that a band counts instead of showing them. */
export function countedThroughout(
  scene: Scene,
  scale: Scale,
  band: ThroughoutBand,
  lane: number,
): Uint32Array {
  const seen = new Set<number>();
  for (let i = scene.laneStart[lane]!; i < (scene.laneStart[lane + 1] ?? scene.count); i++)
    if (scene.entries[i] === 1) seen.add(scene.row[i]!);
  const rows = band.tracks.flatMap((track) => {
    const [from, to] = inView(track, scale);
    return [...track.row.subarray(from, to)];
  });
  return Uint32Array.from(rows.filter((row) => !seen.has(row))).sort();
}
