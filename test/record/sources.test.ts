import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { medicationRequest, observation, patient, source } from './support/resources.js';

describe('sources of a record', () => {
  it('GEN-08 every entry says which source it is from', () => {
    const record = new PatientRecord();
    record.add([patient(), observation('o')], { source: source('a') });
    record.add(observation('o'), { source: source('b') });
    const labels = [0, 1].map((row) => record.sources[record.columns.source[row]!]?.label);
    expect(labels).toEqual(['System a', 'System b']);
    expect(record.entryAt(1).provenance.sourceId).toBe('b');
  });

  it('GEN-06 a state is kept until it is changed, and data ends a failure', () => {
    const record = new PatientRecord();
    record.setSourceState(source('a'), 'failed', 'No answer');
    expect(record.completeness.sources).toMatchObject([
      { state: 'failed', message: 'No answer', sum: { received: 0 } },
    ]);
    record.add(patient(), { source: source('a') });
    expect(record.sourceState('a')).toBe('loaded');
    record.setSourceState(source('a'), 'loading');
    record.add(observation('o'), { source: source('a') });
    expect(record.sourceState('a')).toBe('loading');
    expect(record.sourceState('x')).toBeUndefined();
  });

  it('GEN-06 GEN-07 a source that says it lacks something is partial, and the list says so', () => {
    const record = new PatientRecord();
    record.add([patient(), medicationRequest('m')], { source: source('a') });
    record.add(
      {
        resourceType: 'Parameters',
        parameter: [
          { name: 'KJFeilkode', valueCode: '5' },
          { name: 'RFM96Feilkode', valueCode: '0' },
          { name: 'medication', resource: { resourceType: 'Bundle', type: 'document', entry: [] } },
        ],
      },
      { source: source('sfm') },
    );
    expect(record.sourceState('sfm')).toBe('partial');
    expect(record.medications()).toMatchObject({ state: 'some', missing: [{ source: { id: 'sfm' } }] });
    expect(record.completeness.problems.some(({ code }) => code === 'incomplete')).toBe(true);
  });

  it('TLN-12 what was not loaded, by source and kind', () => {
    const record = new PatientRecord();
    expect(record.notLoaded).toEqual([]);
    record.setLoadedRanges(source('a'), [
      { from: 100, to: 200 },
      { from: 150, to: 300 },
      { from: 400, to: Infinity },
    ]);
    expect(record.notLoaded.map(({ from, to, kinds }) => [from, to, kinds])).toEqual([
      [-Infinity, 100, undefined],
      [300, 400, undefined],
    ]);
    record.setLoadedRanges(source('a'), [
      { from: -Infinity, to: Infinity, kinds: ['condition'] },
      { from: 0, to: Infinity, kinds: ['labs', 'vitals'] },
    ]);
    const gaps = record.notLoaded;
    expect(gaps.find(({ kinds }) => kinds?.includes('condition'))).toBeUndefined();
    expect(gaps.find(({ kinds }) => kinds?.includes('labs'))).toMatchObject({
      to: 0,
      kinds: ['vitals', 'labs'],
    });
    expect(gaps.find(({ kinds }) => kinds?.includes('medication'))).toMatchObject({
      from: -Infinity,
      to: Infinity,
    });
  });

  it('GEN-08 Provenance is found at what it is about', () => {
    const record = new PatientRecord();
    record.add([
      {
        resourceType: 'Provenance',
        id: 'pr',
        target: [{ reference: 'Observation/o/_history/1' }, { reference: 'Observation/x' }],
        recorded: '2024-03-01T10:00:00Z',
        agent: [{ who: { display: 'Lege Legesen' } }],
      },
      patient(),
      observation('o'),
    ]);
    expect(record.provenanceOf('default|Observation/o').map(({ id }) => id)).toEqual(['pr']);
    expect(record.provenanceOf('default|Patient/p1')).toEqual([]);
  });

  it('follows references to what the record has, and never to another patient', () => {
    const record = new PatientRecord();
    record.add([
      patient(),
      observation('o', {
        encounter: { reference: 'Encounter/e' },
        basedOn: [{ reference: 'ServiceRequest/s' }],
      }),
      {
        resourceType: 'Encounter',
        id: 'e',
        status: 'finished',
        class: {},
        subject: { reference: 'Patient/p1' },
      },
      {
        resourceType: 'ServiceRequest',
        id: 's',
        status: 'active',
        intent: 'order',
        subject: { reference: 'Patient/x' },
      },
    ]);
    const entry = record.entry('default|Observation/o')!;
    const found = entry.references.map((reference) => [reference.path, record.follow(entry, reference)?.id]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['encounter', 'e'],
        ['basedOn', undefined],
      ]),
    );
  });
});

