import { readConcepts } from '../elements/concept.js';
import { labelOf, written } from '../elements/label.js';
import { periodOf, pointAt } from '../elements/time.js';
import { code, first } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { COMPOSITION } from '../status/document.js';
import type { Reader } from './reader.js';

export const composition: Reader = {
  type: 'Composition',
  kind: () => 'document',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], COMPOSITION);
    if (!reading.full) return;
    const confidentiality = code(reading.resource['confidentiality']);
    if (confidentiality !== undefined) reading.modifier('confidentiality', confidentiality, true);
  },
  time: (reading) =>
    pointAt(reading, 'date') ??
    periodOf(reading, first(reading.resource['event'])?.['period'], 'event.period'),
  name: (resource, ctx) => written(resource['title']) ?? labelOf(resource['type'], ctx),
  detail: ({ resource, ctx }) => ({
    category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['type'], ctx)],
  }),
};
