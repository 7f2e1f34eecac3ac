import type { ReadContext } from '../context.js';
import { first, listOf, text, type Json } from '../json.js';
import type { ConceptFact } from '../model/coding.js';
import type { ValueFact } from '../model/value.js';
import { readConcept } from './concept.js';
import { lookUp } from './lookup.js';
import { readReference } from './reference.js';

/** R4 has no `Observation.bodyStructure`. */
const BODY_STRUCTURE = 'http://hl7.org/fhir/StructureDefinition/bodySite';

/** Where on the body, how and in what something was measured: part of what a series of values is (RES-07). */
export function readMeasuredWhere(
  resource: Json,
  ctx: ReadContext,
): Pick<ValueFact, 'site' | 'method' | 'specimen'> {
  const site = readConcept(first(resource['bodySite']), ctx) ?? bodyStructure(resource, ctx);
  const method = readConcept(first(resource['method']), ctx);
  const specimen = specimenType(resource['specimen'], resource, ctx);
  return { ...(site && { site }), ...(method && { method }), ...(specimen && { specimen }) };
}

/**
 * What was sampled: blood is blood, whichever Specimen it was in. One that is not loaded and has no words is like none:
 * its id says nothing.
 */
function specimenType(written: unknown, resource: Json, ctx: ReadContext): ConceptFact | undefined {
  const value = first(written);
  if (value === undefined) return undefined;
  const type = readConcept(lookUp(value, resource, ctx)?.['type'], ctx);
  if (type !== undefined) return type;
  const label = text(value['display']);
  return label === undefined ? undefined : { codings: [], label, labelFrom: 'derived' };
}

function bodyStructure(resource: Json, ctx: ReadContext): ConceptFact | undefined {
  const extension = listOf(resource['extension']).find((one) => first(one)?.['url'] === BODY_STRUCTURE);
  const written = first(resource['bodyStructure'] ?? first(extension)?.['valueReference']);
  if (written === undefined) return undefined;
  const found = lookUp(written, resource, ctx);
  // R5 `includedStructure`, R4 `location`.
  const included = first(found?.['includedStructure']);
  const structure = readConcept(included?.['structure'] ?? found?.['location'], ctx);
  const side = readConcept(included?.['laterality'] ?? first(found?.['locationQualifier']), ctx);
  const reference = readReference(written, 'bodyStructure', 'other', ctx);
  const name = [structure?.label ?? text(found?.['description']) ?? reference?.display, side?.label];
  const label = name.filter(Boolean).join(', ') || (reference?.target ?? reference?.reference);
  if (label === undefined) return undefined;
  const codings = [...(structure?.codings ?? []), ...(side?.codings ?? [])];
  return { codings, label, labelFrom: 'derived' };
}
