import { FLAG, KINDS } from '@care-timeline/fhir';
import { orderedBy } from './time-order.js';
import type { Store } from './store.js';
import type { EntryColumns } from '../types.js';

const SUPPORTING = KINDS.indexOf('supporting');

/** Columns, and the store item of each row. */
export interface Rows {
  readonly columns: EntryColumns;
  readonly items: Uint32Array;
  /** Row of each item; -1 if it is in no row. */
  readonly rowOf: Int32Array;
}

/** True for what widgets draw: understood, clinical, about this patient, and not deleted. */
export function isShown(store: Store, item: number, isRefused: (subject: number) => boolean): boolean {
  return (
    store.facts.kind[item]! !== SUPPORTING &&
    store.facts.understood[item] === 1 &&
    store.isThere(item) &&
    !isRefused(store.subject[item]!)
  );
}

/** What is known about subjects, by their number. */
interface Whose {
  isRefused(subject: number): boolean;
  isNobody(subject: number): boolean;
}

/**
 * Builds, in steps, the columns of everything shown: dated rows by start, end and key, then the undated ones by key.
 */
export function* buildRows(store: Store, { isRefused, isNobody }: Whose): Generator<void, Rows> {
  const { count } = store;
  const dated = new Uint32Array(count);
  let found = 0;
  const undated: number[] = [];
  for (let item = 0; item < count; item++) {
    if (item % STEP === STEP - 1) yield;
    if (!isShown(store, item, isRefused)) continue;
    if (Number.isNaN(store.facts.start[item])) undated.push(item);
    else dated[found++] = item;
  }
  const ordered = yield* orderedBy(dated.subarray(0, found), store.facts.start);
  yield* orderTies(ordered, store);
  const items = new Uint32Array(found + undated.length);
  items.set(ordered);
  items.set(
    undated.sort((a, b) => store.compareKeys(a, b)),
    found,
  );
  yield;

  const n = items.length;
  const rowOf = new Int32Array(count).fill(-1);
  const columns = {
    count: n,
    dated: found,
    start: gather(new Float64Array(n), items, store.facts.start),
    end: gather(new Float64Array(n), items, store.facts.end),
    startPrecision: gather(new Uint8Array(n), items, store.facts.startPrecision),
    endPrecision: gather(new Uint8Array(n), items, store.facts.endPrecision),
    kind: gather(new Uint8Array(n), items, store.facts.kind),
    clinicalState: gather(new Uint8Array(n), items, store.facts.clinicalState),
    flags: gather(new Uint32Array(n), items, store.facts.flags),
    source: gather(new Uint16Array(n), items, store.source),
  };
  yield;
  for (let row = 0; row < n; row++) {
    const item = items[row]!;
    rowOf[item] = row;
    if (isNobody(store.subject[item]!)) columns.flags[row] = columns.flags[row]! | FLAG.NO_SUBJECT;
  }
  return { columns, items, rowOf };
}

/** Number of items examined in one step. */
const STEP = 1 << 14;

function gather<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  out: T,
  items: Uint32Array,
  values: T,
): T {
  for (let row = 0; row < items.length; row++) out[row] = values[items[row]!]!;
  return out;
}

/** Sorts items with equal starts by end, and those with equal ends by key. */
function* orderTies(items: Uint32Array, store: Store): Generator<void> {
  const { start, end } = store.facts;
  const inOrder = (a: number, b: number): number =>
    end[a]! === end[b]! ? store.compareKeys(a, b) : end[a]! < end[b]! ? -1 : 1;
  let from = 0;
  for (let to = 1; to <= items.length; to++) {
    if (to % STEP === 0) yield;
    if (to < items.length && start[items[from]!] === start[items[to]!]) continue;
    if (to - from > 1) items.subarray(from, to).sort(inOrder);
    from = to;
  }
}
