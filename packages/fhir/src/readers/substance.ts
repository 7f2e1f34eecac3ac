import { labelOf, written } from '../elements/label.js';
import { supporting } from './supporting.js';

export const substance = supporting(
  'Substance',
  (resource, ctx) => labelOf(resource['code'], ctx) ?? written(resource['description']),
  { status: (reading) => void (reading.clinicalState = 'current') },
);
