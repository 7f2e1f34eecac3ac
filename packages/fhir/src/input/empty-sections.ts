import { codesOf } from '../elements/label.js';
import { first, isJson, isTrue, objects, strings, text, code, type Json } from '../json.js';
import type { EmptySectionFact, SectionName } from './unpacked.js';

const DEEPEST = 10;

/**
 * Sections of a Composition, and Lists, that say why they hold no entries, or that have a text. Whether that text is
 * all there is to read depends on what becomes of their entries (GEN-06).
 */
export function emptySectionsOf(resource: Json, path: string): readonly EmptySectionFact[] {
  const found: EmptySectionFact[] = [];
  // An empty list of changes means that nothing changed, not that there is nothing.
  if (resource['resourceType'] === 'List' && resource['mode'] !== 'changes') add(resource, path, []);
  if (resource['resourceType'] === 'Composition') visit(resource, path, []);
  return found;

  function visit(parent: Json, parentPath: string, outer: readonly SectionName[]): void {
    if (outer.length > DEEPEST) return;
    objects(parent['section']).forEach((section, index) => {
      const here = `${parentPath}.section[${index}]`;
      visit(section, here, [add(section, here, outer), ...outer]);
    });
  }

  function add(section: Json, here: string, outer: readonly SectionName[]): SectionName {
    const reason = section['emptyReason'];
    const emptyReason = isJson(reason)
      ? (code(first(reason['coding'])?.['code']) ?? text(reason['text']))
      : undefined;
    const narrative = narrativeOf(section);
    const name = nameOf(section);
    const entries = objects(section['entry']).filter((entry) => !isTrue(entry['deleted']));
    if (emptyReason === undefined && narrative === undefined) return name;
    found.push({
      path: here,
      ...name,
      emptyReason: emptyReason ?? '',
      ...(narrative !== undefined && { narrative }),
      ...(entries.length > 0 && { entries: entries.map(referenceIn) }),
      ...(outer.length > 0 && { outer }),
    });
    return name;
  }
}

function nameOf(section: Json): SectionName {
  const title = text(section['title']);
  const concept = isJson(section['code']) ? section['code'] : {};
  const words = strings([concept['text'], ...objects(concept['coding']).map(({ display }) => display)]);
  return {
    ...(title !== undefined && { title }),
    codes: codesOf(section['code']),
    ...(words.length > 0 && { words }),
  };
}

/** As written; empty if it can only be read. */
function referenceIn(entry: Json): string {
  const { reference } = isJson(entry['item']) ? entry['item'] : entry;
  return code(reference) ?? '';
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
