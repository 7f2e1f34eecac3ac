import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { isAsNeeded } from '../dosage/as-needed.js';
import { ratioText, doseText } from '../dosage/quantity-json.js';
import { SYSTEM } from '../codes/known-systems.js';
import { code, first, lenientNumber, number, objects, text, type Json } from '../json.js';
import type { CodingFact, ConceptFact } from '../model/coding.js';
import type { DosageFact, MedicationFacts, MedicationRole } from '../model/medication.js';
import type { TimeSpan } from '../model/time-span.js';
import { courseOf } from './course.js';
import { actingIngredients, isCompounded, recipeOf } from './compounded.js';
import { extensionValue } from '../elements/extension.js';
import { firstCode, readCoding, readConcept, readConcepts, type Label } from '../elements/concept.js';
import { referenceLabel } from '../elements/label.js';
import { readIdentifiers } from '../elements/identifier.js';
import { ingredientLabel, medicineOf } from './medication-name.js';
import { lookUp } from '../elements/lookup.js';
import { isMultidose, medicationUse } from './medication-use.js';
import { readPeriod } from '../elements/period.js';
import { readQuantity } from '../elements/quantity.js';
import { readReference, readReferences } from '../elements/reference.js';
import { reportedOf } from '../elements/reported.js';
import { isValidity } from '../elements/use-period.js';
import { timingBounds } from '../elements/timing-bounds.js';
import { textIn } from '../elements/translation.js';

/** The common part of a request, statement, administration and dispense. Their readers add what is specific to each. */
export function medicationFacts(
  resource: Json,
  role: MedicationRole,
  ctx: ReadContext,
  own: Partial<MedicationFacts> = {},
): MedicationFacts {
  const source = medicineOf(resource);
  const medication = source.reference && lookUp(source.reference, resource, ctx);
  const codings = [...codingsOf(source.concept), ...codingsOf(medication?.['code'])];
  const dosages = readDosages(resource['dosageInstruction'] ?? resource['dosage'], ctx);
  const rendered = renderedOf(resource, ctx);
  const reported = reportedOf(resource, ctx);
  const intent = code(resource['intent']);
  const priority = role === 'request' ? code(resource['priority']) : undefined;
  const generic = displayIn(codings, SYSTEM.ATC);
  const brand = displayIn(codings, SYSTEM.FEST);
  const form = readConcept(medication?.['form'] ?? medication?.['doseForm'], ctx);
  const ingredients = medication === undefined ? [] : readIngredients(medication, ctx);
  const mixed = medication !== undefined && isCompounded(medication);
  const acting = ingredients.filter(({ active }) => active !== false);
  // What one ingredient holds is not the strength of a mixture.
  const single = acting.length === 1 && medication && actingIngredients(medication).length === 1 && !mixed;
  const only = single ? acting[0]?.strength : undefined;
  const recipe = medication && recipeOf(medication);
  const amount =
    medication &&
    (strengthText({ strength: medication['amount'] ?? medication['totalVolume'] }, ctx) ||
      doseText(medication['totalVolume'], ctx.lang));
  const quantity = readQuantity(first(resource['dispenseRequest'])?.['quantity'] ?? resource['quantity']);
  const repeats = number(first(resource['dispenseRequest'])?.['numberOfRepeatsAllowed']);
  const substitution = substitutionOf(resource, ctx);
  const authoredOn = parsePartialDate(resource['authoredOn']);
  const course = own.usePeriod && hasEnd(own.usePeriod) ? undefined : courseFrom();
  return {
    role,
    ...(intent !== undefined && { intent }),
    ...(priority !== undefined && { priority }),
    doNotPerform: resource['doNotPerform'] === true || resource['doNotPerform'] === 'true',
    codings,
    ...(generic !== undefined && { generic }),
    ...(brand !== undefined && { brand }),
    ...(only !== undefined && { strength: only }),
    ...(form && { form }),
    ingredients,
    ...(mixed && { compounded: true as const }),
    ...(amount && { amount }),
    ...(recipe !== undefined && { recipe }),
    use: medicationUse(resource, dosages),
    dosages,
    ...(rendered !== undefined && { renderedDosage: rendered }),
    indication: indicationOf(resource, ctx),
    ...(reported && { reported }),
    ...(authoredOn && { authoredOn }),
    ...(course && { course }),
    multidose: isMultidose(resource),
    ...(quantity && { quantity }),
    ...(repeats !== undefined && { repeats }),
    ...(substitution !== undefined && { substitution }),
    chain: chainOf(resource, ctx),
    groupIdentifiers: groupIdentifiersOf(resource),
    ...own,
  };

  function courseFrom(): MedicationFacts['course'] {
    // Every repeat starts the course again; what was given or dispensed is not an order.
    if (repeats || role === 'administration' || role === 'dispense') return undefined;
    const { usePeriod } = own;
    const start = isValidity(usePeriod) ? undefined : usePeriod?.start;
    const course = courseOf(dosages, start ?? authoredOn);
    return course && start === undefined ? { ...course, fromOrder: true } : course;
  }
}

