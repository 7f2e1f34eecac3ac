import { KINDS, STANDINGS } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';

export const COLUMNS = ['time', 'title', 'kind', 'standing', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** Sorts record rows. Ties keep the order of time. @param words text of a kind or standing, for sorting as read */
export function sortRows(
  rows: Uint32Array,
  record: RecordView,
  { column, descending }: Sorting,
  words: { kind(kind: string): string; standing(standing: string): string },
  lang: string,
): Uint32Array {
  const { columns } = record;
  const sorted = rows.slice();
  if (column === 'time') {
    if (descending) sorted.reverse();
    return sorted;
  }
  const text = (row: number): string => {
    switch (column) {
      case 'title':
        return record.titleAt(row);
      case 'kind':
        return words.kind(KINDS[columns.kind[row]!]!);
      case 'standing':
        return words.standing(STANDINGS[columns.standing[row]!]!);
      case 'source':
        return record.sources[columns.source[row]!]?.label ?? '';
    }
  };
  const texts = new Map<number, string>();
  for (const row of rows) texts.set(row, text(row));
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = descending ? -1 : 1;
  return sorted.sort((a, b) => sign * compare(texts.get(a)!, texts.get(b)!) || a - b);
}

/** The rows to render of a long list, and the room of those before and after. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

const EXTRA = 8;

/** @param height of the list's window  @param rowHeight typical height of a row, CSS pixels */
export function sliceOf(count: number, scrollTop: number, height: number, rowHeight: number): Slice {
  const first = Math.floor(scrollTop / rowHeight) - EXTRA;
  const from = Math.max(0, Math.min(first, count - 1));
  const to = Math.min(count, from + Math.ceil(height / rowHeight) + 2 * EXTRA);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
