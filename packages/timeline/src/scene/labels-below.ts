import type { EntryColumns } from '@care-timeline/record';
import { wrapText } from '../layout/flow-names.js';
import { LABEL_LINE } from '../layout/lane-layout.js';
import type { Track } from '../layout/pack-rows.js';
import type { Scale } from '../layout/scale.js';
import { ELLIPSIS, placeLabels, type Words } from './labels.js';
import { projectTrack } from './project-spans.js';
import { Scene, type Label } from './scene.js';

/** Space between two labels on a line, CSS pixels. */
const APART = 12;
/** A row has no more lines of labels than this below its bars. */
const MOST = 3;

/**
 * Moves labels that would be a bare '…' to lines below their bars, each whole and beginning at its bar, or as far to
 * the left as it takes to fit; a text wider than the plot is wrapped. What has no room keeps its '…'.
 *
 * @param from index of the first mark of the row
 * @param first index of its first label
 * @param y top of the first line, CSS pixels
 * @param lines number of lines that there is room for
 * @returns number of lines used
 */
export function placeBelow(
  scene: Scene,
  from: number,
  first: number,
  y: number,
  lines: number,
  width: number,
  words: Words,
): number {
  const taken: number[] = [];
  const { labels } = scene;
  const kept: Label[] = [];
  const below: Label[] = [];
  for (const label of labels.splice(first)) {
    const { mark } = label;
    if (label.text !== ELLIPSIS || mark < from || scene.entries[mark] !== 1) {
      kept.push(label);
      continue;
    }
    const parts = wrapText(words.title(scene.row[mark]!), width, words.width);
    const widest = Math.max(...parts.map(words.width));
    const x = Math.max(0, Math.min(scene.x0[mark]!, width - widest));
    const line = freeLine(taken, x, parts.length, lines);
    if (line < 0) {
      kept.push(label);
      continue;
    }
    parts.forEach((text, i) => {
      taken[line + i] = x + words.width(text);
      below.push({ x, y: y + (line + i + 0.5) * LABEL_LINE - 1, text, mark });
    });
  }
  labels.push(...kept, ...below);
  return taken.length;
}

/** First of `count` lines that are free from `x` on; -1 if there are none. */
function freeLine(taken: readonly number[], x: number, count: number, lines: number): number {
  for (let line = 0; line + count <= lines; line++) {
    let isFree = true;
    for (let i = line; i < line + count; i++) isFree &&= (taken[i] ?? -APART) + APART <= x;
    if (isFree) return line;
  }
  return -1;
}

/** Lines needed below a row for the labels that have no room beside its bars. */
export function labelLinesOf(
  track: Track,
  columns: EntryColumns,
  scale: Scale,
  row: number,
  single: boolean,
  words: Words,
): number {
  const scene = new Scene();
  projectTrack(scene, scale, track, columns, 0, row);
  placeLabels(scene, 0, scene.count, scale.width, words, single);
  if (!scene.labels.some(({ text }) => text === ELLIPSIS)) return 0;
  return placeBelow(scene, 0, 0, row, MOST, scale.width, words);
}
