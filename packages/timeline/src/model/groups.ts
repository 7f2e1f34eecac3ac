import type { RecordView } from '@care-timeline/record';
import type { Lane } from './lanes.js';

/** Lanes with more spans than this are not grouped: names are read one by one. */
const MOST = 600;

/**
 * Numbers for the spans of a lane, the same for those that are one thing over time: one medicine with its dose changes, one
 * problem that comes back. Medicines are compared by their generic name or code, everything else by its title.
 */
export function groupsOf(lane: Lane, record: RecordView): Uint32Array | undefined {
  const { row } = lane.index.spans;
  if (row.length > MOST) return undefined;
  const numbers = new Map<string, number>();
  return Uint32Array.from(row, (at) => {
    const name = lane.kind === 'medication' ? medicineName(record, at) : record.titleAt(at);
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
}

function medicineName(record: RecordView, row: number): string {
  const { medication, name } = record.entryAt(row);
  return medication?.generic ?? medication?.codings.find(({ code }) => code)?.code ?? name;
}
