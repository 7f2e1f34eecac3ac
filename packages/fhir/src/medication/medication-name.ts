import type { ReadContext } from '../context.js';
import { code, first, isJson, objects, type Json } from '../json.js';
import { actingIngredients, givenName, isCompounded } from './compounded.js';
import { conceptLabel, type Label } from '../elements/concept.js';
import { derived, labelOf, referenceLabel } from '../elements/label.js';
import { lookUp } from '../elements/lookup.js';

/** The medicine of a request, statement, administration or dispense, in whichever form it is given. */
export interface MedicineSource {
  /** CodeableConcept in the resource itself. */
  readonly concept?: unknown;
  /** Reference to a Medication, contained or not. */
  readonly reference?: Json;
}

/** `medicationCodeableConcept`, `medicationReference` (R4), or `medication` as a CodeableReference (R5). */
export function medicineOf(resource: Json): MedicineSource {
  const concept = resource['medicationCodeableConcept'];
  const reference = first(resource['medicationReference']);
  if (concept !== undefined || reference !== undefined) return { concept, ...(reference && { reference }) };
  const either = first(resource['medication']);
  if (either === undefined) return { concept: resource['medication'] };
  const inner = either['reference'];
  if (isJson(inner)) return { concept: either['concept'], reference: inner };
  if (typeof inner === 'string') return { reference: either };
  return { concept: either['concept'] ?? either };
}

/** The referenced Medication resource, if it can be resolved. */
export function medicationOf(resource: Json, ctx: ReadContext): Json | undefined {
  const { reference } = medicineOf(resource);
  return reference === undefined ? undefined : lookUp(reference, resource, ctx);
}

/** Name of the medicine of a request, statement, administration or dispense. */
export function medicineName(resource: Json, ctx: ReadContext): Label | undefined {
  const { concept, reference } = medicineOf(resource);
  const label = conceptLabel(concept, ctx);
  if (label !== undefined && label.from !== 'code') return label;
  if (reference === undefined) return label;
  const found = lookUp(reference, resource, ctx);
  const named = found && medicationName(found, ctx);
  // A name made of ingredients is weaker than one that somebody wrote.
  const given = found && isCompounded(found) ? givenName(found, ctx) : named;
  if (named !== undefined && given !== undefined && given.from !== 'code') return given;
  const written = code(reference['reference']);
  return (
    referenceLabel(reference) ??
    label ??
    named ??
    // Falls back to the reference as written; `#med` without a Medication is meaningless.
    (written === undefined || written.startsWith('#')
      ? undefined
      : { text: written, from: 'reference', notLoaded: true })
  );
}

/** Name from a Medication resource itself: the one it was given, else its ingredients, else its code. */
export function medicationName(medication: Json, ctx: ReadContext): Label | undefined {
  const given = givenName(medication, ctx);
  if (given !== undefined && given.from !== 'code') return given;
  const label = given ?? conceptLabel(medication['code'], ctx);
  const ingredients = objects(medication['ingredient']);
  const acting = actingIngredients(medication);
  const names = (acting.length > 0 ? acting : ingredients).map(
    (ingredient) => ingredientLabel(ingredient, medication, ctx)?.text,
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? label : (derived(known.join(' + ')) ?? label);
}

/** Name of one ingredient: the concept, or the referenced Substance or Medication. */
export function ingredientLabel(ingredient: Json, medication: Json, ctx: ReadContext): Label | undefined {
  const label = labelOf(ingredient['itemCodeableConcept'], ctx) ?? labelOf(ingredient['item'], ctx);
  if (label !== undefined) return label;
  const item = first(ingredient['itemReference']) ?? first(first(ingredient['item'])?.['reference']);
  if (item === undefined) return undefined;
  const found = lookUp(item, medication, ctx);
  return referenceLabel(item) ?? labelOf(found?.['code'], ctx);
}
