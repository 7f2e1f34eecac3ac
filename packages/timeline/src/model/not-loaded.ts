import { notLoadedOf, type NotLoaded } from '@care-timeline/record';
import type { SourceLoad } from '@care-timeline/ui';

/**
 * Stretches of time that sources have not given (TLN-12): of those that are being loaded what their loader tells, of the others
 * what the record knows.
 */
export function missingIntervals(loads: readonly SourceLoad[], known: readonly NotLoaded[]): NotLoaded[] {
  const told = new Set(loads.flatMap(({ source, loaded }) => (loaded ? source.id : [])));
  return [
    ...known.filter(({ source }) => !told.has(source.id)),
    ...loads.flatMap(({ source, loaded }) => notLoadedOf({ info: source, loaded })),
  ];
}
