import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { lenientNumber, lenientText, member, objectOrEmpty, objects, type Json } from '../json.js';
import { quantityOf } from '../dosage/quantity-json.js';
import { readConcept } from '../elements/concept.js';
import { chosenUse } from '../medication/medication-use.js';
import { readReference } from '../elements/reference.js';
import type { ConceptFact } from '../model/coding.js';
import type { MedicationFacts, MedicationUse } from '../model/medication.js';
import type { EntryReference } from '../model/reference.js';
import type { PartialDate, TimeSpan } from '../model/time-span.js';
import type { QuantityFact } from '../model/value.js';
import { defined } from './defined.js';
import { extensionsOf, extensionValue, valueOf } from '../elements/extension.js';
import { isSupply } from './sfm-supply.js';
import { structuredDosing } from './sfm-dosing.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
const PROFILE = /\/structuredefinition\/sfm-(medicationstatement|bandaprescription)/i;

/** Roles of `sfm-performer-roles`. */
const PRESCRIBED_BY = '1';
const DISCONTINUED_BY = '3';

/** Who registered information about the medicine, in which role, and when. */
export interface SfmRegistration {
  readonly role?: ConceptFact;
  readonly status?: ConceptFact;
  readonly by?: EntryReference;
  readonly at?: PartialDate;
}

/** Facts from the medication service's extensions of one MedicationStatement. */
export interface SfmMedicationFacts {
  /** Volven 9101 on the dosage; absent if not given. */
  readonly use?: MedicationUse;
  /** Seponering; `at` may lie in the future, and the medicine is in use until then (MED-22). */
  readonly stop?: MedicationFacts['stop'];
  readonly stopNote?: string;
  /** Date of the prescription. */
  readonly authoredOn?: PartialDate;
  /** When the prescription can no longer be dispensed. It does not end the treatment. */
  readonly expires?: PartialDate;
  /** From the start of dosing to the discontinuation, or else to the last day of dosing. */
  readonly usePeriod?: TimeSpan;
  readonly indication: readonly ConceptFact[];
  readonly prescriber?: EntryReference;
  readonly registrations: readonly SfmRegistration[];
  readonly substitutionAllowed?: boolean;
  readonly quantity?: QuantityFact;
  readonly packages?: number;
  readonly repeats?: number;
  /** Volven 7408: can be dispensed, is being dispensed … */
  readonly prescriptionStatus?: ConceptFact;
  /** Volven 7491: e-prescription, without prescription … */
  readonly prescriptionType?: ConceptFact;
  readonly locked: boolean;
  /** Goods that are no medicine. */
  readonly supply: boolean;
  /** Part of the patient's medication list (PLL). */
  readonly inMedicationList: boolean;
  /** Prescription and medication list identifiers, which identify the same prescription elsewhere. */
  readonly groupIdentifiers: readonly string[];
  /** `1+0+1` and similar. */
  readonly shortDosage?: ConceptFact;
  /**
   * Structured dosing of the prescription as FHIR Dosage, for `doseSchedule()`; the text remains what is shown
   * (MED-08).
   */
  readonly structuredDosing: readonly unknown[];
  readonly lastChanged?: PartialDate;
}

/** True for a MedicationStatement of the Norwegian medication service, recognised by profile or by its extensions. */
export function isSfmMedicationStatement(resource: unknown): boolean {
  if (member(resource, 'resourceType') !== 'MedicationStatement') return false;
  const profiles = member(member(resource, 'meta'), 'profile');
  if (
    Array.isArray(profiles) &&
    profiles.some((profile) => typeof profile === 'string' && PROFILE.test(profile))
  ) {
    return true;
  }
  return objects(member(resource, 'extension')).some((extension) =>
    lenientText(extension['url'])?.toLowerCase().startsWith(SFM.toLowerCase()),
  );
}

/** Only the dates, for an index that reads every resource. */
export type SfmDates = Pick<SfmMedicationFacts, 'authoredOn' | 'expires' | 'usePeriod'>;

/** Dates of prescription and use; cheaper than all of `sfmMedicationFacts`. */
export function sfmDates(statement: unknown): SfmDates {
  const amendment = extensionsOf(statement, `${SFM}reseptamendment`)[0];
  const authoredOn = parsePartialDate(extensionValue(amendment, 'reseptdate'));
  return defined<SfmDates>({
    authoredOn,
    expires: parsePartialDate(extensionValue(amendment, 'expirationdate')),
    usePeriod: usePeriodOf(statement, extensionsOf(amendment, 'ereseptdosing'), authoredOn),
  });
}

