import type { ReadContext } from '../context.js';
import { SYSTEM } from '../codes/known-systems.js';
import { conceptLabel, readCoding, type Label } from '../elements/concept.js';
import { extensionValue } from '../elements/extension.js';
import { written } from '../elements/label.js';
import { first, objects, strings, text, type Json } from '../json.js';
import type { CodingFact } from '../model/coding.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
/** Volven 7424: magistrell. */
const COMPOUNDED = '10';

/** False for a code that says what kind of medicine it is, such as "magistrell", and not which. */
export function identifiesMedicine({ system, code }: CodingFact): boolean {
  return code !== undefined && system !== SYSTEM.KIND_OF_MEDICINE;
}

/** Ingredients, without those that are stated to do nothing. */
export function actingIngredients(medication: Json): readonly Json[] {
  return objects(medication['ingredient']).filter(({ isActive }) => isActive !== false);
}

/** Made at a pharmacy after a recipe: by its profile, its code or its extensions, or several ingredients and no code. */
export function isCompounded(medication: Json): boolean {
  const codings = objects(first(medication['code'])?.['coding']).map(readCoding);
  const kind = codings.some(({ system, code }) => system === SYSTEM.KIND_OF_MEDICINE && code === COMPOUNDED);
  const profiles = strings(first(medication['meta'])?.['profile']);
  return (
    kind ||
    profiles.some((profile) => /magistrell/i.test(profile)) ||
    recipeOf(medication) !== undefined ||
    (!codings.some(identifiesMedicine) && actingIngredients(medication).length > 1)
  );
}

/** The name that somebody gave it: SFM's own element, else a code that is more than the kind. */
export function givenName(medication: Json, ctx: ReadContext): Label | undefined {
  const named = written(extensionValue(medication, `${SFM}name`));
  if (named !== undefined) return named;
  const concept = first(medication['code']);
  const onlyKind =
    text(concept?.['text']) === undefined &&
    !objects(concept?.['coding']).map(readCoding).some(identifiesMedicine);
  return onlyKind ? undefined : conceptLabel(concept, ctx);
}

export function recipeOf(medication: Json): string | undefined {
  return text(extensionValue(medication, `${SFM}recipe`));
}
