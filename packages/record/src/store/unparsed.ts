import { decodeUtf8 } from './decode-utf8.js';
import { rememberDigits, unpack, type Received } from '@care-timeline/fhir';

/** What a byte range contains: an entry of a Bundle, an item of a list, or a line of NDJSON. */
export type RangeKind = 'entry' | 'item' | 'line';

/**
 * A resource as the bytes it came in, parsed on demand: 100,000 parsed resources take several times the memory of
 * their bytes, and few of them are ever read.
 */
export class Unparsed {
  /** @param part - index of the resource within the range; 0 unless the range contains a Bundle */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly from: number,
    private readonly to: number,
    private readonly part: number,
    private readonly kind: RangeKind,
  ) {}

  /** @param digits - preserve the digits of numbers as written */
  parse(digits = true): unknown {
    if (this.part > 0) return this.#unpacked(digits);
    const value = this.#value(digits);
    const plain = this.kind === 'entry' ? (value as { resource?: unknown } | undefined)?.resource : value;
    const type = (plain as { resourceType?: unknown } | null | undefined)?.resourceType;
    const isPlain = typeof type === 'string' && type !== 'Bundle' && type !== 'Parameters';
    return isPlain ? plain : this.#unpacked(digits);
  }

  #unpacked(digits: boolean): unknown {
    const known = LAST.get(this.bytes);
    if (known?.from === this.from && known.digits === digits) return known.resources[this.part]?.resource;
    const { resources } = unpack(packed([this.#value(digits)], this.kind));
    LAST.set(this.bytes, { from: this.from, digits, resources });
    return resources[this.part]?.resource;
  }

  #value(digits: boolean): unknown {
    return parseRange(decodeUtf8(this.bytes.subarray(this.from, this.to)), digits);
  }
}

/** The last range with several resources: they are usually read one after the other, and unpacked together. */
const LAST = new WeakMap<
  Uint8Array,
  { readonly from: number; readonly digits: boolean; readonly resources: readonly Received[] }
>();

/** Undefined if it is not valid JSON; digits are preserved as written (RES-02) on request. */
function parseRange(text: string, digits: boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (digits) rememberDigits(text, value);
    return value;
  } catch {
    return undefined;
  }
}

/** Items in their original packaging, for `unpack`. */
export function packed(items: readonly unknown[], kind: RangeKind, envelope: object = {}): unknown {
  return kind === 'entry' ? { ...envelope, resourceType: 'Bundle', entry: items } : items;
}
