import { absenceOf } from '../elements/absence.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { derived, labelOf } from '../elements/label.js';
import { readReference } from '../elements/reference.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { first, isTrue, objects, type Json } from '../json.js';
import type { ReadContext } from '../context.js';
import { FLAG } from '../model/facts.js';
import { wordsOf, zoneAtStart, zonesNamed } from '../elements/zone.js';
import type { Reading } from '../reading.js';
import { applyStatus, planOnly } from '../status/apply.js';
import { criticalKind } from '../norway/critical-information.js';
import { extensionValue } from '../elements/extension.js';
import { CONDITION_CLINICAL } from '../status/problem.js';
import { applyVerification } from '../status/verification.js';
import { lasting } from './lasting.js';
import type { Reader } from './reader.js';

const ONSET = timeChoice('onset');
const ABATEMENT = timeChoice('abatement');

const UNDER = ['dueTo', 'partOf'].map((name) => `http://hl7.org/fhir/StructureDefinition/condition-${name}`);

export const condition: Reader = {
  type: 'Condition',
  kind: () => 'condition',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'clinicalStatus', resource['clinicalStatus'], CONDITION_CLINICAL, false);
    applyAbatement(reading);
    applyVerification(reading);
    if (absenceOf(resource['code']) === 'none-known') reading.negation ??= 'none-known';
    if (zoneOfSign(resource, reading.ctx) !== undefined) planOnly(reading);
  },
  time(reading) {
    const onset = chosenTime(reading, ONSET);
    const abatement = chosenTime(reading, ABATEMENT);
    // Recorded is not begun: something may have been over for years when it was written down.
    const known = onset ?? (abatement ? undefined : pointAt(reading, 'recordedDate'));
    const time = lasting(reading, known, abatement);
    // The sign of a zone is not there now, as far as the record tells.
    const isOver = hasAbatement(reading.resource) || (reading.flags & FLAG.PLAN) !== 0;
    return time?.ongoing && isOver ? { ...time, ongoing: false } : time;
  },
  name(resource, ctx) {
    const name = labelOf(resource['code'], ctx);
    const zone = zoneOfSign(resource, ctx);
    return name && zone && zoneAtStart(name.text) === undefined ? derived(`${zone}: ${name.text}`) : name;
  },
  detail(reading) {
    const { resource, ctx } = reading;
    const severity = readConcept(resource['severity'], ctx);
    const critical = criticalKind(resource);
    const cause = UNDER.map((url) => extensionValue(resource, url)).find((value) => value !== undefined);
    const dueTo = readReference(cause, 'extension', 'part-of', ctx);
    return {
      reasonElement: 'evidence',
      reason: objects(resource['evidence']).flatMap((evidence) =>
        readConcepts(evidence['concept'] ?? evidence['code'], ctx),
      ),
      condition: {
        ...(severity && { severity }),
        bodySite: readConcepts(resource['bodySite'], ctx),
        stage: objects(resource['stage']).flatMap((stage) => readConcepts(stage['summary'], ctx)),
        ...(critical !== undefined && { critical }),
        ...(dueTo !== undefined && { dueTo }),
        noneKnown: absenceOf(resource['code']) === 'none-known',
      },
    };
  },
};

/**
 * The zone that a condition is the sign of, in its own words, as its severity or its name says: no problem of the
 * patient (CPL-05).
 */
function zoneOfSign({ severity, code }: Json, ctx: ReadContext): string | undefined {
  if (!mentionsZone(severity) && !mentionsZone(code)) return undefined;
  const level = severity === undefined ? undefined : readConcept(severity, ctx);
  const named = level && wordsOf(level).find((words) => zonesNamed(words).length > 0);
  if (named !== undefined) return named;
  const name = labelOf(code, ctx)?.text ?? '';
  return zoneAtStart(name) && name;
}

/** A quick look, without reading the concept: hardly any condition does. */
function mentionsZone(concept: unknown): boolean {
  const json = first(concept);
  if (json === undefined) return false;
  const says = (words: unknown): boolean => typeof words === 'string' && /zone|sone/i.test(words);
  return (
    says(json['text']) ||
    objects(json['coding']).some(({ system, code, display }) => [system, code, display].some(says))
  );
}

/**
 * Stated to be over: this decides if there is no status, as R4 allows; together with "active", the state is unknown
 * (con-4).
 */
function applyAbatement(reading: Reading): void {
  if (!hasAbatement(reading.resource)) return;
  if (reading.resource['clinicalStatus'] === undefined) reading.clinicalState = 'past';
  if (reading.clinicalState !== 'current') return;
  reading.clinicalState = 'unknown';
  reading.problem('contradiction', 'abatement', 'over, and active');
}

function hasAbatement(resource: Json): boolean {
  return (
    resource[ABATEMENT.dateTime] !== undefined ||
    resource[ABATEMENT.period] !== undefined ||
    resource[ABATEMENT.age] !== undefined ||
    resource[ABATEMENT.range] !== undefined ||
    resource[ABATEMENT.string] !== undefined ||
    // DSTU2 and STU3
    isTrue(resource['abatementBoolean'])
  );
}
