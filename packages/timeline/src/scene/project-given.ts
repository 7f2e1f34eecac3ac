import type { MedicineEvents } from '../model/given.js';
import { gallop, lowerBound } from '../model/sorted.js';
import type { Scale } from '../layout/scale.js';
import { LINE, SYMBOL } from './cluster.js';
import { Mark, type Scene } from './scene.js';

/**
 * Draws the doses given and dispensed of one medicine under its row: as symbols if they are far enough apart,
 * otherwise as lines, with one line for all that share a pixel. They are counted in their own lanes, so these marks
 * do not represent entries (TLN-07, MED-29).
 */
export function projectGiven(
  scene: Scene,
  scale: Scale,
  given: MedicineEvents,
  y: number,
  height: number,
): void {
  const { start, row } = given;
  const end = lowerBound(start, scale.end);
  const xOf = (i: number): number => Math.round((start[i]! - scale.start) * scale.perMs);
  let after = -Infinity;
  for (let i = lowerBound(start, scale.start); i < end;) {
    const x = xOf(i);
    const next = gallop(start, scale.start + (x + 0.5) / scale.perMs, i + 1, end);
    const apart = x - after >= SYMBOL && (next === end || xOf(next) - x >= SYMBOL);
    if (next === i + 1 && apart) scene.add(Mark.Given, x - SYMBOL / 2, x + SYMBOL / 2, y, height, row[i]!, 0);
    else scene.add(Mark.GivenLine, x - LINE / 2, x + LINE / 2, y, height, row[i]!, 0);
    after = x;
    i = next;
  }
}
