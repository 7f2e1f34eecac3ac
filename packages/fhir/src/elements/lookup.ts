import type { ReadContext } from '../context.js';
import { code, isJson, objects, type Json } from '../json.js';

/**
 * The resource that a Reference (or its string) points to: contained in `container`, else resolved by the record.
 * Undefined if it is not there; anything that is not a resource is never returned.
 */
export function lookUp(reference: unknown, container: Json, ctx: ReadContext): Json | undefined {
  const written = code(isJson(reference) ? reference['reference'] : reference);
  if (written === undefined) return undefined;
  if (written.charCodeAt(0) === 35) return contained(container, written.slice(1));
  if (ctx.resolve === undefined) return undefined;
  const found = ctx.resolve(written, container);
  return isJson(found) ? found : undefined;
}

function contained(container: Json, id: string): Json | undefined {
  for (const resource of objects(container['contained'])) {
    const written = code(resource['id']);
    // Some sources also write the # in the id.
    if (written === id || written === `#${id}`) return resource;
  }
  return undefined;
}

/** All contained resources by id, for looking up many. The first with an id counts, as in `lookUp`. */
export function containedById(container: Json): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  for (const resource of objects(container['contained'])) {
    const id = code(resource['id'])?.replace(/^#/, '');
    if (id !== undefined && !found.has(id)) found.set(id, resource);
  }
  return found;
}
