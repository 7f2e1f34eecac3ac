import type { SourceInfo, SourceState } from '@care-timeline/record';
import type { ServerFault } from './fault.js';

/** What a source tells its host while it works. No event holds patient data, an identifier or an address. */
export type SourceEvent = { readonly source: SourceInfo } & (
  | { readonly type: 'state'; readonly state: SourceState; readonly message: string }
  /** Requests sent, pages read and resources received so far. */
  | {
      readonly type: 'progress';
      readonly requests: number;
      readonly pages: number;
      readonly resources: number;
    }
  /** The first page of everything that a summary needs has come, or has failed. */
  | { readonly type: 'summary'; readonly requests: number }
  | { readonly type: 'fault'; readonly fault: ServerFault }
  /**
   * The source holds something back. A host that has a break-glass of its own can offer it; after that, `reload` the source
   * with the fetch that is now authorised.
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
