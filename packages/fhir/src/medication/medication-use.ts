import { SYSTEM } from '../codes/known-systems.js';
import { first, isJson, lenientNumber, objects, text, type Json } from '../json.js';
import type { DosageFact, MedicationUse } from '../model/medication.js';
import { extensionValue } from '../elements/extension.js';
import { codesOf } from '../elements/label.js';
import { firstCode } from '../elements/concept.js';

/** The Dosage extension for the Norwegian type of use; also read outside the medication service's own profiles. */
const TYPE_OF_USE = 'http://ehelse.no/fhir/StructureDefinition/sfm-use';

/** Volven 9101: 1 fast, 2 kur, 3 ved behov. */
const USES: readonly (MedicationUse | undefined)[] = [undefined, 'regular', 'course', 'as-needed'];

/**
 * How a medicine is used. An explicitly chosen type of use takes precedence. Otherwise: as needed if every
 * instruction is; a course if the therapy is given as acute, or if every instruction has a stated length or number of
 * doses;
 * regular if the therapy is given as continuing, or if a dose that is not as needed is repeated.
 */
export function medicationUse(resource: Json, dosages: readonly DosageFact[]): MedicationUse {
  const chosen = chosenUse(dosages.map(({ structured }) => structured));
  if (chosen !== undefined) return chosen;
  const timed = dosages.filter(({ asNeeded }) => !asNeeded);
  if (dosages.length > 0 && timed.length === 0) return 'as-needed';
  const therapy = codesOf(resource['courseOfTherapyType']);
  if (therapy.includes('acute')) return 'course';
  if (therapy.includes('continuous') || therapy.includes('seasonal')) return 'regular';
  const timings = timed.map(({ structured }) => first((structured as Json)['timing']));
  if (timings.length > 0 && timings.every(isLimited)) return 'course';
  return timings.some(recurs) ? 'regular' : 'unknown';
}

/**
 * Norwegian type of use (Volven 9101) of the dosages. If they differ, a medicine with any regular dosage is regular,
 * and otherwise one with a course is a course.
 */
export function chosenUse(dosages: readonly unknown[]): MedicationUse | undefined {
  const uses = dosages.map((dosage) => {
    const code = firstCode(extensionValue(dosage, TYPE_OF_USE), SYSTEM.MEDICATION_USE);
    return code === undefined ? undefined : USES[Number(code)];
  });
  return USES.find((use) => use !== undefined && uses.includes(use));
}

/** True for a length of time or a number of doses; a Period may be the validity of the prescription. */
function isLimited(timing: Json | undefined): boolean {
  const repeat = first(timing?.['repeat']);
  const counted = lenientNumber(repeat?.['count']) ?? lenientNumber(repeat?.['countMax']) ?? 0;
  return isJson(repeat?.['boundsDuration']) || isJson(repeat?.['boundsRange']) || counted > 0;
}

const RECURRING = ['frequency', 'period', 'when', 'timeOfDay', 'dayOfWeek'];

/** True if a timing gives a frequency, and not just a single time. */
function recurs(timing: Json | undefined): boolean {
  const repeat = first(timing?.['repeat']);
  return timing?.['code'] !== undefined || RECURRING.some((element) => repeat?.[element] !== undefined);
}

/**
 * True if the resource itself says that the medicine is packed in multi-dose bags: by a category, or by an extension
 * of that name. For the medication service, the pharmacy's message may also say so: see `readPllInfo().packed`.
 */
export function isMultidose(resource: Json): boolean {
  return (
    objects(resource['category']).some(namesMultidose) || objects(resource['extension']).some(saysMultidose)
  );
}

const MULTIDOSE = /multi-?dose/i;

/** Category text, display or code; "not multi-dose" is not. */
function namesMultidose(concept: Json): boolean {
  const said = [concept, ...objects(concept['coding'])].flatMap(({ text, display, code }) => [
    text,
    display,
    code,
  ]);
  return said.some(
    (words) =>
      typeof words === 'string' && MULTIDOSE.test(words) && !/\b(ikke|ikkje|not?|uten|utan)\b/i.test(words),
  );
}

/** `multidose: true` among the extensions, at the root or one level down (`reseptamendment`). */
function saysMultidose(extension: Json): boolean {
  return [extension, ...objects(extension['extension'])].some(
    (inner) => /multi-?dose$/i.test(text(inner['url']) ?? '') && inner['valueBoolean'] === true,
  );
}
