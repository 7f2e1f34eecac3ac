import { readConcept } from '../elements/concept.js';
import { readReference } from '../elements/reference.js';
import { labelOf, referenceLabel, writtenIn } from '../elements/label.js';
import { periodAt, periodOf, pointAt } from '../elements/time.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { code, first } from '../json.js';
import type { TaskFacts } from '../model/care-plan.js';
import { FLAG } from '../model/facts.js';
import type { Reading } from '../reading.js';
import { applyProhibition, applyStatus } from '../status/apply.js';
import { TASK } from '../status/plan.js';
import { doNotPerformOf } from './do-not-perform.js';
import type { Reader } from './reader.js';

export const task: Reader = {
  type: 'Task',
  kind: () => 'task',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], TASK);
    applyProhibition(reading, 'doNotPerform', doNotPerformOf(resource));
    // Not a modifier in Task: the status is that of the work, whatever the work is for.
    const intent = code(resource['intent']);
    if (intent === undefined) return;
    reading.statuses?.push({ element: 'intent', code: intent, known: INTENTS.has(intent) });
    if (intent === 'proposal' || intent === 'option') reading.flags |= FLAG.PLAN;
  },
  time: (reading) =>
    periodAt(reading, 'executionPeriod') ??
    periodAt(reading, 'requestedPeriod') ??
    periodOf(reading, first(reading.resource['restriction'])?.['period'], 'restriction.period') ??
    pointAt(reading, 'lastModified') ??
    pointAt(reading, 'authoredOn'),
  name(resource, ctx) {
    const focus = first(resource['focus']);
    return (
      writtenIn(resource, 'description', ctx) ??
      labelOf(resource['code'], ctx) ??
      (focus && referenceLabel(focus))
    );
  },
  detail: (reading) => ({ task: facts(reading) }),
};

const INTENTS = new Set([
  'unknown',
  'proposal',
  'plan',
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'option',
]);

function facts({ resource, ctx }: Reading): TaskFacts {
  const intent = code(resource['intent']);
  const priority = code(resource['priority']);
  const owner = readReference(resource['owner'], 'owner', 'performer', ctx);
  const due =
    parsePartialDate(first(first(resource['restriction'])?.['period'])?.['end']) ??
    parsePartialDate(first(resource['requestedPeriod'])?.['end']);
  const focus = readReference(resource['focus'], 'focus', 'focus', ctx);
  const businessStatus = readConcept(resource['businessStatus'], ctx);
  return {
    ...(intent !== undefined && { intent }),
    ...(priority !== undefined && { priority }),
    ...(owner && { owner }),
    ...(due && { due }),
    ...(focus && { focus }),
    ...(businessStatus && { businessStatus }),
  };
}
