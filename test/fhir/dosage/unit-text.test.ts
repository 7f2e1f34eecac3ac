import { describe, expect, it } from 'vitest';
import { quantityText, unitText } from '@care-timeline/fhir';

const UCUM = 'http://unitsofmeasure.org';
const plain = (words: string): string => words.replaceAll('\u00A0', ' ');
const dose = (value: number, unit: object, lang: 'nb' | 'nn' | 'en' = 'nb'): string =>
  plain(quantityText({ value, ...unit }, lang, { medicine: true }));

describe('quantityText of a dose', () => {
  it('MED-04 joins number and unit so that no line break can split them', () => {
    expect(quantityText({ value: 5, unit: 'mg' }, 'nb', { medicine: true })).toBe('5\u00A0mg');
    expect(quantityText({ value: 1250, code: 'ug', system: UCUM }, 'nb', { medicine: true })).toBe(
      '1\u00A0250\u00A0mikrogram',
    );
  });

  it('MED-07 writes micrograms and units in full, however they are given', () => {
    for (const unit of [
      { code: 'ug', system: UCUM },
      { code: 'ug', unit: 'mcg', system: UCUM },
      { unit: 'mcg' },
      { unit: '\u00b5g' },
      { unit: '\u03bcg' },
      { code: 'mcg', system: UCUM },
    ]) {
      expect(dose(50, unit)).toBe('50 mikrogram');
      expect(dose(50, unit, 'en')).toBe('50 micrograms');
    }
    for (const unit of [
      { code: '[iU]', system: UCUM },
      { code: 'U', system: UCUM },
      { unit: 'IE' },
      { unit: 'IU' },
      { unit: 'E' },
    ]) {
      expect(dose(10, unit)).toBe('10 enheter');
      expect(dose(10, unit, 'nn')).toBe('10 einingar');
      expect(dose(1, unit, 'en')).toBe('1 unit');
    }
  });

  it('MED-06 says "per", never a slash', () => {
    expect(dose(5, { code: 'mg/kg', system: UCUM })).toBe('5 mg per kg');
    expect(dose(5, { code: 'ug/kg/min', system: UCUM }, 'en')).toBe('5 micrograms per kg per minute');
    expect(dose(5, { code: 'mg/(kg.h)', system: UCUM })).toBe('5 mg per kg per time');
    expect(dose(2, { unit: 'mL/h' })).toBe('2 ml per time');
    expect(dose(2, { unit: 'tabl/d' })).toBe('2 tabletter per døgn');
    expect(dose(20, { code: '/min', system: UCUM })).toBe('20 per minutt');
  });

  it('MED-06 writes comparators in words, and keeps an unknown one', () => {
    expect(dose(5, { unit: 'mg', comparator: '<' })).toBe('mindre enn 5 mg');
    expect(dose(5, { unit: 'mg', comparator: '>=' }, 'en')).toBe('at least 5 mg');
    expect(dose(100, { unit: 'ml', comparator: 'ad' })).toBe('fyll opp til 100 ml');
    expect(dose(5, { unit: 'mg', comparator: 'about' })).toBe('about 5 mg');
  });

  it('uses singular and plural of the language', () => {
    const tablet = {
      code: 'TAB',
      unit: 'TAB',
      system: 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm',
    };
    expect(dose(1, tablet)).toBe('1 tablett');
    expect(dose(2, tablet)).toBe('2 tabletter');
    expect(dose(2, tablet, 'nn')).toBe('2 tablettar');
    expect(dose(1, { unit: 'puff(s)' }, 'en')).toBe('1 puff');
    expect(dose(3, { unit: 'drops' })).toBe('3 dråper');
  });

  it('GEN-11 shows an unknown unit as written, and the unity not at all', () => {
    expect(dose(2, { unit: 'Sprühstöße' })).toBe('2 Sprühstöße');
    expect(dose(2, { code: '{klyx}', system: UCUM })).toBe('2 klyx');
    expect(dose(2, { code: 'OINT', system: UCUM })).toBe('2 OINT');
    expect(dose(2, { code: '1', system: UCUM })).toBe('2');
    expect(dose(3, { unit: 'capsules', code: '385055001', system: 'http://snomed.info/sct' })).toBe(
      '3 kapsler',
    );
    expect(dose(3, { code: '385055001', system: 'http://snomed.info/sct' })).toBe('3 385055001');
  });

  it('shows both where unit and code contradict each other', () => {
    expect(dose(5, { unit: 'g', code: 'mg', system: UCUM })).toBe('5 g (mg)');
  });

  it('does not make up what is missing', () => {
    expect(quantityText(undefined, 'nb')).toBe('');
    expect(quantityText({}, 'nb', { medicine: true })).toBe('');
    expect(dose(7, {})).toBe('7');
    expect(quantityText({ unit: 'mg' }, 'nb', { medicine: true })).toBe('mg');
    expect(unitText({}, 1, 'nb')).toBe('');
  });
});

describe('quantityText of a result', () => {
  it('RES-01 RES-02 keeps unit, digits and comparator', () => {
    const result = {
      value: 5.4,
      written: '5.40',
      unit: 'mmol/L',
      code: 'mmol/L',
      system: UCUM,
      comparator: '<',
    };
    expect(plain(quantityText(result, 'nb'))).toBe('mindre enn 5,40 mmol/L');
    expect(plain(quantityText({ value: 12, code: 'g/dL', system: UCUM }, 'en'))).toBe('12 g/dL');
  });
});
