import { contentHash } from '@care-timeline/fhir';

/** Pairs compared at most: a live object may hold itself. */
const MAX_PAIRS = 500_000;

/**
 * True where two JSON values hold the same, in whatever order their members stand. Works off a list, so that no depth of
 * nesting stops it; two that have no end are not the same.
 */
export function sameContent(one: unknown, other: unknown): boolean {
  const left: unknown[] = [one];
  const right: unknown[] = [other];
  for (let pairs = 0; left.length > 0; pairs++) {
    const a = left.pop();
    const b = right.pop();
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b) || pairs > MAX_PAIRS) return false;
    const names = Object.keys(a);
    if (names.length !== Object.keys(b).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false;
      left.push((a as Members)[name]);
      right.push((b as Members)[name]);
    }
  }
  return true;
}

type Members = Record<string, unknown>;

/**
 * JSON text with members in the order of their names: the same content gives the same text. A hash of it where there is no
 * such text, because it is nested too deep for JSON.stringify, or is no JSON.
 */
export function canonicalText(value: unknown): string {
  try {
    return JSON.stringify(value, inOrder) ?? '';
  } catch {
    return contentHash(value);
  }
}

function inOrder(_name: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
