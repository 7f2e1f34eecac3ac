import type { ClinicalState } from '@care-timeline/fhir';

/** Still to be reckoned with: also what nobody understands is never put away among the past (GEN-03). */
export function isPursued(clinicalState: ClinicalState): boolean {
  return (
    clinicalState === 'current' ||
    clinicalState === 'paused' ||
    clinicalState === 'planned' ||
    clinicalState === 'unknown'
  );
}
