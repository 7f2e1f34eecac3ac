import type { ReadBatch } from '@care-timeline/record';
import type { FromWorker } from './messages.js';
import { openWorker } from './open-worker.js';
import { PartReader, type PartReaderEnd, type PartReaderOptions } from './part-reader.js';

/** Reads bytes in a worker or in the page; parts are passed to `take`, in order. */
export interface Reader {
  /** True if it runs off the main thread. */
  readonly apart: boolean;
  push(bytes: Uint8Array): Promise<void>;
  end(): Promise<PartReaderEnd>;
  stop(): void;
}

/** The worker crashed, for example because it ran out of memory. */
export class ReaderFailed extends Error {}

/** In a worker a part may be large; on the main thread it must not take more than a few ms. */
const PART_APART = 512 << 10;
const PART_HERE = 96 << 10;

/** @throws never; `end` rejects if the worker fails midway */
export async function startReader(
  options: Omit<PartReaderOptions, 'partSize'>,
  take: (batch: ReadBatch) => void,
  open: () => Promise<Worker | undefined> = openWorker,
): Promise<Reader> {
  const worker = await open();
  if (worker === undefined) return new ReaderHere({ ...options, partSize: PART_HERE }, take);
  return new ReaderApart(worker, { ...options, partSize: PART_APART }, take);
}

class ReaderApart implements Reader {
  readonly apart = true;
  readonly #ended: Promise<PartReaderEnd>;

  constructor(
    private readonly worker: Worker,
    options: PartReaderOptions,
    take: (batch: ReadBatch) => void,
  ) {
    this.#ended = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: { data: FromWorker }): void => {
        if (data.type === 'part') take(data.batch);
        else if (data.type === 'end') resolve(data);
        else if (data.type === 'failed') reject(new ReaderFailed());
      };
      worker.onerror = (): void => reject(new ReaderFailed());
    });
    this.#ended.catch(() => undefined);
    worker.postMessage({ type: 'start', options });
  }

  async push(bytes: Uint8Array): Promise<void> {
    // A view into a larger buffer, or a buffer that is not ours to transfer, is copied.
    const own = bytes.byteLength === bytes.buffer.byteLength;
    this.worker.postMessage({ type: 'bytes', bytes }, own ? [bytes.buffer] : []);
  }

  async end(): Promise<PartReaderEnd> {
    this.worker.postMessage({ type: 'end' });
    try {
      return await this.#ended;
    } finally {
      this.stop();
    }
  }

  stop(): void {
    this.worker.terminate();
  }
}

/** Number of bytes scanned at a time on the main thread. */
const SLICE = 64 << 10;
/** Yields after this many ms. */
const TURN = 8;

class ReaderHere implements Reader {
  readonly apart = false;
  readonly #reader: PartReader;
  #turn = performance.now();

  constructor(
    options: PartReaderOptions,
    private readonly take: (batch: ReadBatch) => void,
  ) {
    this.#reader = new PartReader(options);
  }

  async push(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; from += SLICE) {
      const batch = this.#reader.push(bytes.subarray(from, from + SLICE));
      if (batch) this.take(batch);
      if (performance.now() - this.#turn < TURN) continue;
      await new Promise((next) => setTimeout(next));
      this.#turn = performance.now();
    }
  }

  async end(): Promise<PartReaderEnd> {
    return this.#reader.end();
  }

  stop(): void {
    // Nothing runs off the main thread.
  }
}
