import {
  humanName,
  parsePartialDate,
  readReference,
  type ClinicalEntry,
  type EntryReference,
  type PartialDate,
} from '@care-timeline/fhir';
import { ageOf, type PatientAge } from '../time/age.js';
import { earliestInstant, type WallClock } from '../time/instants.js';
import {
  addressOf,
  conceptText,
  contactOf,
  identifierOf,
  json,
  languagesOf,
  list,
  namesOf,
  telecomOf,
  text,
  type Json,
  type PatientAddress,
  type PatientContact,
  type PatientIdentifier,
  type PatientTelecom,
} from '@care-timeline/fhir';
import { canonicalText } from '../store/same-content.js';
import type { Language, SourceInfo } from '../types.js';

/** What two sources say differently of one patient: both are shown, none is chosen silently. */
export interface PatientConflict {
  readonly element: 'name' | 'birthDate' | 'gender' | 'deceased';
  readonly values: readonly { readonly source: SourceInfo; readonly text: string }[];
}

/** Whose record it is: the Patient resources of all sources joined, disagreements told (GEN-14). */
export interface PatientFacts {
  readonly name?: string;
  /** Other names, such as an old or maiden one, with their use. */
  readonly otherNames: readonly { readonly text: string; readonly use?: string }[];
  readonly birthDate?: PartialDate;
  /** On the day that was asked for, or on the day of death. From the birth date, never from a number. */
  readonly age?: PatientAge;
  /** male, female, other, unknown, or verbatim. */
  readonly gender?: string;
  /** Whether and when; `at` is absent where only the fact is known. */
  readonly deceased?: { readonly at?: PartialDate };
  readonly identifiers: readonly PatientIdentifier[];
  readonly addresses: readonly PatientAddress[];
  readonly telecom: readonly PatientTelecom[];
  readonly contacts: readonly PatientContact[];
  readonly generalPractitioners: readonly EntryReference[];
  readonly managingOrganization?: EntryReference;
  /** Spoken languages, as written; the preferred one first. */
  readonly languages: readonly string[];
  readonly interpreter: boolean;
  readonly maritalStatus?: string;
  /** Security labels of the Patient resources, such as a protected address. */
  readonly security: ClinicalEntry['provenance']['security'];
  /** False where a source says that its record of this patient is not to be used (`active`, a modifier element). */
  readonly active: boolean;
  /** `Patient.link`: other records of the same person, by type. */
  readonly links: readonly { readonly type: string; readonly other?: EntryReference }[];
  readonly conflicts: readonly PatientConflict[];
  /** Of each source, in the order of sources. */
  readonly entries: readonly ClinicalEntry[];
}

export interface PatientMoment {
  /** ms since 1970. */
  readonly instant: number;
  readonly zone: WallClock;
  readonly lang: Language;
  sourceOf(entry: ClinicalEntry): SourceInfo;
}

