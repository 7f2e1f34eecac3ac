import { buffersOf } from '@care-timeline/record';
import type { FromWorker, ToWorker } from './messages.js';
import { PartReader } from './part-reader.js';

/** Number of bytes scanned at a time: a part is completed soon after its last byte arrives. */
const SLICE = 64 << 10;

/** What the worker does with the messages that it gets. */
export class PartWorker {
  #reader: PartReader | undefined;
  #taken = 0;

  constructor(private readonly post: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void) {
    post({ type: 'ready' });
  }

  hear(message: ToWorker): void {
    try {
      this.#hear(message);
    } catch {
      this.post({ type: 'failed' });
    }
  }

  #hear(message: ToWorker): void {
    if (message.type === 'start') this.#reader = new PartReader(message.options);
    else if (message.type === 'bytes') this.#read(message.bytes);
    else if (this.#reader) {
      const end = this.#reader.end();
      const whole = end.whole?.slice();
      this.post({ type: 'end', ...end, ...(whole ? { whole } : {}) }, [
        ...(end.batch ? buffersOf(end.batch) : []),
        ...(whole ? [whole.buffer] : []),
      ]);
    }
  }

  #read(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += SLICE) {
      const slice = bytes.subarray(from, from + SLICE);
      const part = this.#reader?.push(slice);
      this.#taken += slice.length;
      if (part) this.post({ type: 'part', ...part }, buffersOf(part.batch));
      this.post({ type: 'taken', bytes: this.#taken });
    }
  }
}
