import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import type { ReadContext } from '../context.js';
import { readConcepts } from './concept.js';
import { lookUp } from './lookup.js';
import { referenceBase } from './reference-target.js';
import { readReference, readReferences } from './reference.js';
import { subjectElement } from './subject.js';
import { first, isJson, listOf, objects, text, type Json } from '../json.js';
import type { Kind } from '../model/kind.js';
import type { EntryReference } from '../model/reference.js';
import { typeWord } from '../words/type-words.js';

/** Who or what a resource is about, if not the patient. */
export interface AboutOthers {
  /** Empty for nearly all resources. */
  readonly others: readonly EntryReference[];
  /** The resource that says so: itself, or the panel it is a member of. */
  readonly statedIn: Json;
}

/** It is the patient. */
export const THE_PATIENT: AboutOthers = Object.freeze({
  others: Object.freeze([]),
  statedIn: Object.freeze({}),
});

/**
 * Types whose `focus` identifies who or what they are about if that is not the subject; in other types it is what the
 * work is about.
 */
const WITH_FOCUS: ReadonlySet<unknown> = new Set(['Observation', 'Procedure', 'ServiceRequest']);

/** The same for Observations, given as a code such as "fetus". */
export const FOCUS_CODE = 'http://hl7.org/fhir/StructureDefinition/observation-focusCode';

/** Types that represent part of the patient's own record or body: a problem, an operation, a wound. */
const OF_THE_PATIENT: ReadonlySet<string> = new Set([
  'AllergyIntolerance', 'Appointment', 'BodyStructure', 'CarePlan', 'ClinicalImpression', 'Composition', 'Condition',
  'DetectedIssue', 'DeviceUsage', 'DeviceUseStatement', 'DiagnosticReport', 'DocumentReference', 'Encounter',
  'EpisodeOfCare', 'Flag', 'Goal', 'ImagingSelection', 'ImagingStudy', 'Immunization', 'Media', 'Medication',
  'MedicationAdministration', 'MedicationDispense', 'MedicationRequest', 'MedicationStatement', 'MolecularSequence',
  'NutritionIntake', 'NutritionOrder', 'Observation', 'Procedure', 'QuestionnaireResponse', 'RiskAssessment',
  'ServiceRequest', 'Specimen', 'Task',
]); // prettier-ignore

/**
 * Who or what a resource is about, if not the patient (GEN-13): a subject that is not a patient (a ward, a pump), or
 * a focus (a fetus, a donor). Anything that cannot be identified as the patient counts as somebody else, in every
 * form of reference. A member of a panel that says nothing itself is about whom the panel is about.
 */
export function aboutOthers(kind: Kind, resource: Json, ctx: ReadContext): AboutOthers {
  if (kind === 'supporting') return THE_PATIENT;
  const own = othersIn(resource, ctx);
  if (own.length > 0) return { others: own, statedIn: resource };
  const panel = ctx.panelOf?.(resource);
  if (!isJson(panel)) return THE_PATIENT;
  const others = othersIn(panel, ctx);
  return others.length > 0 && saysNothing(resource, others) ? { others, statedIn: panel } : THE_PATIENT;
}

/** True for a resource that does not say itself what those others are: a focus, or a subject. */
function saysNothing(resource: Json, others: readonly EntryReference[]): boolean {
  return others.some(({ role }) => role === 'focus')
    ? !statesFocus(resource)
    : subjectElement(resource) === undefined;
}

/** Whether a resource says itself what it is about beside its subject, be it the patient. */
export function statesFocus(resource: Json): boolean {
  return listOf(resource['focus']).length > 0 || isExtended(resource);
}

const NOBODY: readonly EntryReference[] = Object.freeze([]);

function othersIn(resource: Json, ctx: ReadContext): readonly EntryReference[] {
  const subject = subjectElement(resource);
  const type = resource['resourceType'];
  const hasFocus = WITH_FOCUS.has(type) && (resource['focus'] !== undefined || isExtended(resource));
  if (!hasFocus && (subject === undefined || isPlainPatient(subject.value))) return NOBODY;
  const about =
    subject === undefined
      ? []
      : readReferences(subject.value, subject.path, 'subject', ctx).map((one) => typed(one, resource, ctx));
  // Without a type, there is no evidence that it is not a patient.
  const others = about.filter((one) => one.type !== undefined && one.type !== 'Patient');
  // One patient among several subjects is enough: what they share is also the patient's.
  if (others.length > 0 && others.length === about.length) return others;
  if (about.length > 0 && about.every((one) => isNamedOtherwise(one, ctx))) return about;
  return hasFocus ? focusOf(resource, about, ctx) : NOBODY;
}

/** Nothing but words, which are not the patient's name: too little to refuse it, too much to take it for theirs. */
function isNamedOtherwise({ reference, identifier, display }: EntryReference, ctx: ReadContext): boolean {
  if (reference !== undefined || identifier !== undefined || display === undefined) return false;
  return ctx.isPatientName?.(display) === false;
}

