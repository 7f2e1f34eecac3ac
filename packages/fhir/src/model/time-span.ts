/** The part of a date that was written. The index is its code in the record's columns; 0 means "open" there. */
export const PRECISIONS = ['open', 'year', 'month', 'day', 'minute', 'second', 'millisecond'] as const;

export type Precision = Exclude<(typeof PRECISIONS)[number], 'open'>;

/**
 * A FHIR date, dateTime or instant with exactly the precision it was written with (TLN-10). `earliest` (inclusive)
 * and `latest` (exclusive) bound the possible instants, in ms since 1970. If `zoned`, they are real instants;
 * otherwise they are wall-clock time counted as if it were UTC, and become instants only when a viewer's time zone is
 * known, so that a date-only value is that calendar day in every zone.
 */
export interface PartialDate {
  readonly text: string;
  readonly precision: Precision;
  readonly zoned: boolean;
  readonly earliest: number;
  readonly latest: number;
}

/** Where a moment lies in relation to a period (GEN-16). */
export type PeriodState = 'now' | 'former' | 'later';

/**
 * When an entry happened or holds.
 *
 * - `point`: `start` is set and is the moment (which may itself be an uncertain span, such as a year).
 * - `interval`: `start` absent means it began at an unknown time before; `end` absent means it goes on (`ongoing`) or
 *   its end is not known.
 */
export interface TimeSpan {
  readonly shape: 'point' | 'interval';
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** True if nothing ended it: the interval extends to the edge and has no end symbol (TLN-04). */
  readonly ongoing: boolean;
  /** FHIR path of the element that gave the time, such as `onsetDateTime` or `period`. */
  readonly element: string;
  /** Set if a bound was computed rather than written, with what it was computed from (GEN-10). */
  readonly computed?: 'age' | 'duration' | 'timing';
}