/** R5, or the same in R4 as the extension for elements of R5. */
function renderedOf(resource: Json, ctx: ReadContext): string | undefined {
  const element = 'renderedDosageInstruction';
  const url = `http://hl7.org/fhir/5.0/StructureDefinition/extension-${String(resource['resourceType'])}.${element}`;
  return textIn(resource, element, ctx.lang) ?? text(extensionValue(resource, url));
}

function hasEnd(period: TimeSpan): boolean {
  return period.end !== undefined && !isValidity(period);
}

function codingsOf(concept: unknown): readonly CodingFact[] {
  return objects(first(concept)?.['coding']).map(readCoding);
}

function displayIn(codings: readonly CodingFact[], system: string): string | undefined {
  return codings.find((coding) => coding.system === system && coding.display !== undefined)?.display;
}

function readIngredients(medication: Json, ctx: ReadContext): MedicationFacts['ingredients'] {
  const found: { name: ConceptFact; strength?: string; active?: boolean }[] = [];
  for (const ingredient of objects(medication['ingredient'])) {
    const item = ingredient['itemCodeableConcept'] ?? first(ingredient['item'])?.['concept'];
    const label = ingredientLabel(ingredient, medication, ctx) ?? unnamed(ingredient);
    const name =
      readConcept(item, ctx) ?? (label && { codings: [], label: label.text, labelFrom: label.from });
    if (name === undefined) continue;
    const strength = strengthText(ingredient, ctx);
    found.push({
      name,
      ...(strength !== undefined && { strength }),
      ...(typeof ingredient['isActive'] === 'boolean' && { active: ingredient['isActive'] }),
    });
  }
  return found;
}

/** An ingredient that is not loaded is one more ingredient all the same. */
function unnamed(ingredient: Json): Label | undefined {
  const reference = first(ingredient['itemReference']) ?? first(first(ingredient['item'])?.['reference']);
  const words = text(reference?.['reference']);
  return words === undefined ? undefined : { text: words, from: 'reference', notLoaded: true };
}

/** R4 `strength` (Ratio), R5 `strength[x]`; "per", never "/" (MED-06). */
function strengthText(ingredient: Json, ctx: ReadContext): string | undefined {
  const ratio = first(ingredient['strength'] ?? ingredient['strengthRatio']);
  const words =
    ratio === undefined
      ? doseText(ingredient['strengthQuantity'], ctx.lang) ||
        readConcept(ingredient['strengthCodeableConcept'], ctx)?.label
      : oneOf(ratio) || ratioText(ratio, ctx.lang);
  return words || undefined;

  /** "5 mg per 1" is 5 mg. */
  function oneOf(of: Json): string {
    const below = first(of['denominator']);
    const bare = below?.['value'] === 1 && (below['code'] === '1' || (!below['unit'] && !below['code']));
    return below === undefined || bare ? doseText(of['numerator'], ctx.lang) : '';
  }
}

/**
 * Dosage instructions in sequence order (MED-09); those without a sequence number follow the others in their original
 * order.
 */
function readDosages(value: unknown, ctx: ReadContext): readonly DosageFact[] {
  const dosages = objects(value).map((dosage) => readDosage(dosage, ctx));
  const order = (dosage: DosageFact): number => dosage.sequence ?? Number.MAX_SAFE_INTEGER;
  return dosages.sort((a, b) => order(a) - order(b));
}

