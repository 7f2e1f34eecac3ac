import type { RecordView } from '@care-timeline/record';

/** Rows that match a search and the other shared filters; undefined where nothing is asked. */
export function matchRows(
  record: RecordView,
  text: string,
  sources?: readonly string[],
): Uint8Array | undefined {
  const words = text.trim();
  if (!words && !sources?.length) return undefined;
  const matches = new Uint8Array(record.columns.count);
  const found = record.entries({
    ...(words ? { text: words } : {}),
    ...(sources?.length ? { sources } : {}),
    includeInError: true,
  });
  for (const { key } of found) {
    const row = record.rowOf(key);
    if (row !== undefined) matches[row] = 1;
  }
  return matches;
}
