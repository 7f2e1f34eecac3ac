import {
  SYSTEM,
  dosageText,
  identifiesMedicine,
  type ClinicalEntry,
  type DosageFact,
  type MedicationFacts,
  type PartialDate,
} from '@care-timeline/fhir';
import { codingTokens, conceptSignature, sameWords } from '../rules/concept-signature.js';
import type { Language } from '../types.js';

/** Ways in which two rows about the same medicine may differ. */
export const MEDICATION_ATTRIBUTES = [
  'product',
  'strength',
  'form',
  'dose',
  'use',
  'status',
  'start',
  'stop',
] as const;

export type MedicationAttribute = (typeof MEDICATION_ATTRIBUTES)[number];

/** The properties of a request or statement that are compared (MED-27). */
export interface MedicineTraits {
  /** Each of them identifies the substance; one in common means the same substance. */
  readonly substance: readonly string[];
  /** ATC codes. */
  readonly atc: readonly string[];
  /** What it is made of, with strengths; empty if not stated. */
  readonly composition: string;
  readonly compounded: boolean;
  /** Product codes by system: two different codes in one system are two products. */
  readonly product: ReadonlyMap<string, ReadonlySet<string>>;
  /** Somebody named it: a code that stands in for a name is none. */
  readonly named: boolean;
  /** Empty if not stated. */
  readonly strength: string;
  readonly form: string;
  /** Strength and form as text, and the words of the name, which often includes both. */
  readonly words: { readonly strength: string; readonly form: string; readonly name: string };
  /** The strengths that the name says; empty for none. */
  readonly namedStrengths: string;
  readonly dose: readonly DoseTraits[];
  readonly use: string;
  readonly start: string;
  readonly stop: string;
}

/** A dosage instruction in comparable form. */
interface DoseTraits {
  /** As written, else generated from the structure. */
  readonly words: string;
  /** Generated from the structure; empty if there is none. */
  readonly structure: string;
  /** The source withholds the text: it may or may not be the same as another one. */
  readonly isHidden: boolean;
}

/** Systems whose codes identify a substance rather than a product. */
const SUBSTANCE_SYSTEMS: ReadonlySet<string> = new Set([SYSTEM.ATC]);
/** Systems with codes of both kinds: two codes are two things, one code in common may be the substance only. */
const MIXED_SYSTEMS: ReadonlySet<string> = new Set([SYSTEM.SNOMED_CT, SYSTEM.RXNORM]);
/** A strength in a name. */
const STRENGTH =
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s*(?:%|(?:mg|g|[µμ]g|ug|mcg|mikrog\p{L}*|microg\p{L}*|ng|mmol|ie|iu|e|enheter|einingar|units?|mill\p{L}*)(?!\p{L}))/gu;

export function medicineTraits(entry: ClinicalEntry, lang: Language): MedicineTraits {
  const { medication } = entry;
  const codings = (medication?.codings ?? []).filter(identifiesMedicine);
  const tokens = codingTokens(codings);
  const product = new Map<string, Set<string>>();
  for (const { system, code } of codings) {
    if (system === undefined || code === undefined || SUBSTANCE_SYSTEMS.has(system)) continue;
    product.set(system, (product.get(system) ?? new Set()).add(code));
  }
  const ingredients = medication?.ingredients ?? [];
  const ingredient = ingredients.map(({ name }) => conceptSignature(name, name.label)).sort();
  const named =
    entry.nameFrom === 'none' || entry.nameFrom === 'narrative' || entry.nameNotLoaded
      ? undefined
      : entry.name;
  const names = [medication?.generic, named].filter((name) => name !== undefined).map(sameWords);
  return {
    substance: [
      ...tokens,
      ...(ingredient.length > 0 ? [`ingredients ${ingredient.join(' + ')}`] : []),
      ...new Set(names.map((name) => `name ${name}`)),
    ],
    product,
    atc: tokens.filter((token) => token.startsWith(`${SYSTEM.ATC}|`)),
    composition: compositionOf(medication),
    compounded: medication?.compounded === true,
    named: named !== undefined && entry.nameFrom !== 'code',
    strength: sameWords(
      medication?.strength ??
        ingredients
          .map(({ strength }) => strength ?? '')
          .sort()
          .join(' + ')
          .replace(/^[ +]*$/, ''),
    ),
    form: medication?.form === undefined ? '' : conceptSignature(medication.form, medication.form.label),
    words: {
      strength: sameWords(medication?.strength ?? ''),
      form: sameWords(medication?.form?.label ?? ''),
      name: ` ${sameWords(entry.name)} `,
    },
    namedStrengths: strengthsIn(sameWords(entry.name)),
    dose: allDoses(medication, lang),
    use: medication?.use ?? 'unknown',
    start: dayOf(medication?.usePeriod?.start ?? medication?.authoredOn ?? entry.time?.start),
    stop: dayOf(medication?.stop?.at ?? medication?.usePeriod?.end),
  };
}

export function sameSubstance(a: MedicineTraits, b: MedicineTraits): boolean {
  return a.substance.some((token) => b.substance.includes(token));
}

/** Each ingredient with its strength, and how much there is of the whole. */
function compositionOf(medication: MedicationFacts | undefined): string {
  const { ingredients = [], amount = '' } = medication ?? {};
  if (ingredients.length === 0) return '';
  const each = ingredients.map(
    ({ name, strength = '', active = true }) =>
      `${conceptSignature(name, name.label)} ${sameWords(strength)} ${active}`,
  );
  return [...each.sort(), sameWords(amount)].join(' + ');
}

