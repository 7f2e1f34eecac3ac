import { written } from '../elements/label.js';
import { supporting } from './supporting.js';

/** Read for the title that answers to it are shown under. */
export const questionnaire = supporting(
  'Questionnaire',
  (resource) => written(resource['title']) ?? written(resource['name']),
  { status: (reading) => void (reading.clinicalState = 'current') },
);
