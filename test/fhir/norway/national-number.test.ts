/** What must not become part of a URL (GEN-14): made-up numbers of the official series for tests. */
import { describe, expect, it } from 'vitest';
import { isNationalNumber } from '@care-timeline/fhir';

describe('a national number', () => {
  it.each([
    ['a national identity number', '13097248022', true],
    ['a D-number', '53097248016', true],
    ['a synthetic number', '21883649874', true],
    ['another first control digit', '13097248012', false],
    ['another second control digit', '13097248023', false],
    ['no day', '83097248022', false],
    ['ten digits', '1309724802', false],
    ['twelve digits', '130972480220', false],
    ['with a space', '130972 48022', false],
    ['an id', 'Patient/1', false],
  ])('GEN-14 %s (%s): %s', (_, text, expected) => {
    expect(isNationalNumber(text)).toBe(expected);
  });
});
