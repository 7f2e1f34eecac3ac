import type { Range } from '../model/range.js';
import type { Track } from './pack-rows.js';

/** What the layout needs to know to put names side by side. */
export interface NameMeasure {
  /** Width of the plot, CSS pixels. */
  readonly width: number;
  /** The title of a record row: its width, or its lines if it is wider than the plot. */
  readonly nameOf: (row: number) => NameSize;
  /** Lines needed below the bars of a row for the labels that have no room beside them. */
  readonly labelLines: (track: Track, window: Range, single: boolean, row: number) => number;
  /** Whether a row looks like any other: what is on hold, planned or refuted keeps a row that shows it. */
  readonly isPlain: (row: number) => boolean;
}

/** Size of a name: its width on one line, and how many lines it needs, CSS pixels. */
export interface NameSize {
  readonly width: number;
  readonly lines: number;
}

export interface PlacedName {
  /** Index among the names. */
  readonly at: number;
  readonly line: number;
  /** More than one if the name is wider than the plot. */
  readonly lines: number;
  /** Left and right edge, CSS pixels. */
  readonly x0: number;
  readonly x1: number;
}

/** Space before and after the title of a name, CSS pixels: a dot before it, and distance to the next. */
export const NAME_BEFORE = 13;
const NAME_AFTER = 11;
/** Room for the count of the names that do not fit, CSS pixels. */
export const COUNT_ROOM = 44;
/** No more lines than this, however many names there are; a narrow plot has few names to a line. */
export const MAX_LINES = 3;
export const MAX_LINES_NARROW = 6;
/** Narrower plots hold less than three names a line, CSS pixels. */
const NARROW = 480;

const mostLines = (width: number): number => (width < NARROW ? MAX_LINES_NARROW : MAX_LINES);

/** Width for the text of a name that has a line of its own, CSS pixels. */
export const roomForName = (width: number): number => width - NAME_BEFORE - NAME_AFTER;

/** Wraps a text to lines no wider than `room`, between words; a word that is wider is broken. */
export function wrapText(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    let rest = [...word];
    while (rest.length > 1 && widthOf(rest.join('')) > room) {
      let most = rest.length - 1;
      while (most > 1 && widthOf(rest.slice(0, most).join('')) > room) most--;
      lines.push(rest.slice(0, most).join(''));
      rest = rest.slice(most);
    }
    lines.push(rest.join(''));
  }
  return lines;
}

/**
 * Places names side by side, each whole, wrapping to further lines; a name that is wider than the plot has lines of
 * its own. If not all have room, the last line leaves room for the count of the others.
 */
export function flowNames(names: readonly NameSize[], width: number, lines: number): PlacedName[] {
  const placed = placeNames(names, width, lines, width);
  return placed.length === names.length ? placed : placeNames(names, width, lines, width - COUNT_ROOM);
}

/** @param last - width of the last line, CSS pixels */
function placeNames(names: readonly NameSize[], width: number, lines: number, last: number): PlacedName[] {
  const placed: PlacedName[] = [];
  let line = 0;
  let x = 0;
  for (const [at, name] of names.entries()) {
    const needed = Math.min(width, NAME_BEFORE + name.width + NAME_AFTER);
    const roomIn = (on: number): number => (on === lines - 1 ? last : width);
    const wraps = x > 0 && (x + needed > roomIn(line) || name.lines > 1);
    const on = wraps ? line + 1 : line;
    const end = on + name.lines - 1;
    // A later, shorter name may still have room.
    if (end >= lines || (wraps || x === 0 ? needed : x + needed) > roomIn(end)) continue;
    const x0 = wraps ? 0 : x;
    placed.push({ at, line: on, lines: name.lines, x0, x1: x0 + needed });
    line = name.lines > 1 ? end + 1 : on;
    x = name.lines > 1 ? 0 : x0 + needed;
  }
  return placed;
}

/** Lines that the names need to be seen whole; no more than the most. */
export function linesOf(names: readonly NameSize[], width: number): number {
  const most = mostLines(width);
  const placed = flowNames(names, width, most);
  const last = placed.at(-1);
  return placed.length < names.length ? most : last ? last.line + last.lines : 1;
}
