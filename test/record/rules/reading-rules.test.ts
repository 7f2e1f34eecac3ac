/** How a measured value is read: every reading beside the nearest one that it must not be mistaken for. */
import { describe, expect, it } from 'vitest';
import { readResources, type ConceptFact, type QuantityFact, type ValueFact } from '@care-timeline/fhir';
import {
  boundOf,
  isAbnormal,
  isFlagged,
  measuredNumber,
  usualRange,
  type Bound,
} from '@care-timeline/record';
import { observation, type Resource } from '../support/resources.js';

type Json = Record<string, unknown>;

function valueOf(more: Json): ValueFact {
  const resource: Resource = observation('o', { valueQuantity: { value: 2, unit: 'g/L' }, ...more });
  return readResources(resource).entries[0]!.values[0]!;
}

describe('usual reference range', () => {
  const range = (low: number, more: Json = {}): Json => ({
    low: { value: low },
    high: { value: low + 1 },
    ...more,
  });
  const typed = (type: Json): Json => range(2, { type });
  const coded = (code: string): Json =>
    typed({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/referencerange-meaning', code }] });
  const low = (...referenceRange: Json[]): number | undefined =>
    usualRange(valueOf({ referenceRange }))?.low?.value;

  it.each<[string, Json[], number | undefined]>([
    ['none', [], undefined],
    ['one without a type', [range(2)], 2],
    ['one that is normal', [coded('normal')], 2],
    ['one of a treatment', [coded('treatment')], undefined],
    ['one that is recommended', [coded('recommended')], undefined],
    ['a treatment range before the usual one', [coded('treatment'), range(0.8)], 0.8],
    ['a normal one in words', [typed({ text: 'Normalområde' })], 2],
    ['another in words', [typed({ text: 'Behandlingsmål' })], undefined],
    ['one whose words only contain "normal"', [typed({ text: 'Unormal' })], undefined],
    [
      'a code beside the words: the code decides',
      [typed({ ...coded('treatment')['type']!, text: 'Normal' })],
      undefined,
    ],
    ['a coding without a code: the words decide', [typed({ coding: [{ display: 'x' }], text: 'Normal' })], 2],
    ['one with a lower limit only', [{ low: { value: 2 } }, range(3)], 2],
    ['one with words only', [{ text: 'under 5' }], undefined],
    ['one with words only before one with limits', [{ text: 'under 5' }, range(3)], 3],
    ['one with an upper limit only', [{ high: { value: 5 } }, range(3)], undefined],
    ['one for some before one for everybody', [range(1, { appliesTo: [{ text: 'Kvinner' }] }), range(4)], 4],
    ['one for an age before one for everybody', [range(1, { age: { high: { value: 18 } } }), range(4)], 4],
    [
      'two for some',
      [range(1, { appliesTo: [{ text: 'Kvinner' }] }), range(4, { appliesTo: [{ text: 'X' }] })],
      1,
    ],
  ])('RES-03 RES-06 %s', (_, ranges, expected) => {
    expect(low(...ranges)).toBe(expected);
  });

  it.each<[string, Json, Json, boolean]>([
    ['the same unit', { unit: 'g/L' }, { unit: 'g/L' }, true],
    ['no unit', {}, { unit: 'g/L' }, true],
    ['another unit', { unit: 'mg/dL' }, { unit: 'g/L' }, false],
    ['another code, and the same words', { unit: 'g/L', code: 'g/L' }, { unit: 'g/L', code: 'mg/L' }, false],
    ['the same code, and other words', { unit: 'g/l', code: 'g/L' }, { unit: 'gram/L', code: 'g/L' }, true],
    ['the code as words', { unit: 'g/L' }, { unit: 'gram/L', code: 'g/L' }, true],
    ['a unit, for a value without one', { unit: 'g/L' }, {}, false],
    ['a code alone, and another', { code: 'g/L' }, { code: 'mg/L' }, false],
    ['a code alone, for a unit in words', { code: 'g/L' }, { unit: 'mg/L' }, false],
    ['a code and words, for the same words', { unit: 'g/l', code: 'g/L' }, { unit: 'g/l' }, true],
    ['a code and words, for the code as words', { unit: 'gram/L', code: 'g/L' }, { unit: 'g/L' }, true],
  ])('RES-06 a range in %s', (_, limit, quantity, isUsual) => {
    const value = valueOf({
      valueQuantity: { value: 2, ...quantity },
      referenceRange: [{ low: { value: 1, ...limit }, high: { value: 3 } }],
    });
    expect(usualRange(value)?.low?.value).toBe(isUsual ? 1 : undefined);
    const high = valueOf({
      valueQuantity: { value: 2, ...quantity },
      referenceRange: [{ low: { value: 1 }, high: { value: 3, ...limit } }],
    });
    expect(usualRange(high)?.high?.value).toBe(isUsual ? 3 : undefined);
  });
});

describe('usual reference range of what is no quantity', () => {
  it.each<[string, Json]>([
    ['words', { valueString: 'ca. 2' }],
    ['an integer', { valueInteger: 2 }],
    ['no value', {}],
  ])('RES-06 %s: the unit of the range is no obstacle', (_, more) => {
    const referenceRange = [{ low: { value: 1, unit: 'g/L' } }];
    const value = valueOf({ valueQuantity: undefined, ...more, referenceRange });
    expect(usualRange(value)?.low?.value).toBe(1);
  });
});

describe('abnormal', () => {
  const HL7 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
  const V2 = 'http://terminology.hl7.org/CodeSystem/v2-0078';
  const said = (...interpretation: Json[]): readonly ConceptFact[] =>
    valueOf({ interpretation }).interpretation;
  const code = (value: string, system: string | undefined = HL7): Json => ({
    coding: [{ system, code: value }],
  });

  it.each<[string, Json, boolean]>([
    ['N', code('N'), false],
    ['NEG', code('NEG'), false],
    ['not detected', code('ND'), false],
    ['non-reactive', code('NR'), false],
    ['weakly reactive', code('WR'), true],
    ['susceptible', code('S'), false],
    ['intermediate', code('I'), true],
    ['resistant', code('R'), true],
    ['high', code('H'), true],
    ['significantly low', code('LU'), true],
    ['critical', code('AA'), true],
    ['indeterminate', code('IND'), true],
    ['a code that nobody knows', code('QQ'), true],
    ['N of version 2', code('N', V2), false],
    ['H of version 2', code('H', V2), true],
    ['N without a system', code('N', ''), false],
    ['N of another system', code('N', 'http://example.org/lab'), true],
    [
      'N, and the same in another system',
      { coding: [code('N'), code('1', 'http://example.org/lab')].flatMap((one) => one['coding']) },
      false,
    ],
    [
      'N and H at once',
      {
        coding: [
          { system: HL7, code: 'N' },
          { system: HL7, code: 'H' },
        ],
      },
      true,
    ],
    ['the word "Normal"', { text: 'Normal' }, false],
    ['the word "Unormal"', { text: 'Unormal' }, true],
    ['the words "ikke påvist"', { text: 'Ikke  påvist' }, false],
    ['the word "påvist"', { text: 'Påvist' }, true],
    ['the word of a code', { ...code('H'), text: 'Normal' }, true],
    ['the word of a coding without a code', { coding: [{ system: HL7 }], text: 'Normal' }, false],
  ])('RES-03 %s', (_, interpretation, abnormal) => {
    expect(said(interpretation).map(isAbnormal)).toEqual([abnormal]);
  });

  it.each<[string, Json[], boolean]>([
    ['nothing', [], false],
    ['normal', [code('N')], false],
    ['normal, and risen significantly', [code('N'), code('U')], true],
  ])('RES-03 a value of which its source says: %s', (_, interpretation, flagged) => {
    expect(isFlagged(valueOf({ interpretation }))).toBe(flagged);
  });

  it('RES-03 is never worked out from the range', () => {
    expect(isFlagged(valueOf({ referenceRange: [{ high: { value: 1 } }] }))).toBe(false);
  });
});

describe('comparator', () => {
  it.each<[string | undefined, Pick<Bound, 'side' | 'inclusive'> | undefined]>([
    ['<', { side: 'upper', inclusive: false }],
    ['<=', { side: 'upper', inclusive: true }],
    ['>', { side: 'lower', inclusive: false }],
    ['>=', { side: 'lower', inclusive: true }],
    ['ad', undefined],
    ['<>', undefined],
    [undefined, undefined],
  ])('RES-02 %s', (comparator, bound) => {
    const quantity: QuantityFact = { value: 5, ...(comparator !== undefined && { comparator }) };
    expect(boundOf(quantity)).toEqual(bound && { value: 5, ...bound });
    expect(measuredNumber(quantity)).toBe(comparator === undefined ? 5 : undefined);
  });

  it('RES-02 a comparator without a number bounds nothing', () => {
    expect(boundOf({ comparator: '<' })).toBeUndefined();
    expect(measuredNumber(undefined)).toBeUndefined();
  });
});
