import { readNotes } from '../elements/annotation.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { readConcepts } from '../elements/concept.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { objects } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { CLINICAL_IMPRESSION } from '../status/event.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

export const clinicalImpression: Reader = {
  type: 'ClinicalImpression',
  kind: () => 'assessment',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], CLINICAL_IMPRESSION),
  time: (reading) => chosenTime(reading, EFFECTIVE) ?? pointAt(reading, 'date'),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ??
    writtenIn(resource, 'description', ctx) ??
    writtenIn(resource, 'summary', ctx),
  detail: ({ resource, ctx }) => ({
    notes: readNotes(resource, ctx, 'summary', 'description', 'note'),
    reasonElement: 'finding',
    reason: objects(resource['finding']).flatMap((finding) =>
      readConcepts(finding['itemCodeableConcept'] ?? finding['item'], ctx),
    ),
  }),
};
