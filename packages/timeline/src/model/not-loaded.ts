import type { Kind } from '@care-timeline/fhir';
import type { NotLoaded } from '@care-timeline/record';
import type { SourceLoad } from '@care-timeline/ui';

/**
 * What lies between the loaded stretches of each source, and before and after them (TLN-12). A source that says
 * nothing of stretches has given everything it has.
 *
 * @param known - what the record itself knows not to have; of a source that is told of here, the loader knows better
 */
export function notLoadedOf(loads: readonly SourceLoad[], known: readonly NotLoaded[]): NotLoaded[] {
  const told = new Set(loads.flatMap(({ source, loaded }) => (loaded ? source.id : [])));
  const gaps = known.filter(({ source }) => !told.has(source.id));
  for (const { source, loaded } of loads) {
    const groups = new Map<
      string,
      { kinds: readonly Kind[] | undefined; ranges: { from: number; to: number }[] }
    >();
    for (const { from, to, kinds } of loaded ?? []) {
      const key = kinds ? [...kinds].sort().join() : '';
      const group = groups.get(key) ?? { kinds, ranges: [] };
      group.ranges.push({ from, to });
      groups.set(key, group);
    }
    for (const { kinds, ranges } of groups.values()) {
      let at = -Infinity;
      const gap = (from: number, to: number): void => {
        if (to > from) gaps.push({ source, from, to, ...(kinds ? { kinds } : {}) });
      };
      for (const { from, to } of ranges.sort((a, b) => a.from - b.from)) {
        gap(at, from);
        at = Math.max(at, to);
      }
      gap(at, Infinity);
    }
  }
  return gaps;
}
