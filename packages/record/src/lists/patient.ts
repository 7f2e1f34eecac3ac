import {
  readPatient,
  type ClinicalEntry,
  type EntryReference,
  type PartialDate,
  type PatientAddress,
  type PatientContact,
  type PatientIdentifier,
  type PatientLink,
  type PatientName,
  type PatientResource,
  type PatientTelecom,
} from '@care-timeline/fhir';
import { ageOf, type PatientAge } from '../time/age.js';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';
import { canonicalText } from '../store/same-content.js';
import type { Language, SourceInfo } from '../types.js';

/** A disagreement between two sources about the patient: both values are shown, neither is chosen silently. */
export interface PatientConflict {
  readonly element: 'name' | 'birthDate' | 'gender' | 'deceased';
  readonly values: readonly { readonly source: SourceInfo; readonly text: string }[];
}

/** Whose record it is: the Patient resources of all sources combined, with their disagreements (GEN-14). */
export interface PatientFacts {
  readonly name?: string;
  /** Other names, such as a former or maiden name, with their use and whether they are in use. */
  readonly otherNames: readonly PatientName[];
  readonly birthDate?: PartialDate;
  /** On the requested day, or at death; absent if the day of death is not known at all. Computed from the birth date, never from a national number. */
  readonly age?: PatientAge;
  /** male, female, other, unknown, or any other code verbatim. */
  readonly gender?: string;
  /** Whether and when; `at` is absent if only the fact is known. */
  readonly deceased?: { readonly at?: PartialDate };
  readonly identifiers: readonly PatientIdentifier[];
  readonly addresses: readonly PatientAddress[];
  readonly telecom: readonly PatientTelecom[];
  readonly contacts: readonly PatientContact[];
  readonly generalPractitioners: readonly EntryReference[];
  readonly managingOrganization?: EntryReference;
  /** Spoken languages, as written; preferred one first. */
  readonly languages: readonly string[];
  readonly interpreter: boolean;
  readonly maritalStatus?: string;
  /** Security labels of the Patient resources, such as a protected address. */
  readonly security: ClinicalEntry['provenance']['security'];
  /** False if a source says that its record of this patient must not be used (`active`, a modifier element). */
  readonly active: boolean;
  /** `Patient.link`: other records of the same person, by type. */
  readonly links: readonly PatientLink[];
  readonly conflicts: readonly PatientConflict[];
  /** One per source, in source order. */
  readonly entries: readonly ClinicalEntry[];
}

export interface PatientMoment {
  /** ms since 1970. */
  readonly instant: number;
  readonly zone: TimeZone;
  readonly lang: Language;
  sourceOf(entry: ClinicalEntry): SourceInfo;
}

/** @param entries - of this patient's Patient resources, in source order; undefined is returned if there are none */
export function patientFacts(
  entries: readonly ClinicalEntry[],
  moment: PatientMoment,
): PatientFacts | undefined {
  if (entries.length === 0) return undefined;
  const said = entries.map(({ raw, sourceId }) =>
    readPatient(raw, { sourceId, lang: moment.lang, now: moment.instant, zone: moment.zone }),
  );
  /** Value from the first source that states one. */
  const one = <E extends keyof PatientResource>(element: E): PatientResource[E] | undefined =>
    said.find((patient) => patient[element] !== undefined)?.[element];
  const all = <T>(read: (patient: PatientResource) => readonly T[]): T[] => distinct(said.flatMap(read));
  const name = one('name');
  const birthDate = one('birthDate');
  const gender = one('gender');
  const deceased = one('deceased');
  const age = ageAtDay(birthDate, deceased, moment);
  const maritalStatus = one('maritalStatus');
  const organization = one('managingOrganization');
  return {
    ...(name === undefined ? {} : { name }),
    otherNames: all(({ names }) => names).filter((other) => other.text !== name),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(age === undefined ? {} : { age }),
    ...(gender === undefined ? {} : { gender }),
    ...(deceased === undefined ? {} : { deceased }),
    identifiers: all(({ identifiers }) => identifiers),
    addresses: all(({ addresses }) => addresses),
    telecom: all(({ telecom }) => telecom),
    contacts: all(({ contacts }) => contacts),
    generalPractitioners: all(({ generalPractitioners }) => generalPractitioners),
    ...(organization === undefined ? {} : { managingOrganization: organization }),
    languages: all(({ languages }) => languages),
    interpreter: said.some(({ interpreter }) => interpreter),
    ...(maritalStatus === undefined ? {} : { maritalStatus }),
    security: distinct(entries.flatMap(({ provenance }) => provenance.security)),
    active: said.every(({ active }) => active),
    links: all(({ links }) => links),
    conflicts: conflictsOf(entries, said, moment),
    entries,
  };
}

/** On the requested day, or at death; none if nobody knows when the patient died. */
function ageAtDay(
  birthDate: PartialDate | undefined,
  deceased: PatientResource['deceased'],
  { instant, zone }: PatientMoment,
): PatientAge | undefined {
  if (birthDate === undefined || (deceased !== undefined && deceased.at === undefined)) return undefined;
  const at = (end: number): PatientAge | undefined => ageOf(birthDate, Math.min(instant, end), zone);
  if (deceased?.at === undefined) return at(instant);
  const age = at(latestInstant(deceased.at, zone) - 1);
  const certain = at(earliestInstant(deceased.at, zone))?.years === age?.years;
  return age && { ...age, approximate: age.approximate || !certain };
}

function conflictsOf(
  entries: readonly ClinicalEntry[],
  said: readonly PatientResource[],
  { sourceOf }: PatientMoment,
): PatientConflict[] {
  const readers: Record<PatientConflict['element'], (patient: PatientResource) => string | undefined> = {
    name: ({ name }) => name,
    birthDate: ({ written }) => written.birthDate,
    gender: ({ gender }) => gender,
    deceased: ({ written }) => written.deceased,
  };
  return (Object.keys(readers) as PatientConflict['element'][]).flatMap((element) => {
    const values = said.flatMap((patient, at) => {
      const written = readers[element](patient);
      return written === undefined ? [] : [{ source: sourceOf(entries[at]!), text: written }];
    });
    const forms = new Set(values.map((value) => value.text.trim().toLowerCase()));
    return forms.size > 1 ? [{ element, values }] : [];
  });
}

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const written = canonicalText(value);
    return !seen.has(written) && seen.add(written) !== undefined;
  });
}
