import { missingSources } from '@care-timeline/record';
import type { SourceLoad } from '../context/care-context.js';

/** Sources that did not deliver everything and have finished trying: the data shown may be incomplete. */
export function incompleteLoads(loads: readonly SourceLoad[]): readonly SourceLoad[] {
  return missingSources(loads).filter(({ state }) => state !== 'loading');
}
