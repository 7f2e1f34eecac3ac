import type { Kind } from '@care-timeline/fhir';
import { missingSources } from '@care-timeline/record';
import type { SourceLoad } from '../context/care-context.js';

/**
 * Sources that did not deliver everything and have finished trying: the data shown may be incomplete. A source that
 * failed to deliver other kinds says nothing about a list of these (GEN-06).
 */
export function incompleteLoads(
  loads: readonly SourceLoad[],
  kinds?: readonly Kind[],
): readonly SourceLoad[] {
  return missingSources(loads, kinds).filter(({ state }) => state !== 'loading');
}
