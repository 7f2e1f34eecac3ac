import { negatedTitle } from './codes/negation.js';
import type { ReadContext } from './context.js';
import type { Label } from './elements/concept.js';
import { isJson, text, type Json } from './json.js';
import type { Kind } from './model/kind.js';
import type { TitleSource } from './model/coding.js';
import { readStatus } from './read.js';
import { Reading } from './reading.js';
import type { Reader } from './readers/reader.js';
import { readerOf } from './readers/registry.js';
import { typeWord } from './words/type-words.js';

/** What an entry is called, cheaper than the entry itself. */
export interface EntryName {
  /** Without a negation word. Never empty. */
  readonly name: string;
  readonly nameFrom: TitleSource;
  /** Safe to show alone: with the negation word before it (GEN-02, MED-10). */
  readonly title: string;
}

/** Name and title of a resource without making its entry, for labels and search. Never throws. */
export function entryName(resource: unknown, ctx: ReadContext): EntryName {
  if (!isJson(resource)) return { name: '?', nameFrom: 'none', title: '?' };
  let label: Label = { text: '?', from: 'none' };
  try {
    const reader = readerOf(resource);
    label = nameOf(reader, resource, ctx);
    if (reader === undefined) return { name: label.text, nameFrom: label.from, title: label.text };
    const reading = new Reading(resource, ctx, false);
    readStatus(reader, reading);
    const title = titleOf(label, reading.negation, reader.kind(resource), ctx);
    return { name: label.text, nameFrom: label.from, title };
  } catch {
    return { name: label.text, nameFrom: label.from, title: label.text };
  }
}

/** The reader's name for it, else the word for its type (`none`): a title is never empty. */
export function nameOf(reader: Reader | undefined, resource: Json, ctx: ReadContext): Label {
  try {
    const label = reader?.name(resource, ctx);
    if (label?.absent) return { text: `${typeName(resource, ctx)}: ${label.text}`, from: 'none' };
    if (label !== undefined && text(label.text) !== undefined) return label;
  } catch {
    // Fall through: an unreadable name is no name.
  }
  return { text: typeName(resource, ctx), from: 'none' };
}

function typeName(resource: Json, ctx: ReadContext): string {
  const type = text(resource['resourceType']);
  return type === undefined ? '?' : typeWord(type, ctx.lang);
}

export function titleOf(
  label: Label,
  negation: Parameters<typeof negatedTitle>[1],
  kind: Kind,
  ctx: ReadContext,
): string {
  return negatedTitle(label.text, negation, ctx.lang, kind);
}
