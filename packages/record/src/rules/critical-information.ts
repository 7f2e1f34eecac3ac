import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import type { TimeZone } from '../time/instants.js';
import type { EntryQuery } from '../types.js';
import { appliesAt, isProhibitionOver } from './clinical-state-at.js';
import { isTreatmentLimit, treatmentLimits } from './treatment-limits.js';

/** What must not be overlooked, beside allergies. */
export const CRITICAL_GROUPS = ['critical', 'limitation', 'alert'] as const;
export type CriticalGroup = (typeof CRITICAL_GROUPS)[number];

interface CriticalSource {
  readonly revision: number;
  entries(query?: EntryQuery): readonly ClinicalEntry[];
}

/** Critical conditions, limits to treatment and alerts: each entry in one group, latest first, whatever its state. */
export function criticalEntries(record: CriticalSource): Readonly<Record<CriticalGroup, ClinicalEntry[]>> {
  const of = (kind: Kind): ClinicalEntry[] =>
    [...record.entries({ kinds: [kind], includeInError: true })].reverse();
  return {
    critical: of('condition').filter((entry) => entry.condition?.critical && !isTreatmentLimit(entry)),
    limitation: [...treatmentLimits(record)].reverse(),
    alert: of('alert'),
  };
}

export type CriticalState = 'open' | 'later' | 'over' | 'refuted' | 'inError';

const OVER: ReadonlySet<string> = new Set(['past', 'not-done']);

/**
 * Whether critical information applies at a moment: by status, and a flag or a consent also by its period (GEN-16). An
 * unknown status counts as open: a risk is shown until it is known not to be one. Undefined for a point-in-time
 * finding, such as a dose that was not taken: it has no end and is history.
 */
export function criticalState(
  entry: ClinicalEntry,
  instant: number,
  zone: TimeZone,
): CriticalState | undefined {
  const { clinicalState, negation, resourceType } = entry;
  if (clinicalState === 'in-error') return 'inError';
  if (negation === 'refuted') return 'refuted';
  if (isOver(entry)) return resourceType === 'DetectedIssue' ? undefined : 'over';
  if (resourceType !== 'Flag' && resourceType !== 'Consent') return 'open';
  const when = appliesAt(entry, instant, true, zone);
  return when === 'now' ? 'open' : when === 'later' ? 'later' : 'over';
}

function isOver(entry: ClinicalEntry): boolean {
  const { clinicalState, kind, negation } = entry;
  // A limit that was ordered is never done, and one that was observed stands until something else is observed.
  if (negation === 'do-not-perform' || (kind === 'order' && isTreatmentLimit(entry)))
    return isProhibitionOver(entry);
  return kind === 'assessment' ? clinicalState === 'not-done' : OVER.has(clinicalState);
}
