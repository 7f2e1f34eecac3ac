import { FLAG, KINDS, type Kind } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import { indexLane, type LaneIndex } from './lane-index.js';
import type { EntryFilter } from './options.js';

/** One kind of entry, with everything its lane shows. */
export interface Lane {
  readonly kind: Kind;
  readonly index: LaneIndex;
  /** Undated record rows of the lane: listed and counted, never dropped (TLN-11). */
  readonly undated: Uint32Array;
}

/** The record split into lanes. Every entry is either in exactly one lane, filtered out, or in error. */
export interface LaneModel {
  /** All lanes that have entries, in reading order. */
  readonly lanes: readonly Lane[];
  /** Removed by the search or another entry filter. */
  readonly filtered: number;
  /** Entered in error and hidden (GEN-01). */
  readonly inError: number;
  readonly total: number;
  /** Kinds that occur in the record, matching or not, in reading order, with their entry counts. */
  readonly available: readonly { readonly kind: Kind; readonly count: number }[];
}

const SUPPORTING = KINDS.indexOf('supporting');

/** Splits the record's columns into lanes: two passes over the rows, no objects allocated. */
export function buildLanes(columns: EntryColumns, filter: EntryFilter): LaneModel {
  const { count, dated, kind, flags } = columns;
  const { matches, showInError } = filter;
  const datedOf = new Uint32Array(KINDS.length);
  const undatedOf = new Uint32Array(KINDS.length);
  const available = new Uint32Array(KINDS.length);
  const keep = new Uint8Array(count);
  let filtered = 0;
  let inError = 0;
  for (let row = 0; row < count; row++) {
    const lane = kind[row]!;
    if (flags[row]! & FLAG.IN_ERROR && !showInError) {
      inError++;
      continue;
    }
    available[lane]!++;
    if (lane === SUPPORTING || (matches && !matches[row])) {
      filtered++;
      continue;
    }
    keep[row] = 1;
    if (row < dated) datedOf[lane]!++;
    else undatedOf[lane]!++;
  }

  const rows = [...datedOf].map((n) => new Uint32Array(n));
  const undated = [...undatedOf].map((n) => new Uint32Array(n));
  datedOf.fill(0);
  undatedOf.fill(0);
  for (let row = 0; row < count; row++) {
    if (!keep[row]) continue;
    const lane = kind[row]!;
    if (row < dated) rows[lane]![datedOf[lane]!++] = row;
    else undated[lane]![undatedOf[lane]!++] = row;
  }
  return {
    lanes: KINDS.flatMap((name, i) =>
      rows[i]!.length || undated[i]!.length
        ? [{ kind: name, index: indexLane(name, columns, rows[i]!), undated: undated[i]! }]
        : [],
    ),
    filtered,
    inError,
    total: count,
    available: KINDS.flatMap((name, i) =>
      available[i] && i !== SUPPORTING ? [{ kind: name, count: available[i] }] : [],
    ),
  };
}

/** The lanes chosen to be shown. `shown + filtered + inError = total`. */
export interface LaneChoice {
  readonly lanes: readonly Lane[];
  /** Entries in the chosen lanes, dated and undated. */
  readonly shown: number;
  readonly undated: number;
  /** Removed by kind or by another filter (TLN-08, MED-24). */
  readonly filtered: number;
  readonly inError: number;
  readonly total: number;
}

const entriesOf = (lane: Lane): number => lane.index.rows.length + lane.undated.length;

/**
 * @param kinds undefined for all
 * @param order kinds in the user's order; kinds not listed follow in reading order
 */
export function chooseLanes(
  model: LaneModel,
  kinds?: readonly Kind[],
  order: readonly Kind[] = [],
): LaneChoice {
  const rank = (kind: Kind): number => {
    const at = order.indexOf(kind);
    return at < 0 ? order.length + KINDS.indexOf(kind) : at;
  };
  const lanes = model.lanes
    .filter((lane) => !kinds || kinds.includes(lane.kind))
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  const shown = lanes.reduce((sum, lane) => sum + entriesOf(lane), 0);
  const undated = lanes.reduce((sum, lane) => sum + lane.undated.length, 0);
  const all = model.lanes.reduce((sum, lane) => sum + entriesOf(lane), 0);
  return {
    lanes,
    shown,
    undated,
    filtered: model.filtered + all - shown,
    inError: model.inError,
    total: model.total,
  };
}
