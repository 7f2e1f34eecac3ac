import type { PatientRecord } from '@care-timeline/record';

/** Time of an idle moment that is left alone, ms. */
const SPARE = 2;

/** Makes a record searchable in idle moments: of a long one the first search would else take a second. */
export function prepareSearch(record: PatientRecord | undefined, isOver: () => boolean): void {
  const steps = typeof requestIdleCallback === 'function' ? record?.prepareSearch() : undefined;
  if (!steps) return;
  const go = (idle: IdleDeadline): void => {
    while (idle.timeRemaining() > SPARE) if (isOver() || steps.next().done) return;
    requestIdleCallback(go);
  };
  requestIdleCallback(go);
}
