import type { Kind } from '@care-timeline/fhir';

/** Kinds that share a colour. Colour shows groups at a glance; the name and the symbol always accompany it (TLN-03). */
export type KindGroup =
  'alerts' | 'problems' | 'contacts' | 'medicines' | 'measurements' | 'plans' | 'documents';

export const KIND_GROUPS: readonly KindGroup[] = [
  'alerts',
  'problems',
  'contacts',
  'medicines',
  'measurements',
  'plans',
  'documents',
];

const GROUP_OF: Readonly<Record<Kind, KindGroup>> = {
  alert: 'alerts',
  allergy: 'alerts',
  condition: 'problems',
  'family-history': 'problems',
  encounter: 'contacts',
  service: 'contacts',
  alarm: 'contacts',
  appointment: 'contacts',
  procedure: 'contacts',
  medication: 'medicines',
  administration: 'medicines',
  dispense: 'medicines',
  immunization: 'medicines',
  vitals: 'measurements',
  labs: 'measurements',
  assessment: 'measurements',
  imaging: 'measurements',
  'care-plan': 'plans',
  goal: 'plans',
  'care-team': 'plans',
  task: 'plans',
  order: 'plans',
  device: 'plans',
  document: 'documents',
  form: 'documents',
  message: 'documents',
  consent: 'documents',
  list: 'documents',
  'about-others': 'documents',
  supporting: 'documents',
};

export function kindGroup(kind: Kind): KindGroup {
  return GROUP_OF[kind] ?? 'documents';
}

/** Private token for the group's colour, for text, lines and marks; `soft` for a background behind text. */
export function kindColor(kind: Kind, soft = false): string {
  return `--_group-${kindGroup(kind)}${soft ? '-soft' : ''}`;
}
