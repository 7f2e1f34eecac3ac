import { describe, expect, it } from 'vitest';
import { unitSymbol, type QuantityFact } from '@care-timeline/fhir';

const UCUM = 'http://unitsofmeasure.org';
const coded = (code: string, more: QuantityFact = {}): QuantityFact => ({ system: UCUM, code, ...more });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('unit of a result', () => {
  it.each<[string, string, string, string?]>([
    ['10*9/L', '×10⁹/L', '×10⁹/L'],
    ['10*12/L', '×10¹²/L', '×10¹²/L'],
    ['10*6.mm2', '×10⁶·mm²', '×10⁶·mm²'],
    ['Cel', '°C', '°C'],
    ['mm[Hg]', 'mmHg', 'mmHg'],
    ['umol/L', 'µmol/L', 'µmol/L'],
    ['ug/L', 'mikrogram/L', 'microgram/L'],
    ['m[IU]/L', 'mIE/L', 'mIU/L'],
    ['u[IU]/mL', 'µIE/mL', 'µIU/mL'],
    ['kg/m2', 'kg/m²', 'kg/m²'],
    ['mL/min/{1.73_m2}', 'mL/min/1,73 m²', 'mL/min/1.73 m²'],
    ['/min', '/min', '/min'],
    ['{beats}/min', 'slag/min', 'beats/min'],
    ['{breaths}/min', 'åndedrag/min', 'breaths/min', 'andedrag/min'],
    ['[in_i]', 'tommer', 'in', 'tommar'],
    ['g/d', 'g/døgn', 'g/day'],
    ['mg/24.h', 'mg/24 h', 'mg/24 h'],
    ['a', 'år', 'years'],
    ['wk', 'uker', 'weeks', 'veker'],
    ['mmol/L', 'mmol/L', 'mmol/L'],
    ['%', '%', '%'],
    ['{score}', '', ''],
    ['{INR}', '', ''],
    ['[pH]', '', ''],
    ['1', '', ''],
    // Not known in every part: as written.
    ['{tablett}', '{tablett}', '{tablett}'],
    ["[arb'U]/mL", "[arb'U]/mL", "[arb'U]/mL"],
    ['10*9/{what}', '10*9/{what}', '10*9/{what}'],
    ['mol/(kg.s)', 'mol/(kg.s)', 'mol/(kg.s)'],
    ['//', '//', '//'],
    ['constructor', 'constructor', 'constructor'],
  ])('RES-01 %s', (code, nb, en, nn = nb) => {
    for (const quantity of [coded(code), coded(code, { unit: code }), { code }]) {
      expect(plain(unitSymbol(quantity, 2, 'nb'))).toBe(nb);
      expect(plain(unitSymbol(quantity, 2, 'nn'))).toBe(nn);
      expect(plain(unitSymbol(quantity, 2, 'en'))).toBe(en);
    }
  });

  it.each<[string, QuantityFact, string]>([
    ['in the words of the source', coded('ug/L', { unit: 'µg/L' }), 'µg/L'],
    ['as the source writes it, with a code', coded('mmol/L', { unit: 'mmol/l' }), 'mmol/l'],
    ['as the source writes it, alone', { unit: 'ug/L' }, 'ug/L'],
    ['a code in place of words', { unit: 'mm[Hg]' }, 'mmHg'],
    ['a power in place of words', coded('10*9/L', { unit: '10^9/L' }), '×10⁹/L'],
    ['of another system', { system: 'http://example.org/units', code: 'Cel' }, 'Cel'],
    ['none', {}, ''],
  ])('RES-01 a unit %s', (_, quantity, expected) => {
    expect(unitSymbol(quantity, undefined, 'nb')).toBe(expected);
  });
});
