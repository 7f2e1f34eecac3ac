/** React components for every element, with typed properties and events; importing one registers its element. */
export * from './generated/index.js';
export { PatientRecord } from '@care-timeline/record';
export type {
  CareAsOfChangeEvent,
  CareChangeEvent,
  CareErrorEvent,
  CareLoadEvent,
  CareOpenEvent,
  CareRangeChangeEvent,
  CareRangeSettleEvent,
  CareSelectEvent,
} from '@care-timeline/ui';
