import type { Standing } from '@care-timeline/fhir';

/** Still to be reckoned with: also what nobody understands is never put away among the past (GEN-03). */
export function isPursued(standing: Standing): boolean {
  return standing === 'current' || standing === 'paused' || standing === 'planned' || standing === 'unknown';
}
