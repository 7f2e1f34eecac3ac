import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { authorsIn } from '../../../packages/timeline/src/model/belonging.js';

const written = (id: string, performer: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: 'Pulse' },
  effectiveDateTime: '2024-03-01',
  subject: { reference: 'https://gp.example/fhir/Patient/p1' },
  performer: [performer],
});
const PATIENT = {
  fullUrl: 'https://gp.example/fhir/Patient/p1',
  resource: { resourceType: 'Patient', id: 'p1' },
};
const at = (base: string, resource: { id: string }) => ({
  fullUrl: `${base}/Observation/${resource.id}`,
  resource,
});
const collection = (...entry: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [PATIENT, ...entry],
});
const source = (id: string) => ({ source: { id, label: `System ${id}` } });
const ONE = { reference: 'Practitioner/1' };
const GP = 'https://gp.example/fhir';

describe('authors to choose from', () => {
  it('GEN-15 one id on two servers of a source is two authors, on one server one', () => {
    const record = new PatientRecord();
    record.add(
      collection(
        at(GP, written('a', ONE)),
        at(GP, written('b', ONE)),
        at(GP, written('c', { reference: `${GP}/Practitioner/1` })),
        at('https://hospital.example/fhir', written('d', ONE)),
      ),
    );
    expect(authorsIn(record)).toEqual([
      { name: 'Practitioner/1 (gp.example/fhir)', count: 3 },
      { name: 'Practitioner/1 (hospital.example/fhir)', count: 1 },
    ]);
  });

  it('GEN-15 one id in two sources is two authors; one name is one', () => {
    const record = new PatientRecord();
    for (const id of ['x', 'y'])
      record.add(
        collection({ resource: written('a', ONE) }, { resource: written('b', { display: 'Dr. Lie' }) }),
        source(id),
      );
    expect(authorsIn(record)).toEqual([
      { name: 'Dr. Lie', count: 2 },
      { name: 'Practitioner/1 – System x', count: 1 },
      { name: 'Practitioner/1 – System y', count: 1 },
    ]);
  });

  it('GEN-15 with one source and one server it is told by its id alone', () => {
    const record = new PatientRecord();
    record.add(collection(at(GP, written('a', ONE)), at(GP, written('b', ONE))), source('x'));
    expect(authorsIn(record)).toEqual([{ name: 'Practitioner/1', count: 2 }]);
  });
});
