/**
 * Careful access to JSON of unknown shape. Nothing here throws; what has the wrong shape reads as absent, except that a
 * single value is read where a list is meant (R4 and R5 differ so), and a number written as a string is a number.
 */
export type Json = Readonly<Record<string, unknown>>;

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The member, never one of the prototype's. */
export function member(value: unknown, name: string): unknown {
  const parent = object(value);
  return parent !== undefined && Object.hasOwn(parent, name) ? parent[name] : undefined;
}

export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : [value];
}

export function objects(value: unknown): readonly Json[] {
  return list(value).flatMap((item): readonly Json[] => {
    const found = object(item);
    return found === undefined ? [] : [found];
  });
}

/** Text that says something; numbers and booleans in its place are kept as text. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

export function texts(value: unknown): readonly string[] {
  return list(value).flatMap((item) => text(item) ?? []);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A finite number, also where it is written as a string. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !NUMBER.test(value.trim())) return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}
