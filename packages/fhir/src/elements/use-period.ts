import type { ClinicalEntry } from '../model/entry.js';
import type { TimeSpan } from '../model/time-span.js';

/** The validity period of a prescription is not the period in which the medicine is used. */
export function isValidity(period: TimeSpan | undefined): boolean {
  return period?.element.includes('validity') === true;
}

/**
 * True if somebody stopped it, as opposed to a treatment or prescription that ran its course, or whose ending is
 * unknown.
 */
export function wasStopped({
  statuses,
  clinicalState,
  medication,
}: Pick<ClinicalEntry, 'statuses' | 'clinicalState' | 'medication'>): boolean {
  const { reason, by } = medication?.stop ?? {};
  const cameToItsEnd = statuses.some(({ code }) => code === 'completed' || code === 'ended');
  return reason !== undefined || by !== undefined || (!cameToItsEnd && clinicalState !== 'unknown');
}
