import { codesOf } from '../elements/label.js';
import { first, isJson, objects, text, code, type Json } from '../json.js';
import type { EmptySectionFact } from './unpacked.js';

const DEEPEST = 10;

/** Sections of a Composition, and a List, that carry an `emptyReason` (GEN-06). */
export function emptySectionsOf(resource: Json, path: string): readonly EmptySectionFact[] {
  const found: EmptySectionFact[] = [];
  // An empty list of changes means that nothing changed, not that there is nothing.
  if (resource['resourceType'] === 'List' && resource['mode'] !== 'changes') add(resource, path);
  if (resource['resourceType'] === 'Composition') visit(resource, path, 0);
  return found;

  function visit(parent: Json, parentPath: string, depth: number): void {
    if (depth > DEEPEST) return;
    objects(parent['section']).forEach((section, index) => {
      const here = `${parentPath}.section[${index}]`;
      add(section, here);
      visit(section, here, depth + 1);
    });
  }

  function add(section: Json, here: string): void {
    const reason = section['emptyReason'];
    if (!isJson(reason)) return;
    const emptyReason = code(first(reason['coding'])?.['code']) ?? text(reason['text']);
    if (emptyReason === undefined) return;
    const title = text(section['title']);
    found.push({
      path: here,
      codes: codesOf(section['code']),
      emptyReason,
      ...(title !== undefined && { title }),
    });
  }
}
