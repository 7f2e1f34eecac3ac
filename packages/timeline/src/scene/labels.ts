import type { MedicineEvents } from '../model/given.js';
import { Edge, Mark, type Scene } from './scene.js';

/** Where the words come from, and how wide they are in the font of the plot. */
export interface Words {
  title(row: number): string;
  /** What the row under a medicine shows: given, dispensed, or both. */
  given(given: MedicineEvents): string;
  /** CSS pixels. */
  width(text: string): number;
}

export const ELLIPSIS = '…';
const PAD = 6;
const GAP = 4;
/** A bar that is too narrow for its label says so with '…' from this width on, CSS pixels. */
const ELLIPSIS_ROOM = 28;
/** No label is shorter than this, CSS pixels. */
const SHORTEST = 16;
/** A label before its bar stays this far from what is before it, so that it is taken for nobody else's, CSS pixels. */
const APART = 16;

/**
 * Places the labels of the marks `from` .. `to` - 1, which stand in one row from left to right. A label is whole or
 * '…', never cut (TLN-05), and sticks to the left edge while its entry runs (TLN-06): the bar is already cut there. Where a
 * bar has room neither inside nor behind itself, such as one that began lately, its label stands before it.
 *
 * @param single the row holds one thing over time: where none of its marks is named, the row is, before the first of them (TLN-08)
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
    // Most marks of a dense stretch have no room at all, and their words are not looked at.
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
    // What still goes on is never without a word, however little of it is in view.
    else if (before && scene.edge[i]! & Edge.EndCut)
      scene.labels.push({ x: x0 - GAP - words.width(ELLIPSIS), y, text: ELLIPSIS, mark: i });
  }
  if (single && from < to && scene.labels.slice(first).every(({ text }) => text === ELLIPSIS))
    nameRow(scene, first, from, to, width, words);
}

/**
 * Writes what all marks of a row are called before the first of them, or after the last; '…' where neither has room.
 *
 * @param first label of the row, if it has one
 */
function nameRow(scene: Scene, first: number, from: number, to: number, width: number, words: Words): void {
  let name: string | undefined;
  for (let i = from; i < to; i++) {
    // A number is over one thing too; its first and last are looked at.
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

/** The words that both begin with: the medicine without the strength that changed. */
function commonStart(a: string, b: string): string {
  if (a === b) return a;
  const [one, other] = [a.split(' '), b.split(' ')];
  const at = one.findIndex((word, i) => word !== other[i]);
  return one.slice(0, at < 0 ? one.length : at).join(' ');
}

/** Says beside the marks of such a row, from `from` on, what they are. */
export function placeStripLabel(scene: Scene, from: number, width: number, text: string, words: Words): void {
  const to = scene.count - 1;
  if (to < from) return;
  const needed = words.width(text);
  const before = scene.x0[from]! - GAP - needed;
  const x = before >= 0 ? before : scene.x1[to]! + GAP;
  if (x + needed > width) return;
  scene.labels.push({ x, y: scene.y[from]! + scene.height[from]! / 2, text, mark: from, small: true });
}
