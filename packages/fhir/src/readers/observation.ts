import { labelOf } from '../elements/label.js';
import { observationKind } from '../elements/observation-kind.js';
import { amountOf } from '../elements/quantity.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { readValue } from '../elements/value.js';
import { isJson, objects, type Json } from '../json.js';
import type { ValueFact } from '../model/value.js';
import { applyStatus } from '../status/apply.js';
import { OBSERVATION } from '../status/result.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

export const observation: Reader = {
  type: 'Observation',
  kind: observationKind,
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], OBSERVATION),
  time: (reading) => chosenTime(reading, EFFECTIVE) ?? pointAt(reading, 'issued'),
  name: (resource, ctx) => labelOf(resource['code'], ctx),
  hasNumber: (resource) => isNumeric(resource) || componentIsNumeric(resource['component']),
  detail({ resource, ctx }) {
    const values: ValueFact[] = [];
    const own = readValue(resource, false, ctx);
    if (own !== undefined) values.push(own);
    for (const component of objects(resource['component'])) {
      const value = readValue(component, true, ctx);
      if (value !== undefined) values.push(value);
    }
    return { values };
  },
};

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
