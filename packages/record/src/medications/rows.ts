import { AlikeRows } from './alike-rows.js';
import type { ChainMember } from './chains.js';
import { medicineDifferences, type MedicationAttribute } from './match.js';
import type { OpenRow, RowMember } from './open-row.js';
import { similarRows, type SimilarRows } from './similar-rows.js';
import type { SourceInfo } from '../types.js';

export interface JoinedRow extends Omit<OpenRow, 'others'>, SimilarRows {
  readonly same: readonly ChainMember[];
  readonly sources: readonly SourceInfo[];
  readonly history: readonly (RowMember & { readonly differences: readonly MedicationAttribute[] })[];
}

/**
 * Joins rows from different sources that do not differ, and records the differences between rows about the same
 * substance (MED-27). Rows from one source are never joined: a medicine ordered twice stays two rows.
 */
export function joinAndCompare(rows: readonly OpenRow[], sources: readonly SourceInfo[]): JoinedRow[] {
  // By source and key, and not by when a source arrived: a row must not change its head from one start to the next.
  const ordered = [...rows].sort((a, b) => (a.head.entry.key < b.head.entry.key ? -1 : 1));
  const clusters: OpenRow[][] = [];
  const alike = new AlikeRows();
  for (const row of ordered) {
    const equal = alike.find(row);
    if (equal !== undefined) equal.push(row);
    else {
      const cluster = [row];
      clusters.push(cluster);
      alike.add(cluster);
    }
  }
  const similar = similarRows(clusters.map(([row]) => row!));
  return clusters.map((cluster, at) => {
    const [{ head, state }, ...rest] = cluster as [OpenRow, ...OpenRow[]];
    return {
      head,
      state,
      conflicting: cluster.some(({ conflicting }) => conflicting),
      same: rest.map((row) => row.head),
      sources: sourcesOf(cluster, sources),
      history: cluster.flatMap(historyOf),
      ...similar[at]!,
    };
  });
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
