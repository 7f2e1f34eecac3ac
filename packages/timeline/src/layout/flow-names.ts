/** What the layout needs to know to put names side by side. */
export interface NameMeasure {
  /** Width of the plot, CSS pixels. */
  readonly width: number;
  /** Width of the title of a record row, CSS pixels. */
  readonly titleWidth: (row: number) => number;
  /** Whether a row looks like any other: what is on hold, planned or refuted keeps a row that shows it. */
  readonly isPlain: (row: number) => boolean;
}

export interface PlacedName {
  /** Index among the names. */
  readonly at: number;
  readonly line: number;
  /** Left and right edge, CSS pixels. */
  readonly x0: number;
  readonly x1: number;
}

/** Space before and after the title of a name, CSS pixels: a dot before it, and distance to the next. */
export const NAME_BEFORE = 13;
const NAME_AFTER = 11;
/** Room for the count of the names that do not fit, CSS pixels. */
export const COUNT_ROOM = 44;
/** No more lines than this, however many names there are. */
export const MAX_LINES = 3;

/**
 * Places names side by side, each whole, wrapping to further lines. Those without room in the last line are left out,
 * and leave room for their count.
 *
 * @param titleWidths CSS pixels
 */
export function flowNames(titleWidths: readonly number[], width: number, lines: number): PlacedName[] {
  const placed: PlacedName[] = [];
  let line = 0;
  let x = 0;
  for (const [at, title] of titleWidths.entries()) {
    const needed = NAME_BEFORE + title + NAME_AFTER;
    // Never cut: a name that is wider than the plot is counted.
    if (needed > width) continue;
    if (x > 0 && x + needed > width) {
      line++;
      x = 0;
    }
    if (line >= lines) break;
    placed.push({ at, line, x0: x, x1: x + needed });
    x += needed;
  }
  if (placed.length === titleWidths.length) return placed;
  while (placed.length && placed.at(-1)!.line === lines - 1 && placed.at(-1)!.x1 > width - COUNT_ROOM)
    placed.pop();
  return placed;
}

/** Lines that the names need to be seen whole; no more than the most. */
export function linesOf(titleWidths: readonly number[], width: number): number {
  const placed = flowNames(titleWidths, width, MAX_LINES);
  return placed.length < titleWidths.length ? MAX_LINES : (placed.at(-1)?.line ?? 0) + 1;
}
