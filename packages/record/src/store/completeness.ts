import { addToSum, byKeyAndPlace, emptySum, ledgerRows, type MutableSum } from './ledger.js';
import type { RecordData } from './record-data.js';
import type { Completeness } from '../types.js';

/** The ledger with its totals, and all problems, in an order that does not depend on the order of arrival. */
export function buildCompleteness({ store, sources, tally }: RecordData): Completeness {
  const rows = ledgerRows(tally.sums, sources.all);
  const byType = new Map<string, MutableSum>();
  const bySource = new Map<string, MutableSum>(sources.infos.map(({ id }) => [id, emptySum()]));
  const total = emptySum();
  for (const row of rows) {
    const type = byType.get(row.resourceType) ?? emptySum();
    byType.set(row.resourceType, addToSum(type, row));
    addToSum(bySource.get(row.source.id)!, row);
    addToSum(total, row);
  }
  const ofSources = sources.all.flatMap(({ incomplete, remarks }) => [
    ...incomplete.values(),
    ...remarks.values(),
  ]);
  return {
    rows,
    total,
    sources: sources.statuses().map((status) => ({ ...status, sum: bySource.get(status.source.id)! })),
    byType,
    problems: ofSources.length === 0 ? tally.problems : [...tally.problems, ...ofSources].sort(byKeyAndPlace),
    deleted: store.deletedKeys,
  };
}
