import type { TextLanguage } from '../codes/language.js';
import { absentReason } from '../elements/absent-reason.js';
import { absentDosage, absentText } from './absent-text.js';
import { isAsNeeded } from './as-needed.js';
import { codingsOf, conceptText, type WordOptions } from './concept-text.js';
import { first, lenientNumber, lenientText, listOf, member, objects, type Json } from '../json.js';
import { enumerate, phrase } from './phrases.js';
import { doseText, rangeText, ratioText } from './quantity-json.js';
import { NBSP } from './number-text.js';
import { routeText } from './route-words.js';
import { comparatorText } from './unit-text.js';
import { TIMING_ORDER, timingParts, timingText, type TimingParts } from './timing-text.js';

/** A dosage in words, element by element; absent where the element is. */
export interface DosageParts extends TimingParts {
  readonly dose?: string;
  readonly rate?: string;
  readonly route?: string;
  readonly site?: string;
  readonly method?: string;
  readonly asNeeded?: string;
  readonly maxDose?: string;
  /** Further instructions, each a sentence of its own, the patient instruction last. */
  readonly instructions: readonly string[];
}

export interface DosageText {
  /**
   * What to show. Authored text verbatim, else made from the structure, else why there is none; empty where nothing of that is
   * told.
   */
  readonly text: string;
  /** True where `text` was made here and must be marked so (MED-08). */
  readonly generated: boolean;
  /** Why the source gives no text, as its code (`masked`, `unknown` …): other than that nobody wrote one (GEN-06). */
  readonly absent?: string;
  readonly asNeeded: boolean;
  /** Always to be shown, whatever `text` says (MED-09): `ved behov (smerter)`. */
  readonly asNeededText?: string;
  /** Always to be shown (MED-09): `høyst 4 g per døgn`. */
  readonly maxDoseText?: string;
  /** What must be shown beside an authored `text` because it may not say it: as needed, highest dose, instructions. */
  readonly besides: readonly string[];
  /** `Dosage.sequence`: the same number means at the same time, a higher one afterwards. */
  readonly sequence?: number;
  readonly parts: DosageParts;
}

export interface DosagesText {
  /** All dosage instructions in sequence order, one to a line (MED-09). */
  readonly text: string;
  /** True where any line of it was generated. */
  readonly generated: boolean;
  readonly lines: readonly (DosageText & {
    /** How it follows the line before. */
    readonly follows?: 'and' | 'then';
  })[];
}

/** What is said of one administration before the timing (MED-03: dose, rate, duration, route, then frequency). */
const ORDER = [
  'dose',
  'rate',
  'duration',
  'route',
  'site',
  'method',
  ...TIMING_ORDER,
  'asNeeded',
  'maxDose',
] as const;

/**
 * One FHIR Dosage (R4, R4B or R5; also the `dosage` of MedicationAdministration) for people.
 * Rules MED-03 to MED-09; clinical words in `lang`, codes that are not known as they are written.
 */
export function dosageText(dosage: unknown, lang: TextLanguage, options: WordOptions = {}): DosageText {
  const parts = dosageParts(dosage, lang, options);
  const authored = lenientText(dosage) ?? lenientText(member(dosage, 'text'));
  const sequence = lenientNumber(member(dosage, 'sequence'));
  const said = ORDER.flatMap((name) => parts[name] ?? []);
  const made = authored ?? sentences([said.join(', '), ...parts.instructions]);
  const absent = authored === undefined ? absentDosage(dosage) : undefined;
  const why = absent === undefined ? '' : absentText(absent, lang);
  return {
    text: made || why,
    generated: authored === undefined && (made !== '' || why === ''),
    ...(absent !== undefined && { absent }),
    asNeeded: parts.asNeeded !== undefined,
    ...(parts.asNeeded !== undefined && { asNeededText: parts.asNeeded }),
    ...(parts.maxDose !== undefined && { maxDoseText: parts.maxDose }),
    besides: authored !== undefined ? notSaidIn(authored, parts) : made && why ? [why] : [],
    ...(sequence !== undefined && { sequence }),
    parts,
  };
}

