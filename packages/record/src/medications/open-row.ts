import type { ChainMember } from './chains.js';
import { isSameMedicine, medicineDifferences, sameBrand, type MedicationAttribute } from './match.js';
import type { MedicationState } from './state.js';

export interface RowMember {
  readonly medicine: ChainMember;
  readonly state: MedicationState;
}

/** A row before comparison with rows from other sources. */
export interface OpenRow {
  readonly head: ChainMember;
  readonly state: MedicationState;
  /** The rest of its chain, newest first. */
  readonly others: readonly RowMember[];
  readonly conflicting: boolean;
}

/** What differs between two rows, the status included. */
export function rowDifferences(a: OpenRow, b: OpenRow): MedicationAttribute[] {
  const found = medicineDifferences(a.head.traits, b.head.traits);
  // Without evidence they are two products, however much alike (MED-31); another strength or form says so itself.
  const apart =
    sameBrand(a.head.traits, b.head.traits) && (found.includes('strength') || found.includes('form'));
  if (!apart && !found.includes('product') && !isSameMedicine(a.head.traits, b.head.traits))
    found.unshift('product');
  if (a.state.group !== b.state.group || a.head.entry.clinicalState !== b.head.entry.clinicalState)
    found.push('status');
  return found;
}
