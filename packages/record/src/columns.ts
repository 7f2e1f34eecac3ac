import { FLAG, KINDS } from '@care-timeline/fhir';
import { orderByPair } from './time-order.js';
import type { Store } from './store.js';
import type { EntryColumns } from './types.js';

const SUPPORTING = KINDS.indexOf('supporting');

/** Columns, and which item of the store each row is. */
export interface Rows {
  readonly columns: EntryColumns;
  readonly items: Uint32Array;
  /** Row of each item; -1 where it is in no row. */
  readonly rowOf: Int32Array;
}

/** True for what widgets draw: understood, clinical, of this patient, and not deleted. */
export function isShown(store: Store, item: number, isRefused: (subject: number) => boolean): boolean {
  return (
    (store.kind[item] as number) !== SUPPORTING &&
    store.understood[item] === 1 &&
    store.isThere(item) &&
    !isRefused(store.subject[item] as number)
  );
}

/** Builds the columns of all that is shown: dated rows by start, end and key, then the undated ones by key. */
export function buildRows(store: Store, isRefused: (subject: number) => boolean): Rows {
  const dated: number[] = [];
  const undated: number[] = [];
  for (let item = 0; item < store.count; item++) {
    if (!isShown(store, item, isRefused)) continue;
    (Number.isNaN(store.start[item] as number) ? undated : dated).push(item);
  }
  const byKey = (a: number, b: number): number => store.compareKeys(a, b);
  const ordered = orderByPair(Uint32Array.from(dated), store.start, store.end);
  orderTies(ordered, store, byKey);
  const items = new Uint32Array(ordered.length + undated.length);
  items.set(ordered);
  items.set(undated.sort(byKey), ordered.length);

  const n = items.length;
  const rowOf = new Int32Array(store.count).fill(-1);
  const columns = {
    count: n,
    dated: ordered.length,
    start: gather(new Float64Array(n), items, store.start),
    end: gather(new Float64Array(n), items, store.end),
    startPrecision: gather(new Uint8Array(n), items, store.startPrecision),
    endPrecision: gather(new Uint8Array(n), items, store.endPrecision),
    kind: gather(new Uint8Array(n), items, store.kind),
    standing: gather(new Uint8Array(n), items, store.standing),
    flags: gather(new Uint32Array(n), items, store.flags),
    source: gather(new Uint16Array(n), items, store.source),
  };
  for (let row = 0; row < n; row++) {
    const item = items[row] as number;
    rowOf[item] = row;
    if ((store.subject[item] as number) < 0)
      columns.flags[row] = (columns.flags[row] as number) | FLAG.NO_SUBJECT;
  }
  return { columns, items, rowOf };
}

function gather<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  out: T,
  items: Uint32Array,
  values: T,
): T {
  for (let row = 0; row < items.length; row++) out[row] = values[items[row] as number] as number;
  return out;
}

/** Puts items that are equal in start and end in order of their keys. */
function orderTies(items: Uint32Array, store: Store, byKey: (a: number, b: number) => number): void {
  const start = store.start;
  const end = store.end;
  let from = 0;
  for (let to = 1; to <= items.length; to++) {
    const first = items[from] as number;
    const next = items[to] as number;
    if (to < items.length && start[first] === start[next] && end[first] === end[next]) continue;
    if (to - from > 1) items.subarray(from, to).sort(byKey);
    from = to;
  }
}
