import { FLAG, CLINICAL_STATES } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';

/**
 * Appearance of a mark apart from its colour: each look has its own shape, so that colour is never the only carrier
 * of information (TLN-03), and is the same before and after now (TLN-02).
 */
export const enum Look {
  /** Filled. */
  Plain = 0,
  /** Filled more faintly: has ended. */
  Past = 1,
  /** Outlined: planned, proposed or draft (GEN-03). */
  Plan = 2,
  /** Hatched: on hold (MED-21). */
  Paused = 3,
  /** Crossed: did not happen, or must not happen (GEN-02). */
  Negated = 4,
  /** Struck through (GEN-01). */
  InError = 5,
  /** Outlined with a gap: status unknown. */
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

export function lookOf(columns: Pick<EntryColumns, 'clinicalState' | 'flags'>, row: number): Look {
  const flags = columns.flags[row]!;
  if (flags & FLAG.IN_ERROR) return Look.InError;
  if (flags & FLAG.UNSAFE) return Look.Unsafe;
  if (flags & FLAG.NEGATED) return Look.Negated;
  if (flags & FLAG.PLAN) return Look.Plan;
  return BY_CLINICAL_STATE[columns.clinicalState[row]!]!;
}
