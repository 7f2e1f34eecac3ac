import type { ClinicalEntry } from '../model/entry.js';

/**
 * How soon an order, a task or a prescription is to be carried out, as coded (CPL-02); undefined if that goes without
 * saying, and once there is nothing left to carry out.
 */
export function pressingOf({ clinicalState, medication, order, task }: ClinicalEntry): string | undefined {
  if (clinicalState === 'past' || clinicalState === 'not-done' || clinicalState === 'in-error')
    return undefined;
  const priority = medication?.priority ?? order?.priority ?? task?.priority;
  return priority === 'routine' ? undefined : priority;
}
