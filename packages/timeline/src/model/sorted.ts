import { bisectLeft, bisectRight } from 'd3-array';

/** Binary search in ascending typed arrays, by d3-array. All functions take a half-open index range [lo, hi). */
export type Ascending = Float64Array;

/** Index of a row in an ascending list of rows; -1 if it is not among them. */
export function indexOfRow(rows: Uint32Array, row: number): number {
  const at = bisectLeft(rows, row);
  return rows[at] === row ? at : -1;
}

/** First index whose value is >= `value`. */
export const lowerBound = (array: Ascending, value: number, lo = 0, hi = array.length): number =>
  bisectLeft(array, value, lo, hi);

/** First index whose value is > `value`. */
export const upperBound = (array: Ascending, value: number, lo = 0, hi = array.length): number =>
  bisectRight(array, value, lo, hi);

/**
 * Like `lowerBound`, but cheap if the result is near `lo`: doubles its step until it has passed the value (galloping
 * search).
 */
export function gallop(array: Ascending, value: number, lo: number, hi: number): number {
  if (lo >= hi || array[lo]! >= value) return lo;
  let step = 1;
  let at = lo;
  while (at + step < hi && array[at + step]! < value) {
    at += step;
    step <<= 1;
  }
  return lowerBound(array, value, at + 1, Math.min(hi, at + step));
}
