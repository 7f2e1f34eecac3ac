import { FLAG } from '@care-timeline/fhir';
import type { PatientRecord, SourceInfo } from '@care-timeline/record';
import { isHeldBack } from '@care-timeline/sources';
import type { CareWithheldDetail } from './withheld-event.js';

/** What a source that delivered everything at once has marked as withheld; undefined if nothing. Runs in steps. */
export function* withheldInFile(
  record: PatientRecord,
  source: SourceInfo,
): Generator<void, CareWithheldDetail | undefined> {
  const { columns, sources } = record;
  const number = sources.findIndex(({ id }) => id === source.id);
  const types = new Set<string>();
  const codes = new Set<string>();
  let count = 0;
  for (let row = 0; row < columns.count && columns === record.columns; row++) {
    if (columns.source[row] !== number || !(columns.flags[row]! & FLAG.RESTRICTED)) continue;
    yield;
    const { resourceType, provenance } = record.entryAt(row);
    const held = provenance.security.map(({ code }) => code).filter(isHeldBack);
    if (held.length === 0) continue;
    count++;
    types.add(resourceType);
    for (const code of held) codes.add(code!);
  }
  return count === 0 ? undefined : { source, types: [...types], count, codes: [...codes].sort() };
}
