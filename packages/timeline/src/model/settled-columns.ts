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
const PAUSED = CLINICAL_STATES.indexOf('paused');
const MEDICATION = KINDS.indexOf('medication');

/** A bar whose start is when it was ordered or told, for want of another (TLN-17): a flag of the timeline's own. */
export const DERIVED_START = 2 ** 30;
/** Elements that say when a medicine was ordered or told of, and not since when it is used. */
const ORDERED: ReadonlySet<string> = new Set(['authoredOn', 'dateAsserted']);
/** What is no medicine in use, whatever its status. */
const NOT_USED = FLAG.IN_ERROR | FLAG.NEGATED | FLAG.PLAN | FLAG.UNSAFE | FLAG.UNDATED;

/**
 * The columns as they are drawn: a bar does not go on after a list removed the entry, nor after its course was over as
 * ordered, and it looks like one of unknown status (MED-30, MED-33); so does an alarm that nobody answered (ALG-03). A
 * medicine in use without a period is used from when it was ordered, and not a moment in the past (TLN-17). The
 * record's own if there are no such entries.
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
  const ordered = orderedRows(record);
  if (doubts.size + unanswered.length + ordered.length === 0) return columns;
  const end = columns.end.slice();
  const flags = columns.flags.slice();
  const endPrecision = columns.endPrecision.slice();
  const clinicalState = columns.clinicalState.slice();
  for (const row of unanswered) clinicalState[row] = UNKNOWN;
  for (const row of ordered) {
    end[row] = Infinity;
    flags[row]! |= FLAG.INTERVAL | FLAG.OPEN_END | DERIVED_START;
  }
  for (const [row, since = columns.start[row]!] of doubts) {
    clinicalState[row] = UNKNOWN;
    if (end[row] !== Infinity) continue;
    end[row] = Math.max(since, columns.start[row]!);
    endPrecision[row] = 0;
  }
  return { ...columns, end, endPrecision, clinicalState, flags };
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
    const isOpen = (flags[row]! & FLAG.INTERVAL) === 0 || end[row] === Infinity;
    if (kind[row] !== MEDICATION || clinicalState[row] !== CURRENT || !isOpen) continue;
    rows.add(row);
    left--;
  }
  return rows;
}

/** Medicines in use, or on hold, of which it is only known when they were ordered, the latest first. */
function orderedRows(record: RecordView): number[] {
  const { dated, kind, flags, clinicalState } = record.columns;
  const rows: number[] = [];
  let left = MOST_READ;
  for (let row = dated - 1; row >= 0 && left > 0; row--) {
    const isUsed = clinicalState[row] === CURRENT || clinicalState[row] === PAUSED;
    if (kind[row] !== MEDICATION || !isUsed || flags[row]! & (NOT_USED | FLAG.INTERVAL)) continue;
    left--;
    const { time } = record.entryAt(row);
    if (time && ORDERED.has(time.element)) rows.push(row);
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
