import type { Scale } from '../layout/scale.js';

/** A bin at the edge of the plot of which less than this is visible is merged with its neighbour, CSS pixels. */
const LEAST = 24;

/** Iterates over the bins of a window, first to last. Bins are anchored in time, so panning does not change them. */
export class Bins {
  /** The current bin, ms; clipped to the window. */
  start: number;
  end: number;
  readonly #length: number;
  readonly #least: number;
  readonly #last: number;

  constructor(scale: Scale) {
    this.#length = scale.bin;
    this.#least = LEAST / scale.perMs;
    this.#last = scale.end;
    this.start = scale.start;
    this.end = scale.start;
    this.end = this.#boundaryAfter(scale.start);
  }

  /** Advances until the bin contains `time`, which must be at or after its start and before the end of the window. */
  seek(time: number): void {
    if (time < this.end) return;
    let boundary = Math.floor(time / this.#length) * this.#length;
    if (this.#last - boundary < this.#least) boundary -= this.#length;
    this.start = Math.max(this.end, boundary);
    this.end = this.#boundaryAfter(time);
  }

  #boundaryAfter(time: number): number {
    let end = (Math.floor(time / this.#length) + 1) * this.#length;
    if (end - this.start < this.#least) end += this.#length;
    return this.#last - end < this.#least ? this.#last : end;
  }
}
