import type { ClinicalEntry } from '../model/entry.js';
import type { TimeSpan } from '../model/time-span.js';

/** How long a prescription can be dispensed is not how long the medicine is used. */
export function isValidity(period: TimeSpan | undefined): boolean {
  return period?.element.includes('validity') === true;
}

/** Somebody stopped it, as opposed to a treatment or a prescription that came to its end, or nobody knows. */
export function wasStopped({
  statuses,
  clinicalState,
  medication,
}: Pick<ClinicalEntry, 'statuses' | 'clinicalState' | 'medication'>): boolean {
  const { reason, by } = medication?.stop ?? {};
  const cameToItsEnd = statuses.some(({ code }) => code === 'completed' || code === 'ended');
  return reason !== undefined || by !== undefined || (!cameToItsEnd && clinicalState !== 'unknown');
}
