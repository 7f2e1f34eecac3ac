import {
  runInSlices,
  yieldToMain,
  type AddReport,
  type ReadBatch,
  type SourceDetail,
  type SourceInfo,
  type SourceState,
} from '@care-timeline/record';
import { LOAD_LIMITS, within, type LoadLimits } from './limits.js';
import { FAULT_WORDS, LoadFailed, loadFault, type LoadFault } from './load-fault.js';
import { chunksOf, open, thrownFault, type LoadOptions, type LoadProgress } from './load-from.js';
import { parseText } from './parse-text.js';
import type { PartReaderEnd } from './reader/part-reader.js';
import { ReaderFailed, type Reader } from './reader/reader-here.js';
import { startReader } from './reader/start-reader.js';

/** Target that a long document is read into, such as a `PatientRecord`. */
export interface IntakeTarget {
  readonly timeZone: string;
  readonly lang: 'nb' | 'nn' | 'en';
  add(input: unknown, options: { source: SourceInfo }): AddReport;
  intake(source: SourceInfo): {
    readonly received: number;
    take(batch: ReadBatch): void;
    prepare(): Iterator<unknown, void>;
    report(): Iterator<unknown, AddReport>;
    show(): void;
    finish(state?: SourceState, detail?: SourceDetail): void;
  };
}

export interface LoadIntoProgress extends LoadProgress {
  /** Resources read so far. */
  readonly resources: number;
}

export interface LoadIntoOptions extends Omit<LoadOptions, 'onProgress'> {
  readonly source: SourceInfo;
  readonly onProgress?: (progress: LoadIntoProgress) => void;
  /** Clock for the time at which the source reached its state, ms since 1970. */
  readonly now?: () => number;
  /** Documents with more bytes than this are read in parts, in a worker if available. Default 1 MB. */
  readonly large?: number;
  /** Something went wrong by which nothing is missing, such as the loss of the worker that reads. */
  readonly onRemark?: (fault: LoadFault) => void;
  /** Bounds; generous defaults. */
  readonly limits?: Partial<LoadLimits>;
}

export interface LoadedInto {
  /** Outcome of the data received so far; absent if there was none. */
  readonly report?: AddReport;
  /** Absent: everything was loaded. Data received before a fault stays in the record. */
  readonly fault?: LoadFault;
  readonly bytes: number;
  /** State of the source, if it was set in the record together with the last of the data. */
  readonly state?: SourceState;
}

const LARGE = 1 << 20;
/**
 * After the first entries, the record is shown again only once it has doubled in size and this many ms have passed:
 * each time everything is recomputed.
 */
const GROWTH = 2;
const SHOW_AFTER = 1500;

/**
 * Loads FHIR JSON or NDJSON from a URL, a file or bytes into a record. A long document is read in parts, off the main
 * thread if possible: its first entries are available early, and data received before a fault stays. Never rejects.
 *
 * @param from - URL (strings are treated as URLs), `Blob`/`File`, or UTF-8 bytes
 */
export async function loadInto(
  record: IntakeTarget,
  from: string | URL | Blob | ArrayBuffer | Uint8Array,
  options: LoadIntoOptions,
): Promise<LoadedInto> {
  const loading = new Loading(record, options);
  // Ends the request where it takes too long or too much.
  const request = new AbortController();
  const stop = (): void => request.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  try {
    const opened = await within(loading.limits.answer, open(from, { ...options, signal: request.signal }));
    if ('fault' in opened) return await loading.failed(opened.fault);
    return await loading.read(opened.body, opened.total);
  } catch (error) {
    const fault = error instanceof ReaderFailed ? loadFault('host') : thrownFault(error, options.signal);
    return await loading.failed(fault);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    request.abort();
  }
}

class Loading {
  readonly limits: LoadLimits;
  readonly #held: Uint8Array[] = [];
  readonly #intake: ReturnType<IntakeTarget['intake']>;
  #starting: Promise<Reader> | undefined;
  #reader: Reader | undefined;
  #pumping: Promise<void> | undefined;
  /** Completed parts are taken in one at a time, in order. */
  #taking: Promise<void> = Promise.resolve();
  #bytes = 0;
  #shown = 0;
  #shownAt = -Infinity;
  #total: number | undefined;

  constructor(
    private readonly record: IntakeTarget,
    private readonly options: LoadIntoOptions,
  ) {
    this.limits = { ...LOAD_LIMITS, ...options.limits };
    this.#intake = record.intake(options.source);
  }

