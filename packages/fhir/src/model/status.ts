/** One status-like element as written. */
export interface StatusFact {
  /** FHIR path: `status`, `clinicalStatus`, `intent`, `docStatus`, `activity.detail.status` … */
  readonly element: string;
  /** The code verbatim; empty if the element is required but absent. */
  readonly code: string;
  /** False for a code outside the release's value set: it is shown verbatim (GEN-03). */
  readonly known: boolean;
  readonly text?: string;
}
