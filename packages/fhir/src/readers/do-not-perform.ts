import { objects, type Json } from '../json.js';
import { DO_NOT_PERFORM_EXTENSIONS } from '../modifiers.js';

/** R5's `doNotPerform` as a modifier extension, in releases that do not have the element. */
export function doNotPerformExtension(resource: Json): unknown {
  if (resource['modifierExtension'] === undefined) return undefined;
  return objects(resource['modifierExtension']).find((extension) =>
    DO_NOT_PERFORM_EXTENSIONS.has(extension['url'] as string),
  )?.['valueBoolean'];
}
