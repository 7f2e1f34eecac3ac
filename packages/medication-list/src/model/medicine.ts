import type { ClinicalEntry, ConceptFact, EntryReference, PartialDate } from '@care-timeline/fhir';
import type { MedicationGroup } from '@care-timeline/record';

/** Which part of the list is shown; the default is what is in use (MED-20). */
export type Show = 'current' | 'past' | 'all';

/** Groups that a reader must see to know what is in use now, plans and prohibitions included. */
export const CURRENT_GROUPS: readonly MedicationGroup[] = [
  'regular',
  'as-needed',
  'course',
  'paused',
  'unknown',
  'planned',
  'not-taken',
];

export const PAST_GROUPS: readonly MedicationGroup[] = ['recently-stopped', 'past'];

/** What two rows of the same medicine can disagree about. */
export type Attribute = string;

/** Another row that may be the same medicine, and what differs. Never joined silently (MED-27). */
export interface SimilarMedicine {
  readonly key: string;
  readonly differences: readonly Attribute[];
}

export interface MedicineStop {
  readonly at?: PartialDate;
  readonly reason?: ConceptFact;
  readonly by?: EntryReference;
  /** Decided, but not yet: in use until then (MED-22). */
  readonly future: boolean;
}

/** One real medicine: the row of the list, whatever number of resources and systems it came from. */
export interface Medicine {
  /** Key of `entry`. */
  readonly key: string;
  /** The latest link of its renewal chain, as of the date shown. */
  readonly entry: ClinicalEntry;
  readonly group: MedicationGroup;
  /** Identical rows joined to this one, `entry` included; one or more a source (MED-27). */
  readonly members: readonly ClinicalEntry[];
  /** Earlier links of the renewal chain, newest first (MED-28). */
  readonly earlier: readonly ClinicalEntry[];
  /** Administrations and dispenses, newest first; never rows of their own (MED-29). */
  readonly events: readonly ClinicalEntry[];
  readonly similar: readonly SimilarMedicine[];
  /** It is to begin after the day shown; not in use before. */
  readonly startsLater: boolean;
  readonly stop?: MedicineStop;
  /** Status active, period over (MED-30). */
  readonly periodEnded: boolean;
  /** Status active, over by how long it was ordered for: worked out (GEN-10). */
  readonly courseEnded?: boolean;
  /** The record does not tell how it stood on the day shown. */
  readonly uncertain: boolean;
  /** Its own resources disagree about whether it is in use. */
  readonly conflicting: boolean;
}
