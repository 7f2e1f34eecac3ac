import { negatedTitle } from './codes/negation.js';
import type { ReadContext } from './context.js';
import { aboutOthers, titleAbout, whoseText, type AboutOthers } from './elements/about-others.js';
import type { InEveryLanguage, TextLanguage } from './codes/language.js';
import type { Label } from './elements/concept.js';
import type { ClinicalEntry } from './model/entry.js';
import type { Negation } from './model/clinical-state.js';
import { isJson, text, type Json } from './json.js';
import type { Kind } from './model/kind.js';
import type { TitleSource } from './model/coding.js';
import { readStatus } from './read.js';
import { Reading } from './reading.js';
import type { Reader } from './readers/reader.js';
import { readerOf } from './readers/registry.js';
import { typeWord } from './words/type-words.js';

/** The name of an entry, cheaper than the entry itself. */
export interface EntryName {
  /** Without a negation word. Never empty. */
  readonly name: string;
  readonly nameFrom: TitleSource;
  /** Safe to show on its own: prefixed with the negation word (GEN-02, MED-10). */
  readonly title: string;
}

/** Name and title of a resource without building its entry, for labels and search. Never throws. */
export function entryName(resource: unknown, ctx: ReadContext): EntryName {
  if (!isJson(resource)) return { name: '?', nameFrom: 'none', title: '?' };
  let label: Label = { text: '?', from: 'none' };
  try {
    const reader = readerOf(resource);
    label = nameOf(reader, resource, ctx);
    if (reader === undefined) return { name: label.text, nameFrom: label.from, title: label.text };
    const reading = new Reading(resource, ctx, false);
    readStatus(reader, reading);
    const kind = reader.kind(resource);
    const whose = whoseOf(aboutOthers(kind, resource, ctx), ctx);
    const title = titleOf(label, reading.negation, kind, whose, ctx.lang);
    return { name: label.text, nameFrom: label.from, title };
  } catch {
    return { name: label.text, nameFrom: label.from, title: label.text };
  }
}

/** The reader's name for it, else the word for its type (`none`), so that a title is never empty. */
export function nameOf(reader: Reader | undefined, resource: Json, ctx: ReadContext): Label {
  try {
    const label = reader?.name(resource, ctx);
    if (label?.absent) return { text: `${typeName(resource, ctx)}: ${label.text}`, from: 'none' };
    if (label !== undefined && text(label.text) !== undefined) return label;
  } catch {
    // Fall through: an unreadable name counts as no name.
  }
  return { text: typeName(resource, ctx), from: 'none' };
}

function typeName(resource: Json, ctx: ReadContext): string {
  const type = text(resource['resourceType']);
  return type === undefined ? '?' : typeWord(type, ctx.lang);
}

/** Who or what it is about, in words; undefined if that is the patient. */
export function whoseOf(about: AboutOthers, ctx: ReadContext): string | undefined {
  if (about.others.length === 0) return undefined;
  return whoseText(about, ctx, (found) => {
    const label = nameOf(readerOf(found), found, ctx);
    return label.from === 'none' ? undefined : label.text;
  });
}

export function titleOf(
  { text: name, notLoaded }: Label,
  negation: Negation | undefined,
  kind: Kind,
  whose: string | undefined,
  lang: TextLanguage,
): string {
  const called = notLoaded ? titleNotLoaded(name, lang) : name;
  return titleAbout(negatedTitle(called, negation, lang, kind), whose, lang);
}

/**
 * The title of an entry in any language, optionally under another name: with its negation word, with who it is about
 * if not the patient, and with a note if the named resource is not loaded (GEN-02, GEN-13, GEN-15).
 */
export function entryTitle(
  entry: Pick<ClinicalEntry, 'name' | 'negation' | 'kind' | 'about' | 'nameNotLoaded'>,
  lang: TextLanguage,
  name = entry.name,
): string {
  const { negation, about, kind, nameNotLoaded: notLoaded } = entry;
  const label: Label = { text: name, from: 'text', ...(notLoaded && { notLoaded }) };
  return titleOf(label, negation, about?.kind ?? kind, about?.whose, lang);
}

const NOT_LOADED: InEveryLanguage = { nb: 'ikke hentet', nn: 'ikkje henta', en: 'not loaded' };

/** `Medication/7 (not loaded)`: a name that is only a reference. */
export function titleNotLoaded(name: string, lang: TextLanguage): string {
  return `${name} (${NOT_LOADED[lang]})`;
}
