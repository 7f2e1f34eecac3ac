import { describe, expect, it } from 'vitest';
import { doseText, rangeText, ratioText } from '../../../packages/fhir/src/dosage/quantity-json.js';
import {
  comparatorText,
  perUnitText,
  quantityText,
  unitText,
} from '../../../packages/fhir/src/dosage/unit-text.js';

const UCUM = 'http://unitsofmeasure.org';
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const q = (value: unknown, unit?: string, more: object = {}) => ({
  ...(value !== undefined && { value }),
  ...(unit !== undefined && { unit }),
  ...more,
});

describe('doseText', () => {
  const rows: [json: unknown, text: string][] = [
    [q(1, 'tablett'), '1 tablett'],
    [q(2, 'tablett'), '2 tabletter'],
    [q('en halv', 'tablett'), 'en halv tabletter'],
    [q(undefined, 'tablett'), 'tabletter'],
    [q(5, 'mg', { comparator: '<' }), 'mindre enn 5 mg'],
    [q(5, 'mg', { comparator: '~' }), '~ 5 mg'],
    [q(5, 'mg', { comparator: ' ' }), '5 mg'],
    [q(5), '5'],
    [{}, ''],
    [undefined, ''],
  ];
  it.each(rows)('MED-04 MED-05 MED-06 %j', (json, text) => {
    expect(plain(doseText(json, 'nb'))).toBe(text);
  });
});

describe('rangeText', () => {
  const rows: [low: unknown, high: unknown, text: string][] = [
    [q(1, 'tablett'), q(2, 'tablett'), '1 til 2 tabletter'],
    [q(0.5, 'tablett'), q(1, 'tablett'), '0,5 til 1 tablett'],
    [q(500, 'mg'), q(1, 'g'), '500 mg til 1 g'],
    [q(1, 'tablett', { code: 'x1' }), q(2, 'tablett', { code: 'x2' }), '1 tablett til 2 tabletter'],
    [
      q(1, 'tablett', { system: 'http://a', code: 'a' }),
      q(2, 'tablett', { system: 'http://b', code: 'a' }),
      '1 tablett til 2 tabletter',
    ],
    [q(1, 'tablett', { comparator: '>' }), q(2, 'tablett'), 'mer enn 1 tablett til 2 tabletter'],
    [q(undefined, 'tablett'), q(2, 'tablett'), 'tabletter til 2 tabletter'],
    [q(1, 'tablett'), q(undefined, 'tablett'), '1 tablett til tabletter'],
    [q(1, 'tablett'), undefined, 'minst 1 tablett'],
    [undefined, q(2, 'tablett'), 'inntil 2 tabletter'],
    [undefined, undefined, ''],
  ];
  it.each(rows)('MED-04 RES-01 from %j to %j', (low, high, text) => {
    expect(plain(rangeText({ low, high }, 'nb'))).toBe(text);
  });
});

describe('ratioText', () => {
  const rows: [numerator: unknown, denominator: unknown, text: string][] = [
    [q(100, 'ml'), q(1, 'h'), '100 ml per time'],
    [q(100, 'ml'), q(2, 'h'), '100 ml per 2 timer'],
    [q(4, 'g'), q(24, 'h'), '4 g per 24 timer'],
    [q(3, 'kapsel'), q(1, 'd', { system: UCUM, code: 'd' }), '3 kapsler per døgn'],
    [q(3, 'kapsel'), q(undefined, 'd', { system: UCUM, code: 'd' }), '3 kapsler per døgn'],
    [q(3, 'mg'), q(1, undefined), '3 mg per 1'],
    [q(3, 'mg'), q(1, 'time', { comparator: '<' }), '3 mg per mindre enn 1 time'],
    [q(3, 'mg'), q(2, 'time', { comparator: '<' }), '3 mg per mindre enn 2 timer'],
    [q(3, 'mg'), q(1.5, 'time'), '3 mg per 1,5 timer'],
    [q(3, 'mg'), undefined, '3 mg'],
    [undefined, q(1, 'h'), 'per time'],
    [undefined, undefined, ''],
  ];
  it.each(rows)('MED-06 %j per %j', (numerator, denominator, text) => {
    expect(plain(ratioText({ numerator, denominator }, 'nb'))).toBe(text);
  });
});

