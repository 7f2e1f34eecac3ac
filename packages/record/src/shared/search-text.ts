/** Elements whose strings are searchable. Includes codes: a clinician types `K86` or `C09AA05`. */
const SEARCHED = new Set([
  'text',
  'display',
  'code',
  'title',
  'description',
  'patientInstruction',
  'conclusion',
  'comment',
  'summary',
  'valueString',
  'payload',
  'contentString',
  'note',
  'lotNumber',
  'name',
]);
/** Branches without text of the resource's own. */
const SKIPPED = new Set([
  'meta',
  'extension',
  'modifierExtension',
  'identifier',
  'subject',
  'patient',
  'contained',
  'div',
  'data',
]);
const DEEPEST = 12;
const LONGEST = 4000;

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
  þ: 'th',
};

/** Text in its searchable form: lower case and without accents. A search for `blabaer` also finds `blåbær`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most text needs no folding.
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøßđłœþ]/g, (letter) => LETTERS[letter]!);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** The words of a query; all of them must match. */
export function queryWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Title, codes and texts of a resource, folded, with parts from different elements kept separate. */
export function searchTextOf(title: string, resource: unknown): string {
  const parts = new Set<string>([title]);
  collect(resource, '', 0, parts);
  let text = '';
  for (const part of parts) {
    text += `\n${part}`;
    if (text.length > LONGEST) break;
  }
  return foldText(text.slice(1));
}

function collect(value: unknown, name: string, depth: number, parts: Set<string>): void {
  if (typeof value === 'string') {
    if (SEARCHED.has(name)) parts.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, name, depth + 1, parts);
    return;
  }
  for (const member in value) {
    if (SKIPPED.has(member)) continue;
    // The narrative repeats the same facts; the `text` of a concept is a string.
    collect((value as Record<string, unknown>)[member], member, depth + 1, parts);
  }
}