describe('duplicates', () => {
  const number = (value: string) => ({ identifier: [{ system: 'urn:oid:1.2.3', value }] });

  it('MED-27 the same fact of two sources is told beside each other, and stays two entries', () => {
    const record = new PatientRecord();
    record.add([patient(), observation('o'), observation('p', { valueString: 'x' })], {
      source: source('a'),
    });
    record.add([observation('o'), observation('q', { valueString: 'x' })], { source: source('b') });
    expect(record.duplicatesOf('a|Observation/o')).toEqual([
      { key: 'b|Observation/o', reason: 'same-resource', identical: true },
    ]);
    expect(record.duplicatesOf('a|Observation/p')).toEqual([
      { key: 'b|Observation/q', reason: 'same-fact', identical: true },
    ]);
    expect(record.columns.count).toBe(4);
  });

  it('RES-07 one number from two sites is not the same fact', () => {
    const at = (id: string, site: string) => observation(id, { valueString: 'x', bodySite: { text: site } });
    const record = new PatientRecord();
    record.add([patient(), at('o', 'axilla'), at('p', 'rectum')], { source: source('a') });
    record.add([at('q', 'rectum')], { source: source('b') });
    expect(record.duplicatesOf('b|Observation/q').map(({ key }) => key)).toEqual(['a|Observation/p']);
  });

  it('MED-27 one identifier with two contents is told as a difference', () => {
    const record = new PatientRecord();
    record.add([patient(), medicationRequest('m', number('42'))], { source: source('a') });
    record.add(medicationRequest('x', { ...number('42'), status: 'stopped' }), { source: source('b') });
    expect(record.duplicatesOf('a|MedicationRequest/m')).toEqual([
      { key: 'b|MedicationRequest/x', reason: 'same-identifier', identical: false },
    ]);
  });

  it('one id in two systems, one minute, or one source are no duplicates by themselves', () => {
    const record = new PatientRecord();
    record.add([patient(), observation('o'), observation('twin')], { source: source('a') });
    record.add(observation('o', { code: { text: 'Something else' } }), { source: source('b') });
    expect(record.duplicatesOf('a|Observation/o')).toEqual([]);
    expect(record.duplicatesOf('nothing')).toEqual([]);
  });
});

describe('changes since a day', () => {
  it('tells what is new, ended, updated and marked as an error, the latest first', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 15) });
    const updated = (lastUpdated: string) => ({ meta: { lastUpdated } });
    record.add([
      patient(),
      observation('old', { effectiveDateTime: '2020-01-01' }),
      observation('new', { effectiveDateTime: '2024-05-01' }),
      observation('written-late', { effectiveDateTime: '2020-01-01', issued: '2024-05-02T00:00:00Z' }),
      observation('stored-again', { effectiveDateTime: '2020-01-01', ...updated('2024-05-03T00:00:00Z') }),
      observation('error', {
        effectiveDateTime: '2020-01-01',
        status: 'entered-in-error',
        ...updated('2024-05-04T00:00:00Z'),
      }),
      observation('undated', { effectiveDateTime: undefined }),
      {
        resourceType: 'Encounter',
        id: 'stay',
        status: 'finished',
        class: {},
        subject: { reference: 'Patient/p1' },
        period: { start: '2024-01-01', end: '2024-05-05' },
      },
    ]);
    const { changes, unknown } = record.changesSince('2024-04-01');
    expect(changes.map(({ entry, reason }) => [entry.id, reason])).toEqual([
      ['stay', 'ended'],
      ['error', 'in-error'],
      ['stored-again', 'updated'],
      ['written-late', 'new'],
      ['new', 'new'],
    ]);
    expect(unknown).toBe(1);
  });
});
