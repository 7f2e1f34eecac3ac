import type { AddReport, LoadedRange, SourceInfo, SourceState } from '@care-timeline/record';
import type { LoadFault, ServerFault } from '@care-timeline/sources';
import type { CareWithheldDetail } from './withheld-event.js';

/** How far one source has come. */
export interface LoadingState {
  readonly source: SourceInfo;
  readonly state: SourceState;
  readonly fault?: LoadFault;
  /** Bytes received, and in all where that is known. */
  readonly bytes?: number;
  readonly total?: number;
  /** Resources received so far. */
  readonly received?: number;
  /** What the reader made of it, where it came in one piece. */
  readonly report?: AddReport;
  /** What was asked for and has not come. */
  readonly gaps?: readonly ServerFault[];
  /** Stretches of time that have come, where the source gives parts; the rest is drawn as not loaded (TLN-12). */
  readonly loaded?: readonly LoadedRange[];
  /** When this state was reached, ms since 1970. */
  readonly at: number;
}

/** Loads one source into the record. No promise of it is rejected; it says how far it is through `tell`. */
export interface SourceLoader {
  /** Settles when everything has come or has failed. */
  load(): Promise<void>;
  /** Asks again for what failed. */
  retry(): Promise<void>;
  /** Loads a stretch of time, ms since 1970, where the source can give parts; otherwise it does nothing. */
  loadRange(from: number, to: number): Promise<void>;
  stop(): void;
}

export interface LoaderOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly now: () => number;
  readonly tell: (state: LoadingState) => void;
  /** Something of a server was not had. What it means for the whole is told by the state. */
  readonly failed: (source: SourceInfo, fault: ServerFault) => void;
  /** The source holds something back. */
  readonly withheld: (detail: CareWithheldDetail) => void;
}
