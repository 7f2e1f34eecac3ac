import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { first, isJson, text, type Json } from '../json.js';
import type { NoteFact } from '../model/note.js';
import type { EntryReference } from '../model/reference.js';
import { readReference } from './reference.js';
import { textIn } from './translation.js';

/** Texts in the named elements of a resource, in that order. Markdown is kept as written. */
export function readNotes(parent: Json, ctx: ReadContext, ...elements: readonly string[]): NoteFact[] {
  return elements.flatMap((element) => {
    const value = parent[element];
    if (typeof value === 'string' || value === undefined) {
      const written = textIn(parent, element, ctx.lang);
      return written === undefined ? [] : [{ text: written, element }];
    }
    return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((item) => {
      const written = isJson(item) ? textIn(item, 'text', ctx.lang) : text(item);
      if (written === undefined) return [];
      return [{ text: written, element, ...(isJson(item) && writtenBy(item, ctx)) }];
    });
  });
}

/** Who wrote an Annotation, and when. */
function writtenBy(note: Json, ctx: ReadContext): Pick<NoteFact, 'at' | 'who'> {
  const at = parsePartialDate(note['time']);
  const name = text(note['authorString']);
  const who: EntryReference | undefined =
    readReference(first(note['authorReference']), 'note.author', 'author', ctx) ??
    (name === undefined ? undefined : { path: 'note.author', role: 'author', display: name });
  return { ...(at && { at }), ...(who && { who }) };
}
