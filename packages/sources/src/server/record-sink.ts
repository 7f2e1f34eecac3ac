import type { Language, LoadedRange, SourceDetail, SourceInfo, SourceState } from '@care-timeline/record';

/** What a source needs of the record it fills; `PatientRecord` is one. */
export interface RecordSink {
  /** In which people are told where a source stands; default English. */
  readonly lang?: Language;
  add(input: unknown, options: { source: SourceInfo }): unknown;
  setSourceState(source: SourceInfo, state: SourceState, detail?: SourceDetail): void;
  setLoadedRanges(source: SourceInfo, ranges: readonly LoadedRange[]): void;
}
