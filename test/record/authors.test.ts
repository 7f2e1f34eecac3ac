import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { observation, patient } from './support/resources.js';

const nameOf = (record: PatientRecord, row: number): string => {
  const { author } = record.entryAt(row).provenance;
  return author?.display ?? author?.target ?? '';
};

describe('authors without entries', () => {
  it.each(samplePatients.map(({ id }) => id))('GEN-08 are those of the entries: %s', (id) => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add(sampleBundle(id));
    const rows = Array.from({ length: record.columns.count }, (_, row) => row);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => record.authorAt(row))).toEqual(rows.map((row) => nameOf(record, row)));
  });

  it('GEN-08 are told of those inside the resource, by the first element that names somebody', () => {
    const record = new PatientRecord();
    record.add([
      patient(),
      observation('a', {
        contained: [{ resourceType: 'Practitioner', id: 'z', name: [{ text: 'Lege Lie' }] }],
        performer: [{ reference: '#z' }],
      }),
      observation('b', { performer: [{}, { display: 'Sykepleier Ås' }, { display: 'Annen' }] }),
      observation('c', { performer: [{ reference: 'Practitioner/7' }] }),
      observation('d', { performer: { actor: 1 } }),
    ]);
    const rows = [0, 1, 2, 3];
    expect(rows.map((row) => record.authorAt(row))).toEqual([
      'Lege Lie',
      'Sykepleier Ås',
      'Practitioner/7',
      '',
    ]);
    expect(rows.map((row) => record.authorAt(row))).toEqual(rows.map((row) => nameOf(record, row)));
  });

  it('are read in steps, and again only where something changed', () => {
    const record = new PatientRecord();
    const all = Array.from({ length: 2000 }, (_, at) =>
      observation(`o${at}`, { performer: [{ display: `P${at % 7}` }] }),
    );
    record.add([patient(), ...all]);
    const steps = record.prepareAuthors();
    let taken = 0;
    while (steps && !steps.next().done) taken++;
    expect(taken).toBeGreaterThan(20);
    expect(record.prepareAuthors()).toBeUndefined();
    expect(record.authorAt(record.rowOf('default|Observation/o8')!)).toBe('P1');
    record.add(observation('o8', { performer: [{ display: 'Ny' }], meta: { versionId: '2' } }));
    expect(record.prepareAuthors()).toBeDefined();
    expect(record.authorAt(record.rowOf('default|Observation/o8')!)).toBe('Ny');
    expect(record.authorAt(record.rowOf('default|Observation/o9')!)).toBe('P2');
  });
});
