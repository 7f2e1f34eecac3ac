import type { PartialDate } from './time-span.js';

/** One step of an alarm: that it went off, that somebody dealt with it, that it was acknowledged. */
export interface AlarmStep {
  /** `reported`, `handled`, `acknowledged`, `ended`; anything else as written. */
  readonly what: string;
  readonly at?: PartialDate;
  /** Who or what did it, as written. */
  readonly by?: string;
}

/** An alarm from welfare technology: an event with an outcome, and no lasting risk (ALG-03). */
export interface AlarmFacts {
  readonly steps: readonly AlarmStep[];
}
