import type { EntryColumns } from '@care-timeline/record';
import { DAY, YEAR, type Range } from './range.js';

/** Dates further from now than this are shown but do not extend "the whole life". */
const LONGEST_LIFE = 130 * YEAR;

/**
 * The whole life: from birth or the first entry to now or the last planned entry, with some margin at each end.
 *
 * @param birth ms; undefined if unknown
 */
export function lifeOf(columns: EntryColumns | undefined, now: number, birth?: number): Range {
  let first = birth ?? Infinity;
  let last = now;
  if (columns) {
    const { start, end, dated } = columns;
    for (let row = 0; row < dated; row++) {
      if (start[row]! >= now - LONGEST_LIFE) {
        first = Math.min(first, start[row]!);
        break;
      }
    }
    for (let row = 0; row < dated; row++) {
      const at = Number.isFinite(end[row]!) ? end[row]! : start[row]!;
      if (at > last && at <= now + LONGEST_LIFE) last = at;
    }
  }
  if (!Number.isFinite(first)) first = now - YEAR;
  const room = Math.max(DAY, (last - first) * 0.02);
  return { start: first - room, end: last + room };
}

/** From the first entry to the last, whatever their dates, including the life: the limits of the window. */
export function extentOf({ start, dated }: EntryColumns, life: Range): Range {
  let first = life.start;
  for (let row = 0; row < dated && start[row]! < first; row++) {
    if (Number.isFinite(start[row]!)) first = start[row]!;
  }
  const last = start[dated - 1] ?? life.end;
  return { start: Math.min(life.start, first), end: Math.max(life.end, last + DAY) };
}
