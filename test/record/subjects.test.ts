import { describe, expect, it } from 'vitest';
import { BatchReader, PatientRecord } from '@care-timeline/record';
import { bundle, observation, patient, source, type Resource } from './support/resources.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const DNR = 'urn:oid:2.16.578.1.12.4.1.4.2';
const OWN = '17854012345';
const OTHER = '01010012345';
const number = (value: string, system = FNR) => ({ system, value });
const kari = (more = {}) =>
  patient({
    identifier: [number(OWN)],
    birthDate: '1940-05-17',
    name: [{ family: 'Nordmann', given: ['Kari'] }],
    ...more,
  });
const about = (id: string, subject: unknown, more = {}) => observation(id, { subject, ...more });
const within = (id: string, person: object) =>
  about(id, { reference: '#z' }, { contained: [{ resourceType: 'Patient', id: 'z', ...person }] });

/** The same in one `add`, resource by resource, and read in parts elsewhere. */
function inEveryWay(resources: readonly Resource[]): [string, PatientRecord][] {
  const whole = new PatientRecord();
  whole.add(resources);
  const singly = new PatientRecord();
  for (const resource of resources) singly.add(resource);
  const inParts = new PatientRecord();
  const bytes = new TextEncoder().encode(JSON.stringify(resources));
  let at = 1;
  const from = resources.map(
    (one) => (at += JSON.stringify(one).length + 1) - JSON.stringify(one).length - 1,
  );
  const to = resources.map((one, i) => from[i]! + JSON.stringify(one).length);
  const intake = inParts.intake(source('default'));
  const reader = new BatchReader({ sourceId: 'default', timeZone: 'Europe/Oslo', lang: 'nb' });
  const ranges = { bytes, from: Uint32Array.from(from), to: Uint32Array.from(to), kind: 'item' } as const;
  intake.take(reader.read(resources, ranges));
  intake.finish();
  return [
    ['whole', whole],
    ['singly', singly],
    ['in parts', inParts],
  ];
}

function expectShown(resources: readonly Resource[], ...ids: string[]): void {
  for (const [way, record] of inEveryWay(resources)) {
    expect(
      record.entries().map((entry) => entry.id),
      way,
    ).toEqual(ids);
    const shown = resources.filter(({ resourceType, id }) => resourceType !== 'Patient' && ids.includes(id!));
    const others = resources.filter(({ resourceType }) => resourceType !== 'Patient').length - shown.length;
    expect(record.completeness.total.refused, way).toBe(others);
  }
}