/** Reads the extensions of the medication service. Letter case of extension URLs is ignored. */
export function sfmMedicationFacts(statement: unknown, ctx: ReadContext): SfmMedicationFacts {
  const amendment = extensionsOf(statement, `${SFM}reseptamendment`)[0];
  const dosages = objects(member(statement, 'dosage'));
  const registrations = extensionsOf(statement, `${SFM}regInfo`).map((info) => registrationOf(info, ctx));
  const dosing = extensionsOf(amendment, 'ereseptdosing');
  const stop = stopOf(statement, registrations, ctx);
  const identifiers = identifiersOf(statement);
  return defined<SfmMedicationFacts>({
    ...sfmDates(statement),
    use: chosenUse(dosages),
    stop,
    stopNote: lenientText(extensionValue(discontinuationOf(statement), 'note')),
    indication: dosages.flatMap((dosage) => indicationOf(dosage, ctx)),
    prescriber: registrations.find(({ role }) => hasCode(role, PRESCRIBED_BY))?.by,
    registrations,
    substitutionAllowed: booleanOf(
      extensionValue(extensionsOf(statement, `${SFM}generic-substitution`)[0], 'genericSubstitutionAccepted'),
    ),
    quantity: quantityOf(extensionValue(amendment, 'amount')),
    packages: lenientNumber(extensionValue(amendment, 'numberofpackages')),
    repeats: lenientNumber(extensionValue(amendment, 'reit')),
    prescriptionStatus: readConcept(extensionValue(extensionsOf(amendment, 'rfstatus')[0], 'status'), ctx),
    prescriptionType: readConcept(extensionValue(amendment, 'typeresept'), ctx),
    locked: extensionValue(amendment, 'lockedresept') === true,
    supply: isSupply(objectOrEmpty(statement)),
    inMedicationList: identifiers.some(({ type }) => type === 'pll'),
    groupIdentifiers: identifiers.map(({ value }) => value),
    shortDosage: dosages
      .map((dosage) => readConcept(extensionValue(dosage, `${SFM}shortdosage`), ctx))
      .find((concept) => concept !== undefined),
    structuredDosing: structuredDosing(dosing),
    lastChanged: parsePartialDate(extensionValue(amendment, 'lastchanged')),
  });
}

function discontinuationOf(statement: unknown): Json | undefined {
  return extensionsOf(statement, `${SFM}discontinuation`)[0];
}

function stopDate(statement: unknown): PartialDate | undefined {
  return parsePartialDate(extensionValue(discontinuationOf(statement), 'timedate'));
}

function stopOf(
  statement: unknown,
  registrations: readonly SfmRegistration[],
  ctx: ReadContext,
): MedicationFacts['stop'] {
  const discontinuation = discontinuationOf(statement);
  const by = registrations.find(({ role }) => hasCode(role, DISCONTINUED_BY))?.by;
  if (discontinuation === undefined && by === undefined) return undefined;
  return defined({
    at: stopDate(statement),
    reason: readConcept(extensionValue(discontinuation, 'reason'), ctx),
    by,
  });
}

function registrationOf(info: Json, ctx: ReadContext): SfmRegistration {
  return defined({
    role: readConcept(extensionValue(info, 'type'), ctx),
    status: readConcept(extensionValue(info, 'status'), ctx),
    by: readReference(extensionValue(info, 'provider'), 'extension.regInfo.provider', 'author', ctx),
    at: parsePartialDate(extensionValue(info, 'timestamp')),
  });
}

function hasCode(concept: ConceptFact | undefined, code: string): boolean {
  return concept?.codings.some((coding) => coding.code === code) ?? false;
}

/**
 * The service leaves out `effective[x]`: the treatment starts at its own `effectiveDateTime` extension, or else at
 * the first dosing period. A discontinuation is the end, regardless of the dosing periods; a discontinued treatment
 * started no later than it was prescribed, so that without another start, that day is the start.
 */
function usePeriodOf(
  statement: unknown,
  dosing: readonly Json[],
  prescribed: PartialDate | undefined,
): TimeSpan | undefined {
  const stop = stopDate(statement);
  const starts = dosing.map((period) => parsePartialDate(extensionValue(period, 'starttime')));
  const ends = dosing.map((period) => parsePartialDate(extensionValue(period, 'endtime')));
  const start =
    parsePartialDate(extensionValue(statement, 'effectiveDateTime')) ??
    extreme(starts, (a, b) => a.earliest < b.earliest) ??
    (stop !== undefined && prescribed !== undefined && prescribed.earliest < stop.latest
      ? prescribed
      : undefined);
  const lastDay = ends.every((end) => end !== undefined)
    ? extreme(ends, (a, b) => a.latest > b.latest)
    : undefined;
  const end = stop ?? lastDay;
  if (start === undefined && end === undefined) return undefined;
  return {
    shape: 'interval',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ongoing: end === undefined,
    element: stop === undefined ? 'extension.reseptamendment' : 'extension.discontinuation',
  };
}

function extreme(
  dates: readonly (PartialDate | undefined)[],
  before: (a: PartialDate, b: PartialDate) => boolean,
): PartialDate | undefined {
  return dates.reduce(
    (best, date) => (date !== undefined && (best === undefined || before(date, best)) ? date : best),
    undefined,
  );
}

/** Bruksområde: a text, a code, or both; the extension holds them as parts or as its value. */
function indicationOf(dosage: Json, ctx: ReadContext): ConceptFact[] {
  return extensionsOf(dosage, `${SFM}application-area`).flatMap((area) => {
    const values = [valueOf(area), ...objects(area['extension']).map(valueOf)];
    return values.flatMap((value) => readConcept(value, ctx) ?? []);
  });
}

function identifiersOf(statement: unknown): { type: string; value: string }[] {
  return objects(member(statement, 'identifier')).flatMap((identifier) => {
    const value = lenientText(identifier['value'])?.trim();
    const type = lenientText(member(identifier['type'], 'text'))?.trim().toLowerCase() ?? '';
    return value === undefined ? [] : [{ type, value }];
  });
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
