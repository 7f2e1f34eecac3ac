import type { FaultRule } from './faults.js';
import type { ServerFeatures } from './features.js';

/** A way for a server to be, as the switches of this one: behaviour that public documentation and reports tell of real ones. */
export interface Personality {
  readonly name: string;
  /** What is particular about it, in a sentence. */
  readonly about: string;
  readonly features?: Partial<ServerFeatures>;
  readonly faults?: readonly FaultRule[];
  /** Whether a client can get everything. Where it cannot, it has to say what is missing. */
  readonly complete: boolean;
  /** Scopes that the launch granted, where that is what is particular. */
  readonly scope?: string;
  /** Most requests that fail, where it cannot be known that they will. */
  readonly maxFailed?: number;
}

const MAX_FAILED = 5;

/** Most requests of one patient's record that a client may have refused. */
export function maxFailed(one: Personality): number {
  return one.maxFailed ?? MAX_FAILED;
}
