import { STANDINGS, type Standing } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { searchRows } from './record-extras.js';

/** What an entry must be to take part, besides its kind. */
export interface EntryChoice {
  readonly text: string;
  /** Ids of sources; undefined for all. */
  readonly sources: readonly string[] | undefined;
  /** Undefined for all. */
  readonly standings: readonly Standing[] | undefined;
}

/** One byte a record row, 1 for those that take part; undefined where nothing is asked. */
export function matchRows(
  record: RecordView,
  { text, sources, standings }: EntryChoice,
): Uint8Array | undefined {
  const words = text.trim();
  if (!words && !sources && !standings) return undefined;
  const { columns } = record;
  const matches = words ? searchRows(record, words).slice() : new Uint8Array(columns.count).fill(1);
  const bySource = sources && record.sources.map(({ id }) => sources.includes(id));
  const byStanding = standings && STANDINGS.map((standing) => standings.includes(standing));
  for (let row = 0; row < columns.count; row++) {
    if (bySource && !bySource[columns.source[row]!]) matches[row] = 0;
    else if (byStanding && !byStanding[columns.standing[row]!]) matches[row] = 0;
  }
  return matches;
}
