import { readConcepts } from '../elements/concept.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { periodOf, pointAt } from '../elements/time.js';
import { code, first } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { COMPOSITION } from '../status/document.js';
import { alarmFacts, isAlarm } from './alarm.js';
import type { Reader } from './reader.js';
import type { TimeSpan } from '../model/time-span.js';

export const composition: Reader = {
  type: 'Composition',
  kind: (resource) => (isAlarm(resource) ? 'alarm' : 'document'),
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], COMPOSITION);
    if (!reading.full) return;
    const confidentiality = code(reading.resource['confidentiality']);
    if (confidentiality !== undefined) reading.modifier('confidentiality', confidentiality, true);
  },
  time(reading) {
    const event = (): TimeSpan | undefined =>
      periodOf(reading, first(reading.resource['event'])?.['period'], 'event.period');
    // The report on an alarm is of when it went off.
    const went = isAlarm(reading.resource) ? event()?.start : undefined;
    if (went) return { shape: 'point', start: went, ongoing: false, element: 'event.period' };
    return pointAt(reading, 'date') ?? event();
  },
  name(resource, ctx) {
    const title = writtenIn(resource, 'title', ctx);
    return isAlarm(resource)
      ? (labelOf(resource['type'], ctx) ?? title)
      : (title ?? labelOf(resource['type'], ctx));
  },
  detail: ({ resource, ctx }) => ({
    category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['type'], ctx)],
    ...(isAlarm(resource) && { alarm: alarmFacts(resource, ctx) }),
  }),
};
