import { parsePartialDate } from '../dates/partial-date.js';
import { readConcept } from '../elements/concept.js';
import { medicationFacts, prescriberOf } from '../medication/medication-facts.js';
import { absenceOf } from '../elements/absence.js';
import { medicineName, medicineOf } from '../medication/medication-name.js';
import { periodAt, periodOf, pointAt } from '../elements/time.js';
import { isValidity } from '../elements/use-period.js';
import { first } from '../json.js';
import type { MedicationFacts } from '../model/medication.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { applyProhibition, applyStatus } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { MEDICATION_REQUEST } from '../status/medication.js';
import { checkMedicine } from '../status/medicine.js';
import { boundsOfDosages } from './dosage-bounds.js';
import { doNotPerformOf } from './do-not-perform.js';
import type { Reader } from './reader.js';

export const medicationRequest: Reader = {
  type: 'MedicationRequest',
  kind: () => 'medication',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], MEDICATION_REQUEST);
    checkMedicine(reading);
    applyIntent(reading, resource['intent']);
    applyProhibition(reading, 'doNotPerform', doNotPerformOf(resource));
    if (absenceOf(medicineOf(resource).concept) === 'none-known') reading.negation ??= 'none-known';
  },
  time(reading) {
    const use = useTime(reading);
    const written = use === undefined || isValidity(use) ? pointAt(reading, 'authoredOn') : undefined;
    // A finished prescription was used from its date onwards; the end of its validity does not tell when use ended.
    if (use === undefined || reading.clinicalState !== 'past' || !isValidity(use)) return use ?? written;
    const { start = use.start, element } = written ?? use;
    return start === undefined ? use : { shape: 'interval', start, ongoing: false, element };
  },
  name: medicineName,
  detail(reading) {
    const { resource, ctx } = reading;
    const usePeriod = useTime(reading);
    const prescriber = prescriberOf(resource, ctx);
    const stop = stopOf(reading, usePeriod);
    return {
      medication: medicationFacts(resource, 'request', ctx, {
        doNotPerform: reading.negation === 'do-not-perform',
        ...(usePeriod && { usePeriod }),
        ...(prescriber && { prescriber }),
        ...(stop && { stop }),
      }),
    };
  },
};

/** The period of use, as opposed to when it was written. */
function useTime(reading: Reading): TimeSpan | undefined {
  const { resource } = reading;
  return (
    boundsOfDosages(reading, resource['dosageInstruction'], 'dosageInstruction') ??
    periodAt(reading, 'effectiveDosePeriod') ??
    periodOf(
      reading,
      first(resource['dispenseRequest'])?.['validityPeriod'],
      'dispenseRequest.validityPeriod',
    )
  );
}

/** R5 gives the time of the status change; R4 only the fact. */
function stopOf(reading: Reading, use: TimeSpan | undefined): MedicationFacts['stop'] {
  const { resource, ctx } = reading;
  const ended = reading.clinicalState === 'past' || reading.clinicalState === 'not-done';
  if (!ended || reading.negation === 'do-not-perform') return undefined;
  const at = parsePartialDate(resource['statusChanged']) ?? (isValidity(use) ? undefined : use?.end);
  const reason = readConcept(resource['statusReason'], ctx);
  return at === undefined && reason === undefined
    ? undefined
    : { ...(at && { at }), ...(reason && { reason }) };
}
