import { readNotes } from '../elements/annotation.js';
import { readConcepts } from '../elements/concept.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { chosenTime, timeChoice } from '../elements/time.js';
import { objects } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { DETECTED_ISSUE } from '../status/result.js';
import { alarmFacts, isAlarm } from './alarm.js';
import type { Reader } from './reader.js';

const IDENTIFIED = timeChoice('identified');

/** A clinical issue, or an alarm from welfare technology. */
export const detectedIssue: Reader = {
  type: 'DetectedIssue',
  kind: (resource) => (isAlarm(resource) ? 'alarm' : 'alert'),
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], DETECTED_ISSUE);
    // R4 has no `mitigated`; it lists the mitigations instead.
    if (reading.clinicalState === 'current' && objects(reading.resource['mitigation']).length > 0) {
      reading.clinicalState = 'past';
    }
    // That it went off is an event; whether anybody came is in its log.
    if (reading.clinicalState === 'current' && isAlarm(reading.resource)) reading.clinicalState = 'past';
  },
  time: (reading) => chosenTime(reading, IDENTIFIED),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ??
    writtenIn(resource, 'detail', ctx) ??
    labelOf(resource['category'], ctx),
  detail: ({ resource, ctx }) => ({
    notes: readNotes(resource, ctx, 'detail', 'note'),
    category: readConcepts(resource['category'], ctx),
    ...(isAlarm(resource) && { alarm: alarmFacts(resource, ctx) }),
  }),
};
