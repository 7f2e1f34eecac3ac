import { GROUPS_IN_USE } from './state.js';
import { rowDifferences, type OpenRow } from './open-row.js';
import { push } from '../shared/push.js';
import type { SimilarMedication } from './types.js';

export interface SimilarRows {
  readonly similar: readonly SimilarMedication[];
  /** Number of further similar rows, if there are too many to compare with each. */
  readonly moreSimilar: number;
}

/** Rows in use that a row is compared with, on either side of it in the order of the rows. */
const MAX_BESIDE = 12;

/**
 * Rows to show side by side: same substance, at least one of them in use, and the other in use too or the newest from
 * another source. Without this limit, a lifetime of repeat prescriptions would cross-reference each other by the
 * thousands. Of very many in use, each is compared with its neighbours, and the rest are counted.
 */
export function similarRows(rows: readonly OpenRow[]): SimilarRows[] {
  const isInUse = ({ state }: OpenRow): boolean => GROUPS_IN_USE.has(state.group);
  const inUse = new Map<string, number[]>();
  const newest = new Map<string, Map<string, number>>();
  rows.forEach((row, at) => {
    for (const token of row.head.traits.substance) {
      if (isInUse(row)) push(inUse, token, at);
      else if (row.state.group !== 'in-error') noteNewest(newest, token, row.head.entry.sourceId, at);
    }
  });
  const similar: SimilarMedication[][] = rows.map(() => []);
  const more = new Array<number>(rows.length).fill(0);
  rows.forEach((row, at) => {
    if (!isInUse(row)) return;
    const near = new Set<number>();
    for (const token of row.head.traits.substance) {
      const beside = inUse.get(token)!;
      const own = placeOf(at, beside);
      const some = beside.slice(Math.max(0, own - MAX_BESIDE), own + MAX_BESIDE + 1);
      for (const other of some) near.add(other);
      more[at] = Math.max(more[at]!, beside.length - some.length);
      for (const [sourceId, other] of newest.get(token) ?? [])
        if (sourceId !== row.head.entry.sourceId) near.add(other);
    }
    near.delete(at);
    for (const other of [...near].sort((a, b) => a - b)) {
      const differences = rowDifferences(row, rows[other]!);
      similar[at]!.push({ key: rows[other]!.head.entry.key, differences });
      if (!isInUse(rows[other]!)) similar[other]!.push({ key: row.head.entry.key, differences });
    }
  });
  return similar.map((found, at) => ({ similar: found, moreSimilar: more[at]! }));

  function noteNewest(
    found: Map<string, Map<string, number>>,
    token: string,
    sourceId: string,
    at: number,
  ): void {
    let bySource = found.get(token);
    if (bySource === undefined) found.set(token, (bySource = new Map()));
    const before = bySource.get(sourceId);
    if (before === undefined || rows[before]!.head.at < rows[at]!.head.at) bySource.set(sourceId, at);
  }
}

/** Place of a number in a list that is sorted. */
function placeOf(at: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
