export { FhirServerSource } from './server-source.js';
export type { FhirServerSourceOptions } from './options.js';
export type { SourceEvent } from './events.js';
export type { QueryKind, ServerFault, ServerFaultReason } from './fault.js';
export type { RecordSink } from './record-sink.js';
export type { Clock } from './clock.js';
export type { RetryRules } from './retry.js';
export type { Timeouts } from './attempt.js';
export { IntervalSet, type Interval } from './intervals.js';
