import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { absentReason } from '../elements/absent-reason.js';
import { humanName } from '../elements/human-name.js';
import { inUse, type InUse } from '../elements/period.js';
import { readTelecom } from '../elements/telecom.js';
import { readReference, readReferences } from '../elements/reference.js';
import { first, isTrue, objectOrEmpty, objects, strings, text, type Json } from '../json.js';
import type { ContactPoint, EntryReference } from '../model/reference.js';
import type { PartialDate } from '../model/time-span.js';
import { identityNumber, type IdentityNumber } from '../norway/identity-number.js';

/** An identity number of the patient, ready for display: masked until the user asks for it (GEN-14). */
export interface PatientIdentifier extends IdentityNumber, InUse {
  readonly system?: string;
}

export interface PatientName extends InUse {
  readonly text: string;
}

export interface PatientContact extends InUse {
  readonly name?: string;
  /** In words, as written. */
  readonly relationships: readonly string[];
  readonly telecom: readonly PatientTelecom[];
}

export interface PatientTelecom extends ContactPoint, InUse {}

export interface PatientAddress extends InUse {
  /** Lines for display. */
  readonly lines: readonly string[];
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
  const name = humanName(patient['name'], ctx);
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
    names: objects(patient['name']).flatMap((one) => nameOf(one, ctx)),
    ...(birthDate !== undefined && { birthDate }),
    ...(gender !== undefined && { gender }),
    ...(deceased !== undefined && { deceased }),
    identifiers: objects(patient['identifier'])
      .map((one) => identifierOf(one, ctx))
      .filter(({ formatted }) => formatted !== ''),
    addresses: objects(patient['address'])
      .map((one) => addressOf(one, ctx))
      .filter(({ lines }) => lines.length > 0),
    telecom: telecomOf(patient['telecom'], ctx),
    contacts: objects(patient['contact']).map((one) => contactOf(one, ctx)),
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

function nameOf(name: Json, ctx: ReadContext): PatientName[] {
  const written = humanName(name);
  return written === undefined ? [] : [{ text: written, ...inUse(name, ctx) }];
}

function identifierOf(identifier: Json, ctx: ReadContext): PatientIdentifier {
  const system = text(identifier['system']);
  return {
    ...identityNumber(identifier),
    ...(system !== undefined && { system }),
    ...inUse(identifier, ctx),
  };
}

function addressOf(address: Json, ctx: ReadContext): PatientAddress {
  const place = [text(address['postalCode']), text(address['city'])].filter(Boolean).join(' ');
  const parts = [...strings(address['line']), place, text(address['country']) ?? ''].filter(Boolean);
  const lines = parts.length > 0 ? parts : (text(address['text'])?.split(/\r?\n/) ?? []);
  return { lines, ...inUse(address, ctx) };
}

function telecomOf(value: unknown, ctx: ReadContext): PatientTelecom[] {
  return objects(value).flatMap((point) =>
    readTelecom(point).map((one) => ({ ...one, ...inUse(point, ctx) })),
  );
}

function contactOf(contact: Json, ctx: ReadContext): PatientContact {
  const name = humanName(contact['name'], ctx);
  return {
    ...(name !== undefined && { name }),
    relationships: objects(contact['relationship'])
      .map(conceptWords)
      .filter((words) => words !== undefined),
    telecom: telecomOf(contact['telecom'], ctx),
    ...inUse(contact, ctx),
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
  return isTrue(patient['deceasedBoolean']) ||
    text(patient['deceasedDateTime']) !== undefined ||
    missingDeathDate(patient) !== undefined
    ? {}
    : undefined;
}

/** Reasons for no date of death that do not say that there has been a death. */
const NO_DEATH = new Set(['not-applicable', 'not-asked', 'unsupported']);

/** Why the date of a death is missing: a date that is not known is still one of a death (GEN-14). */
export function missingDeathDate(patient: Json): string | undefined {
  const reason =
    text(patient['deceasedDateTime']) === undefined ? absentReason(patient['_deceasedDateTime']) : undefined;
  return reason !== undefined && !NO_DEATH.has(reason) ? reason : undefined;
}

function writtenIn(patient: Json): PatientResource['written'] {
  const birthDate = text(patient['birthDate']);
  const flag = patient['deceasedBoolean'];
  const deceased =
    text(patient['deceasedDateTime']) ??
    (typeof flag === 'boolean' ? String(flag) : missingDeathDate(patient) && 'true');
  return { ...(birthDate !== undefined && { birthDate }), ...(deceased !== undefined && { deceased }) };
}

const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';

function isInterpreterNeeded(extension: Json): boolean {
  return extension['url'] === INTERPRETER && isTrue(extension['valueBoolean']);
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
