import type { SourceInfo, SourceState } from '@care-timeline/record';
import type { ServerFault } from './fault.js';

/**
 * Events that a source sends to its host while it works. No event contains patient data, an identifier or an address.
 */
export type SourceEvent = { readonly source: SourceInfo } & (
  | { readonly type: 'state'; readonly state: SourceState; readonly message: string }
  /** Requests sent, pages read and resources received so far. */
  | {
      readonly type: 'progress';
      readonly requests: number;
      readonly pages: number;
      readonly resources: number;
    }
  /** The first page of everything needed for a summary has arrived, or has failed. */
  | { readonly type: 'summary'; readonly requests: number }
  | { readonly type: 'fault'; readonly fault: ServerFault }
  /**
   * The source withholds something. A host with its own break-glass procedure can offer it, and then call `reload` on
   * the source with the newly authorised fetch.
   */
  | {
      readonly type: 'withheld';
      readonly types: readonly string[];
      readonly count: number;
      readonly codes: readonly string[];
    }
);

type WithoutSource<E> = E extends unknown ? Omit<E, 'source'> : never;
export type Told = WithoutSource<SourceEvent>;
export type Tell = (event: Told) => void;
