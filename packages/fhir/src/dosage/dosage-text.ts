import type { TextLanguage } from '../codes/language.js';
import { absentDosage, absentText } from './absent-text.js';
import { asNeededText } from './as-needed.js';
import { codingsOf, conceptText, type WordOptions } from './concept-text.js';
import { textIn } from '../elements/translation.js';
import {
  first,
  lenientNumber,
  lenientText,
  listOf,
  member,
  objectOrEmpty,
  objects,
  type Json,
} from '../json.js';
import { phrase } from './phrases.js';
import { doseText, rangeText, ratioText } from './quantity-json.js';
import { NBSP } from './number-text.js';
import { routeText } from './route-words.js';
import { comparatorText } from './unit-text.js';
import { disagreements, dosageClaims, needsStructure, type DosageAspect } from './text-and-structure.js';
import { TIMING_ORDER, timingParts, timingText, type TimingParts } from './timing-text.js';

/** A dosage in words, element by element; a part is absent if its element is. */
export interface DosageParts extends TimingParts {
  readonly dose?: string;
  readonly rate?: string;
  readonly route?: string;
  readonly site?: string;
  readonly method?: string;
  readonly asNeeded?: string;
  readonly maxDose?: string;
  /** Additional instructions, each as a separate sentence, with the patient instruction last. */
  readonly instructions: readonly string[];
}

export interface DosageText {
  /**
   * The text to show: authored text verbatim, else generated from the structure, else the reason why there is none;
   * empty if none of these is given.
   */
  readonly text: string;
  /** True if `text` was generated and must be marked as such (MED-08). */
  readonly generated: boolean;
  /**
   * Code of the reason why the source gives no text (`masked`, `unknown` …); not the same as no text having been
   * written (GEN-06).
   */
  readonly absent?: string;
  readonly asNeeded: boolean;
  /** Must always be shown, whatever `text` says (MED-09): `ved behov (smerter)`. */
  readonly asNeededText?: string;
  /** Must always be shown (MED-09): `høyst 4 g per døgn`. */
  readonly maxDoseText?: string;
  /**
   * What must be shown in addition to an authored `text` because the text may not include it: as needed, maximum
   * dose, instructions.
   */
  readonly besides: readonly string[];
  /** Generated from the structure beside an authored `text` (MED-32). */
  readonly structure?: string;
  /** The `text` holds no dose or no frequency, so that `structure` must be shown with it. */
  readonly needsStructure?: true;
  /** On what the structure can be shown to say something else: must always be shown, with `structure`. */
  readonly disagrees?: readonly DosageAspect[];
  /** `Dosage.sequence`: the same number means concurrently, a higher one means afterwards. */
  readonly sequence?: number;
  readonly parts: DosageParts;
}

export interface DosagesText {
  /** All dosage instructions in sequence order, one per line (MED-09). */
  readonly text: string;
  /** True if any line was generated. */
  readonly generated: boolean;
  readonly lines: readonly (DosageText & {
    /** How it relates to the previous line. */
    readonly follows?: 'and' | 'then';
  })[];
  /** One text for all of them that says something else than the lines: must always be shown, see `renderedNote`. */
  readonly rendered?: string;
}

/** The parts describing one administration, before the timing (MED-03: dose, rate, duration, route, then frequency). */
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
 * One FHIR Dosage (R4, R4B or R5; also the `dosage` of MedicationAdministration) as readable text. Rules MED-03 to
 * MED-09; clinical words in `lang`, unknown codes as written.
 */
export function dosageText(dosage: unknown, lang: TextLanguage, options: WordOptions = {}): DosageText {
  const parts = dosageParts(dosage, lang, options);
  // What the source itself gives in the reader's language is authored, too.
  const authored =
    lenientText(dosage) ?? textIn(objectOrEmpty(dosage), 'text', lang) ?? lenientText(member(dosage, 'text'));
  const sequence = lenientNumber(member(dosage, 'sequence'));
  const said = ORDER.flatMap((name) => parts[name] ?? []);
  const made = sentences([said.join(', '), ...parts.instructions]);
  const absent = authored === undefined ? absentDosage(dosage) : undefined;
  const why = absent === undefined ? '' : absentText(absent, lang);
  return {
    text: authored ?? (made || why),
    generated: authored === undefined && (made !== '' || why === ''),
    ...(absent !== undefined && { absent }),
    asNeeded: parts.asNeeded !== undefined,
    ...(parts.asNeeded !== undefined && { asNeededText: parts.asNeeded }),
    ...(parts.maxDose !== undefined && { maxDoseText: parts.maxDose }),
    besides: authored !== undefined ? notSaidIn(authored, parts) : made && why ? [why] : [],
    ...(authored !== undefined && made !== '' && made !== authored && beside(authored, made, dosage, parts)),
    ...(sequence !== undefined && { sequence }),
    parts,
  };
}

/**
 * All dosages of a medicine, in sequence order (MED-09). The same sequence number (or none) means concurrently: `og:
 * …`; a higher number means afterwards: `deretter: …`.
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
      textIn(objectOrEmpty(dosage), 'patientInstruction', lang) ?? member(dosage, 'patientInstruction'),
    ]
      .map(words)
      .filter((sentence) => sentence !== ''),
  };
}

/**
 * Doses or rates. If there are several, they are labelled with their type; so is a single one that is not the ordered
 * one.
 */
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
  // STU3 and MedicationAdministration.dosage have these without `doseAndRate`.
  const direct = which === 'dose' ? amountOfDose(dosage, lang) : amountOfRate(dosage, lang);
  return [...said, ...(direct === '' ? [] : [direct])].join('; ');
}

/** A dose type without an amount still carries information, unless it is the usual type. */
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

/** A number without a unit is labelled as the dose: `1, 1 gang daglig` would be ambiguous. */
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

/** Maximum doses: R4 has one per period, R5 several. */
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

/** True if the quantity's comparator `<=` already expresses it. */
function isMaximum(words: string, lang: TextLanguage): boolean {
  return words.startsWith(`${comparatorText('<=', lang)}${NBSP}`);
}

function beside(
  authored: string,
  structure: string,
  dosage: unknown,
  parts: DosageParts,
): Pick<DosageText, 'structure' | 'needsStructure' | 'disagrees'> {
  const claims = dosageClaims(authored);
  const disagrees = disagreements(claims, dosage);
  return {
    structure,
    ...(needsStructure(claims, parts) && { needsStructure: true }),
    ...(disagrees.length > 0 && { disagrees }),
  };
}

/** Facts from the structure that the authored text does not state in the same words. */
function notSaidIn(authored: string, parts: DosageParts): string[] {
  const said = authored.toLowerCase();
  return [parts.asNeeded, parts.maxDose, ...parts.instructions].filter(
    (words): words is string => words !== undefined && !said.includes(words.toLowerCase()),
  );
}

/** Joins sentences, ending each with a full stop if it has no closing punctuation and another follows. */
function sentences(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given
    .map((part, index) => (index === given.length - 1 || /[.!?:;]\s*$/.test(part) ? part : `${part}.`))
    .join(' ');
}
