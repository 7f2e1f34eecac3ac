import type { ClinicalEntry } from '../model/entry.js';
import type { StatusFact } from '../model/status.js';

/**
 * Statuses that change what an entry means although its state stays the same: a medicine that is in use, but not as
 * directed; a vaccine that was given, but not as a full dose. They are shown wherever the entry is (GEN-05).
 */
export function remarkableStatuses({
  resourceType,
  statuses,
}: Pick<ClinicalEntry, 'resourceType' | 'statuses'>): readonly StatusFact[] {
  if (resourceType === 'MedicationStatement')
    return statuses.filter(
      ({ element, code, known }) => element === 'adherence' && (!known || code.endsWith('not-as-directed')),
    );
  if (resourceType === 'Immunization')
    return statuses.filter(({ element, code }) => element === 'isSubpotent' && code === 'true');
  return [];
}
