import { agreedState, leftOut, type Completeness, type RecordView } from '@care-timeline/record';
import type { SourceLoad } from '../context/care-context.js';

type LedgerSource = Completeness['sources'][number];

/**
 * Loading state of a record's sources: what the record knows, overridden by what the loader reports. A source that
 * reports itself incomplete is partial, however well it loaded (GEN-06).
 */
export function loadsOf(
  record: RecordView | undefined,
  loading: readonly SourceLoad[] = [],
): readonly SourceLoad[] {
  const merged = new Map(ownLoads(record).map((load) => [load.source.id, load]));
  for (const load of loading) {
    const own = merged.get(load.source.id);
    merged.set(load.source.id, own ? agreed(own, load) : load);
  }
  return [...merged.values()];
}

function ownLoads(record: RecordView | undefined): readonly SourceLoad[] {
  if (record === undefined) return [];
  const sources = record.completeness?.sources.map(loadOf);
  // A record without a ledger counts as completely loaded.
  return sources ?? record.sources.map((source) => ({ source, state: 'loaded' }));
}

function loadOf(status: LedgerSource): SourceLoad {
  const { source, state, message, at, kinds, notOffered, incomplete, sum } = status;
  const left = leftOut(incomplete);
  const missing = kinds && left && [...new Set([...kinds, ...left])];
  const words = [message, ...incomplete.map((problem) => problem.message)].filter(Boolean).join('; ');
  return {
    source,
    state: state === 'loaded' && incomplete.length > 0 ? 'partial' : state,
    received: sum.received,
    ...(missing && { kinds: missing }),
    ...(notOffered && { notOffered }),
    ...(words && { message: words }),
    ...(at !== undefined && { at }),
  };
}

/** The record's state of a source where the record is authoritative, otherwise the host's. */
function agreed(own: SourceLoad, ofHost: SourceLoad): SourceLoad {
  const state = agreedState(own.state, ofHost.state);
  const { kinds: kindsOfOwn, ...rest } = own;
  const { kinds: kindsOfHost, ...told } = ofHost;
  const kinds = state === own.state ? kindsOfOwn : kindsOfHost;
  return {
    ...rest,
    ...told,
    state,
    ...(kinds && { kinds }),
    ...(state !== ofHost.state && own.message && { message: own.message }),
  };
}
