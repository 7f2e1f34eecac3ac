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
  /** Where another reader has come to: the bytes from there on are read. */
  readonly from?: Place;
}

/** How far a document has been read: what another reader needs to know to go on from there. */
export interface Place {
  readonly kind: RangeKind;
  readonly envelope: object;
  /** Number of bytes of the document, and of items in them. */
  readonly bytes: number;
  readonly items: number;
  /** Some of it was not JSON. */
  readonly broken: boolean;
}

export interface Part {
  readonly batch: ReadBatch;
  /** After it. */
  readonly place: Place;
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

  readonly #before: number;
  #items: number;

  constructor(private readonly options: PartReaderOptions) {
    const { from } = options;
    this.#reader = new BatchReader({ ...options, before: from?.items ?? 0 });
    this.#items = from?.items ?? 0;
    this.#before = from?.bytes ?? 0;
    if (from === undefined) return;
    this.#kind = from.kind;
    this.#envelope = from.envelope;
    this.#broken = from.broken;
    this.#scanner = new ItemScanner(from.kind, this.#head, 0, 0);
    this.#head = new Uint8Array(0);
  }

  /** A part, if the bytes complete one. */
  push(chunk: Uint8Array): Part | undefined {
    if (this.#scanner) this.#scanner.push(chunk);
    else this.#begin(chunk);
    const enough = this.#parts === 0 ? FIRST_PART : this.options.partSize;
    const scanner = this.#scanner;
    if (!scanner || scanner.ready < Math.min(enough, this.options.partSize)) return undefined;
    const batch = this.#read(scanner.cut());
    const place: Place = {
      kind: this.#kind,
      envelope: this.#envelope,
      bytes: this.#before + scanner.cutOff,
      items: this.#items,
      broken: this.#broken,
    };
    return { batch, place };
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
    this.#items += segment.from.length;
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
    return [...from].map((start, i) => {
      try {
        return JSON.parse(decodeUtf8(bytes.subarray(start, to[i]))) as unknown;
      } catch {
        return undefined;
      }
    });
  }
}
