import { makeEntry, type ClinicalEntry, type ReadContext } from '@care-timeline/fhir';

export type Json = Record<string, unknown>;

/** An entry in Bokmål from source `s`. */
export function entryOf(resource: unknown, more: Partial<ReadContext> = {}): ClinicalEntry {
  return makeEntry(resource, { sourceId: 's', lang: 'nb', ...more });
}

/** `2024-01-01 – 2024-02-01 (period)`: shape, bounds and element of an entry's time in one line. */
export function when({ time, timeText }: ClinicalEntry): string {
  if (time === undefined) return `undated${timeText === undefined ? '' : `: ${timeText}`}`;
  const from = time.start?.text ?? '…';
  if (time.shape === 'point') return `${from} (${time.element})`;
  const to = time.end?.text ?? (time.ongoing ? 'ongoing' : '?');
  return `${from} – ${to} (${time.element})${time.computed === undefined ? '' : ` ${time.computed}`}`;
}
