import type { ReadBatch } from '@care-timeline/record';
import type { FromWorker } from './messages.js';
import type { PartReaderEnd, PartReaderOptions, Place } from './part-reader.js';
import { ReaderHere, type Reader } from './reader-here.js';

/** In a worker a part may be large. */
const PART = 512 << 10;
/** Bytes that the worker may be behind with before it is waited for. */
const MAX_BEHIND = 8 << 20;

export interface ReaderApartOptions {
  /** Longest time without a sign of life while the worker has something to do, ms. */
  readonly silence: number;
  /** The worker was given up; the page reads on by itself. */
  readonly onLost: () => void;
}

/**
 * Reads in a worker. Each part says how far the document has been read, and the bytes after that are kept: if the worker dies, falls
 * silent or answers with something else than it should, the page reads on from there, so that nothing comes twice or is
 * missing.
 */
export class ReaderApart implements Reader {
  /** Bytes not known to have been read, with their place in the document. */
  readonly #kept: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  #place: Place | undefined;
  #sent = 0;
  #taken = 0;
  #isEnding = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #here: Promise<ReaderHere> | undefined;
  #stopped = false;
  /** Called at every change: something was taken, the end has come, or the worker is lost. */
  #changed: () => void = () => undefined;
  #end: PartReaderEnd | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly options: Omit<PartReaderOptions, 'partSize'>,
    private readonly take: (batch: ReadBatch) => void,
    private readonly way: ReaderApartOptions,
  ) {
    worker.onmessage = ({ data }: { data: unknown }): void => this.#hear(data);
    worker.onmessageerror = (): void => this.#lost();
    worker.onerror = (event): void => {
      event.preventDefault?.();
      this.#lost();
    };
    this.#post({ type: 'start', options: { ...options, partSize: PART } });
  }

  async push(bytes: Uint8Array): Promise<void> {
    if (this.#here) return (await this.#here).push(bytes);
    this.#kept.push({ at: this.#sent, bytes });
    this.#sent += bytes.byteLength;
    // A copy: the bytes stay here until they have been read.
    const copy = bytes.slice();
    this.#post({ type: 'bytes', bytes: copy }, [copy.buffer]);
    await this.#until(() => this.#sent - this.#taken <= MAX_BEHIND);
    await this.#caughtUp();
  }

  async end(): Promise<PartReaderEnd> {
    if (!this.#here) {
      this.#isEnding = true;
      this.#post({ type: 'end' });
      await this.#until(() => this.#end !== undefined);
    }
    const end = this.#end ?? (await (await this.#here)?.end()) ?? {};
    this.stop();
    return end;
  }

  stop(): void {
    this.#stopped = true;
    this.#leave();
    void this.#here?.then((here) => here.stop());
    this.#changed();
  }

  /** After a loss: the page has read what was kept. */
  async #caughtUp(): Promise<void> {
    await this.#here;
  }

  /** Waits until something is so, or the worker is lost. */
  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#here && !this.#stopped) await new Promise<void>((go) => (this.#changed = go));
  }

  #post(message: object, transfer: ArrayBuffer[] = []): void {
    try {
      this.worker.postMessage(message, transfer);
      this.#watch();
    } catch {
      this.#lost();
    }
  }

  #hear(data: unknown): void {
    const message = messageOf(data);
    if (message === undefined || !this.#accepts(message)) return this.#lost();
    this.#watch();
    this.#changed();
  }

  /** Takes a message; false for one that cannot be true. */
  #accepts(message: FromWorker): boolean {
    switch (message.type) {
      case 'ready':
        return true;
      case 'taken':
        if (!(message.bytes >= this.#taken && message.bytes <= this.#sent)) return false;
        this.#taken = message.bytes;
        return true;
      case 'part': {
        const { batch, place } = message;
        const { bytes = 0, items = 0 } = this.#place ?? {};
        const follows = place.items === items + batch.from.length && place.bytes > bytes;
        if (!follows || place.bytes > this.#sent) return false;
        this.#place = place;
        this.#release(place.bytes);
        this.take(batch);
        return true;
      }
      case 'end':
        if (!this.#isEnding || this.#taken !== this.#sent) return false;
        if (message.whole && message.whole.byteLength !== this.#sent) return false;
        this.#end = message;
        return true;
      case 'failed':
        return false;
    }
  }

  /** A worker with something to do gives signs of life. */
  #watch(): void {
    clearTimeout(this.#timer);
    const isIdle = this.#taken === this.#sent && !this.#isEnding;
    if (isIdle || this.#end || this.#here || this.#stopped || !Number.isFinite(this.way.silence)) return;
    this.#timer = setTimeout(() => this.#lost(), this.way.silence);
  }

  #release(read: number): void {
    const first = this.#kept.findIndex(({ at, bytes }) => at + bytes.byteLength > read);
    this.#kept.splice(0, first < 0 ? this.#kept.length : first);
  }

  #lost(): void {
    if (this.#here || this.#end || this.#stopped) return;
    this.#leave();
    this.#here = this.#readOn();
    this.#here.catch(() => undefined);
    this.way.onLost();
    this.#changed();
  }

  async #readOn(): Promise<ReaderHere> {
    const from = this.#place;
    const here = new ReaderHere({ ...this.options, ...(from ? { from } : {}) }, this.take);
    for (const { at, bytes } of this.#kept.splice(0))
      await here.push(bytes.subarray(Math.max(0, (from?.bytes ?? 0) - at)));
    return here;
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.worker.onmessage = this.worker.onerror = this.worker.onmessageerror = null;
    this.worker.terminate();
  }
}

/** A message with what its type needs; undefined for anything else. */
function messageOf(data: unknown): FromWorker | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as FromWorker;
  switch (message.type) {
    case 'ready':
    case 'failed':
      return message;
    case 'taken':
      return typeof message.bytes === 'number' ? message : undefined;
    case 'part':
      return isBatch(message.batch) && typeof message.place?.bytes === 'number' ? message : undefined;
    case 'end':
      return message.batch === undefined || isBatch(message.batch) ? message : undefined;
    default:
      return undefined;
  }
}

function isBatch(batch: Partial<ReadBatch> | undefined): boolean {
  return (
    batch?.bytes instanceof Uint8Array &&
    batch.from instanceof Uint32Array &&
    batch.to instanceof Uint32Array &&
    batch.from.length === batch.to.length &&
    batch.range?.length === batch.count &&
    batch.ids?.length === batch.count &&
    typeof batch.columns === 'object'
  );
}
