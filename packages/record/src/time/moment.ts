import type { TimeZone } from './instants.js';

/** The day that a list is asked for. */
export interface Moment {
  /** ms since 1970. */
  readonly instant: number;
  /** False where an earlier or later day than the present was asked for. */
  readonly isNow: boolean;
  readonly zone: TimeZone;
  /** Place of a source among the record's sources. */
  sourceOrder(sourceId: string): number;
}
