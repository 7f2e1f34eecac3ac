import { FLAG, KINDS } from '@care-timeline/fhir';
import { effectiveState, type KnownSource } from './source-registry.js';
import type { Store } from './store.js';
import type { LedgerRow, LedgerSum } from './types.js';

/** What became of one resource: it is in exactly one class (GEN-07). */
export type LedgerClass = Exclude<keyof LedgerSum, 'received'>;

const SUPPORTING = KINDS.indexOf('supporting');

export function ledgerClass(
  store: Store,
  item: number,
  isRefused: (subject: number) => boolean,
): LedgerClass {
  if (isRefused(store.subject[item] as number)) return 'refused';
  if (store.understood[item] !== 1) return 'notUnderstood';
  if (((store.flags[item] as number) & FLAG.IN_ERROR) !== 0) return 'inError';
  // Supporting resources have no place in time.
  if ((store.kind[item] as number) !== SUPPORTING && Number.isNaN(store.start[item] as number))
    return 'undated';
  return 'read';
}

export type MutableSum = { -readonly [K in keyof LedgerSum]: number };

export function emptySum(): MutableSum {
  return { received: 0, read: 0, inError: 0, undated: 0, notUnderstood: 0, refused: 0 };
}

export function addToSum(sum: MutableSum, more: LedgerSum): MutableSum {
  for (const name of Object.keys(sum) as (keyof LedgerSum)[]) sum[name] += more[name];
  return sum;
}

/** The ledger over distinct resources that are there, by source and resource type; what is no resource has type ''. */
export function buildLedger(
  store: Store,
  sources: readonly KnownSource[],
  isRefused: (subject: number) => boolean,
): LedgerRow[] {
  const sums = new Map<string, MutableSum>();
  const sumOf = (source: number, type: string): MutableSum => {
    const name = `${source}|${type}`;
    const sum = sums.get(name) ?? emptySum();
    if (!sums.has(name)) sums.set(name, sum);
    return sum;
  };
  for (let item = 0; item < store.count; item++) {
    if (!store.isThere(item)) continue;
    const sum = sumOf(store.source[item] as number, store.typeName(item));
    sum.received++;
    sum[ledgerClass(store, item, isRefused)]++;
  }
  return Array.from(sums, ([name, sum]) => {
    const source = sources[Number(name.slice(0, name.indexOf('|')))] as KnownSource;
    return {
      source: source.info,
      state: effectiveState(source),
      resourceType: name.slice(name.indexOf('|') + 1),
      ...sum,
    };
  }).sort((a, b) =>
    a.source.id === b.source.id
      ? a.resourceType < b.resourceType
        ? -1
        : 1
      : a.source.id < b.source.id
        ? -1
        : 1,
  );
}
