import type { RecordView } from '@care-timeline/record';
import type { SourceLoad } from '../context/care-context.js';

/**
 * How far the sources of a record have come: what the record itself knows, and over it what whoever loads it says. A source that
 * says itself that it did not give everything is partial, however well it was loaded (GEN-06).
 */
export function loadsOf(
  record: RecordView | undefined,
  loading: readonly SourceLoad[] = [],
): readonly SourceLoad[] {
  const known = (record?.completeness?.sources ?? []).map(
    ({ source, state, message, at, incomplete, sum }): SourceLoad => {
      const words = [message, ...incomplete.map((problem) => problem.message)].filter(Boolean).join('; ');
      return {
        source,
        state: state === 'loaded' && incomplete.length > 0 ? 'partial' : state,
        received: sum.received,
        ...(words && { message: words }),
        ...(at !== undefined && { at }),
      };
    },
  );
  const merged = new Map(known.map((load) => [load.source.id, load]));
  for (const load of loading) {
    const own = merged.get(load.source.id);
    const worse = own && own.state === 'partial' && load.state === 'loaded';
    merged.set(load.source.id, {
      ...own,
      ...load,
      ...(worse && { state: own.state, message: own.message ?? load.message }),
    });
  }
  return [...merged.values()];
}
