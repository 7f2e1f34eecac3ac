import { firstCode, readConcept, readConcepts } from '../elements/concept.js';
import { extensionsOf, extensionValue } from '../elements/extension.js';
import { labelOf } from '../elements/label.js';
import { readReference, readReferences } from '../elements/reference.js';
import { dateAt, interval, keepTimeText, pointAt } from '../elements/time.js';
import { readChoice } from '../elements/value.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { quantityText, readQuantity } from '../elements/quantity.js';
import { code, objects, text, type Json } from '../json.js';
import type { ReadContext } from '../context.js';
import type { GoalFacts } from '../model/care-plan.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { isOnlyIf, zoneAtStart } from '../elements/zone.js';
import { applyStatus, planOnly } from '../status/apply.js';
import { GOAL } from '../status/plan.js';
import type { Reader } from './reader.js';

export const goal: Reader = {
  type: 'Goal',
  kind: () => 'goal',
  // R3 called it `status`; some sources still do.
  status(reading) {
    const { lifecycleStatus, status, description } = reading.resource;
    applyStatus(reading, 'lifecycleStatus', lifecycleStatus ?? status, GOAL);
    // For a zone of a self-care plan that may not have been entered (CPL-05).
    if (isOnlyIf(zoneAtStart(labelOf(description, reading.ctx)?.text ?? ''))) planOnly(reading);
  },
  time,
  name: (resource, ctx) => labelOf(resource['description'], ctx) ?? labelOf(resource['category'], ctx),
  detail: (reading) => ({
    goal: facts(reading),
    statusReason: readConcepts(reading.resource['statusReason'], reading.ctx),
  }),
};

/**
 * From its start to the date of the status, if that status ended it. Without a start: the status date, else the due
 * date.
 */
function time(reading: Reading): TimeSpan | undefined {
  const { resource } = reading;
  const start = dateAt(reading, resource['startDate'], 'startDate');
  if (start !== undefined) {
    const end = reading.open ? undefined : dateAt(reading, resource['statusDate'], 'statusDate');
    return interval(reading, start, end, reading.open, 'startDate');
  }
  keepTimeText(reading, labelOf(resource['startCodeableConcept'], reading.ctx)?.text);
  const status = pointAt(reading, 'statusDate');
  if (status !== undefined) return status;
  for (const target of objects(resource['target'])) {
    const due = dateAt(reading, target['dueDate'], 'target.dueDate');
    if (due !== undefined) return { shape: 'point', start: due, ongoing: false, element: 'target.dueDate' };
  }
  return undefined;
}

function facts({ resource, ctx }: Reading): GoalFacts {
  const achievement = readConcept(resource['achievementStatus'], ctx);
  const priority = readConcept(resource['priority'], ctx);
  return {
    ...(achievement && { achievement }),
    ...(priority && { priority }),
    acceptances: acceptancesOf(resource, ctx),
    addresses: readReferences(resource['addresses'], 'addresses', 'problem', ctx),
    targets: objects(resource['target']).map((target) => readTarget(target, ctx)),
    outcomes: [
      ...readReferences(resource['outcomeReference'], 'outcomeReference', 'result', ctx),
      ...readReferences(resource['outcome'], 'outcome', 'result', ctx),
    ],
    outcomeConcepts: [
      ...readConcepts(resource['outcomeCode'], ctx),
      ...readConcepts(
        objects(resource['outcome']).map((outcome) => outcome['concept']),
        ctx,
      ),
    ],
  };
}

/** HL7's extension of R4 and R5, and the element that replaces it. */
function acceptancesOf(resource: Json, ctx: ReadContext): GoalFacts['acceptances'] {
  const said = [
    ...extensionsOf(resource, 'http://hl7.org/fhir/StructureDefinition/goal-acceptance').map((one) => ({
      who: extensionValue(one, 'individual'),
      status: extensionValue(one, 'status'),
    })),
    ...objects(resource['acceptance']).map(({ participant, status }) => ({ who: participant, status })),
  ];
  return said.flatMap(({ who: person, status }) => {
    const answer = code(status) ?? firstCode(status);
    const who = readReference(person, 'acceptance', 'participant', ctx);
    return answer === undefined ? [] : [{ ...(who && { who }), status: answer }];
  });
}

function readTarget(target: Json, ctx: ReadContext): GoalFacts['targets'][number] {
  const measure = readConcept(target['measure'], ctx);
  const detail = readChoice(target, 'detail', ctx);
  const due = parsePartialDate(target['dueDate']);
  const duration = readQuantity(target['dueDuration']);
  const dueText =
    due === undefined ? (duration ? quantityText(duration) : text(target['dueDate'])) : undefined;
  return {
    ...(measure && { measure }),
    ...(detail && { detail }),
    ...(due && { due }),
    ...(dueText !== undefined && { dueText }),
  };
}
