import type { PartialDate } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';

/** Date of birth, where the record knows its patient. */
export function birthOf(record: RecordView | undefined): PartialDate | undefined {
  const patient = (record as { patient?: { birthDate?: PartialDate } } | undefined)?.patient;
  return patient?.birthDate;
}
