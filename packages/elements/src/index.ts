/** All elements in one import. Nothing is registered here; `define.js` does that. */
export { PatientRecord } from '@care-timeline/record';
export { readResources } from '@care-timeline/fhir';
export * from './care-record/care-record.js';
export { CareWithheldEvent, type CareWithheldDetail } from './care-record/withheld-event.js';
export { CareContradictionEvent, type CareContradictionDetail } from './care-record/contradiction-event.js';
export type { SourceDefinition } from './care-record/source-definition.js';
export * from '@care-timeline/care-plan';
export * from '@care-timeline/medication-list';
export * from '@care-timeline/summary';
export * from '@care-timeline/timeline';
export {
  CareAsOfChangeEvent,
  CareChangeEvent,
  CareEntryDetail,
  CareErrorEvent,
  CareLoadEvent,
  CareNotice,
  CareOpenEvent,
  CareRangeChangeEvent,
  CareRangeSettleEvent,
  CareSelectEvent,
  CareSourceBadge,
  CareState,
  VERSION,
} from '@care-timeline/ui';