  async read(body: ReadableStream<Uint8Array> | Uint8Array, total: number | undefined): Promise<LoadedInto> {
    const { signal, large = LARGE } = this.options;
    const { limits } = this;
    this.#total = total;
    if ((total ?? 0) > large) this.#start();
    for await (const chunk of chunksOf(body, limits.stall)) {
      signal?.throwIfAborted();
      this.#bytes += chunk.byteLength;
      if (this.#bytes > limits.bytes || this.#intake.received > limits.resources)
        throw new LoadFailed(loadFault('too-large'));
      if (this.#bytes > large) this.#start();
      this.#held.push(chunk);
      // Backpressure: a reader on the main thread must not be overrun by incoming bytes.
      if (this.#reader) await this.#pump();
      this.#told();
    }
    if (this.#starting === undefined) return this.#whole(joined(this.#held, this.#bytes));
    const { batch, whole, fault } = await this.#rest(this.#starting);
    signal?.throwIfAborted();
    if (whole) return this.#whole(whole);
    if (batch) this.#take(batch);
    return this.#finished(fault);
  }

  /** Data received before the fault stays. */
  async failed(fault: LoadFault): Promise<LoadedInto> {
    const { signal } = this.options;
    if (this.#held.length > 0 && !signal?.aborted) this.#start();
    if (this.#starting && !signal?.aborted) {
      const { batch } = await this.#rest(this.#starting).catch(() => ({ batch: undefined }));
      if (batch) this.#take(batch);
    }
    void this.#starting?.then((reader) => reader.stop());
    await this.#taking.catch(() => undefined);
    if (!signal?.aborted && this.#intake.received > 0) return this.#finished(fault);
    if (!signal?.aborted) this.#state(fault.code === 'unauthorised' ? 'blocked' : 'failed', fault);
    return { fault, bytes: this.#bytes };
  }

  async #finished(fault?: LoadFault): Promise<LoadedInto> {
    await this.#taking;
    await yieldToMain();
    await runInSlices(this.#intake.prepare());
    const report = await runInSlices(this.#intake.report());
    await yieldToMain();
    this.options.signal?.throwIfAborted();
    const state: SourceState = fault ? 'partial' : 'loaded';
    this.#state(state, fault);
    this.#told();
    return { report, state, bytes: this.#bytes, ...(fault ? { fault } : {}) };
  }

  async #rest(starting: Promise<Reader>): Promise<PartReaderEnd> {
    const reader = await starting;
    this.#reader = reader;
    // The reader may still be processing a chunk that has left the queue: ending now would cut it off.
    do await this.#pump();
    while (this.#held.length > 0);
    return reader.end();
  }

  #start(): void {
    if (this.#starting) return;
    const { source } = this.options;
    const { timeZone, lang } = this.record;
    this.#starting = startReader({ sourceId: source.id, timeZone, lang }, (batch) => this.#take(batch), {
      silence: { ...LOAD_LIMITS, ...this.options.limits }.worker,
      onLost: () => this.options.onRemark?.(loadFault('worker')),
    });
    const pumped = this.#starting.then((reader) => {
      this.#reader = reader;
      return this.#pump();
    });
    const stop = (): void => void this.#starting?.then((reader) => reader.stop());
    this.options.signal?.addEventListener('abort', stop, { once: true });
    // Whoever waits for the reading is told.
    pumped.catch(() => undefined);
  }

  /** Passes received chunks to the reader in order; concurrent calls share one run. */
  #pump(): Promise<void> {
    this.#pumping ??= this.#giveAll().finally(() => (this.#pumping = undefined));
    return this.#pumping;
  }

  async #giveAll(): Promise<void> {
    const reader = this.#reader;
    for (let chunk = reader && this.#held.shift(); chunk; chunk = this.#held.shift())
      await reader?.push(chunk);
  }

  #take(batch: ReadBatch): void {
    this.#taking = this.#taking.then(async () => {
      const { signal } = this.options;
      if (signal?.aborted) return;
      this.#intake.take(batch);
      this.#told();
      await yieldToMain();
      const { received } = this.#intake;
      const at = performance.now();
      if (received < this.#shown * GROWTH || at - this.#shownAt < SHOW_AFTER) return;
      this.#shown = received;
      this.#shownAt = at;
      await runInSlices(this.#intake.prepare());
      if (!signal?.aborted) this.#intake.show();
    });
  }

  /** Handles a document in one piece. */
  #whole(bytes: Uint8Array): LoadedInto {
    const parsed = parseText(new TextDecoder().decode(bytes));
    if (!parsed.ok) {
      this.#state('failed', parsed.fault);
      return { fault: parsed.fault, bytes: this.#bytes };
    }
    const report = this.record.add(parsed.input, { source: this.options.source });
    this.#state('loaded');
    return { report, state: 'loaded', bytes: this.#bytes };
  }

  #state(state: SourceState, fault?: LoadFault): void {
    const { now = Date.now } = this.options;
    const message = fault && { message: FAULT_WORDS[this.record.lang][fault.code] };
    const status = fault?.status === undefined ? {} : { status: fault.status };
    this.#intake.finish(state, { at: now(), ...message, ...status });
  }

  #told(): void {
    this.options.onProgress?.({
      bytes: this.#bytes,
      resources: this.#intake.received,
      ...(this.#total === undefined ? {} : { total: this.#total }),
    });
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Data without any FHIR content is not a record: saying so is better than an empty view. */
export function isNoRecord({ received, notUnderstood, emptyAnswer }: AddReport): boolean {
  return received === notUnderstood && !emptyAnswer;
}
