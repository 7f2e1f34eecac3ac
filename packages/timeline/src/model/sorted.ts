/** Binary search in ascending typed arrays. All functions take a half-open index range [lo, hi). */
export type Ascending = Float64Array;

/** Index of a row in an ascending list of rows; -1 if it is not among them. */
export function indexOfRow(rows: Uint32Array, row: number): number {
  let lo = 0;
  let hi = rows.length;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (rows[middle]! < row) lo = middle + 1;
    else hi = middle;
  }
  return rows[lo] === row ? lo : -1;
}

/** First index whose value is >= `value`. */
export function lowerBound(array: Ascending, value: number, lo = 0, hi = array.length): number {
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (array[middle]! < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** First index whose value is > `value`. */
export function upperBound(array: Ascending, value: number, lo = 0, hi = array.length): number {
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (array[middle]! <= value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

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
