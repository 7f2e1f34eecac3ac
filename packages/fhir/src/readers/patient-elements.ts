import { humanName } from '../elements/human-name.js';
import { identityNumber, type IdentityNumber } from '../norway/identity-number.js';

export type Json = Readonly<Record<string, unknown>>;

/** A number the patient is known by, ready to be shown: masked until somebody asks (GEN-14). */
export interface PatientIdentifier extends IdentityNumber {
  readonly system?: string;
  /** `old`, `temp`, `secondary` …: a modifier element. */
  readonly use?: string;
}

export interface PatientContact {
  readonly name?: string;
  /** In words, as written. */
  readonly relationships: readonly string[];
  readonly telecom: readonly PatientTelecom[];
}

export interface PatientTelecom {
  /** phone, email, sms …, or verbatim. */
  readonly system?: string;
  readonly value: string;
  readonly use?: string;
}

export interface PatientAddress {
  /** Lines as they are to be shown. */
  readonly lines: readonly string[];
  readonly use?: string;
}

export function namesOf(patient: Json): { text: string; use?: string }[] {
  return list(patient['name']).flatMap((name) => {
    const written = humanName(name);
    const use = text(name['use']);
    return written === undefined ? [] : [{ text: written, ...(use === undefined ? {} : { use }) }];
  });
}

export function identifierOf(identifier: Json): PatientIdentifier {
  const system = text(identifier['system']);
  const use = text(identifier['use']);
  return {
    ...identityNumber(identifier),
    ...(system === undefined ? {} : { system }),
    ...(use === undefined ? {} : { use }),
  };
}

export function addressOf(address: Json): PatientAddress {
  const use = text(address['use']);
  const place = [text(address['postalCode']), text(address['city'])].filter(Boolean).join(' ');
  const parts = [...texts(address['line']), place, text(address['country'])].filter(
    (part) => part !== undefined && part !== '',
  );
  const written = text(address['text']);
  return {
    lines: parts.length > 0 ? (parts as string[]) : (written?.split(/\r?\n/) ?? []),
    ...(use === undefined ? {} : { use }),
  };
}

export function telecomOf(value: unknown): PatientTelecom[] {
  return list(value).flatMap((point) => {
    const written = text(point['value']);
    const system = text(point['system']);
    const use = text(point['use']);
    if (written === undefined) return [];
    return [
      { value: written, ...(system === undefined ? {} : { system }), ...(use === undefined ? {} : { use }) },
    ];
  });
}

export function contactOf(contact: Json): PatientContact {
  const name = humanName(contact['name']);
  return {
    ...(name === undefined ? {} : { name }),
    relationships: list(contact['relationship'])
      .map(conceptText)
      .filter((word) => word !== undefined),
    telecom: telecomOf(contact['telecom']),
  };
}

export function languagesOf(patient: Json): string[] {
  return list(patient['communication'])
    .sort((a, b) => Number(b['preferred'] === true) - Number(a['preferred'] === true))
    .map((communication) => conceptText(communication['language']))
    .filter((word) => word !== undefined);
}

/** Text as written, else the first display, else the first code. */
export function conceptText(value: unknown): string | undefined {
  const concept = json(value);
  const codings = list(concept['coding']);
  return (
    text(concept['text']) ??
    codings.map((coding) => text(coding['display'])).find(Boolean) ??
    codings.map((coding) => text(coding['code'])).find(Boolean)
  );
}

export function json(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function list(value: unknown): Json[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(json);
}

export function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== undefined);
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
