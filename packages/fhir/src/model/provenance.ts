import type { CodingFact } from './coding.js';
import type { EntryReference } from './reference.js';
import type { PartialDate } from './time-span.js';

/** Where a fact comes from (GEN-08). */
export interface ProvenanceFact {
  /** Id and label of the source the resource was received from. */
  readonly sourceId: string;
  /** `meta.source`, if the system names itself. */
  readonly system?: string;
  /** The recorder, asserter, performer or requester; `author` is the first one present, in that order. */
  readonly author?: EntryReference;
  readonly people: readonly EntryReference[];
  readonly recorded?: PartialDate;
  readonly lastUpdated?: PartialDate;
  readonly versionId?: string;
  /** `meta.security`, and Composition.confidentiality in R4. */
  readonly security: readonly CodingFact[];
  readonly profiles: readonly string[];
}

/** Whose statement an entry is. */
export interface SaidBy {
  /** FHIR element that says so. */
  readonly element: string;
  readonly who?: EntryReference;
  /** In words, such as "parent's recall"; may be absent even where nobody is named. */
  readonly text?: string;
}
