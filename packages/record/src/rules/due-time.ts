import type { ClinicalEntry, TimeSpan } from '@care-timeline/fhir';

/**
 * When something is to be done (CPL-02). The date it was written, ordered or last changed is no such time, and makes
 * nothing overdue.
 */
export function dueTime({ kind, time }: ClinicalEntry): TimeSpan | undefined {
  const element = time?.element ?? '';
  if (kind === 'order') return element.startsWith('occurrence') ? time : undefined;
  return WRITTEN.has(element) ? undefined : time;
}

const WRITTEN = new Set(['authoredOn', 'created', 'dateTime', 'lastModified', 'recordedDate', 'statusDate']);
