import { readNotes } from '../elements/annotation.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { derived, labelOf } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { IMMUNIZATION_EVALUATION } from '../status/event.js';
import { typeWord } from '../words/type-words.js';
import type { Reader } from './reader.js';

/** Whether a dose that was given counts. It is no vaccination, so it does not stand among them. */
export const immunizationEvaluation: Reader = {
  type: 'ImmunizationEvaluation',
  kind: () => 'assessment',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], IMMUNIZATION_EVALUATION),
  time: (reading) => pointAt(reading, 'date'),
  name(resource, ctx) {
    const against = labelOf(resource['targetDisease'], ctx);
    return against && derived(`${typeWord('ImmunizationEvaluation', ctx.lang)}: ${against.text}`);
  },
  detail({ resource, ctx }) {
    const concept = readConcept(resource['doseStatus'], ctx);
    return {
      values: concept
        ? [
            {
              code: { codings: [], label: 'doseStatus', labelFrom: 'derived' },
              content: { type: 'concept', concept },
              interpretation: [],
              ranges: [],
              component: false,
              codings: [],
            },
          ]
        : [],
      statusReason: readConcepts(resource['doseStatusReason'], ctx),
      statusReasonElement: 'reason',
      notes: readNotes(resource, ctx, 'description', 'note'),
    };
  },
};
