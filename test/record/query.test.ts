import { describe, expect, it } from 'vitest';
import { PatientRecord, foldText, type EntryQuery } from '@care-timeline/record';
import { condition, medicationRequest, observation, patient, source } from './support/resources.js';

const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2025, 0, 1), lang: 'nb' });
made.add(
  [
    patient(),
    observation('2020', { effectiveDateTime: '2020-05-01', issued: '2020-05-03T10:00:00Z' }),
    observation('2022', { effectiveDateTime: '2022-05-01', valueString: 'Økt nivå av blåbærsaft' }),
    observation('error', { effectiveDateTime: '2022-05-01', status: 'entered-in-error' }),
    observation('undated', { effectiveDateTime: undefined }),
    condition('long', { onsetDateTime: '2015', abatementDateTime: '2021-06', recordedDate: '2016-01-01' }),
  ],
  { source: source('a') },
);
made.add([medicationRequest('m', { authoredOn: '2023-01-01', doNotPerform: true })], { source: source('b') });

const found = (query: EntryQuery) => made.entries(query).map(({ id }) => id);

describe('entries', () => {
  it('GEN-01 in-error ones only where they are asked for', () => {
    expect(found({})).toEqual(['long', '2020', '2022', 'm', 'undated']);
    expect(found({ includeInError: true })).toContain('error');
  });

  it('by kind and by source', () => {
    expect(found({ kinds: ['condition', 'medication'] })).toEqual(['long', 'm']);
    expect(found({ kinds: [] })).toEqual([]);
    expect(found({ sources: ['b'] })).toEqual(['m']);
    expect(found({ sources: ['x'] })).toEqual([]);
  });

  it('by what overlaps a window; an undated one lies in none', () => {
    expect(found({ from: '2020', to: '2022' })).toEqual(['long', '2020']);
    expect(found({ from: '2021-06-30' })).toEqual(['long', '2022', 'm']);
    expect(found({ from: '2021-07-01' })).toEqual(['2022', 'm']);
    expect(found({ to: Date.UTC(2016, 0, 1) })).toEqual(['long']);
    expect(found({ from: 'no date' })).toEqual([]);
    expect(found({ from: new Date('2021-07-01T00:00:00Z'), to: new Date('2022-12-31') })).toEqual(['2022']);
    expect(found({ from: new Date('no date') })).toEqual([]);
  });

  it('by words in title, codes and texts, whatever their case and accents', () => {
    expect(found({ text: 'DIABETES' })).toEqual(['long']);
    expect(found({ text: '718-7 hemoglobin' })).toEqual(['2020', '2022', 'undated']);
    expect(found({ text: 'blåbær ØKT' })).toEqual(['2022']);
    expect(found({ text: 'blabaer' })).toEqual(['2022']);
    expect(found({ text: 'c07ab02' })).toEqual(['m']);
    expect(found({ text: 'ikke gi' })).toEqual(['m']);
    expect(found({ text: 'nothing of the kind' })).toEqual([]);
    expect(found({ text: '  ' })).toHaveLength(5);
  });

  it('as of a day: what was recorded by then, else what had begun by then', () => {
    expect(found({ asOf: '2015-12-31' })).toEqual([]);
    expect(found({ asOf: '2016-01-01' })).toEqual(['long']);
    expect(found({ asOf: '2020-05-02' })).toEqual(['long']);
    expect(found({ asOf: '2020-05-03' })).toEqual(['long', '2020']);
    expect(found({ asOf: new Date('2020-05-02') })).toEqual(['long']);
    expect(found({ asOf: '2022' })).toEqual(['long', '2020', '2022']);
  });

  it('search gives a mark for each row', () => {
    const marks = made.search('hemoglobin');
    expect(marks).toHaveLength(made.columns.count);
    for (let row = 0; row < marks.length; row++) {
      expect(marks[row] === 1).toBe(made.textAt(row).includes('hemoglobin'));
    }
  });

  it('searches what has come since, what has changed, and what is called after something that came later', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    const found = (text: string): string[] => record.entries({ text }).map(({ key }) => key.split('/')[1]!);
    const request = medicationRequest('m', {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/med' },
    });
    const observed = (text: string, versionId: string): object =>
      observation('o', { code: { text }, meta: { versionId } });
    record.add([patient(), request, observed('Vekt', '1')]);
    expect([found('vekt'), found('furosemid')]).toEqual([['o'], []]);
    record.add({ resourceType: 'Medication', id: 'med', code: { text: 'Furosemid' } });
    record.add(observed('Høyde', '2'));
    expect([found('furosemid'), found('vekt'), found('hoyde')]).toEqual([['m'], [], ['o']]);
    record.add([observation('b', { code: { text: 'Puls' } })], { source: source('b') });
    expect(found('puls')).toEqual(['b']);
    record.remove('default');
    expect([found('puls'), found('hoyde')]).toEqual([['b'], []]);
  });

  it('can be made ready for a search in steps, and is ready until a resource changes', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add([patient(), ...Array.from({ length: 500 }, (_, i) => observation(`o${i}`))]);
    const steps = record.prepareSearch()!;
    let taken = 0;
    while (!steps.next().done) taken++;
    expect(taken).toBeGreaterThan(10);
    expect(record.prepareSearch()).toBeUndefined();
    record.setSourceState(source('default'), 'failed');
    expect(record.prepareSearch()).toBeUndefined();
    record.add(observation('new'));
    expect(record.prepareSearch()).toBeDefined();
    expect(record.search('new')).toHaveLength(501);
    expect(record.prepareSearch()).toBeUndefined();
  });

  it('folds letters and accents alike on both sides', () => {
    expect(foldText('Ærfugl, SØR, ångstrøm, Crème')).toBe('aerfugl, sor, angstrom, creme');
  });
});
