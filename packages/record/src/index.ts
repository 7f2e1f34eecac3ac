export * from './types.js';
export { PatientRecord } from './patient-record.js';
export type { ListState, ListStatus } from './list-status.js';
export { asOfInstant } from './as-of.js';
export { foldText, queryWords } from './search-text.js';
