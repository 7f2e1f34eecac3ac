export { CareMedicationList } from './medication-list.js';
export type { Show } from './model/medicine.js';
export type { GroupBy } from './model/sections.js';
export { medicationStrings, type MedicationStrings } from './medication-list.strings.js';
