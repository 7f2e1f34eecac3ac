/** How much of a date was written. The index is its code in the record's columns; 0 means "open" there. */
export const PRECISIONS = ['open', 'year', 'month', 'day', 'minute', 'second', 'millisecond'] as const;

export type Precision = Exclude<(typeof PRECISIONS)[number], 'open'>;

/**
 * A FHIR date, dateTime or instant with exactly the precision it was written with (TLN-10).
 *
 * `earliest` (inclusive) and `latest` (exclusive) bound the instant it may mean, in ms since 1970. With `zoned`
 * they are real instants; without, they are wall-clock time counted as if it were UTC, and become instants only
 * when a viewer's time zone is known, so that a date-only value is that calendar day in every zone.
 */
export interface PartialDate {
  readonly text: string;
  readonly precision: Precision;
  readonly zoned: boolean;
  readonly earliest: number;
  readonly latest: number;
}

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
  /** True where nothing ended it: the interval runs to the edge and has no end symbol (TLN-04). */
  readonly ongoing: boolean;
  /** FHIR path the time came from, such as `onsetDateTime` or `period`. */
  readonly element: string;
  /** Set where a bound was worked out rather than written, and from what (GEN-10). */
  readonly computed?: 'age' | 'duration' | 'timing';
}
