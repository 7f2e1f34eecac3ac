import { absenceOf } from '../elements/absence.js';
import { labelOf } from '../elements/label.js';
import { readConcepts } from '../elements/concept.js';
import { readQuantity } from '../elements/quantity.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { inWords } from '../json.js';
import type { ValueFact } from '../model/value.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { IMMUNIZATION } from '../status/event.js';
import type { Reader } from './reader.js';

const OCCURRENCE = timeChoice('occurrence');

export const immunization: Reader = {
  type: 'Immunization',
  kind: () => 'immunization',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], IMMUNIZATION);
    if (absenceOf(reading.resource['vaccineCode']) === 'none-known') reading.negation ??= 'none-known';
    applySubpotent(reading);
  },
  time: (reading) => chosenTime(reading, OCCURRENCE) ?? pointAt(reading, 'recorded'),
  name: (resource, ctx) =>
    labelOf(resource['vaccineCode'], ctx) ?? labelOf(resource['administeredProduct'], ctx),
  detail({ resource, ctx }) {
    const quantity = readQuantity(resource['doseQuantity']);
    const dose: ValueFact[] = quantity
      ? [
          {
            code: { codings: [], label: 'doseQuantity', labelFrom: 'derived' },
            content: { type: 'quantity', quantity },
            interpretation: [],
            ranges: [],
            component: false,
            codings: [],
          },
        ]
      : [];
    return {
      values: dose,
      statusReason: [
        ...readConcepts(resource['statusReason'], ctx),
        ...readConcepts(resource['subpotentReason'], ctx),
      ],
    };
  },
};

/** A modifier: a subpotent dose does not confer immunity. It is listed with the statuses, unless it is an ordinary one. */
function applySubpotent(reading: Reading): void {
  const value = reading.resource['isSubpotent'];
  if (value === undefined || value === null) return;
  const known = typeof value === 'boolean';
  if (value !== false) reading.statuses?.push({ element: 'isSubpotent', code: inWords(value), known });
  reading.modifier('isSubpotent', inWords(value), known);
  if (!known) reading.problem('invalid-value', 'isSubpotent', `not a boolean: ${inWords(value)}`);
}
