import type { ClinicalEntry } from '../model/entry.js';
import type { TimeSpan } from '../model/time-span.js';

/** How long a prescription can be dispensed is not how long the medicine is used. */
export function isValidity(period: TimeSpan | undefined): boolean {
  return period?.element.includes('validity') === true;
}

/** Somebody stopped it, as opposed to a treatment or a prescription that was carried through to its end. */
export function wasStopped({
  statuses,
  medication,
}: Pick<ClinicalEntry, 'statuses' | 'medication'>): boolean {
  const { reason, by } = medication?.stop ?? {};
  return reason !== undefined || by !== undefined || !statuses.some(({ code }) => code === 'completed');
}