/**
 * All dosages of a medicine, in sequence order (MED-09). The same sequence number (or none) means at the same time:
 * `og: …`; a higher number means afterwards: `deretter: …`.
 */
export function dosagesText(dosages: unknown, lang: TextLanguage, options: WordOptions = {}): DosagesText {
  const read = listOf(dosages).map((dosage) => dosageText(dosage, lang, options));
  const ordered = read
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (a.line.sequence ?? Infinity) - (b.line.sequence ?? Infinity) || a.index - b.index)
    .map(({ line }) => line)
    .filter((line) => line.text !== '');
  const lines = ordered.map((line, index) => {
    const before = ordered[index - 1];
    if (before === undefined) return line;
    const later = line.sequence !== undefined && line.sequence !== before.sequence;
    return { ...line, follows: later ? ('then' as const) : ('and' as const) };
  });
  return {
    text: lines.map((line) => followed(line, lang)).join('\n'),
    generated: lines.some((line) => line.generated),
    lines,
  };
}

function followed(line: DosagesText['lines'][number], lang: TextLanguage): string {
  if (line.follows === undefined) return line.text;
  return phrase(line.follows === 'then' ? 'then' : 'also', lang, line.text);
}

function dosageParts(dosage: unknown, lang: TextLanguage, options: WordOptions): DosageParts {
  const timing = member(dosage, 'timing');
  const words = (concept: unknown): string => conceptText(concept, lang, options);
  const site = words(member(dosage, 'site'));
  const method = words(member(dosage, 'method'));
  const plainTiming = first(timing) === undefined ? timingText(timing, lang, options) : '';
  const said = {
    dose: doseAndRate(dosage, 'dose', lang, options),
    rate: doseAndRate(dosage, 'rate', lang, options),
    route: routeText(member(dosage, 'route'), lang, options),
    site: site && phrase('site', lang, site),
    method: method && phrase('method', lang, method),
    ...(plainTiming !== '' && { frequency: plainTiming }),
    asNeeded: asNeededText(dosage, lang, options),
    maxDose: maxDoseText(dosage, lang),
  };
  return {
    ...timingParts(timing, lang, options),
    ...Object.fromEntries(Object.entries(said).filter(([, part]) => part !== '')),
    instructions: [
      ...listOf(member(dosage, 'additionalInstruction')),
      ...listOf(member(dosage, 'additionalInstructions')), // DSTU2
      member(dosage, 'patientInstruction'),
    ]
      .map(words)
      .filter((sentence) => sentence !== ''),
  };
}

/** Doses or rates. Several are told apart by their type; so is a single one that is not the ordered one. */
function doseAndRate(
  dosage: unknown,
  which: 'dose' | 'rate',
  lang: TextLanguage,
  options: WordOptions,
): string {
  const given = objects(member(dosage, 'doseAndRate'));
  const several = given.length > 1;
  const said = given.flatMap((item) => {
    const amount = which === 'dose' ? amountOfDose(item, lang) : amountOfRate(item, lang);
    if (amount === '') return which === 'dose' ? typeAlone(item, lang, options) : [];
    const code = codingsOf(item['type']).find((coding) => coding.code !== undefined)?.code;
    if (code === 'calculated') return [phrase('calculated', lang, amount)];
    if (code === 'ordered') return [several ? phrase('ordered', lang, amount) : amount];
    const type = conceptText(item['type'], lang, options);
    return [type === '' ? amount : `${type}: ${amount}`];
  });
  // STU3 and MedicationAdministration.dosage have them without `doseAndRate`.
  const direct = which === 'dose' ? amountOfDose(dosage, lang) : amountOfRate(dosage, lang);
  return [...said, ...(direct === '' ? [] : [direct])].join('; ');
}

