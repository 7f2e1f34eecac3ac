import { PRECISIONS, type PartialDate, type TimeSpan } from '@care-timeline/fhir';

/** What is needed from a time zone. Wall-clock time is treated as UTC; both in ms since 1970. */
export interface TimeZone {
  toWall(instantMs: number): number;
  toInstant(wallMs: number): number;
}

/** Code of each precision in the columns; 0 is open. */
const PRECISION_CODE = Object.fromEntries(PRECISIONS.map((name, code) => [name, code])) as Readonly<
  Record<(typeof PRECISIONS)[number], number>
>;

/** First instant that a date may mean. */
export function earliestInstant(date: PartialDate, zone: TimeZone): number {
  return date.zoned ? date.earliest : zone.toInstant(date.earliest);
}

/** First instant after all those a date may denote. */
export function latestInstant(date: PartialDate, zone: TimeZone): number {
  return date.zoned ? date.latest : zone.toInstant(date.latest);
}

/** An interval as instants, encoded as in `EntryColumns`. */
export interface Bounds {
  start: number;
  end: number;
  startPrecision: number;
  endPrecision: number;
}

/**
 * Bounds of a span in a viewer's zone, written into `out`, so that 100,000 of them create no garbage. An interval
 * that is over but whose end is unknown ends at its start with end precision 0: nothing more is known about it.
 */
export function boundsOf(time: TimeSpan | undefined, zone: TimeZone, out: Bounds): Bounds {
  const { start, end } = time ?? {};
  if (time === undefined || (start === undefined && end === undefined)) {
    out.start = NaN;
    out.end = NaN;
    out.startPrecision = 0;
    out.endPrecision = 0;
    return out;
  }
  out.start = start === undefined ? -Infinity : earliestInstant(start, zone);
  out.startPrecision = start === undefined ? 0 : PRECISION_CODE[start.precision];
  if (end !== undefined) {
    // Time zones can reverse a wall-clock end and a zoned start by a few hours.
    out.end = Math.max(out.start, latestInstant(end, zone));
    out.endPrecision = PRECISION_CODE[end.precision];
  } else if (time.shape === 'interval' && time.ongoing) {
    out.end = Infinity;
    out.endPrecision = 0;
  } else {
    out.end = latestInstant(start!, zone);
    out.endPrecision = time.shape === 'point' ? out.startPrecision : 0;
  }
  return out;
}
