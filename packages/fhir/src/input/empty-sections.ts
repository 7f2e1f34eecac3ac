import { codesOf } from '../elements/label.js';
import { first, isJson, objects, text, code, type Json } from '../json.js';
import type { EmptySectionFact } from './unpacked.js';

const DEEPEST = 10;

/**
 * Sections of a Composition, and a List, that hold no entries but say why, or that say something in text alone
 * (GEN-06).
 */
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
    const emptyReason = isJson(reason)
      ? (code(first(reason['coding'])?.['code']) ?? text(reason['text']))
      : undefined;
    const narrative = objects(section['entry']).length === 0 ? narrativeOf(section) : undefined;
    if (emptyReason === undefined && narrative === undefined) return;
    const title = text(section['title']);
    found.push({
      path: here,
      codes: codesOf(section['code']),
      emptyReason: emptyReason ?? '',
      ...(narrative !== undefined && { narrative }),
      ...(title !== undefined && { title }),
    });
  }
}

/** Undefined if it has tags but no words. */
function narrativeOf(section: Json): string | undefined {
  const div = text(first(section['text'])?.['div']);
  if (div === undefined) return undefined;
  let from = 0;
  while (from < div.length) {
    const tag = div.indexOf('<', from);
    const words = div.slice(from, tag < 0 ? undefined : tag).replace(/&nbsp;|&#160;|&#xa0;/gi, '');
    if (words.trim() !== '') return div;
    const end = tag < 0 ? -1 : div.indexOf('>', tag);
    if (end < 0) return undefined;
    from = end + 1;
  }
  return undefined;
}
