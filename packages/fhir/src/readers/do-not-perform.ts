import { isTrue, objects, type Json } from '../json.js';
import { DO_NOT_PERFORM_EXTENSIONS } from '../modifiers.js';

/**
 * `doNotPerform` of a request, and R5's as a modifier extension in releases that lack the element. If they disagree,
 * the prohibition wins (MED-10).
 */
export function doNotPerformOf(resource: Json): unknown {
  const written = resource['doNotPerform'];
  if (resource['modifierExtension'] === undefined) return written;
  const said = objects(resource['modifierExtension'])
    .filter(({ url }) => DO_NOT_PERFORM_EXTENSIONS.has(url as string))
    .map(({ valueBoolean }) => valueBoolean);
  return said.some(isTrue) || (written ?? said[0]);
}
