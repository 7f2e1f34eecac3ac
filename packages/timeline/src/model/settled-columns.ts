import { CLINICAL_STATES, FLAG, KINDS } from '@care-timeline/fhir';
import {
  alarmLog,
  doubtAt,
  isUnanswered,
  listRemarks,
  type EntryColumns,
  type RecordView,
} from '@care-timeline/record';
import { zoneOf } from '@care-timeline/ui';

const CURRENT = CLINICAL_STATES.indexOf('current');
const UNKNOWN = CLINICAL_STATES.indexOf('unknown');
const MEDICATION = KINDS.indexOf('medication');

/**
 * The columns as they are drawn: a bar does not go on after a list removed the entry, nor after its course was over as
 * ordered, and it looks like one of unknown status (MED-30, MED-33); so does an alarm that nobody answered (ALG-03). The record's own if there are no such entries.
 */
export function settledColumns(record: RecordView, at: number): EntryColumns {
  const { columns } = record;
  const doubts = new Map<number, number | undefined>();
  const zone = zoneOf(record.timeZone);
  for (const row of questionable(record)) {
    const doubt = doubtAt(record, record.entryAt(row), at, zone);
    if (doubt) doubts.set(row, doubt.since);
  }
  const unanswered = unansweredRows(record);
  if (doubts.size === 0 && unanswered.length === 0) return columns;
  const end = columns.end.slice();
  const endPrecision = columns.endPrecision.slice();
  const clinicalState = columns.clinicalState.slice();
  for (const row of unanswered) clinicalState[row] = UNKNOWN;
  for (const [row, since = columns.start[row]!] of doubts) {
    clinicalState[row] = UNKNOWN;
    if (end[row] !== Infinity) continue;
    end[row] = Math.max(since, columns.start[row]!);
    endPrecision[row] = 0;
  }
  return { ...columns, end, endPrecision, clinicalState };
}

/** So many open medicines are read before the first picture; of more, the table and the detail still tell. */
const MOST_READ = 600;

/** Those that a list has something to say of, and medicines without an end, the latest first. */
function questionable(record: RecordView): ReadonlySet<number> {
  const { count, kind, flags, end, clinicalState } = record.columns;
  const rows = new Set<number>();
  for (const key of listRemarks(record).keys()) {
    const row = record.rowOf(key);
    if (row !== undefined) rows.add(row);
  }
  let left = MOST_READ;
  for (let row = count - 1; row >= 0 && left > 0; row--) {
    const isOpen = (flags[row]! & FLAG.INTERVAL) !== 0 && end[row] === Infinity;
    if (kind[row] !== MEDICATION || clinicalState[row] !== CURRENT || !isOpen) continue;
    rows.add(row);
    left--;
  }
  return rows;
}

function unansweredRows(record: RecordView): number[] {
  const { clinicalState } = record.columns;
  return [...alarmLog(record)].flatMap(([key, steps]) => {
    const row = isUnanswered(steps) ? record.rowOf(key) : undefined;
    const isRight = row !== undefined && LASTING.has(clinicalState[row]!);
    return isRight ? [row] : [];
  });
}

/** Those that a log can say more of. */
const LASTING: ReadonlySet<number> = new Set([CURRENT, CLINICAL_STATES.indexOf('past')]);
