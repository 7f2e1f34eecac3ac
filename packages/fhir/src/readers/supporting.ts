import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import { deviceName } from '../elements/device-label.js';
import { humanName } from '../elements/human-name.js';
import { derived, firstText, labelOf, written, writtenIn } from '../elements/label.js';
import { readTelecom } from '../elements/telecom.js';
import { chosenTime, periodAt, pointAt, timeChoice } from '../elements/time.js';
import { objects, type Json } from '../json.js';
import { medicationName } from '../medication/medication-name.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { MEDICATION } from '../status/medication.js';
import { CURRENT, PAST, table } from '../status/rule.js';
import { DEVICE, LOCATION, QUESTIONNAIRE, SUBSTANCE } from '../status/supporting.js';
import type { Detail, Reader } from './reader.js';

type Name = (resource: Json, ctx: ReadContext) => Label | undefined;

const ACTIVE = table({ true: CURRENT, false: PAST });

/** `active`: a record that is not active should not be used (a modifier in Patient and RelatedPerson). */
export function applyActive(reading: Reading): void {
  const active = reading.resource['active'];
  reading.clinicalState = 'current';
  if (active !== undefined)
    applyStatus(reading, 'active', typeof active === 'boolean' ? String(active) : active, ACTIVE);
}

/** A reader for a type that is only referred to and never drawn. */
export function supporting(type: string, name: Name, more: Partial<Reader> = {}): Reader {
  return {
    type,
    kind: () => 'supporting',
    status: applyActive,
    time: () => undefined,
    name,
    detail: contactDetail,
    ...more,
  };
}

/** R4 `telecom`; R5 `contact` of roles, organisations and services, which has a period of its own. */
function contactDetail({ resource }: Reading): Detail {
  const own = readTelecom(resource['telecom']);
  if (own.length > 0) return { telecom: own };
  const within = objects(resource['contact']).flatMap(({ telecom, period }) =>
    objects(telecom).map((point) => ({ period, ...point })),
  );
  return { telecom: readTelecom(within) };
}

/** A `status` that may be absent. */
function statusIn(codes: Parameters<typeof applyStatus>[3]): Reader['status'] {
  return (reading) => {
    reading.clinicalState = 'current';
    applyStatus(reading, 'status', reading.resource['status'], codes, false);
  };
}

/** For types that have no `active`, or whose status is unrelated to the patient. */
function alwaysCurrent(reading: Reading): void {
  reading.clinicalState = 'current';
}

export const practitioner = supporting('Practitioner', (resource, ctx) =>
  derived(humanName(resource['name'], ctx)),
);

export const relatedPerson = supporting(
  'RelatedPerson',
  (resource, ctx) => {
    const relationship = labelOf(resource['relationship'], ctx);
    const name = humanName(resource['name'], ctx);
    if (name === undefined) return relationship;
    return derived(relationship === undefined ? name : `${name} (${relationship.text})`);
  },
  { time: (reading) => periodAt(reading, 'period') },
);

export const organization = supporting(
  'Organization',
  (resource, ctx) =>
    writtenIn(resource, 'name', ctx) ?? labelOf(resource['alias'], ctx) ?? labelOf(resource['type'], ctx),
);

export const location = supporting(
  'Location',
  (resource, ctx) =>
    writtenIn(resource, 'name', ctx) ??
    writtenIn(resource, 'description', ctx) ??
    labelOf(resource['type'], ctx),
  { status: statusIn(LOCATION) },
);

export const healthcareService = supporting(
  'HealthcareService',
  (resource, ctx) => writtenIn(resource, 'name', ctx) ?? labelOf(resource['type'], ctx),
);

export const medication = supporting('Medication', medicationName, { status: statusIn(MEDICATION) });

export const substance = supporting(
  'Substance',
  (resource, ctx) => labelOf(resource['code'], ctx) ?? writtenIn(resource, 'description', ctx),
  { status: statusIn(SUBSTANCE) },
);

export const device = supporting('Device', deviceName, { status: statusIn(DEVICE) });

/** Read for its title, under which its responses are shown. */
export const questionnaire = supporting(
  'Questionnaire',
  (resource, ctx) => writtenIn(resource, 'title', ctx) ?? writtenIn(resource, 'name', ctx),
  { status: statusIn(QUESTIONNAIRE) },
);

const OCCURRED = timeChoice('occurred');

export const provenance = supporting('Provenance', (resource, ctx) => labelOf(resource['activity'], ctx), {
  status: alwaysCurrent,
  time: (reading) => chosenTime(reading, OCCURRED) ?? pointAt(reading, 'recorded'),
});

/** A server's own message about its response; `unpack` reports each issue as a problem. */
export const operationOutcome = supporting(
  'OperationOutcome',
  (resource, ctx) =>
    labelOf(
      objects(resource['issue']).map((issue) => issue['details']),
      ctx,
    ) ?? written(firstText(resource['issue'], 'diagnostics')),
  { status: alwaysCurrent },
);

/** A message about the medication list (`sfm-PLL-info`); its content is read by `readPllInfo`. */
export const basic = supporting('Basic', (resource, ctx) => labelOf(resource['code'], ctx), {
  status: alwaysCurrent,
  time: (reading) => pointAt(reading, 'created'),
});
