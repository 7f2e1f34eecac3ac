import type { ClinicalEntry, EntryReference, ListRemark } from '@care-timeline/fhir';

/** What a list, such as one of changes at discharge, says about a medicine. */
export interface MedicationRemark extends ListRemark {
  readonly list: ClinicalEntry;
}

/**
 * Remarks of lists by the key of the entry they are about, in the order of the lists' keys. A list that is no longer
 * valid, or was never, says nothing.
 */
export function remarksOf(
  lists: readonly ClinicalEntry[],
  keyOf: (entry: ClinicalEntry, reference: EntryReference) => string | undefined,
): ReadonlyMap<string, readonly MedicationRemark[]> {
  const found = new Map<string, MedicationRemark[]>();
  const valid = lists.filter(
    ({ clinicalState, listRemarks }) =>
      listRemarks !== undefined && (clinicalState === 'current' || clinicalState === 'unknown'),
  );
  for (const list of valid.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const remark of list.listRemarks ?? []) {
      const key = keyOf(list, remark.item);
      if (key === undefined) continue;
      const before = found.get(key);
      if (before === undefined) found.set(key, [{ ...remark, list }]);
      else before.push({ ...remark, list });
    }
  }
  return found;
}
