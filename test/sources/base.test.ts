import { describe, expect, it } from 'vitest';
import { baseUrl, patientId } from '../../packages/sources/src/base.js';

describe('where a patient is', () => {
  it.each([
    ['https://a.example/fhir', 'https://a.example/fhir'],
    ['https://a.example/fhir//', 'https://a.example/fhir'],
  ])('takes the base %s', (given, base) => {
    expect(baseUrl(given)).toBe(base);
  });

  it.each(['', undefined, '/fhir'])('throws for the base %j', (given) => {
    expect(() => baseUrl(given)).toThrow(TypeError);
  });

  it.each(['123', 'Patient/123', 'a-b.C', '01010112345', '13097248023', '123456789012'])(
    'takes the id %s',
    (given) => {
      expect(patientId(given)).toBe(given.replace('Patient/', ''));
    },
  );

  it.each(['', undefined, 'Practitioner/1', 'a/b', 'x'.repeat(65)])('throws for the id %j', (given) => {
    expect(() => patientId(given)).toThrow(TypeError);
  });

  // Made-up numbers of the official series for tests: a national number, a D-number, a synthetic one.
  it.each(['13097248022', 'Patient/13097248022', '53097248016', '21883649874'])(
    'GEN-14 throws for a national number: %s',
    (given) => {
      expect(() => patientId(given)).toThrow(/national number/);
    },
  );
});
