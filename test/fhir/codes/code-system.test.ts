import { describe, expect, it } from 'vitest';
import { SYSTEM, codeSystem, systemLabel } from '@care-timeline/fhir';

const SAME: Record<string, readonly string[]> = {
  'ICPC-2': [
    '2.16.578.1.12.4.1.1.7170',
    'urn:oid:2.16.578.1.12.4.1.1.7170',
    'URN:OID:2.16.578.1.12.4.1.1.7170',
    '2.16.840.1.113883.6.139',
    'http://hl7.org/fhir/sid/icpc-2',
    'https://hl7.org/fhir/sid/icpc-2/',
    'http://helsedir.no/fhir/CodeSystem/no-kodeverk-7170',
  ],
  'ICD-10 no': [
    '2.16.578.1.12.4.1.1.7110',
    'http://hl7.org/fhir/sid/icd-10-no',
    'http://helsedir.no/fhir/CodeSystem/no-kodeverk-7110',
  ],
  'ICD-10': ['http://hl7.org/fhir/sid/icd-10', 'urn:oid:2.16.840.1.113883.6.3'],
  ATC: [
    'http://www.whocc.no/atc',
    'urn:oid:2.16.840.1.113883.6.73',
    '2.16.578.1.12.4.1.1.7180',
    'http://www.whocc.no/ATC',
  ],
  'SNOMED CT': [
    'http://snomed.info/sct',
    'https://snomed.info/sct',
    'http://snomed.info/sct|http://snomed.info/sct/51000202101',
    'http://snomed.info/sct/51000202101/version/20260315',
    'urn:oid:2.16.840.1.113883.6.96',
    ' http://snomed.info/sct ',
  ],
  LOINC: ['http://loinc.org', 'http://loinc.org/', 'https://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'],
  RxNorm: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88'],
  UCUM: ['http://unitsofmeasure.org', 'urn:oid:2.16.840.1.113883.6.8'],
  CVX: ['http://hl7.org/fhir/sid/cvx', 'urn:oid:2.16.840.1.113883.12.292'],
  FEST: [
    'http://ehelse.no/fhir/CodeSystem/FEST',
    'http://dmp.no/fhir/NamingSystem/festLegemiddelDose',
    'http://dmp.no/fhir/NamingSystem/festLegemiddelMerkevare',
    'http://dmp.no/fhir/NamingSystem/festLegemiddelPakning',
    'http://dmp.no/fhir/NamingSystem/festLegemiddelVirkestoff',
  ],
  fnr: ['2.16.578.1.12.4.1.4.1', 'urn:oid:2.16.578.1.12.4.1.4.1', 'http://hl7.no/fhir/NamingSystem/FNR'],
  dnr: ['urn:oid:2.16.578.1.12.4.1.4.2', 'http://hl7.no/fhir/NamingSystem/DNR'],
  fhn: ['urn:oid:2.16.578.1.12.4.1.4.3', 'http://hl7.no/fhir/NamingSystem/FHNR'],
  hpr: ['urn:oid:2.16.578.1.12.4.1.4.4', 'http://hl7.no/fhir/NamingSystem/HPR'],
  duf: ['urn:oid:2.16.578.1.12.4.1.4.5', 'http://hl7.no/fhir/NamingSystem/DUFN'],
  her: ['urn:oid:2.16.578.1.12.4.1.2', 'http://hl7.no/fhir/NamingSystem/HERid'],
  organization: ['urn:oid:2.16.578.1.12.4.1.4.101', 'http://data.brreg.no/begrep/28155'],
  resh: ['urn:oid:2.16.578.1.12.4.1.4.102', 'http://hl7.no/fhir/NamingSystem/RESHid'],
  route: [
    'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
    'http://hl7.org/fhir/v3/RouteOfAdministration',
    'urn:oid:2.16.840.1.113883.5.112',
  ],
  'v2 table': [
    'http://terminology.hl7.org/CodeSystem/v2-0074',
    'http://hl7.org/fhir/v2/0074',
    'urn:oid:2.16.840.1.113883.12.74',
  ],
};

describe('codeSystem', () => {
  for (const [name, forms] of Object.entries(SAME)) {
    it(`gives one answer for every form of ${name}`, () => {
      expect(new Set(forms.map(codeSystem)).size).toBe(1);
      expect(codeSystem(codeSystem(forms[0]))).toBe(codeSystem(forms[0]));
    });
  }

  it('keeps different systems apart', () => {
    const canonical = Object.values(SAME).map((forms) => codeSystem(forms[0]));
    expect(new Set(canonical).size).toBe(canonical.length);
    expect(codeSystem('http://hl7.org/fhir/sid/icd-10-cm')).not.toBe(
      codeSystem('http://hl7.org/fhir/sid/icd-10'),
    );
    expect(codeSystem('ICPC2B')).not.toBe(SYSTEM.ICPC2);
  });

  for (const number of [9101, 8325, 7494, 7421, 9060, 7280, 7270, 7010, 8245, 8244, 8239, 7777]) {
    it(`knows Volven ${number} by OID, urn:oid: and URL`, () => {
      const oid = `2.16.578.1.12.4.1.1.${number}`;
      for (const form of [
        oid,
        `urn:oid:${oid}`,
        `http://helsedir.no/fhir/CodeSystem/no-kodeverk-${number}`,
      ]) {
        expect(codeSystem(form)).toBe(`urn:oid:${oid}`);
      }
    });
  }

  it('leaves an unknown system as it was written', () => {
    expect(codeSystem('https://Example.org/Codes/')).toBe('https://Example.org/Codes/');
    expect(codeSystem('urn:uuid:9d3f')).toBe('urn:uuid:9d3f');
    expect(codeSystem('1.2.3.999')).toBe('urn:oid:1.2.3.999');
  });

  it('answers nothing for nothing, and never throws', () => {
    expect(codeSystem(undefined)).toBeUndefined();
    expect(codeSystem('  ')).toBeUndefined();
    expect(codeSystem(7 as unknown as string)).toBeUndefined();
  });
});

describe('systemLabel', () => {
  it('GEN-11 names systems in short, unknown ones by what their address ends with', () => {
    expect(systemLabel('urn:oid:2.16.578.1.12.4.1.1.7170')).toBe('ICPC-2');
    expect(systemLabel('urn:oid:2.16.840.1.113883.6.73')).toBe('ATC');
    expect(systemLabel('https://snomed.info/sct')).toBe('SNOMED CT');
    expect(systemLabel('http://hl7.org/fhir/sid/icd-10-no')).toBe('ICD-10');
    expect(systemLabel('2.16.578.1.12.4.1.1.8888')).toBe('Volven 8888');
    expect(systemLabel('http://terminology.hl7.org/CodeSystem/condition-clinical')).toBe(
      'condition-clinical',
    );
    expect(systemLabel('https://example.org/codes')).toBe('codes');
    expect(systemLabel('http://example.org/CodeSystem/wards/|2')).toBe('wards');
    expect(systemLabel('https://example.org/lists/12')).toBe('example.org/lists/12');
    expect(systemLabel('https://example.org')).toBe('example.org');
    expect(systemLabel('Our own: http')).toBe('Our own: http');
    expect(systemLabel(undefined)).toBeUndefined();
  });
});
