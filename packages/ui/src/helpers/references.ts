import {
  maskedIdentifier,
  titleNotLoaded,
  typeNamed,
  type ClinicalEntry,
  type EntryReference,
} from '@care-timeline/fhir';
import type { Language, RecordView } from '@care-timeline/record';

/**
 * The entry that a reference in another entry leads to. The record decides: the same type and id on another server or
 * in another source is not the same resource (GEN-15).
 */
export function resolveReference(
  record: RecordView | undefined,
  from: Pick<ClinicalEntry, 'sourceId'>,
  reference: EntryReference,
): ClinicalEntry | undefined {
  if (record?.follow) return record.follow(from, reference);
  const { base, target } = reference;
  return base === undefined && target ? record?.entry(`${from.sourceId}|${target}`) : undefined;
}

/** A reference without a display that leads to nothing in the record: `Practitioner (not loaded)`. */
export function unresolvedText(reference: EntryReference, lang: Language): string {
  const { target, reference: written, type } = reference;
  const named = type || typeNamed(target ?? written);
  return maskedIdentifier(reference) || (named || target || written ? titleNotLoaded(named, lang) : '');
}
