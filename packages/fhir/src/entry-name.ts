import { negatedTitle } from './codes/negation.js';
import type { ReadContext } from './context.js';
import { aboutOthers, titleAbout, whoseText, type AboutOthers } from './elements/about-others.js';
import type { InEveryLanguage, TextLanguage } from './codes/language.js';
import type { Label } from './elements/concept.js';
import type { ClinicalEntry } from './model/entry.js';
import type { Negation } from './model/clinical-state.js';
import { first, isJson, text, type Json } from './json.js';
import { textLines } from './narrative/text-lines.js';
import type { Kind } from './model/kind.js';
import type { TitleSource } from './model/coding.js';
import { readStatus } from './read.js';
import { Reading } from './reading.js';
import type { Reader } from './readers/reader.js';
import { readerOf } from './readers/registry.js';
import { typeNamed } from './elements/reference-target.js';
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
  const words = reader === undefined ? undefined : inWordsOnly(reader, resource);
  return words === undefined
    ? { text: typeName(resource, ctx), from: 'none' }
    : { text: words, from: 'narrative' };
}

/** First line of the text of a clinical resource that has no name: all that is said of it, "Penicillin: anaphylaxis 2019". */
function inWordsOnly(reader: Reader, resource: Json): string | undefined {
  if (reader.kind(resource) === 'supporting') return undefined;
  const narrative = first(resource['text']);
  const written = text(narrative?.['div']);
  if (written === undefined || narrative?.['status'] === 'empty') return undefined;
  return textLines(written).find((line) => !/^generated narrative\b/i.test(line));
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
  { text: name, from, notLoaded }: Label,
  negation: Negation | undefined,
  kind: Kind,
  whose: string | undefined,
  lang: TextLanguage,
): string {
  const called = notLoaded
    ? titleNotLoaded(typeNamed(name) ?? 'Medication', lang)
    : from === 'narrative'
      ? titleInWords(name, lang)
      : name;
  return titleAbout(negatedTitle(called, negation, lang, kind), whose, lang);
}

/**
 * The title of an entry in any language, optionally under another name: with its negation word, with who it is about
 * if not the patient, and with a note if the named resource is not loaded (GEN-02, GEN-13, GEN-15).
 */
export function entryTitle(
  entry: Pick<ClinicalEntry, 'name' | 'nameFrom' | 'negation' | 'kind' | 'about' | 'nameNotLoaded'>,
  lang: TextLanguage,
  name = entry.name,
): string {
  const { negation, about, kind, nameNotLoaded: notLoaded } = entry;
  const isNarrative = entry.nameFrom === 'narrative' && name === entry.name;
  const label: Label = {
    text: name,
    from: isNarrative ? 'narrative' : 'text',
    ...(notLoaded && { notLoaded }),
  };
  return titleOf(label, negation, about?.kind ?? kind, about?.whose, lang);
}

const NOT_LOADED: InEveryLanguage = { nb: 'ikke hentet', nn: 'ikkje henta', en: 'not loaded' };

const SOMETHING: InEveryLanguage = { nb: 'Noe', nn: 'Noko', en: 'Something' };

/** `Practitioner (not loaded)`: only a reference is known, whose id and address say nothing to a reader. */
export function titleNotLoaded(type: string | undefined, lang: TextLanguage): string {
  const word = type === undefined || type === '' ? SOMETHING[lang] : typeWord(type, lang);
  return `${word} (${NOT_LOADED[lang]})`;
}

const IN_WORDS: InEveryLanguage = { nb: 'bare i fritekst', nn: 'berre i fritekst', en: 'only in words' };

/** `Penicillin: anaphylaxis 2019 (only in words)`: a name from the resource's text, which nothing coded confirms. */
export function titleInWords(name: string, lang: TextLanguage): string {
  return `${name} (${IN_WORDS[lang]})`;
}
