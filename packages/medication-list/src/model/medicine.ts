import type { ClinicalEntry, ConceptFact, EntryReference, PartialDate } from '@care-timeline/fhir';
import type { MedicationGroup, EntryRemark } from '@care-timeline/record';

/** Which part of the list is shown; defaults to what is in use (MED-20). */
export type Show = 'current' | 'past' | 'all';

/** Groups needed to know what is in use now, including plans and prohibitions. */
export const CURRENT_GROUPS: readonly MedicationGroup[] = [
  'regular',
  'as-needed',
  'course',
  'supplies',
  'paused',
  'unknown',
  'planned',
  'not-taken',
];

export const PAST_GROUPS: readonly MedicationGroup[] = ['recently-stopped', 'past'];

/** Attributes on which two rows of the same medicine can disagree. */
export type Attribute = string;

/** Another row that may be the same medicine, and the differences. Never merged silently (MED-27). */
export interface SimilarMedicine {
  readonly key: string;
  readonly differences: readonly Attribute[];
}

export interface MedicineStop {
  readonly at?: PartialDate;
  readonly reason?: ConceptFact;
  readonly by?: EntryReference;
  /** Decided but not yet effective: in use until then (MED-22). */
  readonly future: boolean;
}

/** One actual medicine: a row of the list, however many resources and systems it came from. */
export interface Medicine {
  /** Key of `entry`. */
  readonly key: string;
  /** The latest link of its renewal chain, as of the displayed date. */
  readonly entry: ClinicalEntry;
  readonly group: MedicationGroup;
  /** Identical rows merged into this one, including `entry`; one or more per source (MED-27). */
  readonly members: readonly ClinicalEntry[];
  /** Earlier links of the renewal chain, newest first (MED-28). */
  readonly earlier: readonly ClinicalEntry[];
  /** Administrations and dispenses, newest first; never separate rows (MED-29). */
  readonly events: readonly ClinicalEntry[];
  /** What lists, such as one of changes at discharge, say about it. */
  readonly remarks?: readonly EntryRemark[];
  readonly similar: readonly SimilarMedicine[];
  /** Number of further similar rows that it was not compared with. */
  readonly moreSimilar?: number;
  /** Starts after the displayed day; not in use before then. */
  readonly startsLater: boolean;
  readonly stop?: MedicineStop;
  /** Status active, period over (MED-30). */
  readonly periodEnded: boolean;
  /** Status active, but the ordered duration has passed: computed (GEN-10). */
  readonly courseEnded?: boolean;
  /** The record does not say what its status was on the displayed day. */
  readonly uncertain: boolean;
  /** Its own resources disagree on whether it is in use. */
  readonly conflicting: boolean;
}
