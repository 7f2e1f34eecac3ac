export { PatientRecord } from '@care-timeline/record';
export { readResources } from '@care-timeline/fhir';
export * from './care-record/care-record.js';
export type { SourceDefinition } from './care-record/source-definition.js';
export { CareMedicationList } from '@care-timeline/medication-list';
export { CareTimeline } from '@care-timeline/timeline';
export {
  CareAsOfChangeEvent,
  CareChangeEvent,
  CareErrorEvent,
  CareLoadEvent,
  CareOpenEvent,
  CareRangeChangeEvent,
  CareSelectEvent,
} from '@care-timeline/ui';
