import { codeSystem, systemLabel } from '../codes/code-system.js';
import { SYSTEM } from '../codes/known-systems.js';
import type { InEveryLanguage } from '../codes/language.js';
import { conceptText } from '../dosage/concept-text.js';
import type { EntryReference } from '../model/reference.js';
import { lenientText, member, objects } from '../json.js';
import { maskedPersonalNumber, personalNumberName, personalNumberType } from './personal-number.js';

export type IdentityNumberKind = 'fnr' | 'dnr' | 'hnr' | 'fhn' | 'hpr' | 'duf' | 'other';

/** An identifier for display (GEN-14). */
export interface IdentityNumber {
  readonly kind: IdentityNumberKind;
  readonly label: InEveryLanguage;
  /** `DDMMYY NNNNN` if it has eleven digits, else as written. */
  readonly formatted: string;
  /** `DDMMYY *****`: shown until the user asks for the number. Public numbers (HPR) are not masked. */
  readonly masked: string;
  /** True for synthetic numbers, which have 80 or 65 added to the month. */
  readonly synthetic: boolean;
}

const LABELS: Readonly<Record<Exclude<IdentityNumberKind, 'other'>, InEveryLanguage>> = {
  fnr: { nb: 'Fødselsnummer', nn: 'Fødselsnummer', en: 'National identity number' },
  dnr: { nb: 'D-nummer', nn: 'D-nummer', en: 'D-number' },
  hnr: { nb: 'H-nummer', nn: 'H-nummer', en: 'Local temporary number' },
  fhn: { nb: 'Felles hjelpenummer', nn: 'Felles hjelpenummer', en: 'Common temporary number' },
  hpr: { nb: 'HPR-nummer', nn: 'HPR-nummer', en: 'Health personnel number' },
  duf: { nb: 'DUF-nummer', nn: 'DUF-nummer', en: 'DUF number' },
};

const OTHER: InEveryLanguage = { nb: 'Identifikator', nn: 'Identifikator', en: 'Identifier' };

const KIND_OF_SYSTEM: Readonly<Record<string, IdentityNumberKind>> = {
  [SYSTEM.FNR]: 'fnr',
  [SYSTEM.DNR]: 'dnr',
  [SYSTEM.FHN]: 'fhn',
  [SYSTEM.HPR]: 'hpr',
  [SYSTEM.DUF]: 'duf',
  [SYSTEM.HNR]: 'hnr',
};

/** Codes of Volven 8116 and 8327, and the `FNR-nummer` form of the medication list. */
const KIND_OF_TYPE: Readonly<Record<string, IdentityNumberKind>> = {
  FNR: 'fnr',
  DNR: 'dnr',
  HNR: 'hnr',
  FHN: 'fhn',
  HPR: 'hpr',
  DUF: 'duf',
};

/**
 * Kind and display forms of a FHIR Identifier. Nothing is validated: a number that breaks a rule is still the number
 * the source has, and is shown (reference: synthetic series with +65 fail published validators). The birth date is
 * never derived from it. A number of unknown kind in the format of a national identity number is masked like one, and
 * so is a personal number of another country (`maskedPersonalNumber`).
 */
export function identityNumber(identifier: unknown): IdentityNumber {
  const written = lenientText(member(identifier, 'value'))?.trim() ?? lenientText(identifier)?.trim() ?? '';
  const digits = written.replace(/[\s\u00A0.-]/g, '');
  const shape = shapeOf(digits);
  const system = codeSystem(lenientText(member(identifier, 'system')));
  const named = kindOfSystem(system) ?? kindOfType(member(identifier, 'type'));
  const kind = named ?? (system === undefined ? shape?.kind : undefined) ?? 'other';
  const national = kind === 'other' ? shape !== undefined : kind !== 'hpr';
  return {
    kind,
    label: kind === 'other' ? otherLabel(identifier, system) : LABELS[kind],
    formatted:
      isEleven(digits) && kind !== 'hpr' && national ? `${digits.slice(0, 6)} ${digits.slice(6)}` : written,
    masked: national ? mask(written, digits) : (foreign(kind, written, identifier) ?? written),
    synthetic: shape?.synthetic ?? false,
  };
}

/** Numbers of health personnel are public. */
function foreign(kind: IdentityNumberKind, written: string, identifier: unknown): string | undefined {
  return kind === 'other' ? maskedPersonalNumber(written, identifier) : undefined;
}

function isEleven(digits: string): boolean {
  return /^\d{11}$/.test(digits);
}

function mask(written: string, digits: string): string {
  if (isEleven(digits)) return `${digits.slice(0, 6)} *****`;
  // Other lengths: at most the first four characters are shown, and none of a short one.
  const shown = digits.length > 8 ? written.slice(0, 4) : '';
  return shown + '*'.repeat(written.length - shown.length);
}

/**
 * Classification by the first six digits: D-numbers have 40 added to the day, H-numbers to the month, others start
 * with 8 or 9.
 */
function shapeOf(digits: string): { kind: IdentityNumberKind; synthetic: boolean } | undefined {
  if (!isEleven(digits)) return undefined;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  if (day >= 80) return { kind: 'fhn', synthetic: false };
  const synthetic = (month > 80 && month <= 92) || (month > 65 && month <= 77);
  const known = synthetic || (month >= 1 && month <= 12);
  const inMonth = (n: number): boolean => n >= 1 && n <= 31;
  if (known && inMonth(day)) return { kind: 'fnr', synthetic };
  if (known && inMonth(day - 40)) return { kind: 'dnr', synthetic };
  if (month > 40 && month <= 52 && inMonth(day)) return { kind: 'hnr', synthetic: false };
  return undefined;
}

function kindOfSystem(system: string | undefined): IdentityNumberKind | undefined {
  return system !== undefined && Object.hasOwn(KIND_OF_SYSTEM, system) ? KIND_OF_SYSTEM[system] : undefined;
}

function kindOfType(type: unknown): IdentityNumberKind | undefined {
  for (const coding of objects(member(type, 'coding'))) {
    // The H-number's type is `urn:oid:2.16.578.1.12.4.1.1.8327#HNR`, with the code sometimes included in the system.
    const code = lenientText(coding['code']) ?? lenientText(coding['system'])?.split('#')[1];
    const name = code?.toUpperCase().replace(/-?NUMMER$/, '') ?? '';
    if (Object.hasOwn(KIND_OF_TYPE, name)) return KIND_OF_TYPE[name];
    const named = kindOfSystem(codeSystem(lenientText(coding['system'])));
    if (named !== undefined) return named;
  }
  return undefined;
}

function otherLabel(identifier: unknown, system: string | undefined): InEveryLanguage {
  const label =
    conceptText(member(identifier, 'type'), 'nb') ||
    (system === undefined ? '' : (systemLabel(system) ?? ''));
  const typed = conceptText(member(identifier, 'type'), 'nb') !== '';
  const known = typed ? personalNumberType(member(identifier, 'type')) : personalNumberName(system);
  return known ?? (label === '' ? OTHER : { nb: label, nn: label, en: label });
}

/** The identifier by which a reference names somebody, for display; a personal number is masked (GEN-14). */
export function maskedIdentifier({ identifier }: EntryReference): string | undefined {
  return identifier?.value === undefined ? undefined : identityNumber(identifier).masked;
}
