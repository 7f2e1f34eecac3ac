/** What lists and orders say against the state that a source keeps (MED-30, MED-33). */
import { describe, expect, it } from 'vitest';
import { Zone } from '@care-timeline/fhir';
import { doubtAt, PatientRecord, remarksAt } from '@care-timeline/record';
import { bundle, patient, SUBJECT, type Resource } from '../support/resources.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const zone = new Zone('Europe/Oslo');
type Parts = Record<string, unknown>;
const request = (more: Parts = {}): Resource => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject: SUBJECT,
  authoredOn: '2026-09-01',
  medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
  ...more,
});
const course = (repeat: Parts, more: Parts = {}): Resource =>
  request({
    dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', ...repeat } } }],
    ...more,
  });
const changes = (more: Parts = {}, line: Parts = {}): Resource => ({
  resourceType: 'List',
  id: 'l',
  status: 'current',
  mode: 'changes',
  title: 'Utskriving',
  subject: SUBJECT,
  date: '2026-10-15',
  entry: [{ deleted: true, item: { reference: 'MedicationRequest/m' }, ...line }],
  ...more,
});
function recordOf(...resources: Resource[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(bundle(patient(), ...resources), { source: { id: 's', label: 'S' } });
  return record;
}
function doubt(record: PatientRecord, target = 'MedicationRequest/m', at = NOW): string | undefined {
  const entry = record.entries().find(({ key }) => key.endsWith(target))!;
  return doubtAt(record, entry, at, zone)?.why;
}

describe('a course', () => {
  it.each<[string, Resource, string | undefined]>([
    ['of three doses, written in September', course({ count: 3 }), 'course-over'],
    [
      'of five days, written in September',
      course({ boundsDuration: { value: 5, code: 'd' } }),
      'course-over',
    ],
    [
      'of five days that is not over',
      course({ boundsDuration: { value: 5, code: 'd' } }, { authoredOn: '2026-11-21' }),
      undefined,
    ],
    ['without an end', course({}), undefined],
    ['that is stopped says so itself', course({ count: 3 }, { status: 'stopped' }), undefined],
    ['that was only proposed', course({ count: 3 }, { intent: 'proposal' }), undefined],
  ])('MED-30 %s', (_, resource, why) => {
    expect(doubt(recordOf(resource))).toBe(why);
  });

  it('MED-30 that was collected yesterday goes on from then, as in the medication list', () => {
    const dispense: Resource = {
      resourceType: 'MedicationDispense',
      id: 'd',
      status: 'completed',
      subject: SUBJECT,
      whenHandedOver: '2026-11-22',
      authorizingPrescription: [{ reference: 'MedicationRequest/m' }],
    };
    const record = recordOf(course({ boundsDuration: { value: 5, code: 'd' } }), dispense);
    expect(doubt(record)).toBeUndefined();
    expect(record.medications().items[0]!.state.courseEnded).toBeUndefined();
  });

  it('MED-30 was not over on an earlier day', () => {
    expect(doubt(recordOf(course({ count: 30 })), undefined, Date.UTC(2026, 8, 10))).toBeUndefined();
  });
});

describe('a list that removes', () => {
  it.each<[string, Resource[], string | undefined]>([
    ['a medicine', [request(), changes()], 'removed'],
    ['a medicine written later than the list', [request({ authoredOn: '2026-11-10' }), changes()], undefined],
    ['a medicine written that day', [request({ authoredOn: '2026-10-15' }), changes()], 'removed'],
    ['a medicine without a date', [request({ authoredOn: undefined }), changes()], 'removed'],
    ['with no date of its own', [request(), changes({ date: undefined })], 'removed'],
    ['in error', [request(), changes({ status: 'entered-in-error' })], undefined],
    ['no longer valid', [request(), changes({ status: 'retired' })], undefined],
    ['but only remarks', [request(), changes({}, { deleted: false, flag: { text: 'Økt dose' } })], undefined],
    [
      'before another took it up again',
      [
        request(),
        changes(),
        changes({ id: 'l2', date: '2026-11-01' }, { deleted: false, flag: { text: 'Startet igjen' } }),
      ],
      undefined,
    ],
    ['what its source has already stopped', [request({ status: 'stopped' }), changes()], undefined],
  ])('MED-33 %s', (_, resources, why) => {
    expect(doubt(recordOf(...resources))).toBe(why);
  });

  it.each<[string, Resource]>([
    [
      'a problem',
      {
        resourceType: 'Condition',
        id: 'x',
        subject: SUBJECT,
        code: { text: 'Astma' },
        recordedDate: '2020-01-01',
        clinicalStatus: { coding: [{ code: 'active' }] },
      },
    ],
    [
      'an allergy',
      {
        resourceType: 'AllergyIntolerance',
        id: 'x',
        patient: SUBJECT,
        code: { text: 'Penicillin' },
        recordedDate: '2020-01-01',
        clinicalStatus: { coding: [{ code: 'active' }] },
      },
    ],
    [
      'a plan',
      {
        resourceType: 'CarePlan',
        id: 'x',
        status: 'active',
        intent: 'plan',
        subject: SUBJECT,
        title: 'Fall',
        period: { start: '2026-01-01' },
      },
    ],
    [
      'a goal',
      {
        resourceType: 'Goal',
        id: 'x',
        lifecycleStatus: 'active',
        subject: SUBJECT,
        description: { text: 'Gå tur' },
        startDate: '2026-01-01',
      },
    ],
  ])('MED-33 %s is read alike', (_, resource) => {
    const item = { reference: `${resource['resourceType']}/x` };
    expect(doubt(recordOf(resource, changes({}, { item })), item.reference)).toBe('removed');
    expect(doubt(recordOf(resource, changes({}, { item, deleted: false })), item.reference)).toBeUndefined();
  });

  it('MED-33 an earlier prescription did not remove the one that renewed it since', () => {
    const renewed = request({
      id: 'n',
      authoredOn: '2026-11-01',
      priorPrescription: { reference: 'MedicationRequest/m' },
    });
    const remarks = (...more: Resource[]) =>
      recordOf(request(), changes(), ...more)
        .medications()
        .items.map((item) => item.remarks.length);
    expect(remarks(renewed)).toEqual([0]);
    expect(remarks({ ...renewed, authoredOn: '2026-10-01' })).toEqual([1]);
    expect(remarks()).toEqual([1]);
  });

  it('MED-33 is not known before its date', () => {
    const record = recordOf(request(), changes());
    const [entry] = record.entries({ kinds: ['medication'] });
    const count = (at: number): number => remarksAt(record, entry!, at, zone).length;
    expect([count(Date.UTC(2026, 9, 14)), count(NOW)]).toEqual([0, 1]);
  });
});
