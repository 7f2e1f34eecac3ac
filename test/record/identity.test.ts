import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { bundle, medicationRequest, observation, patient, source } from './support/resources.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const withNumber = (value: string, more = {}) => patient({ identifier: [{ system: FNR, value }], ...more });
const keys = (record: PatientRecord) => record.entries().map(({ key }) => key);

describe('whose record it is', () => {
  it('GEN-13 a resource about another patient is refused and told, by every form of reference', () => {
    for (const reference of [
      'Patient/p2',
      'https://example.org/fhir/Patient/p2',
      'Patient/p2/_history/4',
      'urn:uuid:3f1d6d5c-1111-4222-8333-444455556666',
      'patient/p2',
      'Patient?identifier=urn:oid:2.16.578.1.12.4.1.4.1|01010012345',
    ]) {
      const record = new PatientRecord();
      record.add(withNumber('17854012345'));
      const report = record.add(observation('o', { subject: { reference } }));
      expect(report, reference).toMatchObject({ received: 1, refused: 1, read: 0 });
      expect(report.problems).toEqual([
        {
          key: 'default|Observation/o',
          path: 'subject',
          code: 'wrong-patient',
          message: expect.any(String) as string,
        },
      ]);
      expect(record.columns.count, reference).toBe(0);
      expect(record.entries()).toEqual([]);
      expect(record.entry('default|Observation/o')).toBeUndefined();
      expect(record.completeness.total.refused).toBe(1);
    }
  });

  it('GEN-13 a number that two patients share says of nobody whose a result is', () => {
    const number = { system: 'urn:oid:1.2.3.4', value: '77' };
    const held = (id: string, birthDate: string) => patient({ id, birthDate, identifier: [number] });
    const named = observation('o', { subject: { identifier: number } });
    const taken = (...patients: ReturnType<typeof patient>[]): string[] => {
      const record = new PatientRecord();
      record.add([...patients, named], { source: source('a', { patientId: 'p1' }) });
      return keys(record);
    };
    expect(taken(held('p1', '1950-01-01'))).toEqual(['a|Observation/o']);
    expect(taken(held('p1', '1950-01-01'), patient({ id: 'p2', birthDate: '1990-05-05' }))).toEqual([
      'a|Observation/o',
    ]);
    expect(taken(held('p1', '1950-01-01'), held('p2', '1990-05-05'))).toEqual([]);
    expect(taken(held('p2', '1990-05-05'), held('p1', '1950-01-01'))).toEqual([]);
  });

  it('GEN-13 the same patient is known by every form of reference', () => {
    const uuid = 'urn:uuid:3f1d6d5c-1111-4222-8333-444455556666';
    const record = new PatientRecord();
    record.add({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: uuid, resource: withNumber('17854012345') },
        ...[
          { reference: 'Patient/p1' },
          { reference: 'https://example.org/fhir/Patient/p1' },
          { reference: 'Patient/p1/_history/4' },
          { reference: uuid },
          { reference: `Patient?identifier=${FNR}|17854012345` },
          { identifier: { system: 'http://hl7.no/fhir/NamingSystem/FNR', value: '178540 12345' } },
          { reference: '#pat' },
        ].map((subject, at) => ({
          resource: observation(`o${at}`, {
            subject,
            contained: [{ ...withNumber('17854012345'), id: 'pat' }],
          }),
        })),
      ],
    });
    expect(record.completeness.total).toMatchObject({ received: 8, read: 8, refused: 0 });
  });

  it('GEN-13 a subject that is named by a number of somebody else is refused', () => {
    const record = new PatientRecord();
    record.add(withNumber('17854012345'));
    const report = record.add(
      observation('o', { subject: { identifier: { system: FNR, value: '01010012345' } } }),
    );
    expect(report.refused).toBe(1);
  });

  it('GEN-13 no subject at all is accepted and counted', () => {
    const record = new PatientRecord();
    record.add(patient());
    const report = record.add([
      observation('a', { subject: undefined }),
      observation('b', { subject: { display: 'Kari' } }),
    ]);
    expect(report).toMatchObject({ received: 2, read: 2, refused: 0 });
    expect(report.problems.filter(({ code }) => code === 'no-subject')).toHaveLength(2);
  });

  it('GEN-13 the stranger who comes first gives way to the Patient resource, and is refused from then on', () => {
    const record = new PatientRecord();
    expect(record.add(observation('stranger', { subject: { reference: 'Patient/x' } })).refused).toBe(0);
    expect(record.add(observation('own')).refused).toBe(1);
    record.add(patient());
    expect(keys(record)).toEqual(['default|Observation/own']);
    expect(record.completeness.total).toMatchObject({ received: 3, read: 2, refused: 1 });
  });

  it('GEN-13 a second Patient never takes the place of the first', () => {
    const record = new PatientRecord();
    record.add(withNumber('17854012345'));
    const report = record.add(
      bundle(
        patient({ id: 'p2', identifier: [{ system: FNR, value: '01010012345' }] }),
        ...Array.from({ length: 20 }, (_, i) =>
          observation(`x${i}`, { subject: { reference: 'Patient/p2' } }),
        ),
      ),
    );
    expect(report).toMatchObject({ received: 21, refused: 21 });
    expect(record.patient?.identifiers.map(({ formatted }) => formatted)).toEqual(['178540 12345']);
  });

  it('GEN-13 of several Patients in one bundle, the one that most resources are about', () => {
    const record = new PatientRecord();
    const report = record.add(
      bundle(patient({ id: 'mother' }), patient({ id: 'p1' }), observation('a'), observation('b')),
    );
    expect(report).toMatchObject({ received: 4, read: 3, refused: 1 });
  });

  describe('in several sources', () => {
    it('GEN-13 joins patients that share a number, whatever their ids', () => {
      const record = new PatientRecord();
      record.add(bundle(withNumber('17854012345'), observation('a')), { source: source('a') });
      record.add(
        bundle(
          patient({ id: '77', identifier: [{ system: FNR.replace('urn:oid:', ''), value: '17854012345' }] }),
          observation('b', { subject: { reference: 'Patient/77' } }),
        ),
        { source: source('b') },
      );
      expect(record.completeness.total.refused).toBe(0);
      expect(record.patient?.entries.map(({ key }) => key)).toEqual(['a|Patient/p1', 'b|Patient/77']);
    });

    it('GEN-13 refuses a patient that nothing joins, until the host says who it is', () => {
      const record = new PatientRecord();
      record.add(bundle(withNumber('17854012345'), observation('a')), { source: source('a') });
      const other = bundle(patient({ id: '77' }), observation('b', { subject: { reference: 'Patient/77' } }));
      expect(record.add(other, { source: source('b') }).refused).toBe(2);
      record.add(other, { source: source('b', { patientId: '77' }) });
      expect(record.completeness.total.refused).toBe(0);
      expect(keys(record)).toEqual(['a|Observation/a', 'b|Observation/b']);
    });

    it('GEN-13 the word of the host does not join two people', () => {
      const record = new PatientRecord();
      record.add(withNumber('17854012345'), { source: source('a') });
      const report = record.add(patient({ id: '77', identifier: [{ system: FNR, value: '01010012345' }] }), {
        source: source('b', { patientId: '77' }),
      });
      expect(report.refused).toBe(1);
    });

    it('GEN-13 the same id joins where nothing speaks against it, and not otherwise', () => {
      const same = new PatientRecord();
      same.add(bundle(patient({ birthDate: '1940-05-17' }), observation('a')), { source: source('a') });
      expect(same.add(medicationRequest('m'), { source: source('b') }).refused).toBe(0);
      expect(same.add(patient({ birthDate: '1940-05-17' }), { source: source('c') }).refused).toBe(0);

      const other = new PatientRecord();
      other.add(bundle(patient({ birthDate: '1940-05-17' }), observation('a')), { source: source('a') });
      const report = other.add(bundle(patient({ birthDate: '1985-01-02' }), observation('b')), {
        source: source('b'),
      });
      expect(report.refused).toBe(2);
    });

    it('GEN-13 Patient.link joins two records of one person', () => {
      const record = new PatientRecord();
      record.add([
        patient({ link: [{ type: 'replaces', other: { reference: 'Patient/old' } }] }),
        patient({ id: 'old' }),
        observation('o', { subject: { reference: 'Patient/old' } }),
      ]);
      expect(record.completeness.total.refused).toBe(0);
    });

    it('GEN-13 whose record it is outlives the source that said it', () => {
      const record = new PatientRecord();
      record.add(withNumber('17854012345'), { source: source('a') });
      record.add(
        bundle(
          withNumber('17854012345', { id: '77' }),
          observation('b', { subject: { reference: 'Patient/77' } }),
        ),
        {
          source: source('b'),
        },
      );
      record.remove('a');
      expect(record.sources.map(({ id }) => id)).toEqual(['b']);
      expect(record.add(patient({ id: 'x' }), { source: source('c') }).refused).toBe(1);
      expect(keys(record)).toEqual(['b|Observation/b']);
    });
  });

  it('a subject that is no patient is nobody else either', () => {
    const record = new PatientRecord();
    record.add(patient());
    expect(record.add(observation('g', { subject: { reference: 'Group/1' } }))).toMatchObject({
      read: 1,
      refused: 0,
    });
  });
});
