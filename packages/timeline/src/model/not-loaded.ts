import { notLoadedOf, type NotLoaded } from '@care-timeline/record';
import type { SourceLoad } from '@care-timeline/ui';

/**
 * Periods that sources have not delivered (TLN-12): as reported by the loader for sources that are being loaded,
 * otherwise as known by the record.
 */
export function missingIntervals(loads: readonly SourceLoad[], known: readonly NotLoaded[]): NotLoaded[] {
  const told = new Set(loads.flatMap(({ source, loaded }) => (loaded ? source.id : [])));
  return [
    ...known.filter(({ source }) => !told.has(source.id)),
    ...loads.flatMap(({ source, loaded }) => notLoadedOf({ info: source, loaded })),
  ];
}
