import type { Kind } from '@care-timeline/fhir';
import { incompleteLoads, type SourceLoad, type Terms } from '@care-timeline/ui';

const KINDS: readonly Kind[] = ['medication', 'administration', 'dispense', 'allergy'];

/** Why the list may be incomplete: one line per source that did not deliver everything (GEN-06, GEN-07). */
export function incompleteReasons(loads: readonly SourceLoad[], terms: Terms): readonly string[] {
  const loading = loads.filter(({ state }) => state === 'loading');
  return [...incompleteLoads(loads, KINDS), ...loading].map(({ source, state, message }) => {
    const word = terms.sourceState[state].toLowerCase();
    return `${source.label || source.id}: ${message ? `${word} (${message})` : word}`;
  });
}
