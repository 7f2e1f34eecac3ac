import { GROUPS_IN_USE, type MedicationState } from './state.js';
import type { ChainMember } from './chains.js';
import type { SimilarMedication } from './types.js';
import { isSameMedicine, medicineDifferences, sameSubstance, type MedicationAttribute } from './match.js';
import type { SourceInfo } from '../types.js';

interface Member {
  readonly medicine: ChainMember;
  readonly state: MedicationState;
}

/** A row before comparison with rows from other sources. */
export interface OpenRow {
  readonly head: ChainMember;
  readonly state: MedicationState;
  /** The rest of its chain, newest first. */
  readonly others: readonly Member[];
  readonly conflicting: boolean;
}

export interface JoinedRow extends Omit<OpenRow, 'others'> {
  readonly same: readonly ChainMember[];
  readonly sources: readonly SourceInfo[];
  readonly history: readonly (Member & { readonly differences: readonly MedicationAttribute[] })[];
  readonly similar: readonly SimilarMedication[];
}

/**
 * Joins rows from different sources that do not differ, and records the differences between rows about the same
 * substance (MED-27). Rows from one source are never joined: a medicine ordered twice stays two rows.
 */
export function joinAndCompare(rows: readonly OpenRow[], sources: readonly SourceInfo[]): JoinedRow[] {
  // By source and key, and not by when a source arrived: a row must not change its head from one start to the next.
  const ordered = [...rows].sort((a, b) => (a.head.entry.key < b.head.entry.key ? -1 : 1));
  const clusters: OpenRow[][] = [];
  const bySubstance = new Map<string, number[]>();
  for (const row of ordered) {
    const near = nearby(row, bySubstance);
    const equal = near.find((at) => {
      const cluster = clusters[at]!;
      return (
        cluster.every(({ head }) => head.entry.sourceId !== row.head.entry.sourceId) &&
        differences(cluster[0]!, row).length === 0
      );
    });
    if (equal !== undefined) {
      clusters[equal]!.push(row);
      continue;
    }
    for (const token of row.head.traits.substance) {
      bySubstance.set(token, [...(bySubstance.get(token) ?? []), clusters.length]);
    }
    clusters.push([row]);
  }
  const similar = findSimilar(clusters, bySubstance);
  return clusters.map((cluster, at) => {
    const [{ head, state }, ...rest] = cluster as [OpenRow, ...OpenRow[]];
    return {
      head,
      state,
      conflicting: cluster.some(({ conflicting }) => conflicting),
      same: rest.map((row) => row.head),
      sources: sourcesOf(cluster, sources),
      history: cluster.flatMap(historyOf),
      similar: similar[at]!,
    };
  });
}

function nearby(row: OpenRow, bySubstance: ReadonlyMap<string, readonly number[]>): number[] {
  const found = new Set(row.head.traits.substance.flatMap((token) => bySubstance.get(token) ?? []));
  return Array.from(found).sort((a, b) => a - b);
}

function differences(a: OpenRow, b: OpenRow): MedicationAttribute[] {
  const found = medicineDifferences(a.head.traits, b.head.traits);
  // Without evidence they are two products, however much alike (MED-31).
  if (!found.includes('product') && !isSameMedicine(a.head.traits, b.head.traits)) found.unshift('product');
  if (a.state.group !== b.state.group || a.head.entry.clinicalState !== b.head.entry.clinicalState)
    found.push('status');
  return found;
}

/**
 * Rows to show side by side: same substance, at least one of them in use, and the other in use too or the newest from
 * another source. Without this limit, a lifetime of repeat prescriptions would cross-reference each other by the
 * thousands.
 */
function findSimilar(
  clusters: readonly (readonly OpenRow[])[],
  bySubstance: ReadonlyMap<string, readonly number[]>,
): SimilarMedication[][] {
  const row = (at: number): OpenRow => clusters[at]![0]!;
  const isInUse = (at: number): boolean => GROUPS_IN_USE.has(row(at).state.group);
  const found: SimilarMedication[][] = clusters.map(() => []);
  const newestOf = new Map<string, number>();
  clusters.forEach((_, at) => {
    if (isInUse(at) || row(at).state.group === 'in-error') return;
    for (const token of row(at).head.traits.substance) {
      const name = `${row(at).head.entry.sourceId} ${token}`;
      const newest = newestOf.get(name);
      if (newest === undefined || row(newest).head.at < row(at).head.at) newestOf.set(name, at);
    }
  });
  clusters.forEach((_, at) => {
    if (!isInUse(at)) return;
    for (const other of nearby(row(at), bySubstance)) {
      if (other === at || !sameSubstance(row(at).head.traits, row(other).head.traits)) continue;
      const { sourceId } = row(other).head.entry;
      const isNewest = row(other).head.traits.substance.some(
        (token) => newestOf.get(`${sourceId} ${token}`) === other,
      );
      if (!isInUse(other) && !(isNewest && sourceId !== row(at).head.entry.sourceId)) continue;
      const differ = differences(row(at), row(other));
      found[at]!.push({ key: row(other).head.entry.key, differences: differ });
      if (!isInUse(other)) found[other]!.push({ key: row(at).head.entry.key, differences: differ });
    }
  });
  return found;
}

function sourcesOf(cluster: readonly OpenRow[], sources: readonly SourceInfo[]): SourceInfo[] {
  return cluster.map(({ head }) => sources.find(({ id }) => id === head.entry.sourceId)!);
}

/** Each with the changes from it to the next newer member. */
function historyOf({ head, state, others }: OpenRow): JoinedRow['history'] {
  return others.map((member, at) => {
    const newer = others[at - 1] ?? { medicine: head, state };
    const differ = medicineDifferences(member.medicine.traits, newer.medicine.traits);
    if (member.medicine.entry.clinicalState !== newer.medicine.entry.clinicalState) differ.push('status');
    return { ...member, differences: differ };
  });
}
