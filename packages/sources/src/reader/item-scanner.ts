import type { RangeKind } from '@care-timeline/record';
import { BACKSLASH, CLOSE, CLOSE_LIST, COMMA, isSpace, OPEN, OPEN_LIST, QUOTE } from './find-list.js';

/** A contiguous run of complete items in the bytes. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Finds the end of each item of a list as the bytes arrive, in chunks of any size. Looks only at brackets and quotes;
 * everything between them is left to the parser.
 */
export class ItemScanner {
  #bytes: Uint8Array;
  #length: number;
  #at: number;
  #start = -1;
  #depth = 0;
  #inText = false;
  #from: number[] = [];
  #to: number[] = [];
  /** True once the list has been closed. */
  ended = false;
  /** Number of bytes up to the last item that was cut off. */
  cutOff = 0;

  /** @param bytes - the bytes received so far, with spare capacity; the scanner continues from `at` */
  constructor(
    private readonly kind: RangeKind,
    bytes: Uint8Array,
    length: number,
    at: number,
  ) {
    this.#bytes = bytes;
    this.#length = length;
    this.#at = at;
    this.#scan();
  }

  push(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = needed;
    this.#scan();
  }

  /** Number of bytes in complete items that have not been cut off yet. */
  get ready(): number {
    return this.#to.length === 0 ? 0 : this.#to.at(-1)! - this.#from[0]!;
  }

  /** The complete items so far, copied into a buffer of their own. */
  cut(): Segment {
    const start = this.#from[0] ?? 0;
    const end = this.#to.at(-1) ?? 0;
    const segment = {
      bytes: this.#bytes.slice(start, end),
      from: Uint32Array.from(this.#from, (at) => at - start),
      to: Uint32Array.from(this.#to, (at) => at - start),
    };
    this.cutOff += end;
    this.#bytes.copyWithin(0, end, this.#length);
    this.#length -= end;
    this.#at -= end;
    if (this.#start >= 0) this.#start -= end;
    this.#from = [];
    this.#to = [];
    return segment;
  }

  /**
   * Call when no more bytes will arrive. Returns the remainder after the last complete item: what follows the list,
   * or an unterminated item.
   */
  end(): Uint8Array {
    if (this.kind === 'line' && this.#start >= 0) this.#close(this.#length);
    const end = this.#to.at(-1) ?? 0;
    return this.#bytes.subarray(Math.min(this.ended ? this.#at : end, this.#length), this.#length);
  }

  #scan(): void {
    if (this.kind === 'line') this.#scanLines();
    else if (!this.ended) this.#scanList();
  }

  #scanLines(): void {
    const { length } = { length: this.#length };
    for (;;) {
      if (this.#start < 0) {
        while (this.#at < length && isSpace(this.#bytes[this.#at]!)) this.#at++;
        if (this.#at >= length) return;
        this.#start = this.#at;
      }
      const end = this.#bytes.subarray(0, length).indexOf(10, this.#at);
      this.#at = end < 0 ? length : end;
      if (end < 0) return;
      this.#close(end);
    }
  }

  #scanList(): void {
    const bytes = this.#bytes;
    const length = this.#length;
    let i = this.#at;
    let depth = this.#depth;
    let inText = this.#inText;
    while (i < length) {
      const c = bytes[i]!;
      if (inText) {
        if (c === QUOTE) inText = false;
        else if (c === BACKSLASH) i++;
        i++;
        continue;
      }
      if (depth === 0) {
        if (c === COMMA || c === CLOSE_LIST) {
          // An item that is a bare literal or number ends here.
          if (this.#start >= 0) this.#close(i);
          if (c === CLOSE_LIST) {
            this.ended = true;
            i++;
            break;
          }
        } else if (this.#start < 0 && !isSpace(c)) this.#start = i;
      }
      if (c === QUOTE) inText = true;
      else if (c === OPEN || c === OPEN_LIST) depth++;
      else if ((c === CLOSE || c === CLOSE_LIST) && --depth === 0) this.#close(i + 1);
      i++;
    }
    this.#at = i;
    this.#depth = depth;
    this.#inText = inText;
  }

  #close(end: number): void {
    this.#from.push(this.#start);
    this.#to.push(end);
    this.#start = -1;
  }
}
