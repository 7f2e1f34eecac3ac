import { missingSources } from '@care-timeline/record';
import type { SourceLoad } from '../context/care-context.js';

/** Sources that did not give everything, and are done trying: what is shown may not be all there is. */
export function incompleteLoads(loads: readonly SourceLoad[]): readonly SourceLoad[] {
  return missingSources(loads).filter(({ state }) => state !== 'loading');
}
