import type { Language, LoadedRange, SourceDetail, SourceInfo, SourceState } from '@care-timeline/record';

/** What a source needs from the record it fills; `PatientRecord` satisfies it. */
export interface RecordSink {
  /** Language of source state messages for people; default English. */
  readonly lang?: Language;
  /** IANA zone of the dates that a host gives; default the host's. */
  readonly timeZone?: string;
  add(input: unknown, options: { source: SourceInfo }): unknown;
  setSourceState(source: SourceInfo, state: SourceState, detail?: SourceDetail): void;
  setLoadedRanges(source: SourceInfo, ranges: readonly LoadedRange[]): void;
}
