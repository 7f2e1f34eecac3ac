import {
  BatchReader,
  decodeUtf8,
  type BatchReaderOptions,
  type RangeKind,
  type ReadBatch,
} from '@care-timeline/record';
import { loadFault, type LoadFault } from '../load-fault.js';
import { findList } from './find-list.js';
import { ItemScanner, type Segment } from './item-scanner.js';

export interface PartReaderOptions extends BatchReaderOptions {
  /** Size of a part in bytes: the amount parsed at once. */
  readonly partSize: number;
}

export interface PartReaderEnd {
  /** The last part. */
  readonly batch?: ReadBatch;
  /** The bytes received, if they cannot be read in parts and must be read in one piece. */
  readonly whole?: Uint8Array;
  readonly fault?: LoadFault;
}

/** The first part is small, so that something is shown early. */
const FIRST_PART = 128 << 10;

/**
 * Reads a long document in parts as its bytes arrive. Independent of the DOM: runs in a worker as well as in a page.
 */
export class PartReader {
  readonly #reader: BatchReader;
  #scanner: ItemScanner | undefined;
  #kind: RangeKind = 'entry';
  #envelope: object = {};
  #head: Uint8Array = new Uint8Array(256 << 10);
  #length = 0;
  #isOther = false;
  #parts = 0;
  #broken = false;

  constructor(private readonly options: PartReaderOptions) {
    this.#reader = new BatchReader(options);
  }

  /** A part, if the bytes complete one. */
  push(chunk: Uint8Array): ReadBatch | undefined {
    if (this.#scanner) this.#scanner.push(chunk);
    else this.#begin(chunk);
    const enough = this.#parts === 0 ? FIRST_PART : this.options.partSize;
    const scanner = this.#scanner;
    return scanner && scanner.ready >= Math.min(enough, this.options.partSize)
      ? this.#read(scanner.cut())
      : undefined;
  }

  end(): PartReaderEnd {
    const scanner = this.#scanner;
    if (scanner === undefined) return { whole: this.#head.subarray(0, this.#length) };
    const rest = decodeUtf8(scanner.end());
    const batch = scanner.ready > 0 ? this.#read(scanner.cut()) : undefined;
    const fault = this.#faultOf(rest, scanner.ended);
    return { ...(batch ? { batch } : {}), ...(fault ? { fault } : {}) };
  }

  #faultOf(rest: string, ended: boolean): LoadFault | undefined {
    if (this.#kind === 'line') return undefined;
    if (!ended) return loadFault('truncated');
    if (this.#broken) return loadFault('not-json');
    if (this.#kind === 'item') return rest.trim() === '' ? undefined : loadFault('not-json');
    if (!rest.trimEnd().endsWith('}')) return loadFault('truncated');
    try {
      JSON.parse(`{"entry":0${rest}`);
      return undefined;
    } catch {
      return loadFault('not-json');
    }
  }

  #begin(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#head.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#head.subarray(0, this.#length));
      this.#head = larger;
    }
    this.#head.set(chunk, this.#length);
    this.#length = needed;
    if (this.#isOther) return;
    const found = findList(this.#head, this.#length);
    if (found.kind === 'other') this.#isOther = true;
    if (found.kind === 'other' || found.kind === 'more') return;
    this.#kind = found.kind;
    if (found.kind === 'entry') this.#envelope = found.envelope;
    this.#scanner = new ItemScanner(found.kind, this.#head, this.#length, found.at);
    this.#head = new Uint8Array(0);
  }

  #read(segment: Segment): ReadBatch {
    this.#parts++;
    return this.#reader.read(this.#parse(segment), { ...segment, kind: this.#kind }, this.#envelope);
  }

  /** Parsed together if nothing is broken, otherwise one by one. */
  #parse({ bytes, from, to }: Segment): unknown[] {
    if (this.#kind !== 'line') {
      try {
        const items = JSON.parse(`[${decodeUtf8(bytes)}]`) as unknown[];
        if (items.length === from.length) return items;
      } catch {
        this.#broken = true;
      }
    }
    return Array.from(from, (start, i) => {
      try {
        return JSON.parse(decodeUtf8(bytes.subarray(start, to[i]))) as unknown;
      } catch {
        return undefined;
      }
    });
  }
}
