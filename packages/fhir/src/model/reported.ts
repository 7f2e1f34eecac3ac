import type { EntryReference } from './reference.js';

/** Somebody told it: it is no order, nor a finding of the one who wrote it down. */
export interface ReportedFact {
  /** `unknown`: only that it was reported is stated. */
  readonly who: 'patient' | 'related' | 'other' | 'unknown';
  readonly by?: EntryReference;
}
