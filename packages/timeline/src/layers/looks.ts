import { FLAG, CLINICAL_STATES } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';

/**
 * How a mark looks besides its colour: each look has a shape of its own, so that colour is never the only carrier
 * (TLN-03), and is the same before and after now (TLN-02).
 */
export const enum Look {
  /** Filled. */
  Plain = 0,
  /** Filled more faintly: it is over. */
  Past = 1,
  /** Outline: planned, proposed, drafted (GEN-03). */
  Plan = 2,
  /** Hatched: on hold (MED-21). */
  Paused = 3,
  /** Crossed: did not happen, or must not (GEN-02). */
  Negated = 4,
  /** Struck through (GEN-01). */
  InError = 5,
  /** Outline with a gap: status not known. */
  Unknown = 6,
  /** Cannot be interpreted safely (GEN-04). */
  Unsafe = 7,
}

const BY_CLINICAL_STATE: readonly Look[] = CLINICAL_STATES.map(
  (clinicalState) =>
    ({
      current: Look.Plain,
      paused: Look.Paused,
      planned: Look.Plan,
      past: Look.Past,
      'not-done': Look.Negated,
      'in-error': Look.InError,
      unknown: Look.Unknown,
    })[clinicalState],
);

export function lookOf(columns: EntryColumns, row: number): Look {
  const flags = columns.flags[row]!;
  if (flags & FLAG.IN_ERROR) return Look.InError;
  if (flags & FLAG.UNSAFE) return Look.Unsafe;
  if (flags & FLAG.NEGATED) return Look.Negated;
  if (flags & FLAG.PLAN) return Look.Plan;
  return BY_CLINICAL_STATE[columns.clinicalState[row]!]!;
}
