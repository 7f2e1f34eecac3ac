import { labelOf } from '../elements/label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { supporting } from './supporting.js';

const OCCURRED = timeChoice('occurred');

export const provenance = supporting('Provenance', (resource, ctx) => labelOf(resource['activity'], ctx), {
  status: (reading) => void (reading.clinicalState = 'current'),
  time: (reading) => chosenTime(reading, OCCURRED) ?? pointAt(reading, 'recorded'),
});
