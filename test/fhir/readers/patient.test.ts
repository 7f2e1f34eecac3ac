import { describe, expect, it } from 'vitest';
import { readPatient } from '@care-timeline/fhir';

const ctx = { sourceId: 'a', lang: 'nb' } as const;
const absent = (reason: string): object => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason }],
});
const read = (patient: object) => readPatient({ resourceType: 'Patient', ...patient }, ctx);

describe('readPatient', () => {
  it('says nothing of what is no resource, and never throws', () => {
    for (const value of [undefined, null, 'Patient/1', [], {}]) {
      expect(readPatient(value, ctx)).toEqual({
        names: [],
        identifiers: [],
        addresses: [],
        telecom: [],
        contacts: [],
        generalPractitioners: [],
        languages: [],
        interpreter: false,
        active: true,
        links: [],
        written: {},
      });
    }
  });

  it('GEN-14 gives identifiers masked, and leaves out those without a number', () => {
    const { identifiers } = read({
      identifier: [
        { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '13116900216', use: 'official' },
        {},
        null,
      ],
    });
    expect(identifiers).toHaveLength(1);
    expect(identifiers[0]).toMatchObject({ kind: 'fnr', masked: '131169 *****', use: 'official' });
  });

  it('takes the name in use, and keeps all of them', () => {
    const { name, names } = read({
      name: [
        { use: 'old', family: 'Vik' },
        { use: 'official', given: ['Kari'], family: 'Ås' },
        { given: [] },
      ],
    });
    expect(name).toBe('Kari Ås');
    expect(names).toEqual([
      { text: 'Vik', use: 'old', when: 'former' },
      { text: 'Kari Ås', use: 'official', when: 'now' },
    ]);
  });

  it('puts an address in lines, from its parts or else from its text', () => {
    expect(
      read({ address: [{ line: ['Vei 1', ''], postalCode: '0150', city: 'Oslo', use: 'home' }] }).addresses,
    ).toEqual([{ lines: ['Vei 1', '0150 Oslo'], use: 'home', when: 'now' }]);
    expect(read({ address: { text: 'Vei 1\nOslo' } }).addresses).toEqual([
      { lines: ['Vei 1', 'Oslo'], when: 'now' },
    ]);
    expect(read({ address: [{ use: 'home' }, null] }).addresses).toEqual([]);
  });

  it('puts the preferred language first, in words or else as a code', () => {
    const { languages } = read({
      communication: [
        { language: { coding: [{ code: 'nb' }] } },
        { language: { coding: [{ code: 'se', display: 'nordsamisk' }] }, preferred: true },
        {},
      ],
    });
    expect(languages).toEqual(['nordsamisk', 'nb']);
  });

  it('reads contacts, general practitioners and links', () => {
    const patient = read({
      contact: [
        {
          name: { text: 'Ola' },
          relationship: [{ text: 'sønn' }],
          telecom: [{ value: '99', system: 'phone' }],
        },
        null,
      ],
      generalPractitioner: [{ reference: 'Practitioner/1' }, {}],
      link: [{ type: 'replaces', other: { reference: 'Patient/2' } }, {}],
    });
    expect(patient.contacts).toEqual([
      {
        name: 'Ola',
        relationships: ['sønn'],
        telecom: [{ value: '99', system: 'phone', when: 'now' }],
        when: 'now',
      },
    ]);
    expect(patient.generalPractitioners.map(({ target }) => target)).toEqual(['Practitioner/1']);
    expect(patient.links.map(({ type, other }) => [type, other?.target])).toEqual([
      ['replaces', 'Patient/2'],
      ['', undefined],
    ]);
  });

  it.each([
    [{ deceasedBoolean: true }, {}, 'true'],
    [{ deceasedBoolean: false }, undefined, 'false'],
    [{ deceasedDateTime: 'last winter' }, {}, 'last winter'],
    [{ deceasedBoolean: 'true' }, undefined, undefined],
    [{ _deceasedDateTime: absent('unknown') }, {}, 'true'],
    [{ _deceasedDateTime: absent('masked') }, {}, 'true'],
    [{ _deceasedDateTime: absent('not-applicable') }, undefined, undefined],
    [{ _deceasedDateTime: { id: 'd' } }, undefined, undefined],
    [{ _deceasedBoolean: absent('unknown') }, undefined, undefined],
    [{}, undefined, undefined],
  ])('GEN-14 reads %j as deceased', (patient, deceased, written) => {
    expect(read(patient).deceased).toEqual(deceased);
    expect(read(patient).written.deceased).toBe(written);
  });

  it('keeps a birth date that cannot be read as written', () => {
    expect(read({ birthDate: 'May 1950' })).toMatchObject({ written: { birthDate: 'May 1950' } });
    expect(read({ birthDate: 'May 1950' }).birthDate).toBeUndefined();
    expect(read({ birthDate: '1950-05' }).birthDate?.precision).toBe('month');
  });

  it.each([
    [{ active: false }, false],
    [{ active: true }, true],
    [{}, true],
  ])('reads %j as active: %s', (patient, active) => {
    expect(read(patient).active).toBe(active);
  });
});
