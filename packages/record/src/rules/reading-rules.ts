import type { ConceptFact, QuantityFact, ReferenceRangeFact, ValueFact } from '@care-timeline/fhir';
import { sameWords } from './concept-signature.js';

/**
 * The reference range to measure a value by: the one for everybody, else the first. A range of another type, such as the goal of
 * a treatment, is no reference range (Observation.referenceRange.type; absent means normal). Undefined where none was given, which
 * is not the same as a normal value (RES-03).
 */
export function usualRange({ ranges }: Pick<ValueFact, 'ranges'>): ReferenceRangeFact | undefined {
  const usual = ranges.filter((range) => hasLimit(range) && isUsual(range));
  return usual.find(({ appliesTo, age }) => appliesTo.length === 0 && age === undefined) ?? usual[0];
}

function hasLimit({ low, high }: ReferenceRangeFact): boolean {
  return low?.value !== undefined || high?.value !== undefined;
}

function isUsual({ type }: ReferenceRangeFact): boolean {
  if (type === undefined) return true;
  const codes = type.codings.flatMap(({ code }) => code ?? []);
  if (codes.length > 0) return codes.includes('normal');
  return /^(normal|referans|reference|usual|vanlig|vanleg)/.test(sameWords(type.label));
}

/** Codings of HL7's own systems of interpretations (v3 ObservationInterpretation, v2 table 0078). */
const HL7_INTERPRETATION = /(^|\/)(v3[-/]ObservationInterpretation|v2[-/]0078)$|\.113883\.(5\.83|12\.78)$/;

/** Codes that say that a finding is as it should be: normal, negative, not detected, non-reactive, susceptible, expected. */
const REASSURING_CODES: ReadonlySet<string> = new Set(['N', 'NEG', 'ND', 'NR', 'S', 'SYN-S', 'EXP']);

/** The same in words, for an interpretation that has no code; folded. */
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
 * Whether an interpretation says, or may say, that a value is not as it should be. Only what the source says, never worked out from
 * the range (RES-03). What nobody here understands warns: a code of another system, a change, an uncertain finding.
 */
export function isAbnormal({ codings, label }: ConceptFact): boolean {
  const codes = codings.flatMap(({ system, code }) =>
    code !== undefined && (system === undefined || HL7_INTERPRETATION.test(system)) ? [code] : [],
  );
  if (codes.length > 0) return !codes.every((code) => REASSURING_CODES.has(code));
  return !REASSURING_WORDS.has(sameWords(label));
}

/** What the source says of a value: one abnormal interpretation is enough. False where it says nothing, which is not "normal". */
export function isFlagged({ interpretation }: Pick<ValueFact, 'interpretation'>): boolean {
  return interpretation.some(isAbnormal);
}

/** A number that is a limit of the value and not the value itself (RES-02). */
export interface Bound {
  readonly value: number;
  /** The value lies below an upper bound, above a lower one. */
  readonly side: 'upper' | 'lower';
  /** Whether the value may be the number itself: `<=` and `>=`. */
  readonly inclusive: boolean;
}

/**
 * The bound that a comparator makes of a number. Undefined without one, and for those that are no bound: `ad` is "sufficient to
 * achieve this", and a code that nobody knows may mean anything.
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

/** The number that was measured: none where a comparator qualifies it, whatever it is (RES-02). */
export function measuredNumber(quantity: QuantityFact | undefined): number | undefined {
  return quantity?.comparator === undefined ? quantity?.value : undefined;
}
