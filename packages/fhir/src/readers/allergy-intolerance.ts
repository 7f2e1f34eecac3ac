import { absenceOf } from '../elements/absence.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { labelOf } from '../elements/label.js';
import { dateAt, chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { code, objects, strings, text, type Json } from '../json.js';
import type { ReadContext } from '../context.js';
import type { AllergyFacts } from '../model/condition.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { ALLERGY_CLINICAL } from '../status/problem.js';
import { applyVerification } from '../status/verification.js';
import { lasting } from './lasting.js';
import type { Reader } from './reader.js';

const ONSET = timeChoice('onset');

export const allergyIntolerance: Reader = {
  type: 'AllergyIntolerance',
  kind: () => 'allergy',
  status(reading) {
    const { clinicalStatus, status } = reading.resource;
    applyStatus(reading, 'clinicalStatus', clinicalStatus, ALLERGY_CLINICAL, false);
    if (status === undefined || clinicalStatus !== undefined) applyVerification(reading);
    else applyOneStatus(reading);
    const absence = absenceOf(reading.resource['code']);
    if (absence === 'none-known' || absence === 'none-of-kind') reading.negation ??= 'none-known';
  },
  time: (reading) =>
    lasting(reading, chosenTime(reading, ONSET) ?? pointAt(reading, 'recordedDate'), undefined) ??
    pointAt(reading, 'lastOccurrence') ??
    firstReaction(reading),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ??
    labelOf(resource['substance'], ctx) ??
    labelOf(
      objects(resource['reaction']).map((reaction) => reaction['substance']),
      ctx,
    ),
  detail(reading) {
    const { resource, ctx } = reading;
    const type = code(resource['type']) ?? readConcept(resource['type'], ctx)?.codings[0]?.code;
    const criticality = code(resource['criticality']);
    const lastOccurrence = parsePartialDate(resource['lastOccurrence']);
    return {
      category: strings(resource['category']).map((word) => ({
        codings: [{ code: word }],
        label: word,
        labelFrom: 'code',
      })),
      allergy: {
        ...(type !== undefined && { type }),
        categories: strings(resource['category']),
        ...(criticality !== undefined && { criticality }),
        noneKnown: absenceOf(resource['code']) === 'none-known',
        reactions: objects(resource['reaction']).map((reaction) => readReaction(reaction, ctx)),
        ...(lastOccurrence && { lastOccurrence }),
      },
    };
  },
};

/** DSTU2 has a single status for clinical state and certainty. */
function applyOneStatus(reading: Reading): void {
  const { status } = reading.resource;
  reading.clinicalState = 'current';
  const clinical = typeof status === 'string' && ALLERGY_CLINICAL.has(status);
  if (clinical) applyStatus(reading, 'status', status, ALLERGY_CLINICAL);
  else applyVerification(reading, 'status');
}

function readReaction(reaction: Json, ctx: ReadContext): AllergyFacts['reactions'][number] {
  const substance = readConcept(reaction['substance'], ctx);
  const severity = code(reaction['severity']);
  const exposureRoute = readConcept(reaction['exposureRoute'], ctx);
  const onset = parsePartialDate(reaction['onset']);
  const description = text(reaction['description']);
  return {
    ...(substance && { substance }),
    manifestations: readConcepts(reaction['manifestation'], ctx),
    ...(severity !== undefined && { severity }),
    ...(exposureRoute && { exposureRoute }),
    ...(onset && { onset }),
    ...(description !== undefined && { description }),
  };
}

function firstReaction(reading: Reading): TimeSpan | undefined {
  for (const reaction of objects(reading.resource['reaction'])) {
    const start = dateAt(reading, reaction['onset'], 'reaction.onset');
    if (start !== undefined) return { shape: 'point', start, ongoing: false, element: 'reaction.onset' };
  }
  return undefined;
}
