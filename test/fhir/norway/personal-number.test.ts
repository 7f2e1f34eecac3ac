import { describe, expect, it } from 'vitest';
import { identityNumber, makeEntry, maskedIdentifier } from '@care-timeline/fhir';

/* Numbers that cannot be anybody's: Denmark's and Finland's published test series, and impossible days and checks. */

const of = (value: string, more: object = {}) => identityNumber({ value, ...more });
const typed = (code: string) => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] },
});

describe('personal numbers of other countries', () => {
  it.each<[string, string, object, string]>([
    ['Danish, by system', '2509479989', { system: 'urn:oid:1.2.208.176.1.2' }, '250947****'],
    ['Danish, with a dash', '250947-9989', { system: 'urn:oid:1.2.208.176.1.2' }, '250947-****'],
    ['Danish replacement', '0703921VJ4', { system: 'urn:oid:1.2.208.176.1.6.1.1' }, '**********'],
    ['Finnish, by system', '010190-999Y', { system: 'urn:oid:1.2.246.21' }, '010190-****'],
    ['Finnish, of this century', '250810A999Y', { system: 'urn:oid:1.2.246.21' }, '250810*****'],
    ['Swedish', '19121212-1212', { system: 'urn:oid:1.2.752.129.2.1.3.1' }, '19121212-****'],
    [
      'Swedish, by a URL',
      '191212121212',
      { system: 'http://electronichealth.se/identifier/personnummer' },
      '19121212****',
    ],
    ['American, by system', '444222222', { system: 'http://hl7.org/fhir/sid/us-ssn' }, '*********'],
    ['American, by type', '999-12-3456', { system: 'http://example.org/x', ...typed('SS') }, '***-**-****'],
    ['a passport, by type', 'X12345678X', typed('PPN'), '**********'],
    ['a passport, by system', 'IT1111111', { system: 'http://hl7.org/fhir/sid/passport-ITA' }, '*********'],
    ["a driver's licence", 'S99912345', typed('DL'), '*********'],
    ['a state licence, by OID', 'S99912345', { system: 'urn:oid:2.16.840.1.113883.4.3.25' }, '*********'],
    ['a resident card', 'A1', typed('PRC'), '**'],
    ['a national number', '80036083336606', typed('NI'), '**************'],
    ['a national number of a country', '010190-999Y', typed('NNFIN'), '010190-****'],
    ['Danish, by form alone', '250947-9989', {}, '250947-****'],
    ['Danish, by form alone, no dash', '2509479989', {}, '250947****'],
    ['Finnish, by form alone', '010190-999Y', {}, '010190-****'],
    ['Swedish, by form alone', '19121212-1212', {}, '19121212-****'],
    ['a Swedish coordination number', '121272-1212', {}, '121272-****'],
    ['American, by form alone', '999-12-3456', {}, '***-**-****'],
    ['a passport, by words', 'X7654321', { type: { text: 'Passport Number' } }, '********'],
    ['a passport, by one word', 'X7654321', { type: { text: 'Pass' } }, '********'],
    ['a licence, by words', 'S9991', { type: { text: 'Driver’s licence' } }, '*****'],
    ['a licence, in Norwegian', 'S9991', { type: { text: 'Førerkort' } }, '*****'],
    ['a social security number, by words', '444222222', { type: { text: 'SSN' } }, '*********'],
    ['a birth number that is none', '1234', { type: { text: 'fødselsnummer' } }, '****'],
    ['by its form in an unknown system', '010190-999Y', { system: 'http://example.org/x' }, '010190-****'],
  ])('GEN-14 masks %s', (_, value, more, masked) => {
    const number = of(value, more);
    expect(number.masked).toBe(masked);
    expect(number.formatted).toBe(value);
  });

  it.each<[string, string, object]>([
    ['a record number', '12345', typed('MR')],
    ['a bus pass', '12345', { type: { text: 'Bus pass' } }],
    ['a passage', '12345', { type: { text: 'Passage number' } }],
    ['a record number in the form of a date and four digits', '250947-9989', typed('MR')],
    ['a visit number', '010190-999Y', typed('VN')],
    ['a local number of ten digits', '2509479989', { system: 'http://hospital.example/mrn' }],
    ['ten digits that hold no date', '9909479989', {}],
    ['a month that does not exist', '251347-9989', {}],
    ['a short number', '12345', {}],
    ['a UUID', '4ec06bf9-1df1-4a33-9d3c-2f9b6f0a1234', {}],
    ['a provider number', '1234567893', { system: 'http://hl7.org/fhir/sid/us-npi' }],
    ['a near OID', '12345', { system: 'urn:oid:2.16.840.1.113883.4.6' }],
    ['health personnel', '9144900', { system: 'urn:oid:2.16.578.1.12.4.1.4.4' }],
  ])('GEN-14 does not mask %s', (_, value, more) => {
    expect(of(value, more).masked).toBe(value);
  });

  it('GEN-14 says which number it is, in its own words where the source has none', () => {
    expect(of('2509479989', { system: 'urn:oid:1.2.208.176.1.2' }).label.en).toBe('Danish CPR number');
    expect(of('1', typed('SS')).label).toMatchObject({
      nb: 'Amerikansk trygdenummer',
      en: 'Social security number',
    });
    expect(of('1', typed('PPN')).label.nb).toBe('Passnummer');
    expect(of('1', typed('DL')).label.nn).toBe('Førarkortnummer');
    expect(of('1', { ...typed('SS'), type: { text: 'Social Security Number' } }).label.en).toBe(
      'Social Security Number',
    );
  });

  it('GEN-14 a reference that names somebody by number is masked too, and a telephone number is none', () => {
    const identifier = { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '13897404089' };
    expect(maskedIdentifier({ path: '', role: 'other', identifier })).toBe('138974 *****');
    expect(maskedIdentifier({ path: '', role: 'other' })).toBeUndefined();
    const entry = makeEntry(
      {
        resourceType: 'Practitioner',
        id: '1',
        telecom: [{ system: 'phone', value: '250947-9989' }],
        identifier: [{ value: '250947-9989' }],
      },
      { sourceId: 's', lang: 'nb' },
    );
    expect(entry.describe().map(({ text }) => text)).toEqual(['phone: 250947-9989', '250947-****']);
  });
});
