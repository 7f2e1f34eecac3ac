import { absenceOf } from '../elements/absence.js';
import { medicationFacts, prescriberOf } from '../medication/medication-facts.js';
import { medicineName, medicineOf } from '../medication/medication-name.js';
import { chosenTime, interval, pointAt, timeChoice } from '../elements/time.js';
import { readNotes } from '../elements/annotation.js';
import {
  isSfmMedicationStatement,
  sfmDates,
  sfmMedicationFacts,
  type SfmMedicationFacts,
} from '../norway/sfm-medication.js';
import type { PartialDate, TimeSpan } from '../model/time-span.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { first } from '../json.js';
import type { MedicationFacts } from '../model/medication.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { ADHERENCE, MEDICATION_STATEMENT } from '../status/medication.js';
import { checkMedicine } from '../status/medicine.js';
import { boundsOfDosages } from './dosage-bounds.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

export const medicationStatement: Reader = {
  type: 'MedicationStatement',
  kind: () => 'medication',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], MEDICATION_STATEMENT);
    checkMedicine(reading);
    const adherence = first(resource['adherence']);
    if (adherence !== undefined && reading.clinicalState !== 'planned') {
      applyStatus(reading, 'adherence', adherence['code'], ADHERENCE, false);
    }
    if (absenceOf(medicineOf(resource).concept) === 'none-known') reading.negation ??= 'none-known';
  },
  time: (reading) => useTime(reading) ?? prescribed(reading) ?? pointAt(reading, 'dateAsserted'),
  name: medicineName,
  detail(reading) {
    const { resource, ctx } = reading;
    const time = useTime(reading);
    const prescriber = prescriberOf(resource, ctx);
    const stop = stopOf(reading, time?.end);
    const facts = medicationFacts(resource, 'statement', ctx, {
      ...(time && { usePeriod: time }),
      ...(prescriber && { prescriber }),
      ...(stop && { stop }),
    });
    const sfm = isSfmMedicationStatement(resource) ? sfmMedicationFacts(resource, ctx) : undefined;
    return {
      medication: sfm === undefined ? facts : withSfm(facts, sfm),
      statusReason: [
        ...readConcepts(resource['statusReason'], ctx),
        ...readConcepts(first(resource['adherence'])?.['reason'], ctx),
      ],
      ...(sfm?.stopNote !== undefined && {
        notes: [...readNotes(resource, ctx, 'note'), { text: sfm.stopNote, element: 'note' }],
      }),
    };
  },
};

/** The period of use; the Norwegian medication service leaves out `effective[x]` and gives it in extensions. */
function useTime(reading: Reading): TimeSpan | undefined {
  const { resource } = reading;
  const time = chosenTime(reading, EFFECTIVE) ?? boundsOfDosages(reading, resource['dosage'], 'dosage');
  if (time !== undefined || resource['extension'] === undefined || !isSfmMedicationStatement(resource))
    return time;
  const use = sfmDates(resource).usePeriod;
  return use && interval(reading, use.start, use.end, reading.open && use.ongoing, use.element, use.computed);
}

/** The date of prescription, if no time of use is given. */
function prescribed({ resource }: Reading): TimeSpan | undefined {
  if (resource['extension'] === undefined || !isSfmMedicationStatement(resource)) return undefined;
  const start = sfmDates(resource).authoredOn;
  return start && { shape: 'point', start, ongoing: false, element: 'extension.reseptamendment.reseptdate' };
}

/** The service's extensions take precedence over FHIR's own elements. */
function withSfm(facts: MedicationFacts, sfm: SfmMedicationFacts): MedicationFacts {
  const { use, stop, authoredOn, usePeriod, prescriber, quantity, repeats } = sfm;
  return {
    ...facts,
    ...(use !== undefined && { use }),
    ...(stop !== undefined && { stop: { ...facts.stop, ...stop } }),
    ...(authoredOn !== undefined && { authoredOn }),
    ...(usePeriod !== undefined && facts.usePeriod === undefined && { usePeriod }),
    ...(prescriber !== undefined && { prescriber }),
    ...(quantity !== undefined && { quantity }),
    ...(repeats !== undefined && { repeats }),
    ...(sfm.shortDosage !== undefined && { shortDosage: sfm.shortDosage }),
    ...(sfm.structuredDosing.length > 0 && { structuredDosing: sfm.structuredDosing }),
    ...(sfm.locked && { locked: true as const }),
    ...(sfm.supply && { supply: true as const }),
    ...(sfm.substitutionAllowed !== undefined && { substitution: String(sfm.substitutionAllowed) }),
    indication: [...sfm.indication, ...facts.indication],
    groupIdentifiers: [...new Set([...facts.groupIdentifiers, ...sfm.groupIdentifiers])],
  };
}

function stopOf(reading: Reading, at: PartialDate | undefined): MedicationFacts['stop'] {
  if (reading.clinicalState !== 'past') return undefined;
  const reason = readConcept(reading.resource['statusReason'], reading.ctx);
  return at === undefined && reason === undefined
    ? undefined
    : { ...(at && { at }), ...(reason && { reason }) };
}