/** A type of dose without any amount is still something that was said, unless it is the usual one. */
function typeAlone(item: Json, lang: TextLanguage, options: WordOptions): string[] {
  const type = conceptText(item['type'], lang, options);
  const usual = codingsOf(item['type']).some((coding) => coding.code === 'ordered');
  return type === '' || usual || amountOfRate(item, lang) !== '' ? [] : [type];
}

function amountOfDose(json: unknown, lang: TextLanguage): string {
  return [
    namedDose(member(json, 'doseQuantity'), lang),
    namedDose(member(json, 'doseSimpleQuantity'), lang),
    namedDose(member(json, 'dose'), lang),
    rangeText(member(json, 'doseRange'), lang),
  ]
    .filter((words) => words !== '')
    .join('; ');
}

/** A number without a unit is said to be the dose: `1, 1 gang daglig` could be read as anything. */
function namedDose(quantity: unknown, lang: TextLanguage): string {
  const words = doseText(quantity, lang);
  return /^[\d,.\u00A0\u2212]+$/.test(words) ? phrase('dose', lang, words) : words;
}

function amountOfRate(json: unknown, lang: TextLanguage): string {
  return [
    ratioText(member(json, 'rateRatio'), lang),
    rangeText(member(json, 'rateRange'), lang),
    doseText(member(json, 'rateQuantity'), lang),
    doseText(member(json, 'rateSimpleQuantity'), lang),
  ]
    .filter((words) => words !== '')
    .map((words) => phrase('rate', lang, words))
    .join('; ');
}

/** R4 `asNeeded[x]`, R5 `asNeeded` and `asNeededFor`. A reason implies as needed (R5 Dosage, note on asNeededFor). */
function asNeededText(dosage: unknown, lang: TextLanguage, options: WordOptions): string {
  const reasons = [member(dosage, 'asNeededCodeableConcept'), ...listOf(member(dosage, 'asNeededFor'))]
    .filter((reason) => absentReason(reason) === undefined)
    .map((reason) => conceptText(reason, lang, options))
    .filter((words) => words !== '');
  if (reasons.length > 0) return phrase('asNeededFor', lang, enumerate(reasons, 'or', lang));
  return isAsNeeded(dosage) ? phrase('asNeeded', lang) : '';
}

/** Highest doses: R4 one per period, R5 several. */
function maxDoseText(dosage: unknown, lang: TextLanguage): string {
  const perPeriod = listOf(member(dosage, 'maxDosePerPeriod')).map((ratio) => ratioText(ratio, lang));
  const limited = (name: string, phraseName: 'perAdministration' | 'perLifetime'): string[] =>
    listOf(member(dosage, name))
      .map((quantity) => doseText(quantity, lang))
      .map((words) => words && `${words} ${phrase(phraseName, lang)}`);
  return [
    ...perPeriod,
    ...limited('maxDosePerAdministration', 'perAdministration'),
    ...limited('maxDosePerLifetime', 'perLifetime'),
  ]
    .filter((words) => words !== '')
    .map((words) => (isMaximum(words, lang) ? words : phrase('maximum', lang, words)))
    .join(', ');
}

/** True where the comparator `<=` of the quantity says it already. */
function isMaximum(words: string, lang: TextLanguage): boolean {
  return words.startsWith(`${comparatorText('<=', lang)}${NBSP}`);
}

/** Facts of the structure that an authored text does not say in the same words. */
function notSaidIn(authored: string, parts: DosageParts): string[] {
  const said = authored.toLowerCase();
  return [parts.asNeeded, parts.maxDose, ...parts.instructions].filter(
    (words): words is string => words !== undefined && !said.includes(words.toLowerCase()),
  );
}

/** Sentences one after the other, each closed by a full stop where it has no end of its own and another follows. */
function sentences(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given
    .map((part, index) => (index === given.length - 1 || /[.!?:;]\s*$/.test(part) ? part : `${part}.`))
    .join(' ');
}
