import { labelOf, written } from '../elements/label.js';
import { periodAt, pointAt, timingSpan, periodOf, keepTimeText } from '../elements/time.js';
import { first, objects, text } from '../json.js';
import { carePlanFacts, checkActivities } from './care-plan-facts.js';
import { readNotes } from '../elements/annotation.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { CARE_PLAN } from '../status/plan.js';
import type { Reader } from './reader.js';
import { union } from './span.js';

export const carePlan: Reader = {
  type: 'CarePlan',
  kind: () => 'care-plan',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], CARE_PLAN);
    applyIntent(reading, reading.resource['intent'], true, 'plan');
    checkActivities(reading);
  },
  time: (reading) => periodAt(reading, 'period') ?? pointAt(reading, 'created') ?? activityTime(reading),
  name: (resource, ctx) =>
    written(resource['title']) ??
    labelOf(resource['category'], ctx) ??
    labelOf(resource['addresses'], ctx) ??
    written(resource['description']),
  detail(reading) {
    const { resource } = reading;
    return { carePlan: carePlanFacts(reading), note: readNotes(resource['description'], resource['note']) };
  },
};

/** R4: from the first activity to the last. */
function activityTime(reading: Reading): TimeSpan | undefined {
  const spans: TimeSpan[] = [];
  for (const activity of objects(reading.resource['activity'])) {
    const detail = first(activity['detail']);
    if (detail === undefined) continue;
    const path = 'activity.detail.scheduled';
    const span =
      periodOf(reading, detail['scheduledPeriod'], `${path}Period`) ??
      timingSpan(reading, detail['scheduledTiming'], `${path}Timing`);
    if (span !== undefined) spans.push(span);
    else keepTimeText(reading, text(detail['scheduledString']));
  }
  return union(reading, spans);
}
