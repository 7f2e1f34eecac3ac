import type { ClinicalEntry, ConceptFact } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { partial, point } from '../format/partial.js';

export const concept = (label: string): ConceptFact => ({ label, labelFrom: 'text', codings: [] });

/** An entry with what is asked for, and nothing more. */
export function entry(more: Partial<ClinicalEntry> = {}): ClinicalEntry {
  const id = more.id ?? '1';
  const resourceType = more.resourceType ?? 'Procedure';
  return {
    key: `gp|${resourceType}/${id}`,
    sourceId: 'gp',
    resourceType,
    id,
    release: 'R4',
    kind: 'procedure',
    category: [],
    name: 'Appendektomi',
    nameFrom: 'text',
    title: 'Appendektomi',
    time: point('2019-03'),
    clinicalState: 'past',
    statuses: [{ element: 'status', code: 'completed', known: true }],
    statusReason: [],
    planLike: false,
    modifiers: [],
    safe: true,
    codings: [],
    values: [],
    reason: [],
    note: [],
    references: [],
    provenance: { sourceId: 'gp', people: [], security: [], profiles: [], recorded: partial('2019-03-06') },
    problems: [],
    describe: () => [],
    raw: { resourceType, id },
    ...more,
  };
}

export function record(...entries: ClinicalEntry[]): RecordView {
  const found = new Map(entries.map((one) => [one.key, one]));
  return Object.assign(new EventTarget(), {
    timeZone: 'Europe/Oslo',
    sources: [{ id: 'gp', label: 'Fastlegen' }],
    now: () => Date.UTC(2024, 5, 1),
    entry: (key: string) => found.get(key),
  }) as unknown as RecordView;
}
