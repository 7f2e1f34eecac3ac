import { labelOf } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import { supporting } from './supporting.js';

/** A message about the medication list (`sfm-PLL-info`); `readPllInfo` reads what it says. */
export const basic = supporting('Basic', (resource, ctx) => labelOf(resource['code'], ctx), {
  status: (reading) => void (reading.clinicalState = 'current'),
  time: (reading) => pointAt(reading, 'created'),
});
