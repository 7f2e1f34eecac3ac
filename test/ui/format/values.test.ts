import { describe, expect, it } from 'vitest';
import type { ConceptFact, QuantityFact } from '@care-timeline/fhir';
import { formattersFor } from '../../../packages/ui/src/format/formatters.js';
import { point } from './partial.js';

const NBSP = '\u00a0';
const nb = formattersFor('nb', 'Europe/Oslo');
const en = formattersFor('en', 'Europe/Oslo');
const quantity = (written: string, unit?: string, comparator?: string): QuantityFact => ({
  value: Number(written),
  written,
  ...(unit && { unit }),
  ...(comparator && { comparator }),
});
const concept = (label: string): ConceptFact => ({ label, labelFrom: 'text', codings: [] });

describe('numbers', () => {
  it('RES-02 MED-05 keeps the digits as recorded, in the language notation', () => {
    expect(nb.number('5.40')).toBe('5,40');
    expect(en.number('5.40')).toBe('5.40');
    expect(nb.number('12345.6')).toBe(`12${NBSP}345,6`);
    expect(nb.number('-0.5')).toBe('\u22120,5');
    expect(nb.number('1.50e-3')).toBe('0,00150');
    expect(nb.number(100)).toBe('100');
    expect(nb.number('n/a')).toBe('n/a');
  });
});

describe('quantities', () => {
  it('RES-01 MED-04 the unit is there and stays on the line', () => {
    expect(nb.quantity(quantity('5.40', 'mmol/L'))).toBe(`5,40${NBSP}mmol/L`);
    expect(nb.quantity({ value: 7, code: 'mg' })).toBe(`7${NBSP}mg`);
    expect(nb.quantity({ value: 7, code: '1' })).toBe('7');
    expect(nb.quantity({ unit: 'mg' })).toBe('verdi mangler (mg)');
  });

  it('RES-02 every comparator is there', () => {
    const shown = ['<', '<=', '>=', '>', 'ad', '~'].map((comparator) =>
      nb.quantity(quantity('5', 'mg', comparator)),
    );
    expect(shown).toEqual(
      ['<', '≤', '≥', '>', 'nok til å nå', '~'].map((sign) => `${sign}${NBSP}5${NBSP}mg`),
    );
    expect(nb.quantity(quantity('5', 'mg', '<'), { words: true })).toBe(`under${NBSP}5${NBSP}mg`);
    expect(en.quantity(quantity('5', 'mg', '>='), { words: true })).toBe(`at least${NBSP}5${NBSP}mg`);
  });
});

describe('values and ranges', () => {
  it('RES-01 every type of value has words', () => {
    expect(nb.value({ type: 'quantity', quantity: quantity('5.0', 'mg') })).toBe(`5,0${NBSP}mg`);
    expect(nb.value({ type: 'concept', concept: concept('Positiv') })).toBe('Positiv');
    expect(nb.value({ type: 'boolean', boolean: false })).toBe('nei');
    expect(nb.value({ type: 'integer', integer: 1000 })).toBe(`1${NBSP}000`);
    expect(nb.value({ type: 'range', low: quantity('3'), high: quantity('5', 'mg') })).toBe(`3–5${NBSP}mg`);
    expect(nb.value({ type: 'range', low: quantity('3', 'g'), high: quantity('5', 'mg') })).toBe(
      `3${NBSP}g – 5${NBSP}mg`,
    );
    expect(nb.value({ type: 'range', low: quantity('3', 'g') })).toBe(`≥${NBSP}3${NBSP}g`);
    expect(nb.value({ type: 'ratio', numerator: quantity('1'), denominator: quantity('128') })).toBe('1:128');
    expect(
      nb.value({ type: 'ratio', numerator: quantity('5', 'mg'), denominator: quantity('1', 'ml') }),
    ).toBe(`5${NBSP}mg per 1${NBSP}ml`);
    expect(nb.value({ type: 'ratio', numerator: quantity('5', 'mg') })).toContain('verdi mangler');
    expect(nb.value({ type: 'time', time: point('2019') })).toBe('2019');
    expect(nb.value({ type: 'time-of-day', text: '08:00:00' })).toBe('08:00:00');
    expect(nb.value({ type: 'sampled', unit: 'mV' })).toBe('måleserie (mV)');
    expect(nb.value({ type: 'attachment', contentType: 'application/pdf' })).toBe('vedlegg application/pdf');
    expect(nb.value({ type: 'reference', reference: 'Patient/1', display: 'Kari' })).toBe('Kari');
  });

  it('RES-03 a reference range says its unit and whom it is for', () => {
    expect(nb.range({ low: quantity('3.5', 'mmol/L'), high: quantity('5.0', 'mmol/L'), appliesTo: [] })).toBe(
      `3,5–5,0${NBSP}mmol/L`,
    );
    expect(nb.range({ high: quantity('5', 'mg/L'), appliesTo: [concept('Kvinner')] })).toBe(
      `≤${NBSP}5${NBSP}mg/L (Kvinner)`,
    );
    expect(nb.range({ text: 'negativ', appliesTo: [] })).toBe('negativ');
    expect(nb.range({ low: quantity('1'), appliesTo: [], age: { low: quantity('18', 'år') } })).toBe(
      `≥${NBSP}1 (alder ≥${NBSP}18${NBSP}år)`,
    );
  });
});
