import type { ClinicalState } from '@care-timeline/fhir';

/** Still open; an unknown state is never filed under past (GEN-03). */
export function isPursued(clinicalState: ClinicalState): boolean {
  return (
    clinicalState === 'current' ||
    clinicalState === 'paused' ||
    clinicalState === 'planned' ||
    clinicalState === 'unknown'
  );
}
