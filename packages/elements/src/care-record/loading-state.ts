import type { AddReport, LoadedRange, SourceInfo, SourceState } from '@care-timeline/record';
import type { LoadFault, ServerFault } from '@care-timeline/sources';
import type { CareWithheldDetail } from './withheld-event.js';

/** Loading state of one source. */
export interface LoadingState {
  readonly source: SourceInfo;
  readonly state: SourceState;
  readonly fault?: LoadFault;
  /** Bytes received, and the total if known. */
  readonly bytes?: number;
  readonly total?: number;
  /** Resources received so far. */
  readonly received?: number;
  /** The FHIR reader's report, if the data came in one piece. */
  readonly report?: AddReport;
  /** What was requested and has not arrived. */
  readonly gaps?: readonly ServerFault[];
  /** Loaded time ranges, if the source supports partial loading; the rest is drawn as not loaded (TLN-12). */
  readonly loaded?: readonly LoadedRange[];
  /** Since when a source that is asked for changes has told none, ms since 1970. */
  readonly staleSince?: number;
  /** When this state was reached, ms since 1970. */
  readonly at: number;
}

/** Loads one source into the record. Its promises never reject; it reports progress through `tell`. */
export interface SourceLoader {
  /** Settles when everything has arrived or failed. */
  load(): Promise<void>;
  /** Retries what failed. */
  retry(): Promise<void>;
  /** Loads a time range, ms since 1970, if the source supports partial loading; otherwise does nothing. */
  loadRange(from: number, to: number): Promise<void>;
  stop(): void;
}

export interface LoaderOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly now: () => number;
  /** The page is not in view. */
  readonly isHidden: () => boolean;
  readonly tell: (state: LoadingState) => void;
  /** Something of a server was not had. What it means for the whole is told by the state. */
  readonly failed: (source: SourceInfo, fault: ServerFault) => void;
  /** Something went wrong by which nothing of the source is missing. */
  readonly remarked: (source: SourceInfo, fault: LoadFault) => void;
  /** The source withholds data. */
  readonly withheld: (detail: CareWithheldDetail) => void;
}
