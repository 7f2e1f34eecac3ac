import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { DisjointSet } from '../shared/disjoint-sets.js';
import { push } from '../shared/push.js';
import { differentSubstance, type MedicineTraits } from './match.js';

/** A request or statement with the data needed to build chains and groups. */
export interface ChainMember {
  readonly entry: ClinicalEntry;
  readonly traits: MedicineTraits;
  /** When it was written or began, ms since 1970; -Infinity if not stated. */
  readonly at: number;
}

/** Requests and statements that renew or belong to each other: one row with its history (MED-28). */
export interface MedicationChain {
  /** Newest first. */
  readonly members: readonly ChainMember[];
  /** Keys of the members that replaced a member. */
  readonly replacedBy: ReadonlyMap<string, readonly string[]>;
  /** By member key: the entries stating that it is not taken, or must not be given. */
  readonly deniedBy: ReadonlyMap<string, readonly ClinicalEntry[]>;
}

/** @param keyOf - key of the entry that a reference resolves to, if it is in the record */
export function medicationChains(
  medicines: readonly ChainMember[],
  keyOf: (entry: ClinicalEntry, reference: EntryReference) => string | undefined,
): MedicationChain[] {
  const byKey = new Map(medicines.map((medicine) => [medicine.entry.key, medicine]));
  const groups = new DisjointSet<string>();
  const replacedBy = new Map<string, string[]>();
  const deniedBy = new Map<string, ClinicalEntry[]>();
  for (const medicine of medicines) {
    for (const reference of medicine.entry.medication?.chain ?? []) {
      const target = byKey.get(keyOf(medicine.entry, reference) ?? '');
      if (target === undefined || target === medicine) continue;
      if (denies(medicine, target)) push(deniedBy, target.entry.key, medicine.entry);
      if (!belong(medicine, target)) continue;
      groups.join(medicine.entry.key, target.entry.key);
      const [older, newer] = replaces(reference, medicine, target);
      if (older === undefined) continue;
      push(replacedBy, older.entry.key, newer.entry.key);
    }
  }
  const chains = new Map<string, ChainMember[]>();
  for (const medicine of medicines) {
    const name = groups.find(medicine.entry.key);
    push(chains, name, medicine);
  }
  return [...chains.values()].map((members) => ({
    members: members.sort(newestFirst),
    replacedBy,
    deniedBy,
  }));
}

/** Has its own row (see `belong`), but still contradicts the entry it references. A cancelled renewal does not. */
function denies({ entry, traits }: ChainMember, target: ChainMember): boolean {
  const { clinicalState, negation } = entry;
  const says = negation === 'not-taken' || negation === 'do-not-perform';
  return says && clinicalState === 'not-done' && !differentSubstance(traits, target.traits);
}

/**
 * A prohibition is not part of a treatment, an error is not part of anything, and a different substance gets its own
 * row.
 */
function belong(a: ChainMember, b: ChainMember): boolean {
  return !standsAlone(a.entry) && !standsAlone(b.entry) && !differentSubstance(a.traits, b.traits);
}

function standsAlone({ clinicalState }: ClinicalEntry): boolean {
  return clinicalState === 'in-error' || clinicalState === 'not-done';
}

/**
 * Which of the two replaced the other. `priorPrescription` points to the older one; `partOf` between statements
 * points to the head of a renewal chain. `basedOn` and `derivedFrom` replace nothing: order and statement are both in
 * force.
 */
function replaces(
  reference: EntryReference,
  from: ChainMember,
  to: ChainMember,
): readonly [ChainMember, ChainMember] | readonly [undefined, undefined] {
  if (reference.role === 'replaces') return [to, from];
  const isPart = reference.path === 'partOf' && from.entry.resourceType === to.entry.resourceType;
  return isPart ? [from, to] : [undefined, undefined];
}

function newestFirst(a: ChainMember, b: ChainMember): number {
  if (a.at !== b.at) return b.at > a.at ? 1 : -1;
  return a.entry.key < b.entry.key ? -1 : 1;
}
