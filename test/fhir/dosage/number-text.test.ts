import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '@care-timeline/fhir';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

describe('numberText', () => {
  it('MED-05 has a leading zero, no trailing zeros, and the decimal and thousands signs of the language', () => {
    expect(numberText('.5', 'nb')).toBe('0,5');
    expect(numberText('5.0', 'nb')).toBe('5');
    expect(numberText('1.50', 'nn')).toBe('1,5');
    expect(numberText(1.5, 'en')).toBe('1.5');
    expect(numberText(12345.678, 'nb')).toBe('12\u00A0345,678');
    expect(numberText(1000, 'en')).toBe('1,000');
    expect(numberText(999, 'nb')).toBe('999');
  });

  it('MED-05 never shows an exponent', () => {
    expect(numberText(1e-7, 'nb')).toBe('0,0000001');
    expect(numberText('1.25e3', 'nb')).toBe('1\u00A0250');
    expect(numberText('2E-2', 'en')).toBe('0.02');
    expect(numberText(1.5e21, 'en')).toBe('1,500,000,000,000,000,000,000');
  });

  it('RES-02 keeps the digits as recorded where asked', () => {
    expect(numberText('5.40', 'nb', { keepTrailingZeros: true })).toBe('5,40');
    expect(numberText('-0.0', 'nb', { keepTrailingZeros: true })).toBe('0,0');
  });

  it('MED-05 100,000 digits are grouped, and zeros dropped, within a moment', () => {
    const before = performance.now();
    const shown = numberText(`1${'0'.repeat(99_999)}.${'0'.repeat(99_999)}10`, 'en');
    expect(performance.now() - before).toBeLessThan(1000);
    expect(shown.length).toBe(100_000 + 33_333 + 1 + 100_000);
    expect([shown.slice(0, 8), shown.slice(-3)]).toEqual(['1,000,00', '001']);
    expect(numberText('123456', 'en')).toBe('123,456');
    expect(numberText('1234567.50', 'en')).toBe('1,234,567.5');
  });

  it('shows what is not a number as written', () => {
    for (const written of ['abc', '', '1/2', '5,4', 'NaN', '-', '.', '0x10']) {
      expect(numberText(written, 'nb')).toBe(written);
    }
  });

  it('MED-05 reads back as the same number, in every language', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...LANGUAGES),
        (n, lang) => {
          const shown = numberText(n, lang);
          const plain =
            lang === 'en' ? shown.replaceAll(',', '') : shown.replaceAll('\u00A0', '').replace(',', '.');
          expect(Number(plain.replace('\u2212', '-'))).toBe(n === 0 ? 0 : n);
          expect(shown).not.toMatch(/[,.]$|[eE]|^[,.]/);
          if (/^\D?\d+[,.]\d+$/.test(shown) && Math.abs(n) < 1) expect(shown).not.toMatch(/0$/);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
