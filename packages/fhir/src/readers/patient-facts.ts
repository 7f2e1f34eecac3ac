import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { humanName } from '../elements/human-name.js';
import { readReference, readReferences } from '../elements/reference.js';
import { first, isTrue, objectOrEmpty, objects, strings, text, type Json } from '../json.js';
import type { EntryReference } from '../model/reference.js';
import type { PartialDate } from '../model/time-span.js';
import { identityNumber, type IdentityNumber } from '../norway/identity-number.js';

/** An identity number of the patient, ready for display: masked until the user asks for it (GEN-14). */
export interface PatientIdentifier extends IdentityNumber {
  readonly system?: string;
  /** `old`, `temp`, `secondary` …: a modifier element. */
  readonly use?: string;
}

export interface PatientName {
  readonly text: string;
  readonly use?: string;
}

export interface PatientContact {
  readonly name?: string;
  /** In words, as written. */
  readonly relationships: readonly string[];
  readonly telecom: readonly PatientTelecom[];
}

export interface PatientTelecom {
  /** phone, email, sms …, or any other code verbatim. */
  readonly system?: string;
  readonly value: string;
  readonly use?: string;
}

export interface PatientAddress {
  /** Lines for display. */
  readonly lines: readonly string[];
  readonly use?: string;
}

export interface PatientLink {
  /** `replaced-by`, `replaces`, `refer`, `seealso`, or any other code verbatim; empty if not given. */
  readonly type: string;
  readonly other?: EntryReference;
}

/** Facts about the person from a single Patient resource. */
export interface PatientResource {
  /** The name in current use. */
  readonly name?: string;
  /** All names with their use. */
  readonly names: readonly PatientName[];
  readonly birthDate?: PartialDate;
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
  /** False if the record of this patient must not be used (`active`, a modifier element). */
  readonly active: boolean;
  readonly links: readonly PatientLink[];
  /** `birthDate` and `deceased[x]` as written, even if they cannot be parsed. */
  readonly written: { readonly birthDate?: string; readonly deceased?: string };
}

/** Reads a Patient resource; anything that is not a resource gives no facts. */
export function readPatient(resource: unknown, ctx: ReadContext): PatientResource {
  const patient = objectOrEmpty(resource);
  const name = humanName(patient['name']);
  const birthDate = parsePartialDate(patient['birthDate']);
  const gender = text(patient['gender']);
  const deceased = deceasedOf(patient);
  const organization = readReference(
    patient['managingOrganization'],
    'managingOrganization',
    'organization',
    ctx,
  );
  const maritalStatus = conceptWords(patient['maritalStatus']);
  return {
    ...(name !== undefined && { name }),
    names: objects(patient['name']).flatMap(nameOf),
    ...(birthDate !== undefined && { birthDate }),
    ...(gender !== undefined && { gender }),
    ...(deceased !== undefined && { deceased }),
    identifiers: objects(patient['identifier'])
      .map(identifierOf)
      .filter(({ formatted }) => formatted !== ''),
    addresses: objects(patient['address'])
      .map(addressOf)
      .filter(({ lines }) => lines.length > 0),
    telecom: telecomOf(patient['telecom']),
    contacts: objects(patient['contact']).map(contactOf),
    generalPractitioners: readReferences(
      patient['generalPractitioner'],
      'generalPractitioner',
      'participant',
      ctx,
    ),
    ...(organization !== undefined && { managingOrganization: organization }),
    languages: languagesOf(patient),
    interpreter: objects(patient['extension']).some(isInterpreterNeeded),
    ...(maritalStatus !== undefined && { maritalStatus }),
    active: patient['active'] !== false,
    links: objects(patient['link']).map((link) => linkOf(link, ctx)),
    written: writtenIn(patient),
  };
}

function nameOf(name: Json): PatientName[] {
  const written = humanName(name);
  return written === undefined ? [] : [{ text: written, ...useOf(name) }];
}

function identifierOf(identifier: Json): PatientIdentifier {
  const system = text(identifier['system']);
  return { ...identityNumber(identifier), ...(system !== undefined && { system }), ...useOf(identifier) };
}

function addressOf(address: Json): PatientAddress {
  const place = [text(address['postalCode']), text(address['city'])].filter(Boolean).join(' ');
  const parts = [...strings(address['line']), place, text(address['country']) ?? ''].filter(Boolean);
  const lines = parts.length > 0 ? parts : (text(address['text'])?.split(/\r?\n/) ?? []);
  return { lines, ...useOf(address) };
}

function telecomOf(value: unknown): PatientTelecom[] {
  return objects(value).flatMap((point) => {
    const written = text(point['value']);
    const system = text(point['system']);
    if (written === undefined) return [];
    return [{ value: written, ...(system !== undefined && { system }), ...useOf(point) }];
  });
}

function contactOf(contact: Json): PatientContact {
  const name = humanName(contact['name']);
  return {
    ...(name !== undefined && { name }),
    relationships: objects(contact['relationship'])
      .map(conceptWords)
      .filter((words) => words !== undefined),
    telecom: telecomOf(contact['telecom']),
  };
}

function languagesOf(patient: Json): string[] {
  return [...objects(patient['communication'])]
    .sort((a, b) => Number(isTrue(b['preferred'])) - Number(isTrue(a['preferred'])))
    .map((communication) => conceptWords(communication['language']))
    .filter((words) => words !== undefined);
}

function linkOf(link: Json, ctx: ReadContext): PatientLink {
  const other = readReference(link['other'], 'link.other', 'other', ctx);
  return { type: text(link['type']) ?? '', ...(other !== undefined && { other }) };
}

function deceasedOf(patient: Json): PatientResource['deceased'] {
  const at = parsePartialDate(patient['deceasedDateTime']);
  if (at !== undefined) return { at };
  return isTrue(patient['deceasedBoolean']) || text(patient['deceasedDateTime']) !== undefined
    ? {}
    : undefined;
}

function writtenIn(patient: Json): PatientResource['written'] {
  const birthDate = text(patient['birthDate']);
  const flag = patient['deceasedBoolean'];
  const deceased =
    text(patient['deceasedDateTime']) ?? (typeof flag === 'boolean' ? String(flag) : undefined);
  return { ...(birthDate !== undefined && { birthDate }), ...(deceased !== undefined && { deceased }) };
}

const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';

function isInterpreterNeeded(extension: Json): boolean {
  return extension['url'] === INTERPRETER && isTrue(extension['valueBoolean']);
}

function useOf(element: Json): { readonly use?: string } {
  const use = text(element['use']);
  return use === undefined ? {} : { use };
}

/**
 * Text as written, else the first display, else the first code. Without the code system and the absence reasons that
 * `conceptLabel` adds, because these appear in a line with its own heading.
 */
function conceptWords(value: unknown): string | undefined {
  const concept = first(value);
  const codings = objects(concept?.['coding']);
  return (
    text(concept?.['text']) ??
    codings.map((coding) => text(coding['display'])).find((words) => words !== undefined) ??
    codings.map((coding) => text(coding['code'])).find((words) => words !== undefined)
  );
}
