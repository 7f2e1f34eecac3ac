import type { ReadContext } from '../context.js';
import { first, listOf, text, type Json } from '../json.js';
import type { ConceptFact } from '../model/coding.js';
import type { ValueFact } from '../model/value.js';
import { readConcept } from './concept.js';
import { lookUp } from './lookup.js';
import { readReference } from './reference.js';

/** R4 has no `Observation.bodyStructure`. */
const BODY_STRUCTURE = 'http://hl7.org/fhir/StructureDefinition/bodySite';

/** Where on the body and how something was measured: part of what a series of values is (RES-07). */
export function readMeasuredWhere(resource: Json, ctx: ReadContext): Pick<ValueFact, 'site' | 'method'> {
  const site = readConcept(first(resource['bodySite']), ctx) ?? bodyStructure(resource, ctx);
  const method = readConcept(first(resource['method']), ctx);
  return { ...(site && { site }), ...(method && { method }) };
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
