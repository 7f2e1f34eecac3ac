import { medicationFacts, prescriberOf } from '../medication/medication-facts.js';
import { medicineName } from '../medication/medication-name.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { MEDICATION_ADMINISTRATION } from '../status/medication.js';
import { checkMedicine } from '../status/medicine.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');
/** R5 spells it with a single r. */
const OCCURENCE = timeChoice('occurence');
const OCCURRENCE = timeChoice('occurrence');

/** What was given; never shown as a prescription (MED-29). */
export const medicationAdministration: Reader = {
  type: 'MedicationAdministration',
  kind: () => 'administration',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], MEDICATION_ADMINISTRATION);
    checkMedicine(reading);
  },
  time: (reading) =>
    chosenTime(reading, EFFECTIVE) ??
    chosenTime(reading, OCCURENCE) ??
    chosenTime(reading, OCCURRENCE) ??
    pointAt(reading, 'recorded'),
  name: medicineName,
  detail({ resource, ctx }) {
    const prescriber = prescriberOf(resource, ctx);
    return { medication: medicationFacts(resource, 'administration', ctx, prescriber && { prescriber }) };
  },
};
