import type { ReadContext } from '../context.js';
import { code, isJson, objects, text, type Json } from '../json.js';
import { textIn } from './translation.js';
import { codingLabel, conceptLabel, type Label } from './concept.js';

/**
 * Label of anything that holds a name in FHIR: CodeableConcept, Coding, CodeableReference, Reference, text, or a list
 * of these (the first with content).
 */
export function labelOf(value: unknown, ctx: ReadContext): Label | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      const label = labelOf(item, ctx);
      if (label !== undefined) return label;
    }
    return undefined;
  }
  if (!isJson(value)) {
    const written = text(value);
    return written === undefined ? undefined : { text: written, from: 'text' };
  }
  if (value['concept'] !== undefined) {
    const label = conceptLabel(value['concept'], ctx);
    if (label !== undefined) return label;
  }
  if (isJson(value['reference'])) return referenceLabel(value['reference']);
  if (value['coding'] !== undefined || value['text'] !== undefined) return conceptLabel(value, ctx);
  if (value['reference'] !== undefined || value['identifier'] !== undefined) return referenceLabel(value);
  return codingLabel(value, ctx);
}

/** Text of the Reference itself: its display. */
export function referenceLabel(reference: Json): Label | undefined {
  const display = text(reference['display']);
  return display === undefined ? undefined : { text: display, from: 'reference' };
}

/** A text from the resource as a label. */
export function written(value: unknown): Label | undefined {
  const words = text(value);
  return words === undefined ? undefined : { text: words, from: 'text' };
}

/** A string element of the resource as a label, in the reader's language if the source gives it. */
export function writtenIn(parent: Json, element: string, { lang }: ReadContext): Label | undefined {
  return written(textIn(parent, element, lang));
}

/** A label composed by the model. */
export function derived(words: string | undefined): Label | undefined {
  return text(words) === undefined ? undefined : { text: words!, from: 'derived' };
}

/** Codes of all codings of one concept or a list of concepts, regardless of system. */
export function codesOf(value: unknown): readonly string[] {
  const found: string[] = [];
  for (const concept of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (!isJson(concept)) continue;
    const codings = concept['coding'];
    if (Array.isArray(codings)) {
      for (const coding of codings as readonly unknown[]) {
        const value = isJson(coding) ? code(coding['code']) : undefined;
        if (value !== undefined) found.push(value);
      }
    } else {
      const value = code(isJson(codings) ? codings['code'] : concept['code']);
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

/** First text of a member across the objects of a list, such as `payload.contentString`. */
export function firstText(value: unknown, member: string): string | undefined {
  for (const item of objects(value)) {
    const words = text(item[member]);
    if (words !== undefined) return words;
  }
  return undefined;
}
