import type { ReadProblem } from '@care-timeline/fhir';
import { addToSum, buildLedger, emptySum, type MutableSum } from './ledger.js';
import type { RecordData } from './record-data.js';
import type { Completeness } from './types.js';

/** The ledger with its sums, and every problem, in an order that does not depend on the order of arrival. */
export function buildCompleteness(data: RecordData): Completeness {
  const { store, sources } = data;
  const rows = buildLedger(store, sources.all, data.isRefused);
  const byType = new Map<string, MutableSum>();
  const bySource = new Map<string, MutableSum>(sources.infos.map(({ id }) => [id, emptySum()]));
  const total = emptySum();
  for (const row of rows) {
    const type = byType.get(row.resourceType) ?? emptySum();
    byType.set(row.resourceType, addToSum(type, row));
    addToSum(bySource.get(row.source.id) as MutableSum, row);
    addToSum(total, row);
  }
  const problems: ReadProblem[] = sources.all.flatMap(({ incomplete, remarks }) => [
    ...incomplete.values(),
    ...remarks.values(),
  ]);
  for (let item = 0; item < store.count; item++) {
    if (store.isThere(item)) problems.push(...data.problemsOf(item));
  }
  return {
    rows,
    total,
    sources: sources
      .statuses()
      .map((status) => ({ ...status, sum: bySource.get(status.source.id) as MutableSum })),
    byType,
    problems: problems.sort(byKeyAndPlace),
    deleted: store.deletedKeys,
  };
}

function byKeyAndPlace(a: ReadProblem, b: ReadProblem): number {
  return (
    compare(a.key, b.key) ||
    compare(a.path, b.path) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
