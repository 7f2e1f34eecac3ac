import { makeEntry, type ClinicalEntry, type EntryReference } from '@care-timeline/fhir';
import type { Language } from '../types.js';

/**
 * The resource inside `from` that a reference points to, such as the order that a plan contains. It is an entry for
 * this place alone: the record does not hold it by itself.
 */
export function containedEntry(
  { raw, key, sourceId }: ClinicalEntry,
  { reference }: EntryReference,
  lang: Language,
): ClinicalEntry | undefined {
  if (!reference?.startsWith('#')) return undefined;
  const { contained } = (raw ?? {}) as { contained?: unknown };
  const found = (Array.isArray(contained) ? (contained as readonly unknown[]) : []).find((one) => {
    const { id } = (one ?? {}) as { id?: unknown };
    return id === reference.slice(1) || id === reference;
  });
  return found === undefined ? undefined : makeEntry(found, { sourceId, lang, key: `${key}${reference}` });
}
