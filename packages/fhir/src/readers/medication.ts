import { medicationName } from '../medication/medication-name.js';
import { applyStatus } from '../status/apply.js';
import { MEDICATION } from '../status/medication.js';
import { supporting } from './supporting.js';

export const medication = supporting('Medication', medicationName, {
  status(reading) {
    reading.clinicalState = 'current';
    applyStatus(reading, 'status', reading.resource['status'], MEDICATION, false);
  },
});
