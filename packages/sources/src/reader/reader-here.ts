import type { ReadBatch } from '@care-timeline/record';
import { PartReader, type PartReaderEnd, type PartReaderOptions } from './part-reader.js';

/** Reads bytes in a worker or in the page; parts are passed to `take`, in order. */
export interface Reader {
  push(bytes: Uint8Array): Promise<void>;
  end(): Promise<PartReaderEnd>;
  stop(): void;
}

/** Reading itself failed, whatever the data. */
export class ReaderFailed extends Error {}

/** On the main thread a part must not take more than a few ms. */
const PART = 96 << 10;
/** Number of bytes scanned at a time. */
const SLICE = 64 << 10;
/** Yields after this many ms. */
const TURN = 8;

/** Reads in the page, a few ms at a time. */
export class ReaderHere implements Reader {
  readonly #reader: PartReader;
  #turn = performance.now();
  #stopped = false;

  constructor(
    options: Omit<PartReaderOptions, 'partSize'>,
    private readonly take: (batch: ReadBatch) => void,
  ) {
    this.#reader = new PartReader({ ...options, partSize: PART });
  }

  async push(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length && !this.#stopped; from += SLICE) {
      const part = unfailing(() => this.#reader.push(bytes.subarray(from, from + SLICE)));
      if (part) this.take(part.batch);
      if (performance.now() - this.#turn < TURN) continue;
      await new Promise((next) => setTimeout(next));
      this.#turn = performance.now();
    }
  }

  async end(): Promise<PartReaderEnd> {
    return unfailing(() => this.#reader.end());
  }

  stop(): void {
    this.#stopped = true;
  }
}

function unfailing<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new ReaderFailed();
  }
}
