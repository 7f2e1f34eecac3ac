import type { Kind } from './kind.js';
import type { EntryReference } from './reference.js';
import type { ClinicalState } from './clinical-state.js';
import type { TimeSpan } from './time-span.js';
import type { ReadProblem } from './problem.js';

/** Bits of `IndexFacts.flags` and of the record's `flags` column. */
export const FLAG = {
  INTERVAL: 1 << 0,
  OPEN_START: 1 << 1,
  OPEN_END: 1 << 2,
  UNDATED: 1 << 3,
  IN_ERROR: 1 << 4,
  NEGATED: 1 << 5,
  UNSAFE: 1 << 6,
  PLAN: 1 << 7,
  PRELIMINARY: 1 << 8,
  AMENDED: 1 << 9,
  UNCONFIRMED: 1 << 10,
  RESTRICTED: 1 << 11,
  COMPUTED_TIME: 1 << 12,
  SUPPORTING: 1 << 13,
  HAS_NUMBER: 1 << 14,
  NO_SUBJECT: 1 << 15,
} as const;

/** Who a resource is about, with the others if it names several. */
export interface SubjectReference extends EntryReference {
  readonly also?: readonly EntryReference[];
}

/**
 * What the record's columns need from a resource: read for every resource, without building the entry. Small and
 * flat, so that 200,000 resources can be read per second.
 */
export interface IndexFacts {
  readonly resourceType: string;
  readonly id: string;
  readonly kind: Kind;
  readonly clinicalState: ClinicalState;
  readonly flags: number;
  readonly time?: TimeSpan;
  readonly subject?: SubjectReference;
  readonly problems: readonly ReadProblem[];
}
