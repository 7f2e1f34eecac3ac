import type { Kind } from '@care-timeline/fhir';
import type { SourceLoad } from '@care-timeline/ui';

/** A stretch of time that a source has not been asked for yet (TLN-12), ms since 1970. */
export interface NotLoaded {
  readonly from: number;
  readonly to: number;
  /** Undefined for every kind. */
  readonly kinds?: readonly Kind[];
  readonly source: string;
}

/** What lies between the loaded stretches of each source, and before and after them. */
export function notLoadedOf(loads: readonly SourceLoad[]): NotLoaded[] {
  const gaps: NotLoaded[] = [];
  for (const { source, loaded } of loads) {
    if (!loaded) continue;
    const groups = new Map<string, { kinds?: readonly Kind[]; ranges: { from: number; to: number }[] }>();
    for (const { from, to, kinds } of loaded) {
      const key = kinds ? [...kinds].sort().join() : '';
      const group = groups.get(key) ?? { ...(kinds ? { kinds } : {}), ranges: [] };
      group.ranges.push({ from, to });
      groups.set(key, group);
    }
    for (const { kinds, ranges } of groups.values()) {
      let at = -Infinity;
      const gap = (from: number, to: number): void => {
        if (to > from) gaps.push({ from, to, ...(kinds ? { kinds } : {}), source: source.label });
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
