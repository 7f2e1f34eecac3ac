export { MedicationListHarness, type RowFound, type SectionFound } from './harness.js';
