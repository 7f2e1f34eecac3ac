import { SYSTEM } from '../codes/known-systems.js';
import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import { codingsOf, conceptText, type WordOptions } from './concept-text.js';
import { lenientText, member } from '../json.js';

interface Route {
  readonly snomed: readonly string[];
  readonly hl7: readonly string[];
  readonly edqm: readonly string[];
  /** Matches a display that agrees with the code; any other display is shown instead of our word. */
  readonly agrees: RegExp;
  readonly words: InEveryLanguage;
}

const route = (
  snomed: string,
  hl7: string,
  edqm: string,
  agrees: RegExp,
  nb: string,
  nn: string,
  en: string,
): Route => ({
  snomed: snomed.split(' '),
  hl7: hl7.split(' '),
  edqm: edqm.split(' '),
  agrees,
  words: { nb, nn, en },
});

/** Common routes of administration in SNOMED CT, HL7 RouteOfAdministration and EDQM. */
const ROUTES: readonly Route[] = [
  route(
    '26643006 260548002',
    'PO',
    '20053000',
    /oral|mouth|munn|einnehmen/i,
    'gjennom munnen',
    'gjennom munnen',
    'by mouth',
  ),
  route('37839007', 'SL', '20067000', /lingual|tunge/i, 'under tungen', 'under tunga', 'under the tongue'),
  route(
    '47625008 255560000',
    'IV IVINJ',
    '20045000',
    /intraven/i,
    'intravenøst',
    'intravenøst',
    'intravenous',
  ),
  route('78421000', 'IM IMINJ', '20035000', /intramus/i, 'intramuskulært', 'intramuskulært', 'intramuscular'),
  route(
    '34206005 263887005',
    'SQ SQINJ',
    '20066000',
    /subcut|subkut|under huden/i,
    'under huden',
    'under huda',
    'subcutaneous',
  ),
  route('37161004', 'PR', '20061000', /rect|rekt|endetarm/i, 'i endetarmen', 'i endetarmen', 'rectal'),
  route('16857009', 'VAGINSI', '20072000', /vagin|skjede/i, 'i skjeden', 'i skjeden', 'vaginal'),
  route('46713006', 'NASINHL', '20049000', /nas|nese/i, 'i nesen', 'i nasen', 'nasal'),
  route(
    '54485002',
    'OPHTHTA',
    '20051000',
    /ophthalm|ocular|okul|eye|øye/i,
    'i øyet',
    'i auget',
    'in the eye',
  ),
  route('10547007', 'OTICI', '20001000', /otic|auric|aurik|ear|øre/i, 'i øret', 'i øyret', 'in the ear'),
  route(
    '447694001',
    'IPINHL ORINHL',
    '20020000',
    /inhal|respir/i,
    'til inhalasjon',
    'til inhalasjon',
    'by inhalation',
  ),
  route(
    '6064005 359540000',
    'TOPICAL SKIN',
    '20003000',
    /topic|cutan|kutan|hud|skin/i,
    'på huden',
    'på huda',
    'on the skin',
  ),
  route('45890007', 'TRNSDERM', '20070000', /transderm/i, 'gjennom huden', 'gjennom huda', 'transdermal'),
];

const byCode = new Map<string, Route>();
for (const entry of ROUTES) {
  for (const code of entry.snomed) byCode.set(`${SYSTEM.SNOMED_CT}|${code}`, entry);
  for (const code of entry.hl7) byCode.set(`${SYSTEM.ROUTE}|${code}`, entry);
  for (const code of entry.edqm) byCode.set(`http://standardterms.edqm.eu|${code}`, entry);
}

/**
 * A route in words: as authored if there is a text, else our word for a known code, else display or code. Our word
 * replaces a display only if the two agree, so that a wrong code cannot hide what was meant.
 */
export function routeText(concept: unknown, lang: TextLanguage, options: WordOptions = {}): string {
  const label = conceptText(concept, lang, options);
  if (lenientText(member(concept, 'text')) !== undefined) return label;
  for (const { system, code, display } of codingsOf(concept)) {
    const known = byCode.get(`${system}|${code}`);
    if (known !== undefined && (display === undefined || known.agrees.test(display)))
      return known.words[lang];
  }
  return label;
}

/** Words that in a dosage text can only mean a route. A patch is on the skin. */
const SAID: readonly (readonly [family: string, words: RegExp])[] = [
  [
    'mouth',
    /gjennom munnen|genom munnen|gennem munden|by mouth|(?<!\p{L})per ?oral|(?<!\p{L})per os(?!\p{L})|(?<!\p{L})orally(?!\p{L})|(?<!\p{L})oralt(?!\p{L})/u,
  ],
  ['tongue', /under tung|under the tongue|sublingual/u],
  ['vein', /intraven|(?<!\p{L})i\.? ?v\.?(?![\p{L}.])/u],
  ['muscle', /intramus|(?<!\p{L})i\.m\.?(?!\p{L})/u],
  ['under the skin', /subcut|subkut|under hud|(?<!\p{L})s\.c\.?(?!\p{L})/u],
  ['rectum', /(?<!\p{L})(?:rectal|rektal|endetarm|ändtarm)/u],
  ['vagina', /vaginal|skjeden|skjeda|slidan/],
  [
    'eye',
    /(?<!\p{L})(?:øyet|øye|øynene|begge øyne|auget|auga|the eyes?|each eye|ögat|ögonen|øjet|øjne)(?!\p{L})|(?:both|right|left) eyes?/u,
  ],
  [
    'ear',
    /(?<!\p{L})(?:øret|ørene|øyret|øyra|begge ører|the ears?|örat)(?!\p{L})|(?:both|right|left) ears?|i (?:høyre|venstre|begge) øre/u,
  ],
  ['nose', /(?<!\p{L})(?:nesen|nesa|nasen|nasa|nesebor|nasebor|nostrils?|nasalt|the nose|näsan)(?!\p{L})/u],
  ['lungs', /inhaler|inhalasjon|inhalation(?!\p{L})/u],
  ['skin', /på huden|på huda|on the skin|(?<!\p{L})(?:topical|transderm)/u],
];
/** By the English word of a route. */
const FAMILY: Readonly<Record<string, string>> = {
  'by mouth': 'mouth',
  'under the tongue': 'tongue',
  intravenous: 'vein',
  intramuscular: 'muscle',
  subcutaneous: 'under the skin',
  rectal: 'rectum',
  vaginal: 'vagina',
  nasal: 'nose',
  'in the eye': 'eye',
  'in the ear': 'ear',
  'by inhalation': 'lungs',
  'on the skin': 'skin',
  transdermal: 'skin',
};

/** The routes that a text in lower case names for certain. */
export function routesIn(plain: string): readonly string[] {
  return SAID.filter(([, words]) => words.test(plain)).map(([family]) => family);
}

/** The route of the structure in the terms of `routesIn`; undefined if it is not one of them. */
export function routeFamily(concept: unknown): string | undefined {
  const words = routeText(concept, 'en');
  const said = routesIn(words.toLowerCase());
  return FAMILY[words] ?? (said.length === 1 ? said[0] : undefined);
}
