import type { PatientRecord } from '@care-timeline/record';

/** Part of each idle period left unused, ms. */
const SPARE = 2;

/**
 * Builds the search index of a record in idle moments: on a long record the first search would otherwise take a
 * second.
 */
export function prepareSearch(record: PatientRecord | undefined, isOver: () => boolean): void {
  const steps = typeof requestIdleCallback === 'function' ? record?.prepareSearch() : undefined;
  if (!steps) return;
  const go = (idle: IdleDeadline): void => {
    while (idle.timeRemaining() > SPARE) if (isOver() || steps.next().done) return;
    requestIdleCallback(go);
  };
  requestIdleCallback(go);
}
