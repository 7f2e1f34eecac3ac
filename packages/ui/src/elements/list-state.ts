import type { SourceLoad } from '../context/care-context.js';

/**
 * What a list is in: never two of these looked alike (GEN-06).
 *
 * - `some`: it has entries; `none-known`: somebody asked and there was nothing;
 * - `not-recorded`: nobody wrote anything; `not-asked` and `withheld`: the source's own `emptyReason`;
 * - `unavailable`: at least one source failed and nothing came from the others; `loading`: not known yet;
 * - `filtered`: there are entries, and a filter hides them all.
 */
export type ListState =
  'some' | 'none-known' | 'not-recorded' | 'not-asked' | 'withheld' | 'unavailable' | 'loading' | 'filtered';

export interface ListFacts {
  /** Entries shown, and entries there are before the filter. */
  readonly shown: number;
  readonly total?: number;
  /** An entry says "none known". */
  readonly noneKnown?: boolean;
  /** FHIR `emptyReason` of the list, where it has one. */
  readonly emptyReason?: string;
  readonly loads?: readonly SourceLoad[];
}

const REASONS: Readonly<Record<string, ListState>> = {
  nilknown: 'none-known',
  notasked: 'not-asked',
  notstarted: 'not-asked',
  withheld: 'withheld',
  unavailable: 'unavailable',
  closed: 'not-recorded',
};

/** Decides what a list says. A failed source never reads as empty, and "none known" never hides an entry. */
export function listState({
  shown,
  total = shown,
  noneKnown,
  emptyReason,
  loads = [],
}: ListFacts): ListState {
  if (shown > 0) return 'some';
  if (total > 0) return 'filtered';
  if (noneKnown) return 'none-known';
  if (loads.some(({ state }) => state === 'failed' || state === 'partial')) return 'unavailable';
  if (loads.some(({ state }) => state === 'blocked')) return 'withheld';
  if (loads.some(({ state }) => state === 'loading')) return 'loading';
  return REASONS[emptyReason ?? ''] ?? 'not-recorded';
}

/** Sources that did not give everything: what is shown may not be all there is. */
export function incompleteLoads(loads: readonly SourceLoad[]): readonly SourceLoad[] {
  return loads.filter(({ state }) => state !== 'loaded' && state !== 'loading');
}
