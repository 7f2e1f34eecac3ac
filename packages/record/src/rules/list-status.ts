import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import type { EmptySection, SourceStatus } from '../types.js';

/** Four states that must never be mistaken for each other (GEN-06, ALG-01). */
export type ListState =
  | 'some'
  | 'none-known' // somebody asked, and there is nothing
  | 'not-recorded' // nothing was written, and nobody says that there is nothing
  | 'unavailable'; // a source has not given it

/** How far a list can be trusted. Part of every list that a record makes. */
export interface ListStatus {
  readonly state: ListState;
  /** Sources that have not given all of it: loading, partial, failed or blocked, or incomplete by their own word. */
  readonly missing: readonly SourceStatus[];
  /** Lists that a source left empty, and why. */
  readonly emptySections: readonly EmptySection[];
  /** Entries that say that there is nothing. */
  readonly noneKnown: readonly ClinicalEntry[];
  /** Said to be nothing, while something is recorded: both are shown. */
  readonly contradicted: boolean;
}

/**
 * True where an entry can be taken at its word that there is nothing: not one in error, refuted, over or only planned, and
 * not one that cannot be interpreted safely (GEN-04). A statement of R5 has no clinical state of its own, and still says so.
 */
export function saysNone({ absence, clinicalState, negation, safe }: ClinicalEntry): boolean {
  const isHeld = clinicalState === 'current' || clinicalState === 'paused' || clinicalState === 'unknown';
  return absence === 'none-known' && isHeld && negation !== 'refuted' && safe;
}

const WITHHELD = new Set(['unavailable', 'withheld', 'notstarted']);

export function listStatus(
  kind: Kind,
  items: number,
  noneKnown: readonly ClinicalEntry[],
  sources: readonly SourceStatus[],
  emptySections: readonly EmptySection[],
): ListStatus {
  const sections = emptySections.filter(({ kinds }) => kinds.includes(kind));
  const missing = sources.filter((status) => isMissing(status, kind));
  const isNone = noneKnown.length > 0 || sections.some(({ reason }) => reason === 'nilknown');
  const unavailable =
    sources.length === 0 || missing.length > 0 || sections.some(({ reason }) => WITHHELD.has(reason));
  return {
    state: items > 0 ? 'some' : isNone ? 'none-known' : unavailable ? 'unavailable' : 'not-recorded',
    missing,
    emptySections: sections,
    noneKnown,
    contradicted: items > 0 && isNone,
  };
}

function isMissing({ state, kinds, incomplete }: SourceStatus, kind: Kind): boolean {
  if (incomplete.length > 0) return true;
  return state !== 'loaded' && (kinds === undefined || kinds.includes(kind));
}
