import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import {
  bundle,
  condition,
  medicationRequest,
  observation,
  patient,
  source,
  type Resource,
} from './support/resources.js';
import { snapshotOf } from './support/snapshot.js';

/** A record with all that could depend on order: versions, errors, ages, references that come late, a stranger. */
const RESOURCES: readonly Resource[] = [
  patient({
    birthDate: '1940-05-17',
    name: [{ family: 'Nordmann', given: ['Kari'] }],
    identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '17854012345' }],
  }),
  observation('o1', { meta: { versionId: '1' }, status: 'preliminary' }),
  observation('o1', { meta: { versionId: '2' } }),
  observation('o1', { meta: { versionId: '10' }, status: 'amended' }),
  observation('o2', { status: 'entered-in-error' }),
  observation('o3', { effectiveDateTime: undefined, valueString: 'undated' }),
  observation('o4', { effectiveDateTime: '2024-03' }),
  observation('o5', { effectiveDateTime: '2024-03-01' }),
  // Two contents, and nothing that says which is newer.
  observation('o6', { valueString: 'a' }),
  observation('o6', { valueString: 'b' }),
  observation('stranger', { subject: { reference: 'Patient/other' } }),
  observation('by-number', {
    subject: { identifier: { system: 'http://hl7.no/fhir/NamingSystem/FNR', value: '17854012345' } },
  }),
  observation('nobody', { subject: undefined }),
  { ...observation('', { valueString: 'no id' }), id: undefined } as unknown as Resource,
  condition('c1', { onsetDateTime: undefined, onsetAge: { value: 60, unit: 'a' } }),
  condition('c2', { clinicalStatus: { coding: [{ code: 'resolved' }] }, abatementDateTime: '2018-02' }),
  medicationRequest('m1', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/med' },
  }),
  { resourceType: 'Medication', id: 'med', code: { text: 'Furosemid 40 mg' } },
  { resourceType: 'Claim', id: 'claim', patient: { reference: 'Patient/p1' } },
];

function read(calls: readonly (readonly Resource[])[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2025, 0, 1) });
  // The wrong-patient rule goes by who came first; the Patient resource is what settles it.
  for (const call of calls) record.add(call, { source: source('a') });
  return record;
}

const expected = snapshotOf(read([RESOURCES]));

describe('the order of adding', () => {
  it('GEN-07 GEN-13 any order and any split over calls give the same record', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...RESOURCES], { minLength: RESOURCES.length }),
        fc.array(fc.nat(RESOURCES.length), { maxLength: 5 }),
        (shuffled, cuts) => {
          const calls: Resource[][] = [];
          let from = 0;
          for (const cut of [...cuts.sort((a, b) => a - b), shuffled.length]) {
            calls.push(shuffled.slice(from, cut));
            from = cut;
          }
          expect(snapshotOf(read(calls))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('adding again changes nothing and is told as received', () => {
    const record = read([RESOURCES]);
    const { revision } = record;
    let changes = 0;
    record.addEventListener('change', () => changes++);
    const report = record.add(bundle(...RESOURCES), { source: source('a') });
    expect(report.received).toBe(RESOURCES.length);
    expect(snapshotOf(record)).toEqual(expected);
    expect(record.revision).toBe(revision);
    expect(changes).toBe(0);
  });

  it('what was added from another source and removed leaves no trace', () => {
    const record = read([RESOURCES]);
    record.add(RESOURCES, { source: source('b') });
    expect(snapshotOf(record)).not.toEqual(expected);
    record.remove('b');
    expect(snapshotOf(record)).toEqual(expected);
  });

  it('fires one change for each call that changes something', () => {
    const record = new PatientRecord();
    const revisions: number[] = [];
    record.addEventListener('change', () => revisions.push(record.revision));
    record.add(RESOURCES);
    record.add(observation('new'));
    expect(revisions).toEqual([1, 2]);
  });
});
