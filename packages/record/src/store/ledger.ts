import { FLAG, KINDS, type ReadProblem } from '@care-timeline/fhir';
import { effectiveState, type KnownSource } from './source-registry.js';
import { MAX_TYPES } from './item-places.js';
import type { Store } from './store.js';
import type { LedgerRow, LedgerSum } from '../types.js';

/** Outcome of one resource: it is in exactly one class (GEN-07). */
export type LedgerClass = Exclude<keyof LedgerSum, 'received'>;

const SUPPORTING = KINDS.indexOf('supporting');

export function ledgerClass(
  store: Store,
  item: number,
  isRefused: (subject: number) => boolean,
): LedgerClass {
  if (isRefused(store.subject[item]!)) return 'refused';
  if (store.facts.understood[item] !== 1) return 'notUnderstood';
  if ((store.facts.flags[item]! & FLAG.IN_ERROR) !== 0) return 'inError';
  // Supporting resources have no position in time.
  if (store.facts.kind[item]! !== SUPPORTING && Number.isNaN(store.facts.start[item])) return 'undated';
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

/** Totals for one source and resource type. */
export interface TypeSum {
  readonly source: number;
  readonly type: string;
  readonly sum: MutableSum;
}

/** The outcome of the resources, and all reported problems. */
export interface Tally {
  readonly sums: readonly TypeSum[];
  /** Sorted by key and path. */
  readonly problems: readonly ReadProblem[];
}

/** Counts, in steps, the distinct resources present. */
export function* buildTally(
  store: Store,
  isRefused: (subject: number) => boolean,
  problemsOf: (item: number) => readonly ReadProblem[],
): Generator<void, Tally> {
  const sums = new Map<number, TypeSum>();
  const problems: ReadProblem[] = [];
  const { count } = store;
  for (let item = 0; item < count; item++) {
    if (item % STEP === STEP - 1) yield;
    if (!store.isThere(item)) continue;
    const source = store.source[item]!;
    const name = source * MAX_TYPES + store.type[item]!;
    let row = sums.get(name);
    if (row === undefined) sums.set(name, (row = { source, type: store.typeName(item), sum: emptySum() }));
    row.sum.received++;
    row.sum[ledgerClass(store, item, isRefused)]++;
    const said = problemsOf(item);
    if (said.length > 0) problems.push(...said);
  }
  yield;
  return { sums: [...sums.values()], problems: problems.sort(byKeyAndPlace) };
}

/** Number of items examined in one step. */
const STEP = 1 << 14;

/** The ledger by source and resource type; things that are not resources have type ''. */
export function ledgerRows(sums: readonly TypeSum[], sources: readonly KnownSource[]): LedgerRow[] {
  return sums
    .map(({ source, type, sum }) => {
      const known = sources[source]!;
      return { source: known.info, state: effectiveState(known), resourceType: type, ...sum };
    })
    .sort((a, b) => compare(a.source.id, b.source.id) || compare(a.resourceType, b.resourceType));
}

export function byKeyAndPlace(a: ReadProblem, b: ReadProblem): number {
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
