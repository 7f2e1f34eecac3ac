import { describe, expect, it } from 'vitest';
import { parsePartialDate, Zone } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import { identityOf } from '../../packages/record/src/identity/patient-identity.js';
import { ageOf } from '../../packages/record/src/time/age.js';
import { patient, source, type Resource } from './support/resources.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const at = (day: string) => ({ timeZone: 'Europe/Oslo', now: () => Date.parse(`${day}T10:00:00Z`) });

function facts(resource: Resource, day = '2024-06-15') {
  const record = new PatientRecord(at(day));
  record.add(resource);
  return record.patient;
}

describe('the patient', () => {
  it('GEN-14 name in use first, old names apart', () => {
    const found = facts(
      patient({
        name: [
          { use: 'old', family: 'Hansen', given: ['Kari'] },
          { use: 'official', family: 'Nordmann', given: ['Kari', 'Anne'] },
        ],
      }),
    );
    expect(found?.name).toBe('Kari Anne Nordmann');
    expect(found?.otherNames).toEqual([{ text: 'Kari Hansen', use: 'old', when: 'former' }]);
  });

  it('GEN-14 the national number is masked and formatted', () => {
    const found = facts(patient({ identifier: [{ system: FNR, value: '17854012345' }] }));
    expect(found?.identifiers).toMatchObject([
      { kind: 'fnr', masked: '178540 *****', formatted: '178540 12345' },
    ]);
  });

  it('GEN-14 age from the birth date, on the day that is asked for, and not after death', () => {
    const born = { birthDate: '1940-06-16' };
    expect(facts(patient(born))?.age).toEqual({ years: 83, approximate: false });
    expect(facts(patient(born), '2024-06-16')?.age).toEqual({ years: 84, approximate: false });
    const record = new PatientRecord(at('2024-06-15'));
    record.add(patient(born));
    expect(record.patientAt({ asOf: '2000-06-16' })?.age?.years).toBe(60);
    const dead = facts(patient({ ...born, deceasedDateTime: '2010-01-01' }));
    expect(dead?.age?.years).toBe(69);
    expect(dead?.deceased?.at?.text).toBe('2010-01-01');
    expect(facts(patient({ deceasedBoolean: true }))?.deceased).toEqual({});
    expect(facts(patient({ deceasedBoolean: false }))?.deceased).toBeUndefined();
    expect(facts(patient({}))?.age).toBeUndefined();
  });

  it('GEN-10 an age from a year alone is said to be approximate; the youngest are told in months', () => {
    const zone = new Zone('Europe/Oslo');
    const age = (birth: string, day: string) =>
      ageOf(parsePartialDate(birth)!, Date.parse(`${day}T10:00:00Z`), zone);
    expect(age('1940', '2024-06-15')).toEqual({ years: 84, approximate: true });
    expect(age('2023-12-16', '2024-06-15')).toEqual({ years: 0, months: 5, approximate: false });
    expect(age('2023-12-15', '2024-06-15')).toEqual({ years: 0, months: 6, approximate: false });
    expect(age('2022-06-15', '2024-06-15')).toEqual({ years: 2, approximate: false });
    expect(age('2020-02-29', '2021-02-28')?.years).toBe(0);
    expect(age('2020-02-29', '2021-03-01')?.years).toBe(1);
    expect(age('2030-01-01', '2024-01-01')).toBeUndefined();
    // Past midnight in Oslo, still the day before in UTC.
    expect(ageOf(parsePartialDate('1940-06-15')!, Date.parse('2024-06-14T23:30:00Z'), zone)?.years).toBe(84);
  });

  it('GEN-05 GEN-14 active, link and deceased are told', () => {
    const found = facts(
      patient({ active: false, link: [{ type: 'replaced-by', other: { reference: 'Patient/new' } }] }),
    );
    expect(found?.active).toBe(false);
    expect(found?.links).toMatchObject([{ type: 'replaced-by', other: { target: 'Patient/new' } }]);
  });

  it('tells contacts, addresses, languages and general practitioner', () => {
    const found = facts(
      patient({
        address: [{ use: 'home', line: ['Storgata 1'], postalCode: '0155', city: 'Oslo' }],
        telecom: [{ system: 'phone', value: '999 99 999', use: 'mobile' }, { system: 'phone' }],
        contact: [
          { name: { text: 'Ola Nordmann' }, relationship: [{ text: 'Sønn' }], telecom: [{ value: '911' }] },
        ],
        communication: [
          { language: { text: 'norsk' } },
          { language: { coding: [{ code: 'se', display: 'nordsamisk' }] }, preferred: true },
        ],
        generalPractitioner: [{ reference: 'Practitioner/gp', display: 'Lege Legesen' }],
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired', valueBoolean: true },
        ],
        meta: { security: [{ code: 'R' }] },
      }),
    );
    expect(found).toMatchObject({
      addresses: [{ lines: ['Storgata 1', '0155 Oslo'], use: 'home' }],
      telecom: [{ value: '999 99 999' }],
      contacts: [{ name: 'Ola Nordmann', relationships: ['Sønn'], telecom: [{ value: '911' }] }],
      languages: ['nordsamisk', 'norsk'],
      generalPractitioners: [{ display: 'Lege Legesen' }],
      interpreter: true,
      security: [{ code: 'R' }],
    });
  });

  it('GEN-14 GEN-08 sources that disagree are both told', () => {
    const record = new PatientRecord(at('2024-06-15'));
    const number = { identifier: [{ system: FNR, value: '17854012345' }] };
    record.add(patient({ ...number, birthDate: '1940-05-17', gender: 'female' }), { source: source('a') });
    record.add(patient({ ...number, birthDate: '1940-05-18', gender: 'female' }), { source: source('b') });
    expect(record.patient?.conflicts).toEqual([
      {
        element: 'birthDate',
        values: [
          { source: { id: 'a', label: 'System a' }, text: '1940-05-17' },
          { source: { id: 'b', label: 'System b' }, text: '1940-05-18' },
        ],
      },
    ]);
    expect(record.patient?.identifiers).toHaveLength(1);
  });
});

describe('numbers that identify', () => {
  const FNR_SYSTEM = 'urn:oid:2.16.578.1.12.4.1.4.1';
  const number = (value: string, more: object = {}) => ({ system: FNR_SYSTEM, value, ...more });

  it.each<[string, object, boolean]>([
    ['in use', {}, true],
    ['marked as old', { use: 'old' }, false],
    ['ended', { period: { end: '2020-01-01' } }, false],
    ['to end', { period: { end: '2999-01-01' } }, true],
    ['not yet given', { period: { start: '2999-01-01' } }, false],
  ])('GEN-16 GEN-13 a number that is %s', (_, more, identifies) => {
    const { identifiers, former } = identityOf({ identifier: [number('17854012345', more)] });
    expect([identifiers.length, former.length]).toEqual(identifies ? [1, 0] : [0, 1]);
  });
});