function readDosage(dosage: Json, ctx: ReadContext): DosageFact {
  const sequence = lenientNumber(dosage['sequence']);
  const words = textIn(dosage, 'text', ctx.lang);
  const patientInstruction = textIn(dosage, 'patientInstruction', ctx.lang);
  const asNeededFor = [
    ...readConcepts(dosage['asNeededCodeableConcept'], ctx),
    ...readConcepts(dosage['asNeededFor'], ctx),
  ];
  const bounds = dosageBounds(dosage);
  return {
    ...(sequence !== undefined && { sequence }),
    ...(words !== undefined && { text: words }),
    ...(patientInstruction !== undefined && { patientInstruction }),
    structured: dosage,
    asNeeded: isAsNeeded(dosage),
    asNeededFor,
    ...(bounds && { bounds }),
  };
}

/** `timing.repeat.boundsPeriod`, or the events of the timing. */
function dosageBounds(dosage: Json): TimeSpan | undefined {
  const timing = first(dosage['timing']);
  const repeat = first(timing?.['repeat']);
  return (
    readPeriod(repeat?.['boundsPeriod'], 'dosage.timing.repeat.boundsPeriod') ??
    timingBounds(timing, 'dosage.timing')
  );
}

function indicationOf(resource: Json, ctx: ReadContext): readonly ConceptFact[] {
  const reasons = objects(resource['reason']);
  return [
    ...readConcepts(resource['reasonCode'], ctx),
    ...readConcepts(conceptsIn(reasons), ctx),
    ...[...objects(resource['reasonReference']), ...objects(reasons.map((reason) => reason['reference']))]
      .map((reference) => referredReason(reference, resource, ctx))
      .filter((concept) => concept !== undefined),
  ];
}

/** Name of the referenced problem, unless it was entered in error or refuted (GEN-01, GEN-02). */
function referredReason(reference: Json, resource: Json, ctx: ReadContext): ConceptFact | undefined {
  const found = lookUp(reference, resource, ctx);
  const verified = firstCode(found?.['verificationStatus']) ?? code(found?.['status']) ?? '';
  if (verified === 'entered-in-error' || verified === 'refuted') return undefined;
  const label = referenceLabel(reference);
  return (
    readConcept(found?.['code'], ctx) ?? (label && { codings: [], label: label.text, labelFrom: label.from })
  );
}

/** The concept halves of CodeableReferences (R5). */
function conceptsIn(value: unknown): readonly unknown[] {
  return objects(value).map((item) => item['concept']);
}

function substitutionOf(resource: Json, ctx: ReadContext): string | undefined {
  const substitution = first(resource['substitution']);
  if (substitution === undefined) return undefined;
  const allowed = substitution['allowedBoolean'];
  if (typeof allowed === 'boolean') return String(allowed);
  const concept = readConcept(substitution['allowedCodeableConcept'] ?? substitution['type'], ctx);
  if (concept !== undefined) return concept.label;
  return typeof substitution['wasSubstituted'] === 'boolean'
    ? String(substitution['wasSubstituted'])
    : undefined;
}

/** What this one continues or is part of (MED-28). */
function chainOf(resource: Json, ctx: ReadContext): MedicationFacts['chain'] {
  return [
    ...readReferences(resource['basedOn'], 'basedOn', 'based-on', ctx),
    ...readReferences(resource['priorPrescription'], 'priorPrescription', 'replaces', ctx),
    ...readReferences(resource['partOf'], 'partOf', 'part-of', ctx),
    ...readReferences(resource['derivedFrom'], 'derivedFrom', 'part-of', ctx),
    ...readReferences(resource['authorizingPrescription'], 'authorizingPrescription', 'based-on', ctx),
    ...readReferences(resource['request'], 'request', 'based-on', ctx),
  ];
}

function groupIdentifiersOf(resource: Json): readonly string[] {
  const group = first(resource['groupIdentifier']);
  return [...readIdentifiers(group), ...readIdentifiers(resource['identifier'])].map(
    (identifier) => `${identifier.system ?? ''}|${identifier.value}`,
  );
}

/** The prescriber. */
export function prescriberOf(resource: Json, ctx: ReadContext): MedicationFacts['prescriber'] {
  for (const [element, role] of [
    ['requester', 'author'],
    ['recorder', 'author'],
  ] as const) {
    const reference = readReference(first(resource[element]), element, role, ctx);
    if (reference !== undefined) return reference;
  }
  return undefined;
}
