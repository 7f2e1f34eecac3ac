import { medicineGroupName, type RecordView } from '@care-timeline/record';
import type { Lane } from './lanes.js';

/** Lanes with more spans than this are not grouped, since every name has to be read. */
export const MAX_GROUPED = 600;

/**
 * Group numbers for the spans of a lane, equal for spans of one thing over time: one medicine with its dose changes,
 * one recurring problem. Everything except medicines is compared by title.
 */
export interface SpanGroups {
  /** By span index. */
  readonly of: Uint32Array;
  /** Group number of each name. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function groupsOf(lane: Lane, record: RecordView): SpanGroups | undefined {
  const { row } = lane.index.spans;
  if (row.length > MAX_GROUPED) return undefined;
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(row, (at) => {
    const name = lane.kind === 'medication' ? medicineGroupName(record.entryAt(at)) : record.titleAt(at);
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
  return { of, numbers };
}
