import { Mark, type Scene } from './scene.js';

/** Where the words come from, and how wide they are in the font of the plot. */
export interface Words {
  title(row: number): string;
  /** CSS pixels. */
  width(text: string): number;
}

export const ELLIPSIS = '…';
const PAD = 6;
const GAP = 4;
/** A bar that is too narrow for its label says so with '…' from this width on, CSS pixels. */
const ELLIPSIS_ROOM = 22;

/**
 * Places the labels of the marks `from` .. `to` - 1, which stand in one row from left to right. A label is whole or
 * '…', never cut (TLN-05), and sticks to the left edge while its entry runs (TLN-06): the bar is already cut there.
 */
export function placeLabels(scene: Scene, from: number, to: number, width: number, words: Words): void {
  // The least that a label needs; most marks in a dense stretch have less and are passed over without a look at words.
  const least = PAD + GAP + 8;
  for (let i = from; i < to; i++) {
    const type = scene.type[i]!;
    if (type !== Mark.Bar && type !== Mark.Symbol && !(type === Mark.Day && scene.entries[i] === 1)) continue;
    const x0 = scene.x0[i]!;
    const x1 = scene.x1[i]!;
    const next = i + 1 < to ? scene.x0[i + 1]! : width;
    const room = next - GAP;
    if (room - x0 < least) continue;
    const text = words.title(scene.row[i]!);
    const needed = words.width(text);
    const y = scene.y[i]! + scene.height[i]! / 2;
    if (type === Mark.Bar) {
      if (x1 - x0 >= needed + 2 * PAD) scene.labels.push({ x: x0 + PAD, y, text, mark: i });
      else if (room - x1 >= needed + GAP) scene.labels.push({ x: x1 + GAP, y, text, mark: i });
      else if (x1 - x0 >= ELLIPSIS_ROOM) scene.labels.push({ x: x0 + PAD, y, text: ELLIPSIS, mark: i });
    } else {
      const x = (type === Mark.Day ? (x0 + x1) / 2 + 4 : x1) + GAP;
      if (room - x >= needed) scene.labels.push({ x, y, text, mark: i });
    }
  }
}
