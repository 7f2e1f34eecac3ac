import { contentHash } from '@care-timeline/fhir';

/** Maximum number of pairs compared: a live object may contain itself. */
const MAX_PAIRS = 500_000;

/**
 * True if two JSON values are equal, regardless of member order. Uses a work list, so nesting depth is not a limit;
 * two cyclic values are never equal.
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
    const names = namesIn(a as Members);
    if (names.length !== namesIn(b as Members).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false;
      left.push((a as Members)[name]);
      right.push((b as Members)[name]);
    }
  }
  return true;
}

/** A live object may have members that are not in its JSON. */
function namesIn(value: Members): string[] {
  const names = Object.keys(value);
  return names.some((name) => value[name] === undefined)
    ? names.filter((name) => value[name] !== undefined)
    : names;
}

type Members = Record<string, unknown>;

/**
 * JSON text with sorted members: equal content gives equal text. Falls back to a hash if there is no such text,
 * because the value is nested too deep for JSON.stringify or is not JSON.
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
