import { first, text as textOf, type Json } from '../json.js';

export { objects, type Json } from '../json.js';

/*
 * Dosages are written in more ways than the readers meet elsewhere: a number as a string, one value where a list is
 * meant (R4 and R5 differ so), a number where a text is meant. All of these are read; nothing here throws.
 */

export function object(value: unknown): Json | undefined {
  return first(value);
}

/** The member, never one of the prototype's; of a list where one was meant, of its first object. */
export function member(value: unknown, name: string): unknown {
  const json = first(value);
  return json !== undefined && Object.hasOwn(json, name) ? json[name] : undefined;
}

export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : [value];
}

/** Text that says something; numbers and booleans in its place are kept as text. */
export function text(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value);
}

export function texts(value: unknown): readonly string[] {
  return list(value).flatMap((item) => text(item) ?? []);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A finite number, also where it is written as a string. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40 || !NUMBER.test(value.trim())) return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}
