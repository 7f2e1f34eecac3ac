import type { ClinicalEntry } from '@care-timeline/fhir';
import { push } from '../shared/push.js';

/** One fact that several sources report in the same terms: shown once, with all its sources named (MED-27, GEN-08). */
export interface Joined {
  /** From the source listed first. */
  readonly entry: ClinicalEntry;
  /** The same fact from other sources, at most one from each. */
  readonly same: readonly ClinicalEntry[];
}

/**
 * Joins entries from different sources that have the same signature; entries with an undefined signature are never
 * joined. Two equal entries from one source stay separate: recording them twice may have been intentional.
 *
 * @param entries - in display order
 */
export function joinAcrossSources(
  entries: readonly ClinicalEntry[],
  sourceOrder: (sourceId: string) => number,
  signature: (entry: ClinicalEntry) => string | undefined,
): Joined[] {
  const open = new Map<string | undefined, { entry: ClinicalEntry; same: ClinicalEntry[] }[]>();
  const joined: { entry: ClinicalEntry; same: ClinicalEntry[] }[] = [];
  const bySource = [...entries].sort((a, b) => sourceOrder(a.sourceId) - sourceOrder(b.sourceId));
  for (const entry of bySource) {
    const name = signature(entry);
    const group = open.get(name)?.find((one) => !hasSource(one, entry.sourceId));
    if (group !== undefined) {
      group.same.push(entry);
      continue;
    }
    const one = { entry, same: [] };
    joined.push(one);
    if (name !== undefined) push(open, name, one);
  }
  const place = new Map(entries.map((entry, at) => [entry, at]));
  return joined.sort((a, b) => place.get(a.entry)! - place.get(b.entry)!);
}

function hasSource(one: Joined, sourceId: string): boolean {
  return one.entry.sourceId === sourceId || one.same.some((entry) => entry.sourceId === sourceId);
}
