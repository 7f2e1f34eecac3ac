import { FLAG, KINDS } from '@care-timeline/fhir';
import type { DateInput } from '../time/date-input.js';
import type { EntryColumns, EntryQuery, SourceInfo } from '../types.js';

export interface QueryTarget {
  readonly columns: EntryColumns;
  readonly sources: readonly SourceInfo[];
  /** 1 for each row that contains the words. */
  search(text: string): Uint8Array;
  /** When the row was recorded, ms since 1970, if stated. */
  recordedAt(row: number): number | undefined;
  /** Undefined for an invalid date: such a bound matches nothing rather than everything. */
  instant(value: DateInput): number | undefined;
  asOf(value: DateInput): number | undefined;
}

/** Rows matching a query, in row order. */
export function queryRows(query: EntryQuery, target: QueryTarget): number[] {
  const { columns } = target;
  const from = query.from === undefined ? -Infinity : target.instant(query.from);
  const to = query.to === undefined ? Infinity : target.instant(query.to);
  const asOf = query.asOf === undefined ? Infinity : target.asOf(query.asOf);
  if (from === undefined || to === undefined || asOf === undefined) return [];
  const windowed = query.from !== undefined || query.to !== undefined;
  const kinds = query.kinds === undefined ? undefined : codesOf(query.kinds, KINDS);
  const sources =
    query.sources === undefined
      ? undefined
      : codesOf(
          query.sources,
          target.sources.map(({ id }) => id),
        );
  const texts = query.text?.trim() ? target.search(query.text) : undefined;
  const hidden = query.includeInError ? 0 : FLAG.IN_ERROR;

  const rows: number[] = [];
  // An undated entry is outside every window; it matches if there is no window.
  const last = windowed ? columns.dated : columns.count;
  for (let row = 0; row < last; row++) {
    if (windowed) {
      // Rows are sorted by start: none after this one begins before `to`.
      if (columns.start[row]! >= to) break;
      if (columns.end[row]! <= from) continue;
    }
    if ((columns.flags[row]! & hidden) !== 0) continue;
    if (kinds !== undefined && !kinds.has(columns.kind[row]!)) continue;
    if (sources !== undefined && !sources.has(columns.source[row]!)) continue;
    if (texts !== undefined && texts[row] === 0) continue;
    if (asOf !== Infinity && !isKnown(row, asOf, target)) continue;
    rows.push(row);
  }
  return rows;
}

/** Same as `isKnownBy`, without creating an entry. */
function isKnown(row: number, instant: number, { columns, recordedAt }: QueryTarget): boolean {
  // NaN, for an undated row, is not later than anything.
  return (recordedAt(row) ?? columns.start[row]!) <= instant;
}

function codesOf<T>(asked: readonly T[], all: readonly T[]): ReadonlySet<number> {
  return new Set(asked.map((one) => all.indexOf(one)));
}
