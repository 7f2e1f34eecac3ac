import type { InEveryLanguage } from '../codes/language.js';
import { lenientText, member, objects } from '../json.js';

const PASSPORT: InEveryLanguage = { nb: 'Passnummer', nn: 'Passnummer', en: 'Passport number' };
const SECURITY: InEveryLanguage = {
  nb: 'Amerikansk trygdenummer',
  nn: 'Amerikansk trygdenummer',
  en: 'Social security number',
};

/**
 * Codes of HL7's identifier types (v2-0203) for numbers that a state gives a person and that open doors elsewhere.
 * Numbers of a record or a stay (MR, PI, VN …) are not among them: staff read them aloud, and they name nobody outside.
 */
const SECRET_TYPES: ReadonlySet<string> = new Set(
  'BCT CZ DL HC IND JHN MA MC NH NI NIIP PPN PRC SB SS SSN TAX VISA'.split(' '),
);
/** `NN` and a country: national person identifier. */
const NATIONAL_OF = /^NN[A-Z]{2,3}$/;
const PUBLIC_TYPES: ReadonlySet<string> = new Set(
  'ACSN AN EN FILL MR MRT NPI PI PLAC PN PRN PT RI SNO VN XX'.split(' '),
);

/** Systems by OID (below the root) or by the words that naming authorities use. */
const SECRET_OIDS = [
  '1.2.208.176.1.2',
  '1.2.208.176.1.6.1.1',
  '1.2.246.21',
  '1.2.752.129.2.1.3.1',
  '1.2.752.129.2.1.3.3',
  '2.16.840.1.113883.4.1',
  '2.16.840.1.113883.4.3',
  '2.16.840.1.113883.4.330',
  '2.16.840.1.113883.2.4.6.3',
];
const SECRET_NAMES =
  /us-ssn|passport|driv(er|ing)|\bcpr\b|personnummer|samordningsnummer|hetu\b|henkilotunnus|kennitala|nhs-number|nhi-id|\/bsn\b|\/ssin\b|\/ihi\/|medicare-number|healthcar(e|d)|national-?(person-?)?(id\b|identi)|social-?security/i;

/** The whole text of a type, where the source gives no code. */
const SECRET_WORDS =
  /^(pass(port)?|førerkort|(driver.?s|driving) licen[cs]e|fødsels(nummer|nr\.?)|personnummer|d-nummer|fnr\.?|ssn|social security)([ -]?(number|no\.?|nummer|nr\.?))?$/i;

/** Labels where the source names the type by its code alone. */
const TYPES: Readonly<Record<string, InEveryLanguage>> = {
  SS: SECURITY,
  SSN: SECURITY,
  PPN: PASSPORT,
  DL: { nb: 'Førerkortnummer', nn: 'Førarkortnummer', en: 'Driver’s licence number' },
};

/** Labels where the source names the system alone. */
const NAMES: readonly (readonly [RegExp, InEveryLanguage])[] = [
  [
    /1\.2\.208\.176\.1\.2$|\bcpr\b/i,
    { nb: 'Dansk CPR-nummer', nn: 'Dansk CPR-nummer', en: 'Danish CPR number' },
  ],
  [
    /1\.2\.246\.21$|hetu\b|henkilotunnus/i,
    { nb: 'Finsk personnummer', nn: 'Finsk personnummer', en: 'Finnish personal identity code' },
  ],
  [
    /1\.2\.752\.129\.2\.1\.3\.1$|personnummer/i,
    { nb: 'Svensk personnummer', nn: 'Svensk personnummer', en: 'Swedish personal identity number' },
  ],
  [
    /1\.2\.752\.129\.2\.1\.3\.3$|samordningsnummer/i,
    { nb: 'Svensk samordningsnummer', nn: 'Svensk samordningsnummer', en: 'Swedish coordination number' },
  ],
  [/passport/i, PASSPORT],
];

/** Number of leading characters that are a date of birth, for numbers of the Nordic forms. */
const FORMS: readonly (readonly [form: RegExp, shown: number])[] = [
  // Finland: a letter or a sign stands for the century.
  [/^(\d\d)(\d\d)\d\d[-+A-FU-Y]\d{3}[0-9A-Y]$/, 6],
  // Sweden with the century.
  [/^(?:18|19|20)\d\d(\d\d)(\d\d)[-+]?\d{4}$/, 8],
  // Denmark and Iceland; a Swedish number without the century has its date the other way round.
  [/^(\d\d)(\d\d)\d\d[-+]?\d{4}$/, 6],
  [/^\d\d(\d\d)(\d\d)[-+]?\d{4}$/, 6],
];
const SOCIAL_SECURITY = /^\d{3}-\d{2}-\d{4}$/;

export function personalNumberName(system: string | undefined): InEveryLanguage | undefined {
  return system === undefined ? undefined : NAMES.find(([pattern]) => pattern.test(system))?.[1];
}

/** By the code of its type; undefined if the source has words of its own. */
export function personalNumberType(type: unknown): InEveryLanguage | undefined {
  const codings = objects(member(type, 'coding'));
  if ([type, ...codings].some((one) => lenientText(member(one, 'text') ?? member(one, 'display'))))
    return undefined;
  const code = codings.map((one) => lenientText(one['code'])?.toUpperCase() ?? '');
  return code.flatMap((one) => (Object.hasOwn(TYPES, one) ? TYPES[one]! : []))[0];
}

/**
 * A personal number of another country, masked; undefined if it is none. Type and system decide; where the source
 * gives neither, its form does. A date of birth in it stays in view, as it does in a Norwegian number.
 */
export function maskedPersonalNumber(written: string, identifier: unknown): string | undefined {
  const system = lenientText(member(identifier, 'system'));
  const types = objects(member(member(identifier, 'type'), 'coding')).map(
    (coding) => lenientText(coding['code'])?.toUpperCase() ?? '',
  );
  const shown = birthDateLength(written);
  const isNamed = SECRET_WORDS.test(lenientText(member(member(identifier, 'type'), 'text'))?.trim() ?? '');
  if (
    isNamed ||
    types.some((type) => SECRET_TYPES.has(type) || NATIONAL_OF.test(type)) ||
    isSecretSystem(system)
  )
    return mask(written, shown);
  if (types.some((type) => PUBLIC_TYPES.has(type))) return undefined;
  const isMarked = SOCIAL_SECURITY.test(written) || (shown > 0 && /[^\d]/.test(written));
  return isMarked || (shown > 0 && system === undefined) ? mask(written, shown) : undefined;
}

function isSecretSystem(system: string | undefined): boolean {
  if (system === undefined) return false;
  const oid = /^(?:urn:oid:)?([\d.]+)$/.exec(system)?.[1];
  if (oid === undefined) return SECRET_NAMES.test(system);
  return SECRET_OIDS.some((root) => oid === root || oid.startsWith(`${root}.`));
}

/** Zero if it does not begin with a possible date. */
function birthDateLength(written: string): number {
  for (const [form, shown] of FORMS) {
    const found = form.exec(written);
    if (found === null) continue;
    const [a, b] = [Number(found[1]), Number(found[2])];
    // Day and month in either order; Sweden adds 60 to the day of a coordination number.
    const isDate = (day: number, month: number): boolean =>
      month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
    if (isDate(a, b) || isDate(b, a)) return shown;
  }
  return 0;
}

/** Separators stay, so that the form can be recognised. */
function mask(written: string, shown: number): string {
  return written.slice(0, shown) + written.slice(shown).replace(/[^\s.+-]/g, '*');
}
