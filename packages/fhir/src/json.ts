/*
 * Helpers for reading JSON, used for resources of any release and for other server responses. Nothing here throws,
 * and no value is assumed to have the expected type.
 */

/** A JSON object as received. Nothing is assumed about its members. */
export type Json = { readonly [element: string]: unknown };

const NONE: readonly never[] = Object.freeze([]);
const EMPTY: Json = Object.freeze({});

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or the first object of an array: element cardinality differs between FHIR releases. */
export function first(value: unknown): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return value as Json;
  for (const item of value) if (isJson(item)) return item;
  return undefined;
}

/** The object itself; an empty one for anything else. */
export function objectOrEmpty(value: unknown): Json {
  return isJson(value) ? value : EMPTY;
}

/** An own member, never one from the prototype; for a list in place of an object, the member of its first object. */
export function member(value: unknown, name: string): unknown {
  const json = first(value);
  return json !== undefined && Object.hasOwn(json, name) ? json[name] : undefined;
}

/** The items of an array, or the single value in place of an array; nulls are left out. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return NONE;
  return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : [value];
}

/** The objects in an array, or a single object in place of an array. Everything else is left out. */
export function objects(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return NONE;
  if (!Array.isArray(value)) return [value as Json];
  // Not `every`: it skips the holes of a live array.
  for (let i = 0; i < value.length; i++) if (!isJson(value[i])) return value.filter(isJson);
  return value as readonly Json[];
}

/** The strings in an array, or a single string in place of an array. */
export function strings(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => text(item) ?? []);
}

/**
 * Characters that change the direction of what follows them: embeddings, overrides and isolates (Unicode UAX 9). They are
 * invisible, and an unclosed one turns the values beside it round: 12 reads 21. Without them, text keeps the order in which it was
 * typed. Marks (U+200E, U+200F) stay: they turn nothing round.
 */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const DIRECTIONS = new RegExp(DIRECTION, 'g');

export function withoutDirections(written: string): string {
  return DIRECTION.test(written) ? written.replace(DIRECTIONS, '') : written;
}

/**
 * The string if it has visible content, else undefined. Never trimmed: text is kept as written, without characters that turn
 * other text round.
 */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && isVisible(value) ? withoutDirections(value) : undefined;
}

/** Like `text`, but a number or boolean in its place is kept as text. */
export function lenientText(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : text(value);
}

/** Like `strings`, but numbers and booleans are kept as text. */
export function lenientTexts(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => lenientText(item) ?? []);
}

/** A code: a string without leading or trailing whitespace. */
export function code(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const last = value.length - 1;
  if (value.charCodeAt(0) > 32 && value.charCodeAt(last) > 32) return value;
  return value.trim() || undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Like `number`, but also parses a number written as a string. */
export function lenientNumber(value: unknown): number | undefined {
  if (typeof value !== 'string') return number(value);
  if (value.length > 40 || !NUMBER.test(value.trim())) return undefined;
  return number(Number(value));
}

/** True only for `true`: a string or number is not a boolean in FHIR JSON. */
export function isTrue(value: unknown): boolean {
  return value === true;
}

/** True if any character is visible: not blank, and not a control, format or bidi character. */
function isVisible(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0) || unit === 0xad) continue;
    if (unit < 0x200b) return true;
    const hidden =
      unit <= 0x200f ||
      (unit >= 0x2028 && unit <= 0x202f) ||
      (unit >= 0x205f && unit <= 0x206f) ||
      unit === 0x3000 ||
      unit === 0xfeff;
    if (!hidden) return true;
  }
  return false;
}

/**
 * A value of any JSON type as JSON text, truncated if long, for users who need to see what was written. Empty if it
 * has no content.
 */
export function asWritten(value: unknown): string {
  if (typeof value === 'string') return withoutDirections(value);
  try {
    const json = withoutDirections(JSON.stringify(value) ?? '');
    if (!/[\p{L}\p{N}]/u.test(json.replace(/\bnull\b/g, ''))) return '';
    return json.length > 80 ? `${json.slice(0, 80)}…` : json;
  } catch {
    // A live object that contains itself, or not JSON.
    return typeof value === 'bigint' ? String(value) : '…';
  }
}

/** A value of any JSON type for use in messages: short and language-neutral. */
export function inWords(value: unknown): string {
  const written = value === null ? 'null' : asWritten(value);
  return written.length > 81 ? `${written.slice(0, 80)}…` : written;
}

/** A text without any of these characters at its end: a pattern would try each run of them anew from every place in it. */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
