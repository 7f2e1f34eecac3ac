import type { TimeZone } from './instants.js';

/** The day for which a list is requested. */
export interface Moment {
  /** ms since 1970. */
  readonly instant: number;
  /** False if a day other than today was requested. */
  readonly isNow: boolean;
  readonly zone: TimeZone;
  /** Index of a source among the record's sources. */
  sourceOrder(sourceId: string): number;
}
