import type { ClinicalEntry } from '@care-timeline/fhir';
import { doubtAt, type RecordView } from '@care-timeline/record';
import type { Formatters } from './formatters.js';
import { zoneOf } from './zone.js';

/** The time in words; what was written stands beside what was computed from it (GEN-10), or in its place. */
export function entryTime(
  { time, timeText }: Pick<ClinicalEntry, 'time' | 'timeText'>,
  format: Formatters,
): string {
  return [time && format.span(time), (time?.computed || !time) && timeText].filter(Boolean).join(', ');
}

/**
 * The same at a moment: what a list removed, or a course that is over as ordered, is not said to go on (MED-30,
 * MED-33).
 */
export function entryTimeAt(
  entry: ClinicalEntry,
  format: Formatters,
  record: RecordView | undefined,
  at: number,
): string {
  const { time, timeText } = settledTime(entry, format.timeZone, record, at);
  return entryTime({ ...(time && { time }), ...(timeText !== undefined && { timeText }) }, format);
}

/** An entry whose time is not open-ended if something says that it is over. */
export function settledTime(
  entry: ClinicalEntry,
  timeZone: string,
  record: RecordView | undefined,
  at: number,
): Pick<ClinicalEntry, 'time' | 'timeText'> {
  const { time, timeText } = entry;
  const isOver = time?.ongoing === true && record && doubtAt(record, entry, at, zoneOf(timeZone));
  return isOver ? { time: { ...time, ongoing: false }, ...(timeText !== undefined && { timeText }) } : entry;
}
