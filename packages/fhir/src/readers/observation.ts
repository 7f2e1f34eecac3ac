import { labelOf } from '../elements/label.js';
import { observationKind } from '../elements/observation-kind.js';
import { amountOf } from '../elements/quantity.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { readConcept } from '../elements/concept.js';
import { readMeasuredWhere } from '../elements/measured-where.js';
import { hasValue, readValues } from '../elements/value.js';
import { isJson, objects, type Json } from '../json.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { OBSERVATION } from '../status/result.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

export const observation: Reader = {
  type: 'Observation',
  kind: observationKind,
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], OBSERVATION);
    checkAbsence(reading, resource, '');
    const components = resource['component'];
    if (Array.isArray(components)) {
      for (let i = 0; i < components.length; i++) {
        const component = components[i] as unknown;
        if (isJson(component)) checkAbsence(reading, component, `component[${i}].`);
      }
    }
  },
  time: (reading) => chosenTime(reading, EFFECTIVE) ?? pointAt(reading, 'issued'),
  name: (resource, ctx) => labelOf(resource['code'], ctx),
  hasNumber: (resource) => isNumeric(resource) || componentIsNumeric(resource['component']),
  detail(reading) {
    const { resource, ctx } = reading;
    const misread = (element: string): void =>
      reading.problem('unexpected-type', element, `not what ${element} holds`);
    const parts = objects(resource['component']).flatMap((component) =>
      readValues(component, true, ctx, misread),
    );
    const where = readMeasuredWhere(resource, ctx);
    const isWhole = parts.length === 0 && objects(resource['hasMember']).length === 0;
    const values = [...readValues(resource, false, ctx, misread, isWhole), ...parts];
    return { values: values.map((value) => ({ ...value, ...where })) };
  },
};

/** A value together with a reason for its absence: it is unknown which of the two holds (obs-6, RES-04). */
function checkAbsence(reading: Reading, parent: Json, path: string): void {
  const reason = parent['dataAbsentReason'];
  if (reason === undefined || reason === null || !hasValue(parent)) return;
  reading.modifier(`${path}dataAbsentReason`, readConcept(reason, reading.ctx)?.label ?? '?', false);
  reading.problem('contradiction', `${path}dataAbsentReason`, 'a value, and a reason why there is none');
}

function isNumeric(parent: Json): boolean {
  const quantity = parent['valueQuantity'];
  if (isJson(quantity)) return amountOf(quantity) !== undefined;
  return typeof parent['valueInteger'] === 'number';
}

function componentIsNumeric(components: unknown): boolean {
  if (!Array.isArray(components)) return false;
  for (let i = 0; i < components.length; i++) {
    const component = components[i] as unknown;
    if (isJson(component) && isNumeric(component)) return true;
  }
  return false;
}
