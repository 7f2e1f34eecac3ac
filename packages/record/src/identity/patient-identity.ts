import { SYSTEM, codeSystem, inUse, parsePartialDate, type PartialDate } from '@care-timeline/fhir';
import { listOf, objectOrEmpty, objects, type Json } from '@care-timeline/fhir/json.js';

/** The data in a Patient resource that distinguishes one person from another. */
export interface PatientIdentity {
  /** `system|value`, systems in canonical form; systems known not to be unique are left out. */
  readonly identifiers: readonly string[];
  /**
   * The same for numbers no longer in use: they do not identify the person, but as far as is known they belong to
   * nobody else.
   */
  readonly former: readonly string[];
  /** Birth date with day precision, `yyyy-mm-dd`. */
  readonly birthDate?: string;
  /** Words of the names, folded. */
  readonly names: readonly string[];
  /** References in `Patient.link.other`. */
  readonly links: readonly string[];
}

/** States nothing about the person. */
export const NOBODY: PatientIdentity = Object.freeze({ identifiers: [], former: [], names: [], links: [] });

/** Numbers of which a person has only one: two different values mean two people. */
const ONE_EACH: readonly string[] = [SYSTEM.FNR, SYSTEM.DNR];

export function identityOf(patient: unknown): PatientIdentity {
  const resource = objectOrEmpty(patient);
  const birthDate = parsePartialDate(resource['birthDate']);
  const tokens = (old: boolean): string[] =>
    objects(resource['identifier'])
      .filter((identifier) => (inUse(identifier, {}).when !== 'now') === old)
      .map(identifierToken)
      .filter((token) => token !== undefined);
  return {
    identifiers: tokens(false),
    former: tokens(true),
    ...(birthDate?.precision === 'day' ? { birthDate: birthDate.text } : {}),
    names: objects(resource['name']).flatMap(nameWords),
    links: objects(resource['link'])
      .map((link) => objectOrEmpty(link['other'])['reference'])
      .filter((reference) => typeof reference === 'string'),
  };
}

/**
 * `system|value` for comparing people; undefined if it does not identify a person (no system, a local H-number, or a
 * number with masked digits).
 */
export function identifierToken(identifier: unknown): string | undefined {
  const { system, value } = objectOrEmpty(identifier);
  const canonical = typeof system === 'string' ? codeSystem(system) : undefined;
  const written = typeof value === 'number' ? String(value) : value;
  if (canonical === undefined || canonical === SYSTEM.HNR) return undefined;
  if (typeof written !== 'string' || written.trim() === '' || written.includes('*')) return undefined;
  const number = written.replace(/\s+/g, '');
  // A D-number is often sent as a national number: it has 40 added to its day.
  const kind = canonical === SYSTEM.FNR && /^[4-7]\d{10}$/.test(number) ? SYSTEM.DNR : canonical;
  return `${kind}|${number}`;
}

/**
 * True if two Patient resources cannot be the same person: different national numbers, or different birth dates.
 * Since names change, names count as a contradiction only if they have no word in common and no number joins them.
 */
export function contradict(a: PatientIdentity, b: PatientIdentity): boolean {
  const differ = differentNumbers(a.identifiers, b.identifiers);
  // People get new numbers; older documents carry the old one.
  if (differ !== undefined && !(differ && (wasCalled(a, b.identifiers) || wasCalled(b, a.identifiers))))
    return differ;
  if (a.birthDate !== undefined && b.birthDate !== undefined && a.birthDate !== b.birthDate) return true;
  if (a.names.length === 0 || b.names.length === 0) return false;
  return !a.names.some((word) => b.names.includes(word)) && !shareIdentifier(a, b);
}

/** True for a number of which a person has only one. */
export function isNational(token: string): boolean {
  return ONE_EACH.some((system) => token.startsWith(`${system}|`));
}

/** Whether the national numbers belong to two people; undefined if they cannot be compared. */
export function differentNumbers(a: readonly string[], b: readonly string[]): boolean | undefined {
  for (const system of ONE_EACH) {
    const [own, other] = [a, b].map((tokens) => tokens.filter((token) => token.startsWith(`${system}|`)));
    if (own!.length > 0 && other!.length > 0) return !own!.some((token) => other!.includes(token));
  }
  return undefined;
}

/** One of the numbers is an earlier number of the same person. */
export function wasCalled({ former }: PatientIdentity, tokens: readonly string[]): boolean {
  return tokens.some((token) => former.includes(token));
}

export function shareIdentifier(a: PatientIdentity, b: PatientIdentity): boolean {
  return a.identifiers.some((token) => b.identifiers.includes(token));
}

/** The first name that says anything, as written. */
export function nameText(patient: Json): string | undefined {
  for (const name of objects(patient['name'])) {
    const { text, family, given } = name;
    if (typeof text === 'string' && text.trim()) return text.trim();
    const parts = [...listOf(given), family].filter((part) => typeof part === 'string');
    if (parts.length > 0) return parts.join(' ');
  }
  return undefined;
}

function nameWords(name: Json): string[] {
  const parts = [name['text'], name['family'], ...listOf(name['given'])];
  return parts
    .filter((part) => typeof part === 'string')
    .flatMap((part) =>
      folded(part)
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 1),
    );
}

/** Without case and accents; Åse and Aase, Bjørn, Bjoern and Bjorn are one name. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/aa|ae|æ/g, 'a')
    .replace(/oe|ø/g, 'o');
}

/** None if the Patient resources of several sources disagree: a date computed from it would be a guess. */
export function birthDateOf(patients: readonly unknown[]): PartialDate | undefined {
  const found = patients
    .map((patient) => parsePartialDate((patient as { birthDate?: unknown }).birthDate))
    .filter((date) => date !== undefined);
  const [first] = found;
  return found.every((date) => date.text === first?.text) ? first : undefined;
}
