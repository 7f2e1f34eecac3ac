/** Which values share a series: every pair beside the nearest one that must not. */
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { bundle, observation, patient, type Resource } from '../support/resources.js';

type Json = Record<string, unknown>;

const AXILLA = { text: 'Armhule', coding: [{ system: 'http://snomed.info/sct', code: '34797008' }] };
const RECTUM = { text: 'Endetarm', coding: [{ system: 'http://snomed.info/sct', code: '34402009' }] };
const temperature = (id: string, more: Json = {}): Resource =>
  observation(id, {
    code: { text: 'Temperatur', coding: [{ system: 'http://loinc.org', code: '8310-5' }] },
    valueQuantity: { value: 38, unit: '°C', system: 'http://unitsofmeasure.org', code: 'Cel' },
    ...more,
  });
const structure = (id: string, location: Json, more: Json = {}): Resource => ({
  resourceType: 'BodyStructure',
  id,
  includedStructure: [{ structure: location, ...more }],
  patient: { reference: 'Patient/p1' },
});

function seriesOf(...resources: Resource[]) {
  const record = new PatientRecord({ lang: 'nb', timeZone: 'Europe/Oslo' });
  record.add(bundle(patient(), ...resources));
  return record.results().series;
}

describe('values in one series', () => {
  it.each<[string, Json, Json, number]>([
    ['no site twice', {}, {}, 1],
    ['the same site', { bodySite: AXILLA }, { bodySite: AXILLA }, 1],
    [
      'the same site under another name',
      { bodySite: AXILLA },
      { bodySite: { ...AXILLA, text: 'Aksille' } },
      1,
    ],
    ['two sites', { bodySite: AXILLA }, { bodySite: RECTUM }, 2],
    ['two sites in words', { bodySite: { text: 'axilla' } }, { bodySite: { text: 'rectum' } }, 2],
    ['one site, and an unknown one', { bodySite: AXILLA }, {}, 2],
    ['two methods', { method: { text: 'Infrarød' } }, { method: { text: 'Digital' } }, 2],
    ['one method', { method: { text: 'Digital' } }, { method: { text: 'digital' } }, 1],
    ['a word as a site, and as a method', { bodySite: { text: 'x' } }, { method: { text: 'x' } }, 2],
    [
      'two structures of the body',
      { bodyStructure: { display: 'Left arm' } },
      { bodyStructure: { display: 'Right arm' } },
      2,
    ],
    [
      'a structure that is not loaded, and another',
      { bodyStructure: { reference: 'BodyStructure/1' } },
      { bodyStructure: { reference: 'BodyStructure/2' } },
      2,
    ],
  ])('RES-07 %s: %#', (_, one, other, count) => {
    expect(seriesOf(temperature('a', one), temperature('b', other))).toHaveLength(count);
  });

  describe('of a specimen', () => {
    const specimen = (id: string, type?: Json): Resource => ({
      resourceType: 'Specimen',
      id,
      subject: { reference: 'Patient/p1' },
      ...(type && { type }),
    });
    const BLOOD = { coding: [{ system: 'http://snomed.info/sct', code: '119297000', display: 'Blod' }] };
    const CSF = { coding: [{ system: 'http://snomed.info/sct', code: '258450006', display: 'Spinalvæske' }] };
    const of = (id: string) => ({ specimen: { reference: `Specimen/${id}` } });
    const glucose = (id: string, more: Json): Resource =>
      temperature(id, { code: { text: 'Glukose' }, ...more });

    it.each<[string, Json, Json, number]>([
      ['blood and spinal fluid', of('b1'), of('c1'), 2],
      ['blood in two specimens', of('b1'), of('b2'), 1],
      ['the same under another name', of('b1'), of('b3'), 1],
      ['in words', { specimen: { display: 'Blod' } }, { specimen: { display: 'Spinalvæske' } }, 2],
      ['the same words', { specimen: { display: 'Blod' } }, { specimen: { display: 'blod ' } }, 1],
      ['two that are not loaded', of('x'), of('y'), 1],
      ['one that is not loaded, and none', of('x'), {}, 1],
      ['one without a type, and none', of('untyped'), {}, 1],
      ['one that is known, and none', of('c1'), {}, 2],
    ])('RES-07 %s', (_, one, other, count) => {
      expect(
        seriesOf(
          specimen('b1', BLOOD),
          specimen('b2', BLOOD),
          specimen('b3', { ...BLOOD, text: 'Fullblod' }),
          specimen('c1', CSF),
          specimen('untyped'),
          glucose('a', one),
          glucose('b', other),
        ),
      ).toHaveLength(count);
    });

    it('RES-07 RES-05 of a report applies to the results in it, if it has one only', () => {
      const report = (...specimens: string[]): Resource => ({
        resourceType: 'DiagnosticReport',
        id: 'r',
        status: 'final',
        code: { text: 'CSF' },
        subject: { reference: 'Patient/p1' },
        effectiveDateTime: '2024',
        specimen: specimens.map((id) => ({ reference: `#${id}` })),
        contained: [specimen('c', CSF), specimen('b', BLOOD), { ...glucose('k', {}), specimen: undefined }],
        result: [{ reference: '#k' }],
      });
      expect(seriesOf(report('c'))[0]?.specimen?.label).toBe('Spinalvæske');
      expect(seriesOf(report('c', 'b'))[0]?.specimen).toBeUndefined();
    });

    it('RES-07 two results that differ in it are not the same fact of two systems', () => {
      const record = new PatientRecord({ lang: 'nb' });
      record.add(bundle(patient(), glucose('a', { specimen: { display: 'Blod' } })), {
        source: { id: 'x', label: 'x' },
      });
      record.add(bundle(patient(), glucose('a', { specimen: { display: 'Spinalvæske' } })), {
        source: { id: 'y', label: 'y' },
      });
      record.add(bundle(patient(), glucose('a', { specimen: { display: 'Blod' } })), {
        source: { id: 'z', label: 'z' },
      });
      expect(record.duplicatesOf('x|Observation/a').map(({ key }) => key)).toEqual(['z|Observation/a']);
    });
  });

  it('RES-07 a structure that is loaded or contained is read, with its side', () => {
    const left = { text: 'Overarm', coding: [] };
    const [loaded] = seriesOf(
      structure('arm', left, { laterality: { text: 'venstre' } }),
      temperature('a', { bodyStructure: { reference: 'BodyStructure/arm' } }),
    );
    expect(loaded?.site?.label).toBe('Overarm, venstre');
    const [contained] = seriesOf(
      temperature('a', { bodyStructure: { reference: '#arm' }, contained: [structure('arm', left)] }),
    );
    expect(contained?.site?.label).toBe('Overarm');
    const url = 'http://hl7.org/fhir/StructureDefinition/bodySite';
    const [extended] = seriesOf(
      { resourceType: 'BodyStructure', id: 'r4', patient: { reference: 'Patient/p1' }, location: RECTUM },
      temperature('a', { extension: [{ url, valueReference: { reference: 'BodyStructure/r4' } }] }),
    );
    expect(extended?.site?.label).toBe('Endetarm');
  });

  it('RES-07 the site holds for the components too', () => {
    const component = [{ code: { text: 'Systolisk' }, valueQuantity: { value: 120, unit: 'mmHg' } }];
    const [series] = seriesOf(temperature('a', { valueQuantity: undefined, component, bodySite: AXILLA }));
    expect(series).toMatchObject({ code: { label: 'Systolisk' }, site: { label: 'Armhule' } });
  });
});
