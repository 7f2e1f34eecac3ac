import { readNotes } from '../elements/annotation.js';
import { textIn } from '../elements/translation.js';
import { readConcepts } from '../elements/concept.js';
import { firstText, labelOf, written } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import { objects } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { COMMUNICATION } from '../status/contact.js';
import type { Reader } from './reader.js';

export const communication: Reader = {
  type: 'Communication',
  kind: () => 'message',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], COMMUNICATION),
  time: (reading) => pointAt(reading, 'sent') ?? pointAt(reading, 'received'),
  name: (resource, ctx) =>
    labelOf(resource['topic'], ctx) ??
    labelOf(resource['reasonCode'], ctx) ??
    written(firstText(resource['payload'], 'contentString')) ??
    labelOf(
      objects(resource['payload']).map((payload) => payload['contentCodeableConcept']),
      ctx,
    ) ??
    labelOf(resource['category'], ctx) ??
    labelOf(resource['reason'], ctx),
  detail: ({ resource, ctx }) => ({
    category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['medium'], ctx)],
    note: readNotes(
      ctx,
      ...objects(resource['payload']).map((payload) => textIn(payload, 'contentString', ctx.lang)),
      resource['note'],
    ),
  }),
};
