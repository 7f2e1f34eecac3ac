import { CLINICAL_STATES, type ClinicalState } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { rowsOfContact } from './belonging.js';
import { authorOf, searchRows } from './record-extras.js';

/** Conditions for an entry to be included, apart from its kind. */
export interface EntryChoice {
  readonly text: string;
  /** Ids of sources; undefined for all. */
  readonly sources: readonly string[] | undefined;
  /** Undefined for all. */
  readonly clinicalStates: readonly ClinicalState[] | undefined;
  /** Names of authors; undefined for all. */
  readonly authors?: readonly string[] | undefined;
  /** Key of a contact: only entries that belong to it. Empty for everything. */
  readonly contact?: string;
}

/** One byte per record row, 1 for rows that are included; undefined if there is no filter. */
export function matchRows(
  record: RecordView,
  { text, sources, clinicalStates, authors, contact }: EntryChoice,
): Uint8Array | undefined {
  const words = text.trim();
  const inContact = contact ? rowsOfContact(record, contact) : undefined;
  if (!words && !sources && !clinicalStates && !authors && !inContact) return undefined;
  const { columns } = record;
  const matches = words ? searchRows(record, words).slice() : new Uint8Array(columns.count).fill(1);
  const bySource = sources && record.sources.map(({ id }) => sources.includes(id));
  const byClinicalState =
    clinicalStates && CLINICAL_STATES.map((clinicalState) => clinicalStates.includes(clinicalState));
  for (let row = 0; row < columns.count; row++) {
    if (bySource && !bySource[columns.source[row]!]) matches[row] = 0;
    else if (byClinicalState && !byClinicalState[columns.clinicalState[row]!]) matches[row] = 0;
    else if (inContact && !inContact.has(row)) matches[row] = 0;
    else if (authors && matches[row] && !authors.includes(authorOf(record, row))) matches[row] = 0;
  }
  return matches;
}
