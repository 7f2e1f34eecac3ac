export { numberText, type NumberTextOptions } from './number-text.js';
export { quantityText, unitText, comparatorText, type QuantityTextOptions } from './unit-text.js';
export { unitSymbol } from './unit-symbols.js';
export { timingText, timingParts, type TimingParts } from './timing-text.js';
export {
  dosageText,
  dosagesText,
  type DosageParts,
  type DosageText,
  type DosagesText,
} from './dosage-text.js';
export { DAY_PARTS, doseSchedule, type DayPart, type DoseSchedule } from './dose-schedule.js';
export { timingOccurrences, type Occurrence, type OccurrenceRange } from './timing-occurrences.js';
export { amountsText, orderText, priorityText, type OrderText } from './order-text.js';
export type { WordOptions } from './concept-text.js';
export { medicineDosage, renderedNote, structureNote } from './medicine-dosage.js';
export type { DosageAspect } from './text-and-structure.js';
