import { typeNamed } from '../elements/reference-target.js';
import { typeWord } from '../words/type-words.js';
import type { ReadContext } from '../context.js';
import { code, first, isJson, objects, text, type Json } from '../json.js';
import type { CarePlanFacts, PlanActivityFact } from '../model/care-plan.js';
import type { StatusFact } from '../model/status.js';
import type { TimeSpan } from '../model/time-span.js';
import { Reading } from '../reading.js';
import { applyProhibition, applyStatus } from '../status/apply.js';
import { PLAN_ACTIVITY } from '../status/plan.js';
import { readNotes } from '../elements/annotation.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { readPeriod } from '../elements/period.js';
import { readReference, readReferences } from '../elements/reference.js';
import { timingBounds } from '../elements/timing-bounds.js';
import { textIn } from '../elements/translation.js';

/** The plan itself: the problems it addresses, its goals and its activities. */
export function carePlanFacts(reading: Reading): CarePlanFacts {
  const { resource, ctx } = reading;
  const intent = code(resource['intent']);
  return {
    ...(intent !== undefined && { intent }),
    addresses: readReferences(resource['addresses'], 'addresses', 'problem', ctx),
    addressesText: readConcepts(
      objects(resource['addresses']).map((item) => item['concept']),
      ctx,
    ),
    goals: readReferences(resource['goal'], 'goal', 'goal', ctx),
    teams: readReferences(resource['careTeam'], 'careTeam', 'team', ctx),
    partOf: readReferences(resource['partOf'], 'partOf', 'part-of', ctx),
    replaces: readReferences(resource['replaces'], 'replaces', 'replaces', ctx),
    basedOn: readReferences(resource['basedOn'], 'basedOn', 'based-on', ctx),
    activities: objects(resource['activity']).map((activity, index) =>
      readActivity(reading, activity, index),
    ),
  };
}

/**
 * R4 `activity.detail.status` and `doNotPerform` are modifiers: they apply to the activity alone, but one that is not
 * understood makes the whole plan unsafe, and the index must know this too.
 */
export function checkActivities(plan: Reading): void {
  objects(plan.resource['activity']).forEach((activity, index) => {
    const reading = readActivityStatus(activity, plan.ctx);
    for (const { code, message } of reading.problems ?? [])
      plan.problem(code, `activity[${index}].detail`, message);
    for (const { path, value, understood } of reading.modifiers ?? []) plan.modifier(path, value, understood);
  });
}

function readActivityStatus(activity: Json, ctx: ReadContext): Reading {
  const detail = first(activity['detail']) ?? {};
  const reading = new Reading(detail, ctx, true);
  if (activity['detail'] !== undefined) {
    applyStatus(reading, 'activity.detail.status', detail['status'], PLAN_ACTIVITY);
    applyProhibition(reading, 'activity.detail.doNotPerform', doNotPerform(detail));
  }
  return reading;
}

/** R4 `detail`, R4 `reference`, R5 `plannedActivityReference` and `performedActivity` are read alike (CPL-03). */
function readActivity(plan: Reading, activity: Json, index: number): PlanActivityFact {
  const { ctx } = plan;
  const path = `activity[${index}]`;
  const detail = first(activity['detail']) ?? {};
  const reading = new Reading(detail, ctx, true);
  if (activity['detail'] !== undefined) {
    applyStatus(reading, 'activity.detail.status', detail['status'], PLAN_ACTIVITY);
    applyProhibition(reading, 'activity.detail.doNotPerform', doNotPerform(detail));
    for (const problem of reading.problems ?? [])
      plan.problem(problem.code, `${path}.detail`, problem.message);
    for (const { path: element, value, understood } of reading.modifiers ?? []) {
      plan.modifier(element, value, understood);
    }
  }
  const planned = readReference(
    first(activity['reference']) ?? first(activity['plannedActivityReference']),
    activity['reference'] === undefined ? 'activity.plannedActivityReference' : 'activity.reference',
    'activity',
    ctx,
  );
  const outcome = [
    ...readConcepts(activity['outcomeCodeableConcept'], ctx),
    ...readConcepts(
      objects(activity['performedActivity']).map((item) => item['concept']),
      ctx,
    ),
  ];
  const performed = [
    ...readReferences(activity['outcomeReference'], 'activity.outcomeReference', 'result', ctx),
    ...readReferences(activity['performedActivity'], 'activity.performedActivity', 'result', ctx),
  ];
  const product = readConcept(detail['productCodeableConcept'], ctx);
  const coded = readConcept(detail['code'], ctx);
  const concept = coded ?? product;
  const productReference = readReference(
    detail['productReference'],
    'activity.detail.productReference',
    'medication',
    ctx,
  );
  const { dailyAmount: daily, quantity: total } = detail;
  const description = textIn(detail, 'description', ctx.lang);
  const kind = code(detail['kind']);
  const status: StatusFact | undefined = reading.statuses?.[0];
  const statusReason = readConcept(detail['statusReason'], ctx);
  const location = readReference(detail['location'], 'activity.detail.location', 'location', ctx);
  const scheduled = scheduledOf(detail);
  const scheduledText = text(detail['scheduledString']);
  const title =
    concept?.label ??
    description ??
    planned?.display ??
    outcome[0]?.label ??
    performed[0]?.display ??
    productReference?.display ??
    typeWord(kind ?? planned?.type ?? typeNamed(planned?.reference) ?? '', ctx.lang);
  return {
    path,
    ...(kind !== undefined && { kind }),
    title,
    ...(concept && { code: concept }),
    ...(description !== undefined && { description }),
    ...(status && { status }),
    clinicalState:
      activity['detail'] === undefined ? (performed.length > 0 ? 'past' : 'unknown') : reading.clinicalState,
    ...(reading.negation !== undefined && { negation: reading.negation }),
    doNotPerform: reading.negation === 'do-not-perform',
    ...(statusReason && { statusReason }),
    ...(scheduled && { scheduled }),
    ...(scheduledText !== undefined && { scheduledText }),
    ...(isJson(detail['scheduledTiming']) && { timing: detail['scheduledTiming'] }),
    performers: readReferences(detail['performer'], 'activity.detail.performer', 'performer', ctx),
    ...(location && { location }),
    goals: readReferences(detail['goal'], 'activity.detail.goal', 'goal', ctx),
    reasons: readConcepts(detail['reasonCode'], ctx),
    reasonReferences: readReferences(
      detail['reasonReference'],
      'activity.detail.reasonReference',
      'reason',
      ctx,
    ),
    ...(coded && product && { product }),
    ...(productReference && { productReference }),
    ...((daily ?? total) !== undefined && { amounts: { daily, total } }),
    ...(planned && { planned }),
    performed,
    outcome,
    progress: readNotes(activity, ctx, 'progress').map((note) => note.text),
  };
}

/** STU3 calls it `prohibited`. */
function doNotPerform(detail: Json): unknown {
  return detail['prohibited'] === true || (detail['doNotPerform'] ?? detail['prohibited']);
}

function scheduledOf(detail: Json): TimeSpan | undefined {
  return (
    readPeriod(detail['scheduledPeriod'], 'activity.detail.scheduledPeriod') ??
    timingBounds(detail['scheduledTiming'], 'activity.detail.scheduledTiming')
  );
}
