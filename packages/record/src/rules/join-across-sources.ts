import type { ClinicalEntry } from '@care-timeline/fhir';

/** One fact that several sources tell in the same words: shown once, with all its sources named (MED-27, GEN-08). */
export interface Joined {
  /** Of the source that was named first. */
  readonly entry: ClinicalEntry;
  /** The same fact of other sources, at most one of each. */
  readonly same: readonly ClinicalEntry[];
}

/**
 * Joins entries of different sources that have the same signature; an undefined one joins nothing. Two equal entries of one source
 * stay two: whoever wrote them twice may have meant it.
 *
 * @param entries - in the order in which they are to be shown
 */
export function joinAcrossSources(
  entries: readonly ClinicalEntry[],
  sourceOrder: (sourceId: string) => number,
  signature: (entry: ClinicalEntry) => string | undefined,
): Joined[] {
  const open = new Map<string, { entry: ClinicalEntry; same: ClinicalEntry[] }[]>();
  const joined: { entry: ClinicalEntry; same: ClinicalEntry[] }[] = [];
  const bySource = [...entries].sort((a, b) => sourceOrder(a.sourceId) - sourceOrder(b.sourceId));
  for (const entry of bySource) {
    const name = signature(entry);
    const group =
      name === undefined ? undefined : open.get(name)?.find((one) => !hasSource(one, entry.sourceId));
    if (group !== undefined) {
      group.same.push(entry);
      continue;
    }
    const one = { entry, same: [] };
    joined.push(one);
    if (name !== undefined) open.set(name, [...(open.get(name) ?? []), one]);
  }
  const place = new Map(entries.map((entry, at) => [entry, at]));
  return joined.sort((a, b) => place.get(a.entry)! - place.get(b.entry)!);
}

function hasSource(one: Joined, sourceId: string): boolean {
  return one.entry.sourceId === sourceId || one.same.some((entry) => entry.sourceId === sourceId);
}
