import type { Range } from '../model/range.js';

/** Proportional time (TLN-01): x = (t - start) * perMs, from 0 at the left edge of the plot to `width`. */
export interface Scale {
  readonly start: number;
  readonly end: number;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels per millisecond. */
  readonly perMs: number;
  /**
   * Size of the bins used to count crowded entries, ms: a power of two milliseconds, aligned to 1970, so that bins
   * stay put while panning and halve while zooming in.
   */
  readonly bin: number;
}

/** Bins are at least this wide, and less than twice as wide, CSS pixels. */
const BIN = 34;

export function makeScale(range: Range, width: number): Scale {
  const perMs = width / (range.end - range.start);
  return { start: range.start, end: range.end, width, perMs, bin: 2 ** Math.ceil(Math.log2(BIN / perMs)) };
}

export const xOf = (scale: Scale, time: number): number => (time - scale.start) * scale.perMs;
export const timeAt = (scale: Scale, x: number): number => scale.start + x / scale.perMs;
