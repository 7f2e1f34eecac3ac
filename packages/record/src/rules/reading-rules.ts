import type { ConceptFact, QuantityFact, ReferenceRangeFact, ValueFact } from '@care-timeline/fhir';
import { sameWords } from './concept-signature.js';
import type { UnitFact } from './series-key.js';

/**
 * The reference range to compare a value with: the one that applies to everybody, else the first. A range of another
 * type, such as a treatment goal, is not a reference range (Observation.referenceRange.type; absent means normal), and
 * one in another unit than the value says nothing about its number (RES-06). Undefined if none was given, which is not
 * the same as a normal value (RES-03).
 */
export function usualRange(value: Pick<ValueFact, 'ranges' | 'content'>): ReferenceRangeFact | undefined {
  const usual = value.ranges.filter((range) => hasLimit(range) && isUsual(range) && isInUnitOf(range, value));
  return usual.find(({ appliesTo, age }) => appliesTo.length === 0 && age === undefined) ?? usual[0];
}

function hasLimit({ low, high }: ReferenceRangeFact): boolean {
  return low?.value !== undefined || high?.value !== undefined;
}

function isInUnitOf({ low, high }: ReferenceRangeFact, { content }: Pick<ValueFact, 'content'>): boolean {
  return content?.type !== 'quantity' || isInUnit([low, high], content.quantity);
}

/**
 * Whether limits can be compared with a number in a unit (RES-01, RES-06). A limit without a unit is in that of the
 * number.
 */
export function isInUnit(limits: readonly (QuantityFact | undefined)[], unit: UnitFact): boolean {
  return limits.every((limit) => limit === undefined || !hasUnit(limit) || isSameUnit(limit, unit));
}

function hasUnit({ unit, code }: UnitFact): boolean {
  return unit !== undefined || code !== undefined;
}

/** By code if both have one, else by what either is called. */
function isSameUnit(a: UnitFact, b: UnitFact): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code;
  return [a.unit, a.code].some((name) => name !== undefined && (name === b.unit || name === b.code));
}

function isUsual({ type }: ReferenceRangeFact): boolean {
  if (type === undefined) return true;
  const codes = type.codings.flatMap(({ code }) => code ?? []);
  if (codes.length > 0) return codes.includes('normal');
  return /^(normal|referans|reference|usual|vanlig|vanleg)/.test(sameWords(type.label));
}

/** Codings in HL7's interpretation systems (v3 ObservationInterpretation, v2 table 0078). */
const HL7_INTERPRETATION = /(^|\/)(v3[-/]ObservationInterpretation|v2[-/]0078)$|\.113883\.(5\.83|12\.78)$/;

/**
 * Codes for findings that are as they should be: normal, negative, not detected, non-reactive, susceptible, expected.
 */
const REASSURING_CODES: ReadonlySet<string> = new Set(['N', 'NEG', 'ND', 'NR', 'S', 'SYN-S', 'EXP']);

/** The same as text, for an interpretation without a code; folded. */
const REASSURING_WORDS: ReadonlySet<string> = new Set(
  [
    [
      'normal',
      'normalt',
      'normale',
      'within normal limits',
      'innenfor referanseområdet',
      'innanfor referanseområdet',
    ],
    ['negativ', 'negativt', 'negative'],
    ['ikke påvist', 'ikkje påvist', 'not detected'],
    ['ikke-reaktiv', 'ikkje-reaktiv', 'non-reactive', 'nonreactive'],
    ['følsom', 'sensitiv', 'susceptible'],
    ['forventet', 'forventa', 'expected'],
  ].flatMap((words) => words.map(sameWords)),
);

/**
 * Whether an interpretation says, or may say, that a value is abnormal. Based only on what the source states, never
 * computed from the range (RES-03). Anything not understood counts as a warning: a code from another system, a
 * change, an uncertain finding.
 */
export function isAbnormal(concept: ConceptFact): boolean {
  const codes = interpretationCodes(concept);
  if (codes.length > 0) return !codes.every((code) => REASSURING_CODES.has(code));
  return !REASSURING_WORDS.has(sameWords(concept.label));
}

/**
 * The HL7 codes of an interpretation.
 *
 * @param bare - whether a code without a system is taken to be one of them
 */
export function interpretationCodes({ codings }: ConceptFact, bare = true): readonly string[] {
  return codings.flatMap(({ system, code }) =>
    code !== undefined && (system === undefined ? bare : HL7_INTERPRETATION.test(system)) ? [code] : [],
  );
}

/**
 * What the source states about a value: one abnormal interpretation is enough. False if it states nothing, which does
 * not mean "normal".
 */
export function isFlagged({ interpretation }: Pick<ValueFact, 'interpretation'>): boolean {
  return interpretation.some(isAbnormal);
}

/** A number that is a limit for the value and not the value itself (RES-02). */
export interface Bound {
  readonly value: number;
  /** The value is below an upper bound, or above a lower one. */
  readonly side: 'upper' | 'lower';
  /** Whether the value may equal the number: `<=` and `>=`. */
  readonly inclusive: boolean;
}

/**
 * The bound that a comparator turns a number into. Undefined without a comparator, and for comparators that are not
 * bounds: `ad` is "sufficient to achieve this", and an unknown code may mean anything.
 */
export function boundOf({ value, comparator }: QuantityFact): Bound | undefined {
  const known = comparator === undefined ? undefined : COMPARATORS.get(comparator);
  return value === undefined || known === undefined ? undefined : { value, ...known };
}

const COMPARATORS: ReadonlyMap<string, Omit<Bound, 'value'>> = new Map([
  ['<', { side: 'upper', inclusive: false }],
  ['<=', { side: 'upper', inclusive: true }],
  ['>', { side: 'lower', inclusive: false }],
  ['>=', { side: 'lower', inclusive: true }],
]);

/** The measured number: undefined if any comparator qualifies it (RES-02). */
export function measuredNumber(quantity: QuantityFact | undefined): number | undefined {
  return quantity?.comparator === undefined ? quantity?.value : undefined;
}
