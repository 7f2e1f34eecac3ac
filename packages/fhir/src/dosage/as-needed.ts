import { listOf, member } from '../json.js';

/**
 * Whether a dosage is to be taken as needed (MED-09): R4 `asNeeded[x]`, R5 `asNeeded` and `asNeededFor`. A reason
 * implies it (R5 Dosage, note on asNeededFor), even one without content, such as a masked one, or one in plain text:
 * a dosage that may be as needed must never look regular.
 */
export function isAsNeeded(dosage: unknown): boolean {
  const flags = [member(dosage, 'asNeededBoolean'), member(dosage, 'asNeeded')];
  const reasons = [
    ...listOf(member(dosage, 'asNeededCodeableConcept')),
    ...listOf(member(dosage, 'asNeededFor')),
  ];
  return reasons.length > 0 || flags.some((flag) => flag === true || flag === 'true');
}
