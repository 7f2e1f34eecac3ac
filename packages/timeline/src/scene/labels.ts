import type { MedicineEvents } from '../model/given.js';
import { Edge, Mark, type Scene } from './scene.js';

/** Source of the texts, and their width in the font of the plot. */
export interface Words {
  title(row: number): string;
  /** Text for the row under a medicine: given, dispensed, or both. */
  given(given: MedicineEvents): string;
  /** CSS pixels. */
  width(text: string): number;
}

export const ELLIPSIS = '…';
const PAD = 6;
const GAP = 4;
/** A bar at least this wide whose label does not fit shows '…' instead, CSS pixels. */
const ELLIPSIS_ROOM = 28;
/** Minimum width of a label, CSS pixels. */
const SHORTEST = 16;
/**
 * A label placed before its bar stays this far from the previous mark, so that it is not taken for that mark's label,
 * CSS pixels.
 */
const APART = 16;

/**
 * Places the labels of the marks `from` .. `to` - 1, which are in one row from left to right. A label is shown in
 * full or as '…', never cut (TLN-05), and sticks to the left edge while its entry continues (TLN-06): the bar is
 * already clipped there. If a bar has no room inside or after itself, for example because it started recently, its
 * label is placed before it.
 *
 * @param single the row holds one thing over time: if none of its marks is labelled, the row is labelled before the
 *   first of them (TLN-08)
 */
export function placeLabels(
  scene: Scene,
  from: number,
  to: number,
  width: number,
  words: Words,
  single = false,
): void {
  const first = scene.labels.length;
  let taken = -APART;
  for (let i = from; i < to; i++) {
    const type = scene.type[i]!;
    const x0 = scene.x0[i]!;
    const x1 = scene.x1[i]!;
    const free = x0 - GAP - taken - APART;
    if (type !== Mark.Cover) taken = Math.max(taken, x1);
    if (type === Mark.Count || type === Mark.Cover || scene.entries[i] !== 1) continue;
    const room = (i + 1 < to ? scene.x0[i + 1]! : width) - GAP;
    const after = (type === Mark.Day ? (x0 + x1) / 2 + 4 : x1) + GAP;
    const inside = type === Mark.Bar ? x1 - x0 - 2 * PAD : 0;
    const y = scene.y[i]! + scene.height[i]! / 2 - (type === Mark.Bar ? 1 : 0);
    // Most marks in a dense stretch have no room at all, so their texts are not looked up.
    const before = type === Mark.Bar && free >= SHORTEST;
    if (inside >= SHORTEST || room - after >= SHORTEST || before) {
      const text = words.title(scene.row[i]!);
      const needed = words.width(text);
      if (inside >= needed) {
        scene.labels.push({ x: x0 + PAD, y, text, mark: i });
        continue;
      }
      if (room - after >= needed) {
        scene.labels.push({ x: after, y, text, mark: i });
        taken = after + needed;
        continue;
      }
      if (before && free >= needed) {
        scene.labels.push({ x: x0 - GAP - needed, y, text, mark: i });
        continue;
      }
    }
    if (inside + 2 * PAD >= ELLIPSIS_ROOM) scene.labels.push({ x: x0 + PAD, y, text: ELLIPSIS, mark: i });
    // An ongoing entry always has a label, however little of it is in view.
    else if (before && scene.edge[i]! & Edge.EndCut)
      scene.labels.push({ x: x0 - GAP - words.width(ELLIPSIS), y, text: ELLIPSIS, mark: i });
  }
  if (single && from < to && scene.labels.slice(first).every(({ text }) => text === ELLIPSIS))
    nameRow(scene, first, from, to, width, words);
}

/**
 * Labels a row with the name common to all its marks, before the first or after the last mark; '…' if there is room
 * for neither.
 *
 * @param first index of the first label of the row, if it has any
 */
function nameRow(scene: Scene, first: number, from: number, to: number, width: number, words: Words): void {
  let name: string | undefined;
  for (let i = from; i < to; i++) {
    // A count covers a single thing too; check its first and last entry.
    for (const row of [scene.row[i]!, scene.last[i]!]) {
      const title = words.title(row);
      name = name === undefined ? title : commonStart(name, title);
    }
  }
  if (!name) return;
  const needed = words.width(name);
  const before = scene.x0[from]! - GAP - needed;
  const after = scene.x1[to - 1]! + GAP;
  const y = scene.y[from]! + scene.height[from]! / 2;
  if (before >= 0) scene.labels.push({ x: before, y, text: name, mark: from });
  else if (after + needed <= width) scene.labels.push({ x: after, y, text: name, mark: to - 1 });
  else if (scene.labels.length === first) {
    const x = Math.max(0, scene.x0[from]! - GAP - words.width(ELLIPSIS));
    scene.labels.push({ x, y, text: ELLIPSIS, mark: from });
  }
}

/** The words that both start with: the medicine without the strength, which changed. */
function commonStart(a: string, b: string): string {
  if (a === b) return a;
  const [one, other] = [a.split(' '), b.split(' ')];
  const at = one.findIndex((word, i) => word !== other[i]);
  return one.slice(0, at < 0 ? one.length : at).join(' ');
}

/** Labels the marks of such a row, starting at index `from`. */
export function placeStripLabel(scene: Scene, from: number, width: number, text: string, words: Words): void {
  const to = scene.count - 1;
  if (to < from) return;
  const needed = words.width(text);
  const before = scene.x0[from]! - GAP - needed;
  const x = before >= 0 ? before : scene.x1[to]! + GAP;
  if (x + needed > width) return;
  scene.labels.push({ x, y: scene.y[from]! + scene.height[from]! / 2, text, mark: from, small: true });
}
