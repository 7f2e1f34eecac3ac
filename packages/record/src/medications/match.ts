import {
  SYSTEM,
  dosageText,
  type ClinicalEntry,
  type DosageFact,
  type PartialDate,
} from '@care-timeline/fhir';
import { codingTokens, conceptSignature, sameWords } from '../rules/concept-signature.js';
import type { Language } from '../types.js';

/** What two rows about the same medicine may differ in. */
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

/** What is compared of a request or statement (MED-27). */
export interface MedicineTraits {
  /** Each of them names the substance; one in common is the same substance. */
  readonly substance: readonly string[];
  /** Codes of the product by system: two different ones of one system are two products. */
  readonly product: ReadonlyMap<string, ReadonlySet<string>>;
  /** Empty where it is not said. */
  readonly strength: string;
  readonly form: string;
  /** Strength and form in words, and the words of the name, which often says both. */
  readonly words: { readonly strength: string; readonly form: string; readonly name: string };
  readonly dose: readonly DoseTraits[];
  readonly use: string;
  readonly start: string;
  readonly stop: string;
}

/** A dosage instruction for comparing. */
interface DoseTraits {
  /** As written, else made from the structure. */
  readonly words: string;
  /** Made from the structure; empty where there is none. */
  readonly structure: string;
  /** The source holds the text back: it may be the same as another one, or not. */
  readonly isHidden: boolean;
}

/** Systems whose codes name a substance and not a product. */
const SUBSTANCE_SYSTEMS: ReadonlySet<string> = new Set([SYSTEM.ATC]);

export function medicineTraits(entry: ClinicalEntry, lang: Language): MedicineTraits {
  const { medication } = entry;
  const codings = medication?.codings ?? [];
  const product = new Map<string, Set<string>>();
  for (const { system, code } of codings) {
    if (system === undefined || code === undefined || SUBSTANCE_SYSTEMS.has(system)) continue;
    product.set(system, (product.get(system) ?? new Set()).add(code));
  }
  const ingredients = medication?.ingredients ?? [];
  const ingredient = ingredients.map(({ name }) => conceptSignature(name, name.label)).sort();
  const named = entry.nameFrom === 'none' || entry.nameNotLoaded ? undefined : entry.name;
  const names = [medication?.generic, named].filter((name) => name !== undefined).map(sameWords);
  return {
    substance: [
      ...codingTokens(codings),
      ...(ingredient.length > 0 ? [`ingredients ${ingredient.join(' + ')}`] : []),
      ...new Set(names.map((name) => `name ${name}`)),
    ],
    product,
    strength: sameWords(
      medication?.strength ??
        ingredients
          .map(({ strength }) => strength ?? '')
          .join(' + ')
          .replace(/^[ +]*$/, ''),
    ),
    form: medication?.form === undefined ? '' : conceptSignature(medication.form, medication.form.label),
    words: {
      strength: sameWords(medication?.strength ?? ''),
      form: sameWords(medication?.form?.label ?? ''),
      name: ` ${sameWords(entry.name)} `,
    },
    dose: (medication?.dosages ?? []).map((dosage) => doseTraits(dosage, lang)),
    use: medication?.use ?? 'unknown',
    start: dayOf(medication?.usePeriod?.start ?? medication?.authoredOn ?? entry.time?.start),
    stop: dayOf(medication?.stop?.at ?? medication?.usePeriod?.end),
  };
}

export function sameSubstance(a: MedicineTraits, b: MedicineTraits): boolean {
  return a.substance.some((token) => b.substance.includes(token));
}

/** True where both are coded in one system of substances and share no code: chains do not join these. */
export function differentSubstance(a: MedicineTraits, b: MedicineTraits): boolean {
  const atc = (traits: MedicineTraits): string[] =>
    traits.substance.filter((token) => token.startsWith(`${SYSTEM.ATC}|`));
  return atc(a).length > 0 && atc(b).length > 0 && !sameSubstance(a, b);
}

/** What differs, apart from the status. A thing that only one of them says is a difference: nobody knows that it is the same. */
export function medicineDifferences(a: MedicineTraits, b: MedicineTraits): MedicationAttribute[] {
  const found: MedicationAttribute[] = [];
  const sameProduct = shareProduct(a, b);
  if (sameProduct === false) found.push('product');
  for (const attribute of ['strength', 'form'] as const) {
    // The code of the product says strength and form, whether or not they are written out.
    if (a[attribute] === b[attribute]) continue;
    const [told, silent] = b[attribute] === '' ? [a, b] : [b, a];
    if (silent[attribute] === '' && (sameProduct || saysItself(silent, told.words[attribute]))) continue;
    found.push(attribute);
  }
  if (!sameDose(a.dose, b.dose)) found.push('dose');
  for (const attribute of ['use', 'start', 'stop'] as const) {
    if (a[attribute] !== b[attribute]) found.push(attribute);
  }
  return found;
}

/** The name of the one that has no such element says it: "Eliquis tablett 5 mg" is a tablet. */
function saysItself({ words }: MedicineTraits, told: string): boolean {
  return told !== '' && words.name.includes(` ${told} `);
}

/** The same words, and no structure that says otherwise. */
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

/** Undefined where the two are coded in no system in common. */
function shareProduct(a: MedicineTraits, b: MedicineTraits): boolean | undefined {
  let answer: boolean | undefined;
  for (const [system, codes] of a.product) {
    const other = b.product.get(system);
    if (other === undefined) continue;
    if ([...codes].some((code) => other.has(code))) return true;
    answer = false;
  }
  return answer;
}

function doseTraits({ text, structured }: DosageFact, lang: Language): DoseTraits {
  const bare = { ...(structured as Record<string, unknown> | undefined), text: undefined };
  const made = dosageText(bare, lang);
  const structure = made.generated ? sameWords(made.text) : '';
  const isHidden = text === undefined && made.absent !== undefined;
  return { words: text === undefined ? structure : sameWords(text), structure, isHidden };
}

/** Day, month or year, as far as it was written: a time of day is no difference between two systems. */
function dayOf(date: PartialDate | undefined): string {
  return date?.text.slice(0, 10) ?? '';
}
