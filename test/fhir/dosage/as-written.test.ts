/** Numbers and units that come in unusual writing: with exponents, spaces, zeros, or as words. */
import { describe, expect, it } from 'vitest';
import { doseSchedule, dosageText, numberText, timingOccurrences } from '@care-timeline/fhir';
import { doseText, rangeText, ratioText } from '../../../packages/fhir/src/dosage/quantity-json.js';
import { unitText } from '../../../packages/fhir/src/dosage/unit-text.js';
import { unitSymbol } from '../../../packages/fhir/src/dosage/unit-symbols.js';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  it.each([
    ['1.25e1', '12,5'],
    ['1.25e0', '1,25'],
    ['1.25e3', '1 250'],
    ['125e-2', '1,25'],
    ['125.5e-2', '1,255'],
    ['5e-3', '0,005'],
    ['1e3', '1 000'],
    ['0012', '12'],
    ['000', '0'],
    ['1.500', '1,5'],
    ['0.0', '0'],
    ['.5', '0,5'],
    ['5.', '5'],
    [' 5 ', '5'],
    [' ca. 5 ', 'ca. 5'],
  ])('MED-05 %s: %s', (written, shown) => {
    expect(plain(numberText(written, 'nb'))).toBe(shown);
  });
});

describe('quantities', () => {
  it.each([
    [{ value: 'ca. 5', unit: 'mg' }, 'ca. 5 mg'],
    [{ value: 5, unit: 'mg' }, '5 mg'],
    [{ unit: 'mg' }, 'mg'],
  ])('MED-03 a value that is no number stays as written: %j', (json, shown) => {
    expect(plain(doseText(json, 'nb'))).toBe(shown);
  });

  it('MED-03 a range and a ratio keep the digits as recorded', () => {
    expect(
      plain(rangeText({ low: { value: 'ca. 1', unit: 'mg' }, high: { value: 2, unit: 'mg' } }, 'nb')),
    ).toBe('ca. 1 til 2 mg');
    const per = (denominator: object): string =>
      plain(ratioText({ numerator: { value: 5, unit: 'mg' }, denominator }, 'nb'));
    expect(per({ value: 8, unit: 'h' })).toBe('5 mg per 8 timer');
    expect(per({ value: 'ca. 8', unit: 'mg' })).toBe('5 mg per ca. 8 mg');
    expect(per({ value: 8, comparator: '<', unit: 'h' })).toBe('5 mg per mindre enn 8 timer');
  });
});

describe('units of results', () => {
  const UCUM = 'http://unitsofmeasure.org';
  it.each([
    [{ code: '/min', system: UCUM }, '/min'],
    [{ code: '/d', system: UCUM }, '/døgn'],
    [{ code: 'mg/', system: UCUM }, 'mg/'],
    [{ code: 'mg//L', system: UCUM }, 'mg//L'],
    [{ code: ' Cel ', system: UCUM }, '°C'],
    [{ unit: ' Cel ', code: 'Cel', system: UCUM }, '°C'],
    [{ unit: 'Cel', code: ' Cel ', system: UCUM }, '°C'],
    [{ unit: 'grader', code: 'Cel', system: UCUM }, 'grader'],
    [{ code: 'd/L', system: UCUM }, 'd/L'],
  ])('RES-01 %j: %s', (unit, shown) => {
    expect(plain(unitSymbol(unit, 2, 'nb'))).toBe(shown);
  });
});

describe('units in words', () => {
  const FORM = 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm';
  it.each([
    [{ unit: 'kapsel', code: 'TAB', system: FORM }, 'kapsler (tabletter)'],
    [{ unit: 'kapsel', code: 'TAB', system: 'http://example.no/forms' }, 'kapsler'],
    [{ unit: 'tablett', code: 'TAB', system: FORM }, 'tabletter'],
  ])('MED-07 a code of another form than the words is told beside them: %j', (unit, shown) => {
    expect(plain(unitText(unit, 2, 'nb'))).toBe(shown);
  });
});

describe('occurrences', () => {
  const DAY = 86_400_000;
  const of = (repeat: object): number | undefined =>
    timingOccurrences({ repeat }, { from: 0, to: 14 * DAY })?.length;
  it.each([
    ['weekly on a weekday', { period: 1, periodUnit: 'wk', dayOfWeek: ['mon'] }, 2],
    ['monthly on a weekday', { period: 1, periodUnit: 'mo', dayOfWeek: ['mon'] }, undefined],
    ['at a clock time with a fraction', { period: 1, periodUnit: 'd', timeOfDay: ['08:00:00.123'] }, 14],
    ['at no clock time', { period: 1, periodUnit: 'd', timeOfDay: ['25:00'] }, undefined],
  ])('CPL-02 %s', (_, repeat, count) => {
    expect(of(repeat)).toBe(count);
  });
});

describe('dosages', () => {
  const translated = (text: string) => ({
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: 'nb' },
          { url: 'content', valueString: text },
        ],
      },
    ],
  });
  const textOf = (dosage: object): string => plain(dosageText(dosage, 'nb').text);
  const amount = { doseQuantity: { value: 1, unit: 'tablett' } };
  const type = (...coding: object[]) => ({ type: { coding } });
  const calculated = { code: 'calculated', display: 'Beregnet dose' };

  it.each<[string, object, string]>([
    ['a text in the language of the reader', { text: 'Take one', _text: translated('Ta én') }, 'Ta én'],
    ['a text in another language', { text: 'Take one' }, 'Take one'],
    [
      'an instruction in the language of the reader',
      { patientInstruction: 'With food', _patientInstruction: translated('Med mat') },
      'Med mat',
    ],
    ['an instruction in another language', { patientInstruction: 'With food' }, 'With food'],
    ['a type alone', { doseAndRate: [type(calculated)] }, 'Beregnet dose'],
    ['the usual type alone', { doseAndRate: [type({ code: 'ordered', display: 'Ordinert' })] }, ''],
    ['no type and no amount', { doseAndRate: [{}], ...amount }, '1 tablett'],
    [
      'a type after a coding without a code',
      { doseAndRate: [{ ...type({ display: 'x' }, calculated), ...amount }] },
      'beregnet: 1 tablett',
    ],
  ])('MED-03 %s', (_, dosage, text) => {
    expect(textOf(dosage)).toBe(text);
  });

  it('MED-32 a structure that says the same words as the text adds nothing', () => {
    const dosage = { doseAndRate: [amount] };
    expect(dosageText({ ...dosage, text: dosageText(dosage, 'nb').text }, 'nb')).not.toHaveProperty(
      'structure',
    );
  });

  it('MED-02 weekly without weekdays is no daily schedule', () => {
    const of = (repeat: object) =>
      doseSchedule({ doseAndRate: [amount], timing: { repeat: { when: ['MORN'], ...repeat } } });
    expect(of({ periodUnit: 'd' }).irregular).toBe(false);
    expect(of({ periodUnit: 'wk' }).irregular).toBe(true);
  });
});
