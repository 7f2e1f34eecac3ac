import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Range } from '../model/range.js';

/**
 * Proportional time (TLN-01), from 0 at the left edge of the plot to `width`. `start`, `end` and `perMs` are the
 * domain of `utc` and its slope as plain numbers: the loops over marks run a hundred thousand times for a frame, and
 * would spend their time making `Date` objects.
 */
export interface Scale {
  readonly utc: ScaleTime<number, number>;
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

export function makeScale({ start, end }: Range, width: number): Scale {
  const perMs = width / (end - start);
  const utc = scaleUtc([start, end], [0, width]);
  return { utc, start, end, width, perMs, bin: 2 ** Math.ceil(Math.log2(BIN / perMs)) };
}

export const xOf = (scale: Scale, time: number): number => (time - scale.start) * scale.perMs;
