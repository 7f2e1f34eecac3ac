/** What tells one unit from another, and which code names a series. */
import { describe, expect, it } from 'vitest';
import type { CodingFact, ConceptFact, QuantityFact, ValueFact } from '@care-timeline/fhir';
import { measureKey, unitOf } from '../../../packages/record/src/rules/series-key.js';

const UCUM = 'http://unitsofmeasure.org';
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';

const concept = (label: string, ...codings: CodingFact[]): ConceptFact => ({
  label,
  codings,
  labelFrom: 'text',
});
const value = (content: ValueFact['content']): ValueFact => ({ content }) as ValueFact;
const quantity = (more: QuantityFact): ValueFact =>
  value({ type: 'quantity', quantity: { value: 5, ...more } });

describe('the unit of a value', () => {
  it.each<[string, ValueFact, string, string]>([
    ['a UCUM code', quantity({ unit: 'mmol/l', system: UCUM, code: 'mmol/L' }), 'mmol/L', 'mmol/l'],
    ['a code without a system', quantity({ unit: 'mmol/l', code: 'mmol/L' }), 'mmol/L', 'mmol/l'],
    [
      'a code of another system',
      quantity({ unit: 'mmol/l', system: 'urn:x', code: '17' }),
      'mmol/l',
      'mmol/l',
    ],
    ['a unit in words', quantity({ unit: 'kg' }), 'kg', 'kg'],
    ['a code alone', quantity({ system: UCUM, code: 'kg' }), 'kg', 'kg'],
    ['none', quantity({}), '1', ''],
    ['the unit one', quantity({ system: UCUM, code: '1' }), '1', ''],
    ['the unit one by name', quantity({ unit: '1' }), '1', ''],
    ['an integer', value({ type: 'integer', integer: 5 }), '1', ''],
    ['words', value({ type: 'text', text: '5' }), '', ''],
    ['no value', value(undefined), '', ''],
    ['a range, by its low end', value({ type: 'range', low: { value: 1, unit: 'kg' } }), 'kg', 'kg'],
    ['a range, by its high end', value({ type: 'range', high: { value: 1, unit: 'g' } }), 'g', 'g'],
    ['a range without ends', value({ type: 'range' }), '', ''],
    ['a ratio', value({ type: 'ratio', numerator: { value: 1, unit: 'kg' } }), '', ''],
  ])('RES-07 %s', (_, fact, signature, text) => {
    expect(unitOf(fact)).toMatchObject({ signature, text });
  });

  it.each<QuantityFact>([
    { unit: 'mmol/l', system: UCUM, code: 'mmol/L' },
    { unit: 'kg' },
    { system: UCUM },
    { code: 'kg' },
    {},
  ])('RES-07 stays as the source gives it: %j', (unit) => {
    expect(unitOf(quantity({ comparator: '<', ...unit })).fact).toStrictEqual(unit);
  });
});

describe('the code of a series', () => {
  const loinc = { system: LOINC, code: '718-7' };
  const snomed = { system: SNOMED, code: '259695003' };
  const local = { system: 'http://example.no/lab', code: 'HB' };
  const other = { system: 'http://example.no/analyses', code: '2' };

  it.each<[string, CodingFact[], string]>([
    ['LOINC before SNOMED CT', [snomed, loinc], `${LOINC}|718-7`],
    ['SNOMED CT before a local code', [local, snomed], `${SNOMED}|259695003`],
    [
      'a system that only begins like LOINC',
      [{ system: `${LOINC}/x`, code: 'a' }, local],
      'http://example.no/lab|HB',
    ],
    ['of two local codes the first by name', [local, other], 'http://example.no/analyses|2'],
    ['the same in the other order', [other, local], 'http://example.no/analyses|2'],
    ['no code: the words, folded', [], 'text hb'],
  ])('RES-07 %s', (_, codings, expected) => {
    expect(measureKey({ code: concept('Hb', ...codings) })).toBe(expected);
  });

  it('RES-07 a site and a method are told apart, and one of them is not none', () => {
    const code = concept('Temperatur');
    const arm = concept('Arm');
    const keys = [{ code }, { code, site: arm }, { code, method: arm }, { code, site: arm, method: arm }].map(
      (one) => measureKey(one as ValueFact),
    );
    expect(keys).toEqual([
      'text temperatur',
      'text temperatur\narm\n',
      'text temperatur\n\narm',
      'text temperatur\narm\narm',
    ]);
  });
});
