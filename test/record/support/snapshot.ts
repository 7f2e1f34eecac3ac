import type { PatientRecord } from '@care-timeline/record';

/** All that a record says, in a form that two records can be compared by. */
export function snapshotOf(record: PatientRecord): unknown {
  const { columns, sources } = record;
  const rows = Array.from({ length: columns.count }, (_, row) => ({
    key: record.keyAt(row),
    title: record.titleAt(row),
    start: columns.start[row],
    end: columns.end[row],
    startPrecision: columns.startPrecision[row],
    endPrecision: columns.endPrecision[row],
    kind: columns.kind[row],
    clinicalState: columns.clinicalState[row],
    flags: columns.flags[row],
    source: sources[columns.source[row]!]?.id,
    entry: JSON.parse(JSON.stringify(record.entryAt(row))) as unknown,
  }));
  const { completeness } = record;
  return {
    rows,
    dated: columns.dated,
    ledger: completeness.rows,
    total: completeness.total,
    problems: completeness.problems,
    deleted: completeness.deleted,
  };
}
