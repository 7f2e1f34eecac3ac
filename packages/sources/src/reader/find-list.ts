import { decodeUtf8 } from '@care-timeline/record';

/** How a document begins. */
export type Beginning =
  /** Not enough bytes to tell. */
  | { readonly kind: 'more' }
  /** A list of resources, with `at` inside it; `envelope` is what preceded it in a Bundle. */
  | { readonly kind: 'entry'; readonly at: number; readonly envelope: object }
  | { readonly kind: 'item'; readonly at: number }
  | { readonly kind: 'line'; readonly at: number }
  /** Anything else: to be read in one piece. */
  | { readonly kind: 'other' };

/** Maximum size of what precedes the entries of a Bundle, or of the first line of NDJSON. */
const MOST = 4 << 20;
const MORE: Beginning = { kind: 'more' };
const OTHER: Beginning = { kind: 'other' };
/** Bundles in which the order of versions is significant: not read in parts. */
const OF_VERSIONS = new Set(['history', 'transaction', 'batch']);

/** Inspects the first bytes of a document to find where its resources begin. */
export function findList(bytes: Uint8Array, length: number): Beginning {
  let i = 0;
  // Byte order mark.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) i = 3;
  i = afterSpace(bytes, i, length);
  if (i >= length) return MORE;
  if (bytes[i] === OPEN_LIST) return { kind: 'item', at: i + 1 };
  if (bytes[i] !== OPEN) return OTHER;
  const start = i;
  let depth = 0;
  while (i < length) {
    const c = bytes[i]!;
    if (c === QUOTE) {
      const end = afterText(bytes, i + 1, length);
      if (depth === 1 && isEntry(bytes, i, end)) {
        const list = listAfter(bytes, end, length);
        if (list < 0) return length > MOST ? OTHER : MORE;
        if (list > 0) return bundle(decodeUtf8(bytes.subarray(start, i)), list);
      }
      i = end;
      continue;
    }
    if (c === OPEN || c === OPEN_LIST) depth++;
    else if ((c === CLOSE || c === CLOSE_LIST) && --depth === 0) {
      const next = afterSpace(bytes, i + 1, length);
      if (next >= length) return length > MOST ? OTHER : MORE;
      return bytes[next] === OPEN ? { kind: 'line', at: start } : OTHER;
    }
    i++;
  }
  return length > MOST ? OTHER : MORE;
}

function bundle(before: string, at: number): Beginning {
  try {
    const envelope = JSON.parse(`${before.trimEnd().replace(/,$/, '')}}`) as Record<string, unknown>;
    const known = envelope['resourceType'] === 'Bundle' && typeof envelope['type'] === 'string';
    return known && !OF_VERSIONS.has(envelope['type'] as string) ? { kind: 'entry', at, envelope } : OTHER;
  } catch {
    return OTHER;
  }
}

function isEntry(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 7) return false;
  for (let i = 0; i < 5; i++) if (bytes[from + 1 + i] !== ENTRY[i]) return false;
  return true;
}

/** Index after `: [`; 0 if something else follows; -1 if more bytes are needed. */
function listAfter(bytes: Uint8Array, from: number, length: number): number {
  let i = afterSpace(bytes, from, length);
  if (i >= length) return -1;
  if (bytes[i] !== COLON) return 0;
  i = afterSpace(bytes, i + 1, length);
  if (i >= length) return -1;
  return bytes[i] === OPEN_LIST ? i + 1 : 0;
}

export const QUOTE = 34;
export const BACKSLASH = 92;
export const OPEN = 123;
export const CLOSE = 125;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const COMMA = 44;
const COLON = 58;
const ENTRY = [101, 110, 116, 114, 121];

export function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

function afterSpace(bytes: Uint8Array, from: number, length: number): number {
  let i = from;
  while (i < length && isSpace(bytes[i]!)) i++;
  return i;
}

/** Index after the closing quote of the string; the length if it is not closed yet. */
function afterText(bytes: Uint8Array, from: number, length: number): number {
  let i = from;
  while (i < length) {
    const c = bytes[i]!;
    if (c === QUOTE) return i + 1;
    i += c === BACKSLASH ? 2 : 1;
  }
  return length;
}
