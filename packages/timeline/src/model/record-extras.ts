import type { Kind, PartialDate } from '@care-timeline/fhir';
import type { NotLoaded, RecordView, ResultList, ResultQuery, ResultSeries } from '@care-timeline/record';

/** What `PatientRecord` can do beyond a `RecordView`. A host's own view of a record may lack it. */
interface Extras {
  readonly patient?: { readonly birthDate?: PartialDate };
  readonly notLoaded?: readonly NotLoaded[];
  search?(text: string): Uint8Array;
  results?(query: ResultQuery): ResultList;
}

const extrasOf = (record: RecordView | undefined): Extras => (record ?? {}) as Extras;

/** Date of birth, where the record knows its patient. */
export const birthOf = (record: RecordView | undefined): PartialDate | undefined =>
  extrasOf(record).patient?.birthDate;

/** Stretches of time that the record's sources have not given. */
export const recordNotLoaded = (record: RecordView): readonly NotLoaded[] => extrasOf(record).notLoaded ?? [];

/** 1 for each row that a text is found in. */
export function searchRows(record: RecordView, text: string): Uint8Array {
  const extras = extrasOf(record);
  if (extras.search) return extras.search(text);
  const matches = new Uint8Array(record.columns.count);
  for (const { key } of record.entries({ text, includeInError: true })) {
    const row = record.rowOf(key);
    if (row !== undefined) matches[row] = 1;
  }
  return matches;
}

/** Values of a kind by code and unit; none where the record cannot tell. */
export const resultSeries = (record: RecordView, kind: Kind): readonly ResultSeries[] =>
  extrasOf(record).results?.({ kinds: [kind] }).series ?? [];
