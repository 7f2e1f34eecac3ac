import { rememberDigits, unpack } from '@care-timeline/fhir';

/** What a range of bytes holds: an entry of a Bundle, an item of a list, or a line of NDJSON. */
export type RangeKind = 'entry' | 'item' | 'line';

const DECODER = new TextDecoder();

/**
 * A resource as the bytes it came in. It is parsed when somebody looks: 100,000 parsed resources take several times the
 * memory of their bytes, and few of them are looked at.
 */
export class Unparsed {
  /** @param part - which of the resources in the range; 0 unless a Bundle stands inside */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly from: number,
    private readonly to: number,
    private readonly part: number,
    private readonly kind: RangeKind,
  ) {}

  /** @param digits - keep those of numbers as they were written */
  parse(digits = true): unknown {
    const value = parseRange(DECODER.decode(this.bytes.subarray(this.from, this.to)), digits);
    if (this.part === 0) {
      const plain = this.kind === 'entry' ? (value as { resource?: unknown } | undefined)?.resource : value;
      const type = (plain as { resourceType?: unknown } | null | undefined)?.resourceType;
      if (typeof type === 'string' && type !== 'Bundle' && type !== 'Parameters') return plain;
    }
    return unpack(packed([value], this.kind)).resources[this.part]?.resource;
  }
}

/** Undefined for what is no JSON; digits are kept as they were written (RES-02) where they are asked for. */
function parseRange(text: string, digits: boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (digits) rememberDigits(text, value);
    return value;
  } catch {
    return undefined;
  }
}

/** Items in the packaging that they came in, for `unpack`. */
export function packed(items: readonly unknown[], kind: RangeKind, envelope: object = {}): unknown {
  return kind === 'entry' ? { ...envelope, resourceType: 'Bundle', entry: items } : items;
}