function focusOf(resource: Json, subjects: readonly EntryReference[], ctx: ReadContext): EntryReference[] {
  const written = resource['focus'];
  const found: EntryReference[] = [];
  for (const value of Array.isArray(written) ? (written as readonly unknown[]) : [written]) {
    if (value === undefined || value === null) continue;
    const read = readReference(value, 'focus', 'focus', ctx);
    // Present, but nothing identifies it.
    const focus = read === undefined ? EMPTY : typed(read, resource, ctx);
    const isOwn =
      OF_THE_PATIENT.has(focus.type ?? '') ||
      subjects.some((one) => isSame(one, focus, ctx) || isNameOf(focus, one, resource, ctx));
    if (!isOwn) found.push(focus);
  }
  for (const extension of objects(resource['extension'])) {
    if (extension['url'] !== FOCUS_CODE) continue;
    const [concept] = readConcepts(extension['valueCodeableConcept'], ctx);
    found.push({ path: 'extension', role: 'focus', ...(concept && { display: concept.label }) });
  }
  return found;
}

const EMPTY: EntryReference = { path: 'focus', role: 'focus' };

function isExtended(resource: Json): boolean {
  const extensions = resource['extension'];
  if (!Array.isArray(extensions)) return false;
  return extensions.some((one: unknown) => isJson(one) && one['url'] === FOCUS_CODE);
}

/** `{ reference: 'Patient/1' }`: nearly all subjects. */
function isPlainPatient(value: unknown): boolean {
  const reference = isJson(value) ? value['reference'] : undefined;
  return typeof reference === 'string' && reference.startsWith('Patient/');
}

/** Adds the type of the target if the reference itself does not give it. */
function typed(reference: EntryReference, resource: Json, ctx: ReadContext): EntryReference {
  const written = reference.reference;
  if (written === '#') return { ...reference, type: String(resource['resourceType']) };
  // The contained resource determines the type, whatever the reference says.
  if (written?.startsWith('#') !== true) return reference;
  const type = lookUp(written, resource, ctx)?.['resourceType'];
  return typeof type === 'string' ? { ...reference, type } : reference;
}

/** Whether both point to the same resource or have the same identifier. */
function isSame(a: EntryReference, b: EntryReference, ctx: ReadContext): boolean {
  if (a.reference !== undefined && a.reference === b.reference) return true;
  if (a.target !== undefined && a.target === b.target && serverOf(a, ctx) === serverOf(b, ctx)) return true;
  const [one, other] = [a.identifier, b.identifier];
  return one?.value !== undefined && one.value === other?.value && one.system === other.system;
}

/** Whether words alone are the name of the subject, in any order of its parts. */
function isNameOf(
  { reference, identifier, display }: EntryReference,
  subject: EntryReference,
  resource: Json,
  ctx: ReadContext,
): boolean {
  if (display === undefined || reference !== undefined || identifier !== undefined) return false;
  const found = lookUp(subject.reference, resource, ctx);
  const names = objects(found?.['name']).flatMap(({ text: whole, given, family }) => [
    text(whole) ?? '',
    [...listOf(given), family].join(' '),
  ]);
  return [subject.display ?? '', ...names].some((name) => nameKey(name) === nameKey(display));
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .sort()
    .join(' ')
    .trim();
}

/** Outside a record, the reader does not know which server is the source's own. */
function serverOf({ base, reference }: EntryReference, ctx: ReadContext): string | undefined {
  return ctx.baseOf === undefined ? referenceBase(reference) : base;
}

/** Things rather than persons: data about them is not about a person. */
const THINGS: ReadonlySet<string> = new Set([
  'BiologicallyDerivedProduct', 'Device', 'DeviceMetric', 'Location', 'NutritionProduct', 'Organization', 'Substance',
]); // prettier-ignore

/**
 * True if an unaware reader would take it for the patient's own data: another person's values under the patient's
 * name (GEN-04).
 */
export function isPerson({ role, type }: EntryReference): boolean {
  return role === 'focus' && !THINGS.has(type ?? '');
}

const SOMEBODY: InEveryLanguage = {
  nb: 'noen eller noe annet enn pasienten',
  nn: 'nokon eller noko anna enn pasienten',
  en: 'somebody or something other than the patient',
};

const ANOTHER_PATIENT: InEveryLanguage = {
  nb: 'en annen pasient',
  nn: 'ein annan pasient',
  en: 'another patient',
};

const ABOUT: InEveryLanguage = { nb: 'gjelder', nn: 'gjeld', en: 'about' };

/**
 * Who or what they are, in words: the display of the reference, else the name of its target, else its type.
 * Never an identifier, which may be a national identity number.
 *
 * @param nameOf - returns the name of a resolved resource
 */
export function whoseText(
  { others, statedIn }: AboutOthers,
  ctx: ReadContext,
  nameOf: (found: Json) => string | undefined,
): string {
  const names = others.map((one) => {
    if (one.display !== undefined) return one.display;
    const found = one.reference === undefined ? undefined : lookUp(one.reference, statedIn, ctx);
    const name = found && (nameOf(found) ?? text(first(found['relationship'])?.['text']));
    if (name !== undefined) return name;
    if (one.type === 'Patient') return ANOTHER_PATIENT[ctx.lang];
    return one.type === undefined ? SOMEBODY[ctx.lang] : typeWord(one.type, ctx.lang);
  });
  return [...new Set(names)].join(', ');
}

/** A title that is safe to show on its own: `Heart rate (about: Fetus)`. */
export function titleAbout(title: string, whose: string | undefined, lang: TextLanguage): string {
  return whose === undefined ? title : `${title} (${ABOUT[lang]}: ${whose})`;
}
