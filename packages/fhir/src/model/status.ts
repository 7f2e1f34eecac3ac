/** One status-like element as it was written. */
export interface StatusFact {
  /** FHIR path: `status`, `clinicalStatus`, `intent`, `docStatus`, `activity.detail.status` … */
  readonly element: string;
  /** The code verbatim; empty where the element is required and absent. */
  readonly code: string;
  /** False for a code outside the release's value set: shown verbatim (GEN-03). */
  readonly known: boolean;
  readonly text?: string;
}
