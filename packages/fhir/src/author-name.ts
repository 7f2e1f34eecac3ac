import type { ReadContext } from './context.js';
import { lookUp } from './elements/lookup.js';
import { readReference } from './elements/reference.js';
import { nameOf } from './entry-name.js';
import { isJson, objects, type Json } from './json.js';
import type { EntryReference } from './model/reference.js';
import { AUTHORS } from './provenance.js';
import { readerOf } from './readers/registry.js';

/**
 * Display name of a resource's author (`ProvenanceFact.author`), without building its entry: the display, else the name
 * of a contained resource, else `Type/id` with the server if there are several (GEN-15); empty if no author is given. Never throws.
 */
export function authorName(resource: unknown, ctx: ReadContext): string {
  if (!isJson(resource)) return '';
  try {
    for (const path of AUTHORS) {
      const [element, inner] = path.split('.') as [string, string?];
      if (resource[element] === undefined) continue;
      const values = objects(resource[element]);
      for (const value of inner === undefined ? values : values.flatMap((one) => objects(one[inner]))) {
        const reference = readReference(value, path, 'author', ctx);
        if (reference !== undefined) return reference.display ?? nameWithin(reference, resource, ctx);
      }
    }
  } catch {
    // A live object may throw when accessed.
  }
  return '';
}

function nameWithin(
  { reference, target = '', base }: EntryReference,
  resource: Json,
  ctx: ReadContext,
): string {
  const contained = reference?.startsWith('#') ? lookUp(reference, resource, ctx) : undefined;
  const label = contained && nameOf(readerOf(contained), contained, ctx);
  return label === undefined || label.from === 'none' ? targetText(target, base) : label.text;
}

function targetText(target: string, base: string | undefined): string {
  return target === '' || base === undefined ? target : `${target} (${base.replace(/^\/\//, '')})`;
}