/**
 * Evidence that two are the same medicine (MED-31): a product code in common, the same composition and name, or one
 * substance of the same stated strength and form. The substance alone is none: it has many strengths, forms and brands.
 * A mixture has no code that says what is in it: its composition and name must be the same, and stated.
 */
export function isSameMedicine(a: MedicineTraits, b: MedicineTraits): boolean {
  const sameName = a.named && b.named && bareName(a, b) === bareName(b, a);
  const sameComposition = a.composition === b.composition;
  const coded = a.atc.length > 0 && b.atc.length > 0;
  if (coded && !a.atc.some((code) => b.atc.includes(code))) return false;
  if (a.compounded || b.compounded) return sameName && sameComposition && a.composition !== '';
  if (shareProduct(a, b)) return true;
  const differs = a.composition !== '' && b.composition !== '' && !sameComposition;
  if (!coded) return sameName && sameComposition;
  const stated = a.strength !== '' && a.form !== '' && a.strength === b.strength && a.form === b.form;
  return !differs && (sameName || (stated && sameStrengths(a, b)));
}

/** True if nothing but the strength tells their names apart. */
export function sameBrand(a: MedicineTraits, b: MedicineTraits): boolean {
  const [one, other] = [bareName(a, b), bareName(b, a)].map((name) => sameWords(name.replace(STRENGTH, ' ')));
  return one === other;
}

/** The name without the strength and form that one of the two states beside it: those are compared as such. */
function bareName({ words }: MedicineTraits, other: MedicineTraits): string {
  return [words.strength, words.form, other.words.strength, other.words.form]
    .filter((part) => part !== '')
    .reduce((name, part) => name.replaceAll(` ${part} `, ' '), words.name);
}

/** False if the names say different strengths. */
function sameStrengths(a: MedicineTraits, b: MedicineTraits): boolean {
  const [one, other] = [a.namedStrengths, b.namedStrengths];
  return one === '' || other === '' || one === other;
}

function strengthsIn(name: string): string {
  return [...name.matchAll(STRENGTH)].map(([found]) => found.replace(/\s/g, '').replace(',', '.')).join();
}

/** True if both are coded in the same substance system and have no code in common: chains do not join these. */
export function differentSubstance(a: MedicineTraits, b: MedicineTraits): boolean {
  return a.atc.length > 0 && b.atc.length > 0 && !sameSubstance(a, b);
}

/**
 * What differs, apart from the status. An attribute stated by only one of them counts as a difference: it is not
 * known to be the same.
 */
export function medicineDifferences(a: MedicineTraits, b: MedicineTraits): MedicationAttribute[] {
  const found: MedicationAttribute[] = [];
  const sameProduct = shareProduct(a, b);
  if (sameProduct === false) found.push('product');
  for (const attribute of ['strength', 'form'] as const) {
    // The product code implies strength and form, even if they are not written out.
    if (a[attribute] === b[attribute]) continue;
    const [told, silent] = b[attribute] === '' ? [a, b] : [b, a];
    if (silent[attribute] === '' && (sameProduct || saysItself(silent, told.words[attribute]))) continue;
    found.push(attribute);
  }
  if (!sameProduct && !found.includes('strength') && !sameStrengths(a, b)) found.push('strength');
  if (!sameDose(a.dose, b.dose)) found.push('dose');
  for (const attribute of ['use', 'start', 'stop'] as const) {
    if (a[attribute] !== b[attribute]) found.push(attribute);
  }
  return found;
}

/** If one has no such element, its name may state it: "Eliquis tablett 5 mg" is a tablet. */
function saysItself({ words }: MedicineTraits, told: string): boolean {
  return told !== '' && words.name.includes(` ${told} `);
}

/** The same text, and no structure that contradicts it. */
function sameDose(a: readonly DoseTraits[], b: readonly DoseTraits[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ words, structure, isHidden }, at) => {
      const other = b[at]!;
      if (isHidden || other.isHidden || words !== other.words) return false;
      return structure === '' || other.structure === '' || structure === other.structure;
    })
  );
}

/** Undefined if the two have no code system in common. */
function shareProduct(a: MedicineTraits, b: MedicineTraits): boolean | undefined {
  let answer: boolean | undefined;
  for (const [system, codes] of a.product) {
    const other = b.product.get(system);
    if (other === undefined) continue;
    if (![...codes].some((code) => other.has(code))) answer = false;
    else if (!MIXED_SYSTEMS.has(system)) return true;
  }
  return answer;
}

/** One text for all dosages stands for them if they have none of their own. */
function allDoses(medication: MedicationFacts | undefined, lang: Language): readonly DoseTraits[] {
  const doses = (medication?.dosages ?? []).map((dosage) => doseTraits(dosage, lang));
  const text = medication?.renderedDosage;
  if (text === undefined || medication?.dosages.some((dosage) => dosage.text !== undefined)) return doses;
  const structure = doses.map((dose) => dose.structure).join('; ');
  return [{ words: sameWords(text), structure, isHidden: false }];
}

function doseTraits({ text, structured }: DosageFact, lang: Language): DoseTraits {
  const bare = { ...(structured as Record<string, unknown> | undefined), text: undefined };
  const made = dosageText(bare, lang);
  const structure = made.generated ? sameWords(made.text) : '';
  const isHidden = text === undefined && made.absent !== undefined;
  return { words: text === undefined ? structure : sameWords(text), structure, isHidden };
}

/** Day, month or year, with the precision given: a time of day is not a difference between two systems. */
function dayOf(date: PartialDate | undefined): string {
  return date?.text.slice(0, 10) ?? '';
}
