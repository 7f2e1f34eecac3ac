import type { ClinicalEntry } from '@care-timeline/fhir';
import { isKnownAt } from '../time/as-of.js';
import { conceptSignature, isNameless } from '../rules/concept-signature.js';
import { joinAcrossSources, type Joined } from '../rules/join-across-sources.js';
import { listStatus, saysNone, type ListStatus } from '../rules/list-status.js';
import type { Moment } from '../time/moment.js';
import { clinicalStateAt } from '../rules/clinical-state-at.js';
import { saysZone } from '../rules/zones.js';
import type { EmptySection, SourceStatus } from '../types.js';

export const PROBLEM_GROUPS = [
  'current',
  'unconfirmed', // unconfirmed, provisional and differential: kept apart from established problems (ALG-02)
  'planned', // begins after the requested day
  'unknown',
  'zone', // describes a zone of a self-care plan that the record does not have (CPL-05)
  'past',
  'refuted', // never listed as active (GEN-02)
  'in-error',
] as const;

export type ProblemGroup = (typeof PROBLEM_GROUPS)[number];

export interface ProblemItem extends Joined {
  readonly group: ProblemGroup;
  /** True if the record does not tell how it stood on that day. */
  readonly uncertain: boolean;
}

export interface ProblemList extends ListStatus {
  /** By group in reading order, most recent onset first. */
  readonly items: readonly ProblemItem[];
  readonly groups: ReadonlyMap<ProblemGroup, readonly ProblemItem[]>;
  /** Not yet known on the requested day. */
  readonly later: readonly ClinicalEntry[];
}

const UNCONFIRMED = new Set(['unconfirmed', 'provisional', 'differential']);

/**
 * @param conditions - in chronological order, including in-error ones
 * @param signs - those that only describe a zone of a plan, by key: they are listed with the plan (CPL-05)
 */
export function problemList(
  conditions: readonly ClinicalEntry[],
  signs: ReadonlyMap<string, unknown>,
  moment: Moment,
  statuses: readonly SourceStatus[],
  emptySections: readonly EmptySection[],
): ProblemList {
  const isAbsence = (entry: ClinicalEntry): boolean =>
    entry.absence !== undefined && entry.clinicalState !== 'in-error';
  const recorded = conditions.filter((entry) => !isAbsence(entry) && !signs.has(entry.key));
  const isKnown = (entry: ClinicalEntry): boolean => isKnownAt(entry, moment);
  const known = recorded.filter(isKnown);
  const latestFirst = [...known].reverse();
  const items = joinAcrossSources(latestFirst, moment.sourceOrder, problemSignature).map(
    (joined): ProblemItem => {
      const { clinicalState, uncertain } = clinicalStateAt(
        joined.entry,
        moment.isNow ? undefined : moment.instant,
        moment.zone,
      );
      return { ...joined, group: groupOf(joined.entry, clinicalState), uncertain };
    },
  );
  const groups = new Map<ProblemGroup, ProblemItem[]>(PROBLEM_GROUPS.map((group) => [group, []]));
  for (const item of items) groups.get(item.group)?.push(item);
  const shown = items.length - (groups.get('in-error')?.length ?? 0);
  const noneKnown = conditions.filter((entry) => saysNone(entry) && isKnown(entry));
  return {
    ...listStatus('condition', shown, noneKnown, statuses, emptySections),
    items: PROBLEM_GROUPS.flatMap((group) => groups.get(group) ?? []),
    groups,
    later: recorded.filter((entry) => !known.includes(entry)),
  };
}

function groupOf(entry: ClinicalEntry, clinicalState: ClinicalEntry['clinicalState']): ProblemGroup {
  if (clinicalState === 'in-error') return 'in-error';
  if (clinicalState === 'not-done' || entry.negation === 'refuted') return 'refuted';
  if (saysZone(entry) && clinicalState !== 'past') return 'zone';
  if (clinicalState === 'past' || clinicalState === 'unknown' || clinicalState === 'planned')
    return clinicalState;
  return UNCONFIRMED.has(entry.certainty ?? '') ? 'unconfirmed' : 'current';
}

/** Equal if the diagnosis, its certainty, its clinical state and its dates are equal. */
function problemSignature(entry: ClinicalEntry): string | undefined {
  if (isNameless(entry)) return undefined;
  const { start, end } = entry.time ?? {};
  const parts = [
    conceptSignature(entry.code, entry.name),
    entry.clinicalState,
    entry.negation,
    entry.certainty,
    entry.condition?.severity?.label,
    start?.text.slice(0, 10) ?? entry.timeText,
    end?.text.slice(0, 10),
  ];
  return parts.map((part) => part ?? '').join('\n');
}
