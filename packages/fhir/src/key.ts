import { isJson, type Json } from './json.js';
import { typeName } from './codes/resource-types.js';

/**
 * Unique key of a resource in a record: `source|Type/id`. A resource without an id is identified by its content,
 * `source|Type/#…`: equal content gives the same key, whatever the order of its members.
 */
export function resourceKey(sourceId: string, resource: unknown): string {
  if (!isJson(resource)) return `${sourceId}|#${contentHash(resource)}`;
  return `${sourceId}|${resourceType(resource)}/${resourceId(resource)}`;
}

/** The id as written, or `#` and a hash of the content. A live object that cannot be accessed is `#unreadable`. */
export function resourceId(resource: Json): string {
  try {
    const id = resource['id'];
    if (typeof id === 'string' && id !== '') return id;
    if (typeof id === 'number') return String(id);
    return `#${contentHash(resource)}`;
  } catch {
    return '#unreadable';
  }
}

/** The type in FHIR's spelling; empty if there is none. */
export function resourceType(resource: Json): string {
  try {
    const type = resource['resourceType'];
    return typeof type === 'string' ? typeName(type) : '';
  } catch {
    return '';
  }
}

const MAX_NODES = 200_000;
const DEEPEST = 60;

/** 64-bit FNV-like hash of a JSON value, as 16 hexadecimal digits. Bounded: anything beyond the limits is left out. */
export function contentHash(value: unknown): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  let nodes = 0;

  const byte = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x9e37), 0x85ebca6b);
    high ^= high >>> 13;
  };
  const word = (text: string): void => {
    for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i));
    byte(0x1f);
  };
  const visit = (part: unknown, depth: number): void => {
    if (++nodes > MAX_NODES || depth > DEEPEST) return;
    if (Array.isArray(part)) {
      byte(0x5b);
      for (const item of part) visit(item, depth + 1);
      byte(0x5d);
    } else if (isJson(part)) {
      byte(0x7b);
      for (const name of Object.keys(part).sort()) {
        word(name);
        visit(part[name], depth + 1);
      }
      byte(0x7d);
    } else {
      const primitive: unknown = part;
      word(typeof part === 'object' ? 'null' : `${typeof part}:${String(primitive)}`);
    }
  };
  visit(value, 0);
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
  return hex(low) + hex(high);
}
