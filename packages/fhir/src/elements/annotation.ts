import type { ReadContext } from '../context.js';
import { isJson, text } from '../json.js';
import { textIn } from './translation.js';

/** Texts of Annotation elements; in R4, `note` is a plain string in some types. Markdown is kept as written. */
export function readNotes({ lang }: ReadContext, ...values: readonly unknown[]): readonly string[] {
  const notes: string[] = [];
  for (const value of values) {
    for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      const note = isJson(item) ? textIn(item, 'text', lang) : text(item);
      if (note !== undefined) notes.push(note);
    }
  }
  return notes;
}
