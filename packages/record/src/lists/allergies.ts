import type { ClinicalEntry } from '@care-timeline/fhir';
import { conceptSignature, isNameless } from '../rules/concept-signature.js';
import { joinAcrossSources, type Joined } from '../rules/join-across-sources.js';
import { listStatus, saysNone, type ListStatus } from '../rules/list-status.js';
import type { EmptySection, SourceStatus } from '../types.js';

export const ALLERGY_GROUPS = [
  'active', // and those whose status is not known: a risk is shown until it is explicitly ruled out
  'inactive',
  'refuted',
  'in-error',
] as const;

export type AllergyGroup = (typeof ALLERGY_GROUPS)[number];

export interface AllergyItem extends Joined {
  readonly group: AllergyGroup;
}

export interface AllergyList extends ListStatus {
  /** By group; within a group by criticality, then certainty, then most recent first. */
  readonly items: readonly AllergyItem[];
  readonly groups: ReadonlyMap<AllergyGroup, readonly AllergyItem[]>;
}

/** @param allergies - in chronological order, including in-error ones */
export function allergyList(
  allergies: readonly ClinicalEntry[],
  sourceOrder: (sourceId: string) => number,
  statuses: readonly SourceStatus[],
  emptySections: readonly EmptySection[],
): AllergyList {
  const isAbsence = (entry: ClinicalEntry): boolean =>
    entry.absence !== undefined && entry.absence !== 'none-of-kind' && entry.clinicalState !== 'in-error';
  const noneKnown = allergies.filter(saysNone);
  const ordered = allergies
    .filter((entry) => !isAbsence(entry))
    .reverse()
    .sort((a, b) => weight(b) - weight(a));
  const items = joinAcrossSources(ordered, sourceOrder, allergySignature).map((joined) => ({
    ...joined,
    group: groupOf(joined.entry),
  }));
  const groups = new Map<AllergyGroup, AllergyItem[]>(ALLERGY_GROUPS.map((group) => [group, []]));
  for (const item of items) groups.get(item.group)?.push(item);
  // A refuted allergy is on record but is not an allergy: it does not make the list "some".
  const count = (groups.get('active')?.length ?? 0) + (groups.get('inactive')?.length ?? 0);
  return {
    ...listStatus('allergy', count, noneKnown, statuses, emptySections),
    items: ALLERGY_GROUPS.flatMap((group) => groups.get(group) ?? []),
    groups,
  };
}

function groupOf({ clinicalState, negation }: ClinicalEntry): AllergyGroup {
  if (clinicalState === 'in-error') return 'in-error';
  if (clinicalState === 'not-done' || negation === 'refuted') return 'refuted';
  return clinicalState === 'past' ? 'inactive' : 'active';
}

const CERTAINTY = ['refuted', 'unconfirmed', 'presumed', 'confirmed'];

/** A "none known" for one category is listed after the recorded allergies, and never replaces them (ALG-01). */
function weight({ absence, allergy, certainty }: ClinicalEntry): number {
  if (absence === 'none-of-kind') return -1;
  const criticality = allergy?.criticality === 'high' ? 2 : allergy?.criticality === 'low' ? 0 : 1;
  return criticality * 10 + CERTAINTY.indexOf(certainty ?? 'confirmed');
}

function allergySignature(entry: ClinicalEntry): string | undefined {
  if (isNameless(entry)) return undefined;
  const { allergy } = entry;
  const reactions = (allergy?.reactions ?? []).map(({ manifestations, severity }) =>
    [...manifestations.map((one) => conceptSignature(one, one.label)), severity ?? ''].join(','),
  );
  const parts = [
    conceptSignature(entry.code, entry.name),
    entry.clinicalState,
    entry.negation,
    entry.certainty,
    allergy?.criticality,
    allergy?.type,
    ...reactions.sort(),
  ];
  return parts.map((part) => part ?? '').join('\n');
}
