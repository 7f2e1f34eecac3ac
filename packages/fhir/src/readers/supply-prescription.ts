import { medicationFacts } from '../medication/medication-facts.js';
import { sfmDates, sfmMedicationFacts } from '../norway/sfm-medication.js';
import { supplyName, supplyNotes } from '../norway/sfm-supply.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reader } from './reader.js';

/** A prescription of nutrition or consumables from the Norwegian medication service, in its own group of the list. */
export const supplyPrescription: Reader = {
  type: 'Basic',
  kind: () => 'medication',
  status(reading) {
    reading.clinicalState = 'current';
  },
  time({ resource }): TimeSpan | undefined {
    const start = sfmDates(resource).authoredOn;
    return (
      start && { shape: 'point', start, ongoing: false, element: 'extension.reseptamendment.reseptdate' }
    );
  },
  name: supplyName,
  detail({ resource, ctx }) {
    const { authoredOn, expires, prescriber, stop, quantity, repeats } = sfmMedicationFacts(resource, ctx);
    const validity = 'extension.reseptamendment.validity';
    return {
      medication: medicationFacts(resource, 'statement', ctx, {
        ...(authoredOn && { authoredOn }),
        ...(expires && {
          usePeriod: {
            shape: 'interval',
            ...(authoredOn && { start: authoredOn }),
            end: expires,
            ongoing: false,
            element: validity,
          },
        }),
        ...(prescriber && { prescriber }),
        ...(stop && { stop }),
        ...(quantity && { quantity }),
        ...(repeats !== undefined && { repeats }),
        supply: true,
      }),
      notes: supplyNotes(resource, ctx).map((said) => ({ text: said, element: 'note' })),
    };
  },
};
