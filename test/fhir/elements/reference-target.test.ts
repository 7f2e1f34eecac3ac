import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { referenceKind, referenceTarget, typeName } from '@care-timeline/fhir';

describe('referenceTarget', () => {
  it.each([
    ['Patient/1', 'Patient/1'],
    ['Patient/1/_history/3', 'Patient/1'],
    ['/Patient/1', 'Patient/1'],
    ['https://fhir.example.no/r4/Patient/1', 'Patient/1'],
    ['https://fhir.example.no/r4/Patient/1/_history/2', 'Patient/1'],
    ['http://server/Patient/1#frag', 'Patient/1'],
    ['patient/1', 'Patient/1'],
    ['MEDICATIONREQUEST/a-b.c', 'MedicationRequest/a-b.c'],
    ['https://fhir.example.no/careplan/x', 'CarePlan/x'],
    ['FutureType/1', 'FutureType/1'],
    [' Patient/1 ', 'Patient/1'],
  ])('%s points to %s', (written, target) => {
    expect(referenceTarget(written)).toBe(target);
  });
  it.each([
    '',
    '#med',
    '#',
    'urn:uuid:1',
    'urn:oid:1.2.3',
    'Practitioner?identifier=1',
    'Patient',
    'https://server',
    'https://server/x',
    'http://',
    '/',
    '//',
    'a b/c d/',
    '12/34',
  ])('%j has no target of its own', (written) => {
    expect(referenceTarget(written)).toBeUndefined();
  });
  it('another server has other ids', () => {
    const base = 'https://fhir.example.no/r4/';
    expect(referenceTarget('http://fhir.example.no/r4/Patient/1', base)).toBe('Patient/1');
    expect(referenceTarget('https://other.example.no/r4/Patient/1', base)).toBeUndefined();
    expect(referenceTarget('Patient/1', base)).toBe('Patient/1');
  });
  it('nothing but a string points', () => {
    for (const value of [null, undefined, 1, {}, []]) expect(referenceTarget(value)).toBeUndefined();
  });
  it('any text is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const target = referenceTarget(text);
        if (target !== undefined) expect(target).toMatch(/^[A-Za-z]+\/./);
      }),
    );
  });
});

describe('referenceKind', () => {
  it.each([
    [{ reference: 'Patient/1' }, 'relative'],
    ['Patient/1', 'relative'],
    [{ reference: 'https://a.no/Patient/1' }, 'absolute'],
    [{ reference: 'urn:uuid:6f1a' }, 'urn'],
    [{ reference: '#med' }, 'contained'],
    [{ reference: 'Practitioner?identifier=http://x|1' }, 'conditional'],
    [{ identifier: { value: '1' } }, 'identifier'],
    [{ identifier: { value: '1' }, display: 'Kari' }, 'identifier'],
    [{ display: 'Kari' }, 'display'],
    [{}, 'invalid'],
    [{ reference: 'nonsense' }, 'invalid'],
    [null, 'invalid'],
    [7, 'invalid'],
  ])('%j is %s', (reference, kind) => {
    expect(referenceKind(reference)).toBe(kind);
  });
});

it('typeName spells known types as FHIR does', () => {
  expect(typeName('careteam')).toBe('CareTeam');
  expect(typeName('Zork')).toBe('Zork');
});
