import type { RecordView } from '@care-timeline/record';
import { searchRows } from './record-extras.js';

/** Rows that match a search and the chosen sources; undefined where nothing is asked. */
export function matchRows(
  record: RecordView,
  text: string,
  sources?: readonly string[],
): Uint8Array | undefined {
  const words = text.trim();
  if (!words && !sources?.length) return undefined;
  const { columns } = record;
  const matches = words ? searchRows(record, words).slice() : new Uint8Array(columns.count).fill(1);
  if (sources?.length) {
    const wanted = record.sources.map(({ id }) => sources.includes(id));
    for (let row = 0; row < columns.count; row++) if (!wanted[columns.source[row]!]) matches[row] = 0;
  }
  return matches;
}
