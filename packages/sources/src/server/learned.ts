import type { Quirks } from './planner.js';
import { NO_QUIRKS } from './planner.js';
import type { SearchMethod } from './address.js';

/** What a server was found to refuse. Kept while the page is open, so that it is found out once and not once a patient. */
export class Learned {
  method: SearchMethod | undefined;
  quirks: Quirks = NO_QUIRKS;
  /** Batches come to nothing. */
  noBatch = false;
  /** Largest page that it takes; undefined: not known to be limited. 0: `_count` is refused. */
  pageSize: number | undefined;
  /** Types that refuse `_count`. */
  readonly noCount = new Set<string>();
  /** `_id` stands alone, or for one resource only. */
  readonly readOneByOne = new Set<string>();
  /** Types that must be searched by category. */
  readonly byCategory = new Set<string>();
  /** Types that cannot be searched for what has changed. */
  readonly noChanges = new Set<string>();
  /** Types that are not there, found out without a CapabilityStatement. */
  readonly absent = new Set<string>();
}

const known = new WeakMap<object, Map<string, Learned>>();

/**
 * @param by - the host's fetch: what one way to a server refuses, such as a gateway, another may let pass
 */
export function learnedOf(by: object, base: string): Learned {
  const bases = known.get(by) ?? new Map<string, Learned>();
  known.set(by, bases);
  const learned = bases.get(base) ?? new Learned();
  bases.set(base, learned);
  return learned;
}
