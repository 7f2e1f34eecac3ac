import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import type { PlanContext } from './context.js';

/** `Type/id` references from an attribute (separated by spaces or commas) or an array. */
export function referenceSet(value: unknown): ReadonlySet<string> {
  const given: unknown = value ?? '';
  const list = Array.isArray(given) ? given.map(String) : String(given).split(/[\s,]+/);
  return new Set(list.map((item) => item.trim()).filter((item) => item !== ''));
}

/**
 * Whether the user is among those assigned: named directly, or through a role (PractitionerRole) of the named
 * practitioner.
 */
export function isMine(
  from: ClinicalEntry,
  who: readonly EntryReference[],
  { record, mine }: PlanContext,
): boolean {
  if (mine.size === 0) return false;
  return who.some((reference) => {
    if (isNamed(reference, mine)) return true;
    const person = record.follow(from, reference);
    return (
      person?.resourceType === 'PractitionerRole' && person.references.some((inner) => isNamed(inner, mine))
    );
  });
}

function isNamed({ target, reference, identifier }: EntryReference, mine: ReadonlySet<string>): boolean {
  return [target, reference, identifier?.value].some((name) => name !== undefined && mine.has(name));
}
