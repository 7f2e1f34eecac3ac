import type { ReadContext } from '../context.js';
import { code, first, isJson, type Json } from '../json.js';
import type { Label } from './concept.js';
import { firstText, labelOf, written } from './label.js';
import { lookUp } from './lookup.js';

/** Display name of a Device resource: its common name, else its type, model or manufacturer. R4 and R5. */
export function deviceName(device: Json, ctx: ReadContext): Label | undefined {
  return (
    written(firstText(device['deviceName'], 'name')) ??
    written(firstText(device['name'], 'value')) ??
    written(device['displayName']) ??
    labelOf(device['type'], ctx) ??
    written(device['modelNumber']) ??
    written(device['manufacturer'])
  );
}

/**
 * Name of a device given as a concept, a Reference or a CodeableReference: its own text, else the name of the Device.
 */
export function deviceLabel(value: unknown, container: Json, ctx: ReadContext): Label | undefined {
  const label = labelOf(value, ctx);
  if (label !== undefined) return label;
  const item = first(value);
  if (item === undefined) return undefined;
  const reference = isJson(item['reference']) ? item['reference'] : item;
  const found = lookUp(reference, container, ctx);
  const name = found && deviceName(found, ctx);
  if (name !== undefined) return name;
  // Falls back to the reference as written; `#dev` without a Device is meaningless.
  const words = code(reference['reference']);
  return words === undefined || words.startsWith('#') ? undefined : { text: words, from: 'reference' };
}
