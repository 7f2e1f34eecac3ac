import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import { PatientRecord } from '@care-timeline/record';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';

type Json = Record<string, unknown>;
const HL7 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

const measured = (id: string, code: string, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: id },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2024-10-01',
  valueQuantity: { value: 5, system: 'http://unitsofmeasure.org', code: 'umol/L' },
  interpretation: [{ coding: [{ system: HL7, code }] }],
  ...more,
});

async function rowsOf(lang: string, ...resources: Json[]): Promise<Record<string, string>> {
  const record = new PatientRecord({ lang: 'nb', timeZone: 'Europe/Oslo' });
  record.add([{ resourceType: 'Patient', id: 'p' }, ...resources]);
  const element = document.createElement('care-timeline');
  element.lang = lang;
  element.record = record;
  element.setAttribute('view', 'table');
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  const texts = harness.tableRows.map((row) => row[1]!.replace(/\s+/g, ' ').trim());
  return Object.fromEntries(texts.map((text) => [text.split(' ')[0]!, text.slice(text.indexOf(' ') + 1)]));
}

describe('<care-timeline> as a table: results', () => {
  const unsafe = { modifierExtension: [{ url: 'urn:x' }] };

  it('RES-03 RES-01 the source’s interpretation stands in words beside the value', async () => {
    const resources = [measured('a', 'HH'), measured('b', 'N'), measured('c', 'HH', unsafe)];
    const nb = await rowsOf('nb', ...resources);
    expect(nb).to.include({ a: '5 µmol/L (Kritisk høy)', b: '5 µmol/L (Normal)' });
    // It is not repeated where the result cannot be interpreted safely.
    expect(nb['c']).to.equal('5 µmol/L Kan ikke tolkes sikkert');
    expect(await rowsOf('nn', ...resources)).to.include({ a: '5 µmol/L (Kritisk høg)' });
    expect(await rowsOf('en', ...resources)).to.include({ a: '5 µmol/L (Critically high)' });
  });

  it('RES-04 RES-07 a missing value and its reason, and the site', async () => {
    const none = { valueQuantity: undefined, interpretation: undefined };
    const reason = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'error' }],
    };
    const rows = await rowsOf(
      'nb',
      measured('a', 'N', { ...none, dataAbsentReason: reason }),
      measured('b', 'N', none),
      measured('c', 'N', { bodySite: { text: 'rektum' } }),
    );
    expect(rows).to.deep.equal({
      a: 'Verdi mangler: feil ved målingen eller i systemet',
      b: 'Verdi mangler',
      c: '5 µmol/L (Normal), rektum',
    });
  });

  it('RES-05 a result contained in a report is a row like others', async () => {
    const { subject: _, effectiveDateTime: __, status: ___, ...inside } = measured('k', 'L');
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: { text: 'Svar' },
      subject: { reference: 'Patient/p' },
      effectiveDateTime: '2024-10-01',
      contained: [inside],
      result: [{ reference: '#k' }],
    };
    expect(await rowsOf('nb', report)).to.include({ k: '5 µmol/L (Lav)' });
  });
});