describe('perUnitText', () => {
  const DAY = { system: UCUM, code: 'd' };
  const rows: [of: object, count: number | undefined, nb: string, en: string][] = [
    [DAY, 1, 'døgn', 'day'],
    [DAY, 2, 'døgn', 'days'],
    [{ unit: ' D ' }, 1, 'døgn', 'day'],
    [{ system: UCUM, code: 'h' }, 1, 'time', 'hour'],
    [{ system: UCUM, code: 'h' }, 8, 'timer', 'hours'],
    [{ unit: 'rør' }, 1, 'rør', 'rør'],
    [{}, 1, '', ''],
  ];
  it.each(rows)('MED-06 %j, %s', (of, count, nb, en) => {
    expect(perUnitText(of, count, 'nb')).toBe(nb);
    expect(perUnitText(of, count, 'en')).toBe(en);
  });
});

describe('unitText', () => {
  const rows: [of: object, text: string][] = [
    [{ unit: ' mg ' }, 'mg'],
    [{ code: ' mg ', system: UCUM }, 'mg'],
    [{ unit: 'mg', code: 'mg', system: UCUM }, 'mg'],
    [{ unit: 'g', code: 'mg', system: UCUM }, 'g (mg)'],
    [{ unit: 'rør', code: 'mg', system: UCUM }, 'mg'],
    [{ unit: 'rør', code: 'xx', system: UCUM }, 'rør'],
    [{ unit: 'rør', code: 'mg', system: 'http://own' }, 'rør'],
    [{ unit: '  ', code: 'mg', system: 'http://own' }, 'mg'],
    [{ code: 'TABS', system: 'http://own' }, 'tabletter'],
    [{ code: '1', system: UCUM }, ''],
    [{}, ''],
    [{ unit: 'mg / kg' }, 'mg per kg'],
    [{ unit: 'mg/(kg.h)', code: 'mg/(kg.h)', system: UCUM }, 'mg per kg per time'],
    [{ unit: 'mg/kg/d' }, 'mg per kg per døgn'],
    [{ unit: 'mg//kg' }, 'mg per kg'],
    [{ code: '/min', system: UCUM }, 'per minutt'],
    [{ unit: 'mg/rør' }, 'mg per rør'],
    [{ unit: 'g/rør', code: 'mg/d', system: UCUM }, 'mg per døgn'],
    [{ unit: '{ampull med lokk}' }, 'ampull med lokk'],
    [{ unit: 'ca {x}' }, 'ca {x}'],
    [{ unit: '{x} stor' }, '{x} stor'],
  ];
  it.each(rows)('MED-06 MED-07 %j', (of, text) => {
    expect(plain(unitText(of, 2, 'nb'))).toBe(text);
  });

  it('MED-04 the form goes with the count, in every language', () => {
    const forms = (lang: 'nb' | 'en'): string[] =>
      [0.5, 1, -1, 2, undefined].map((count) => unitText({ unit: 'tablett' }, count, lang));
    expect(forms('nb')).toEqual(['tabletter', 'tablett', 'tablett', 'tabletter', 'tabletter']);
    expect(forms('en')).toEqual(['tablets', 'tablet', 'tablet', 'tablets', 'tablets']);
  });
});

describe('quantityText of a result', () => {
  it('RES-02 keeps digits and unit as recorded, and takes the code where there is no unit', () => {
    const result = (of: object): string => plain(quantityText(of, 'nb'));
    expect(result({ value: 5, written: '5.00', unit: ' ug ' })).toBe('5,00 ug');
    expect(result({ value: 5, code: 'ug', system: UCUM })).toBe('5 ug');
    expect(result({ value: 5, unit: ' ', code: 'ug', system: UCUM })).toBe('5 ug');
    expect(result({ value: 5, comparator: '>=' })).toBe('minst 5');
    expect(quantityText(undefined, 'nb')).toBe('');
    expect(['<', '<=', '>=', '>', 'ad'].map((code) => comparatorText(code, 'en'))).toEqual([
      'less than',
      'at most',
      'at least',
      'more than',
      'fill up to',
    ]);
    expect(comparatorText('toString', 'nb')).toBe('toString');
    expect([comparatorText(undefined, 'nb'), comparatorText('  ', 'nb')]).toEqual(['', '']);
  });
});
