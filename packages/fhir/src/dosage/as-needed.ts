import { listOf, member } from '../json.js';

/**
 * Whether a dosage is to be taken as needed (MED-09): R4 `asNeeded[x]`, R5 `asNeeded` and `asNeededFor`. A reason implies it (R5
 * Dosage, note on asNeededFor), also one that says nothing, such as one that is masked, and one that is a plain text: what may be
 * as needed must never look regular.
 */
export function isAsNeeded(dosage: unknown): boolean {
  const flags = [member(dosage, 'asNeededBoolean'), member(dosage, 'asNeeded')];
  const reasons = [
    ...listOf(member(dosage, 'asNeededCodeableConcept')),
    ...listOf(member(dosage, 'asNeededFor')),
  ];
  return reasons.length > 0 || flags.some((flag) => flag === true || flag === 'true');
}
