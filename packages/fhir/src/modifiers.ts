import { COMPARATORS } from './elements/quantity.js';
import { code, inWords, isJson, objects, type Json } from './json.js';
import type { Reading } from './reading.js';

/**
 * Modifier extensions that a reader handles. `request-doNotPerform` brings R5's `doNotPerform` to R4 requests that
 * lack it; it counts only at the root of a resource.
 */
export const DO_NOT_PERFORM_EXTENSIONS: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/request-doNotPerform',
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-DeviceRequest.doNotPerform',
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Task.doNotPerform',
]);

/** Types whose readers handle it; in any other resource it is a modifier that is not understood. */
const PROHIBITABLE: ReadonlySet<unknown> = new Set([
  'MedicationRequest',
  'ServiceRequest',
  'DeviceRequest',
  'Task',
]);

const DEEPEST = 100;
const MAX_NODES = 1_000_000;

const CLEAN = 0;
const FOUND = 1;
const TOO_DEEP = 2;

// State of the current scan: scans do not nest and never yield.
let budget = 0;
let sawComparator = false;

/**
 * Looks for anything that may change the meaning of the resource without the reader noticing: `modifierExtension` and
 * `implicitRules`, and a `comparator` outside the value set, at any depth, including in contained resources (GEN-04).
 * Marks the reading as unsafe and reports each occurrence.
 */
export function checkModifiers(reading: Reading): void {
  budget = MAX_NODES;
  sawComparator = false;
  const answer = scan(reading.resource, 0);
  if (answer === CLEAN && !reading.full) return;
  if (answer === TOO_DEEP) {
    reading.modifier('', 'nested too deep to be read', false);
    reading.problem('too-deep', '', 'nested too deep to look for modifiers');
    return;
  }
  budget = MAX_NODES;
  if (answer === FOUND || sawComparator) list(reading, reading.resource, '', 0);
}

/** The fast path: is there anything to report? */
function scan(value: object, depth: number): number {
  if (depth > DEEPEST || --budget < 0) return TOO_DEEP;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i] as unknown;
      if (typeof item === 'object' && item !== null) {
        const answer = scan(item, depth + 1);
        if (answer !== CLEAN) return answer;
      }
    }
    return CLEAN;
  }
  for (const name in value) {
    const member = (value as Json)[name];
    if (typeof member === 'object') {
      if (member === null) continue;
      if (name === 'modifierExtension') return FOUND;
      const answer = scan(member, depth + 1);
      if (answer !== CLEAN) return answer;
    } else if (name === 'implicitRules' || name === 'modifierExtension') {
      return FOUND;
    } else if (name === 'comparator') {
      if (!COMPARATORS.has(member as string)) return FOUND;
      sawComparator = true;
    }
  }
  return CLEAN;
}

/** The slow path: each modifier with its path. */
function list(reading: Reading, value: Json, path: string, depth: number): void {
  if (depth > DEEPEST || --budget < 0 || (reading.problems?.length ?? 0) > 200) return;
  for (const name in value) {
    const member = value[name];
    const here = path === '' ? name : `${path}.${name}`;
    if (name === 'modifierExtension') {
      extensions(reading, member, here, depth === 0 && PROHIBITABLE.has(value['resourceType']));
    } else if (name === 'implicitRules') {
      if (member === null || member === '') continue;
      reading.modifier(here, code(member) ?? inWords(member), false);
      reading.problem('unknown-modifier', here, `follows rules that are not known here: ${inWords(member)}`);
    } else if (name === 'comparator') {
      const known = COMPARATORS.has(member as string);
      reading.modifier(here, inWords(member), known);
      if (!known) reading.problem('unknown-code', here, `not a comparator: ${inWords(member)}`);
    } else listIn(reading, member, here, depth + 1);
  }
}

/** Lists in lists are no FHIR, but what they hold may change the meaning all the same. */
function listIn(reading: Reading, value: unknown, path: string, depth: number): void {
  if (isJson(value)) list(reading, value, path, depth);
  else if (Array.isArray(value) && depth <= DEEPEST)
    value.forEach((item: unknown, index) => listIn(reading, item, `${path}[${index}]`, depth + 1));
}

function extensions(reading: Reading, value: unknown, path: string, prohibitable: boolean): void {
  if (Array.isArray(value) && value.length === 0) return;
  if (value === null || value === undefined) return;
  const found = objects(value);
  if (found.length === 0) {
    reading.modifier(path, inWords(value), false);
    reading.problem('unknown-modifier', path, `not an extension: ${inWords(value)}`);
  }
  for (const extension of found) {
    const url = code(extension['url']) ?? '';
    const understood =
      prohibitable && DO_NOT_PERFORM_EXTENSIONS.has(url) && typeof extension['valueBoolean'] === 'boolean';
    reading.modifier(path, url, understood);
    if (!understood)
      reading.problem('unknown-modifier', path, `changes the meaning in a way not known here: ${url}`);
  }
}
