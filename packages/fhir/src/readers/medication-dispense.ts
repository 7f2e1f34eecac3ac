import { readConcepts } from '../elements/concept.js';
import { medicationFacts } from '../medication/medication-facts.js';
import { medicineName } from '../medication/medication-name.js';
import { pointAt } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { MEDICATION_DISPENSE } from '../status/medication.js';
import { checkMedicine } from '../status/medicine.js';
import type { Reader } from './reader.js';

/** What was dispensed; never shown as a prescription (MED-29). */
export const medicationDispense: Reader = {
  type: 'MedicationDispense',
  kind: () => 'dispense',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], MEDICATION_DISPENSE);
    checkMedicine(reading);
  },
  time: (reading) =>
    pointAt(reading, 'whenHandedOver') ?? pointAt(reading, 'whenPrepared') ?? pointAt(reading, 'recorded'),
  name: medicineName,
  detail: ({ resource, ctx }) => ({
    medication: medicationFacts(resource, 'dispense', ctx),
    statusReason: [
      ...readConcepts(resource['statusReasonCodeableConcept'], ctx),
      ...readConcepts(resource['notPerformedReason'], ctx),
    ],
  }),
};
