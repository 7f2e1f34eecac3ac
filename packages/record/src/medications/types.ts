import type { ClinicalEntry } from '@care-timeline/fhir';
import type { ListStatus } from '../rules/list-status.js';
import type { MedicationGroup, MedicationState } from './state.js';
import type { MedicationAttribute } from './match.js';
import type { EntryRemark } from '../rules/list-remarks.js';
import type { SourceInfo } from '../types.js';

/** An earlier or other member of a row's renewal chain, with the changes from it to the next newer one. */
export interface MedicationHistoryItem {
  readonly entry: ClinicalEntry;
  readonly state: MedicationState;
  readonly differences: readonly MedicationAttribute[];
}

/** Another row about the same substance, and how it differs: shown side by side, never merged (MED-27). */
export interface SimilarMedication {
  readonly key: string;
  readonly differences: readonly MedicationAttribute[];
}

/** One row of the list: one medicine as one prescription chain, or several equal ones from several systems. */
export interface MedicationItem {
  /** Of `entry`. */
  readonly key: string;
  /** The member of the chain that determines its state. */
  readonly entry: ClinicalEntry;
  readonly state: MedicationState;
  /** Every system that reports it, the source of `entry` first. */
  readonly sources: readonly SourceInfo[];
  /** Equal rows from other sources that are joined with this one. */
  readonly same: readonly ClinicalEntry[];
  /** The rest of the renewal chain, newest first, across all joined rows (MED-28). */
  readonly history: readonly MedicationHistoryItem[];
  /** Another member that has not been replaced disagrees on whether it is in use. */
  readonly conflicting: boolean;
  /** Newest first; history of the row, never separate rows (MED-29). */
  readonly administrations: readonly ClinicalEntry[];
  readonly dispenses: readonly ClinicalEntry[];
  /** What lists say about any of its members. */
  readonly remarks: readonly EntryRemark[];
  readonly similar: readonly SimilarMedication[];
  /** Number of further similar rows, if there are too many to compare with each. */
  readonly moreSimilar: number;
}

/** Why a request or statement is in no row on the requested day. */
export type NotShownReason =
  | 'later' // written or begun after that day
  | 'undated' // no date of writing or start
  | 'no-information'; // states that nothing is known about medicines

export interface MedicationList extends ListStatus {
  /** ms since 1970, if an earlier moment was requested. */
  readonly asOf?: number;
  /** All rows, by group in reading order and by name. */
  readonly items: readonly MedicationItem[];
  readonly groups: ReadonlyMap<MedicationGroup, readonly MedicationItem[]>;
  /** Number of days after its stop for which a medicine counts as recently stopped (MED-23). */
  readonly recentDays: number;
  readonly notShown: readonly { readonly entry: ClinicalEntry; readonly reason: NotShownReason }[];
  /** Administrations and dispenses that reference no prescription in this record. */
  readonly unattached: readonly ClinicalEntry[];
  /** Key of the row that contains a request or statement. */
  readonly rowOf: ReadonlyMap<string, string>;
}