describe('what a resource says of its subject besides the reference', () => {
  it('GEN-13 a contained Patient with another birth date, or with no word of the name, is another patient', () => {
    const name = [{ text: 'Nordmann, Kari' }];
    expectShown(
      [
        kari(),
        within('same', { birthDate: '1940-05-17', name }),
        within('name-only', { name }),
        within('year-only', { birthDate: '1940', name }),
        within('other-date', { birthDate: '1985-01-02', name }),
        within('other-date-only', { birthDate: '1985-01-02' }),
        within('other-name', { birthDate: '1940-05-17', name: [{ text: 'Ola Hansen' }] }),
        within('other-number', { birthDate: '1940-05-17', name, identifier: [number(OTHER)] }),
      ],
      'name-only',
      'same',
      'year-only',
    );
  });

  it('GEN-13 a contained Patient that says too little is accepted and told; one that says enough is not told', () => {
    for (const [way, record] of inEveryWay([
      kari(),
      within('nothing', {}),
      within('name', { name: [{ text: 'Kari' }] }),
      within('both', { name: [{ text: 'Kari' }], birthDate: '1940-05-17' }),
      about(
        'device',
        { reference: '#z' },
        {
          contained: [{ resourceType: 'Device', id: 'z', identifier: [number(OTHER)] }],
        },
      ),
    ])) {
      const told = record.completeness.problems.filter(({ code }) => code === 'no-subject');
      expect(told.map(({ key }) => key.split('/')[1]).sort(), way).toEqual(['device', 'name', 'nothing']);
      expect(record.completeness.total.refused, way).toBe(0);
    }
  });

  it('GEN-13 without any Patient resource, contained Patients of two birth dates are not one person', () => {
    const name = [{ text: 'Kari Nordmann' }];
    expectShown(
      [
        within('a', { birthDate: '1940-05-17', name }),
        within('b', { birthDate: '1940-05-17', name: [{ text: 'Nordmann Kari' }] }),
        within('x', { birthDate: '1985-01-02', name }),
      ],
      'a',
      'b',
    );
  });

  it('GEN-13 a reference to the patient that carries the number of somebody else is refused', () => {
    const reference = 'Patient/p1';
    expectShown(
      [
        kari({ identifier: [number(OWN), number('41010112345', DNR)] }),
        about('plain', { reference }),
        about('own', { reference, identifier: number(OWN) }),
        about('other', { reference, identifier: number(OTHER) }),
        about('plain-again', { reference }),
        about('other-d-number', { reference, identifier: number('42020212345', DNR) }),
        about('local', { reference, identifier: { system: 'http://example.org/mrn', value: '1' } }),
        about('hidden', { reference, identifier: number('178540 *****') }),
      ],
      'hidden',
      'local',
      'own',
      'plain',
      'plain-again',
    );
  });

  it('GEN-13 a number that the patient had before is not somebody else, unless it is by now', () => {
    const reference = 'Patient/p1';
    const renumbered = kari({ identifier: [{ ...number(OTHER), use: 'old' }, number(OWN)] });
    const name = [{ text: 'Kari Nordmann' }];
    const person = { birthDate: '1940-05-17', name, identifier: [number(OTHER)] };
    expectShown(
      [
        renumbered,
        about('before', { reference, identifier: number(OTHER) }),
        about('never', { reference, identifier: number('02020012345') }),
        about('now', { reference, identifier: number(OWN) }),
      ],
      'before',
      'now',
    );
    // The number alone says who has it now.
    const record = new PatientRecord();
    record.add(bundle(renumbered, about('a', { reference }), about('b', { reference })));
    expect(record.add(patient({ id: 'q', ...person, birthDate: '1985-01-02' })).refused).toBe(1);
    expect(record.add(about('x', { reference, identifier: number(OTHER) })).refused).toBe(1);
  });

  it('GEN-13 a number of any system that another Patient of the record has is that of another patient', () => {
    const mrn = { system: 'http://example.org/mrn', value: '77' };
    const resources = [
      kari(),
      about('a', { reference: 'Patient/p1' }),
      about('b', { reference: 'Patient/p1' }),
      about('x', { reference: 'Patient/p1', identifier: mrn }),
      patient({ id: 'p2', identifier: [mrn], birthDate: '1985-01-02' }),
    ];
    const record = new PatientRecord();
    record.add(resources);
    expect(record.entries().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('GEN-13 a reference with a wrong number does not make one person of two', () => {
    const two = patient({ id: 'p2', identifier: [number(OTHER)], birthDate: '1985-01-02' });
    const resources = [
      kari(),
      two,
      about('a', { reference: 'Patient/p1' }),
      about('b', { reference: 'Patient/p1' }),
      about('mixed', { reference: 'Patient/p1', identifier: number(OTHER) }),
      about('x', { reference: 'Patient/p2' }),
    ];
    for (const order of [resources, [...resources].reverse()]) {
      const record = new PatientRecord();
      record.add(bundle(...order));
      expect(record.entries().map(({ id }) => id)).toEqual(['a', 'b']);
      expect(record.patient?.identifiers.map(({ formatted }) => formatted)).toEqual(['178540 12345']);
    }
  });

  it('GEN-13 two numbers for one reference without a Patient join it to nobody', () => {
    const record = new PatientRecord();
    record.add(bundle(kari(), about('a', { reference: 'Patient/p1' })), { source: source('a') });
    const far = (id: string, value: string) =>
      about(id, { reference: 'Patient/77', identifier: number(value) });
    record.add([far('x', OTHER), far('y', OWN), about('z', { reference: 'Patient/77' })], {
      source: source('b'),
    });
    expect(record.entries().map(({ id }) => id)).toEqual(['a']);
    // One number is enough.
    record.add(
      [
        about('b', { reference: 'Patient/78', identifier: number(OWN) }),
        about('c', { reference: 'Patient/78' }),
      ],
      {
        source: source('c'),
      },
    );
    expect(record.entries().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('GEN-13 of several subjects, one who is another patient is enough to refuse it', () => {
    const [own, other] = [{ reference: 'Patient/p1' }, { reference: 'Patient/q' }];
    expectShown(
      [
        kari(),
        about('one', [own]),
        about('twice', [own, { reference: 'Patient/p1', identifier: number(OWN) }]),
        about('with-group', [own, { reference: 'Group/g' }]),
        about('both', [own, other]),
        about('both-turned', [other, own]),
        about('number', [own, { identifier: number(OTHER) }]),
      ],
      'one',
      'twice',
      'with-group',
    );
  });

  it('GEN-13 an appointment of several patients is of each of them', () => {
    const appointment = (id: string, ...references: string[]): Resource => ({
      resourceType: 'Appointment',
      id,
      status: 'booked',
      start: '2024-03-01T10:00:00Z',
      participant: references.map((reference) => ({ actor: { reference }, status: 'accepted' })),
    });
    expectShown(
      [
        kari(),
        about('o', { reference: 'Patient/p1' }),
        appointment('group', 'Patient/q', 'Practitioner/x', 'Patient/p1'),
        appointment('own', 'Patient/p1'),
        appointment('others', 'Patient/q', 'Patient/r'),
      ],
      'o',
      'group',
      'own',
    );
  });
});