/** @param entries - of this patient's Patient resources, in the order of their sources; none gives undefined */
export function patientFacts(
  entries: readonly ClinicalEntry[],
  moment: PatientMoment,
): PatientFacts | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const raw = entries.map((entry) => json(entry.raw));
  const one = <T>(read: (patient: Json) => T | undefined): T | undefined => {
    for (const patient of raw) {
      const found = read(patient);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const all = <T>(read: (patient: Json, entry: ClinicalEntry) => readonly T[]): T[] =>
    distinct(raw.flatMap((patient, at) => read(patient, entries[at]!)));
  const name = one((patient) => humanName(patient['name']));
  const birthDate = one((patient) => parsePartialDate(patient['birthDate']));
  const gender = one((patient) => text(patient['gender']));
  const deceased = one(deceasedOf);
  const ageAt =
    deceased?.at === undefined
      ? moment.instant
      : Math.min(moment.instant, earliestInstant(deceased.at, moment.zone));
  const age = birthDate && ageOf(birthDate, ageAt, moment.zone);
  const maritalStatus = one((patient) => conceptText(patient['maritalStatus']));
  const organization = one((patient) =>
    reference(patient['managingOrganization'], 'managingOrganization', first, moment.lang),
  );
  return {
    ...(name === undefined ? {} : { name }),
    otherNames: all((patient) => namesOf(patient)).filter((other) => other.text !== name),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(age === undefined ? {} : { age }),
    ...(gender === undefined ? {} : { gender }),
    ...(deceased === undefined ? {} : { deceased }),
    identifiers: all((patient) => list(patient['identifier']).map(identifierOf)).filter(
      ({ formatted }) => formatted !== '',
    ),
    addresses: all((patient) => list(patient['address']).map(addressOf)).filter(
      ({ lines }) => lines.length > 0,
    ),
    telecom: all((patient) => telecomOf(patient['telecom'])),
    contacts: all((patient) => list(patient['contact']).map(contactOf)),
    generalPractitioners: all((patient, entry) =>
      list(patient['generalPractitioner'])
        .map((value) => reference(value, 'generalPractitioner', entry, moment.lang))
        .filter((found) => found !== undefined),
    ),
    ...(organization === undefined ? {} : { managingOrganization: organization }),
    languages: all(languagesOf),
    interpreter: raw.some((patient) => list(patient['extension']).some(isInterpreterNeeded)),
    ...(maritalStatus === undefined ? {} : { maritalStatus }),
    security: distinct(entries.flatMap(({ provenance }) => provenance.security)),
    active: raw.every((patient) => patient['active'] !== false),
    links: all((patient, entry) =>
      list(patient['link']).map((link) => {
        const other = reference(link['other'], 'link.other', entry, moment.lang);
        return { type: text(link['type']) ?? '', ...(other === undefined ? {} : { other }) };
      }),
    ),
    conflicts: conflictsOf(entries, raw, moment),
    entries,
  };
}

function deceasedOf(patient: Json): PatientFacts['deceased'] {
  const at = parsePartialDate(patient['deceasedDateTime']);
  if (at !== undefined) return { at };
  return patient['deceasedBoolean'] === true || text(patient['deceasedDateTime']) !== undefined
    ? {}
    : undefined;
}

const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';

function isInterpreterNeeded(extension: Json): boolean {
  return extension['url'] === INTERPRETER && extension['valueBoolean'] === true;
}

function conflictsOf(
  entries: readonly ClinicalEntry[],
  raw: readonly Json[],
  { sourceOf }: PatientMoment,
): PatientConflict[] {
  const readers: Record<PatientConflict['element'], (patient: Json) => string | undefined> = {
    name: (patient) => humanName(patient['name']),
    birthDate: (patient) => text(patient['birthDate']),
    gender: (patient) => text(patient['gender']),
    deceased: (patient) =>
      text(patient['deceasedDateTime']) ??
      (typeof patient['deceasedBoolean'] === 'boolean' ? String(patient['deceasedBoolean']) : undefined),
  };
  return (Object.keys(readers) as PatientConflict['element'][]).flatMap((element) => {
    const values = raw.flatMap((patient, at) => {
      const written = readers[element](patient);
      return written === undefined ? [] : [{ source: sourceOf(entries[at]!), text: written }];
    });
    const forms = new Set(values.map((value) => value.text.trim().toLowerCase()));
    return forms.size > 1 ? [{ element, values }] : [];
  });
}

function reference(
  value: unknown,
  path: string,
  entry: ClinicalEntry,
  lang: Language,
): EntryReference | undefined {
  const role =
    path === 'managingOrganization' ? 'organization' : path === 'link.other' ? 'other' : 'participant';
  return readReference(value, path, role, { sourceId: entry.sourceId, lang });
}

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const mark = canonicalText(value);
    return !seen.has(mark) && seen.add(mark) !== undefined;
  });
}
