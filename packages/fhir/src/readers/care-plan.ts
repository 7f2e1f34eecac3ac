import { labelOf, writtenIn } from '../elements/label.js';
import { periodAt, pointAt } from '../elements/time.js';
import { isOnlyWorse } from '../elements/zone.js';
import { text } from '../json.js';
import { carePlanFacts, checkActivities } from './care-plan-facts.js';
import { readNotes } from '../elements/annotation.js';
import { applyStatus, planOnly } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { CARE_PLAN } from '../status/plan.js';
import type { Reader } from './reader.js';

export const carePlan: Reader = {
  type: 'CarePlan',
  kind: () => 'care-plan',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], CARE_PLAN);
    applyIntent(reading, reading.resource['intent'], true, 'plan');
    checkActivities(reading);
    // In force as a plan, but what it says is only for a zone that may not have been entered (CPL-05).
    if (isOnlyWorse(text(reading.resource['title']) ?? '')) planOnly(reading);
  },
  // The time of an activity is not the period of the plan.
  time: (reading) => periodAt(reading, 'period') ?? pointAt(reading, 'created'),
  name: (resource, ctx) =>
    writtenIn(resource, 'title', ctx) ??
    labelOf(resource['category'], ctx) ??
    labelOf(resource['addresses'], ctx) ??
    writtenIn(resource, 'description', ctx),
  detail(reading) {
    const { resource, ctx } = reading;
    return {
      carePlan: carePlanFacts(reading),
      notes: readNotes(resource, ctx, 'description', 'note'),
    };
  },
};
