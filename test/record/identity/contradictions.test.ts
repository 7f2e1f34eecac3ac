/** What a link, or the host, joins although it is contradictory is told before anything is shown (GEN-13). */
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const DNR = 'urn:oid:2.16.578.1.12.4.1.4.2';
const number = (value: string, system = FNR, more: object = {}): object => ({ system, value, ...more });

interface Said {
  name?: string | { family?: string; given?: string[] };
  birthDate?: string;
  identifier?: object[];
}

const patient = (id: string, { name, ...said }: Said, link?: string): object => ({
  resourceType: 'Patient',
  id,
  ...(name === undefined ? {} : { name: [typeof name === 'string' ? { text: name } : name] }),
  ...said,
  ...(link ? { link: [{ type: 'seealso', other: { reference: link } }] } : {}),
});

const GP = { id: 'gp', label: 'Legekontoret', system: 'https://gp.example/fhir' };
const WARD = { id: 'ward', label: 'Sykehuset', system: 'https://ward.example/fhir' };

/** Two Patient resources that the host joins. */
function joined(a: Said, b: Said): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
  record.add(patient('1', a), { source: { ...GP, patientId: '1' } });
  record.add(patient('2', b), { source: { ...WARD, patientId: '2' } });
  return record;
}

const elements = (record: PatientRecord): string[] => record.contradictions.map(({ element }) => element);

describe('people who are joined although they contradict each other', () => {
  it.each<[what: string, a: Said, b: Said, elements: string[]]>([
    [
      'national numbers',
      { identifier: [number('17054012345')] },
      { identifier: [number('02018554321')] },
      ['identifier'],
    ],
    ['birth dates', { birthDate: '1940-05-17' }, { birthDate: '1985-01-02' }, ['birthDate']],
    ['the year of birth', { birthDate: '1940' }, { birthDate: '1985-01-02' }, ['birthDate']],
    ['names', { name: 'Kari Lie' }, { name: 'Berit Haug' }, ['name']],
    [
      'all of it',
      { name: 'Kari Lie', birthDate: '1940-05-17', identifier: [number('17054012345')] },
      { name: 'Berit Haug', birthDate: '1985-01-02', identifier: [number('02018554321')] },
      ['identifier', 'birthDate', 'name'],
    ],
    [
      'two D-numbers, one sent as a national number',
      { identifier: [number('57054012345', DNR)] },
      { identifier: [number('42018554321')] },
      ['identifier'],
    ],
  ])('GEN-13 %s', (_, a, b, expected) => {
    expect(elements(joined(a, b))).toEqual(expected);
    expect(elements(joined(b, a))).toEqual(expected);
  });

  it.each<[what: string, a: Said, b: Said]>([
    [
      'the same',
      { name: 'Kari Lie', birthDate: '1940-05-17' },
      { name: 'Kari Lie', birthDate: '1940-05-17' },
    ],
    ['names in another order', { name: 'Lie, Kari' }, { name: 'Kari Lie' }],
    ['upper case', { name: 'KARI LIE' }, { name: 'Kari Lie' }],
    ['accents', { name: 'André' }, { name: 'Andre' }],
    ['another spelling of Norwegian letters', { name: 'Åse Bjørnø' }, { name: 'Aase Bjoernoe' }],
    ['a middle name more', { name: { family: 'Lie', given: ['Kari', 'Anne'] } }, { name: 'Kari Lie' }],
    ['a new family name', { name: 'Kari Lie' }, { name: 'Kari Haug' }],
    ['a year and a day in it', { birthDate: '1940' }, { birthDate: '1940-05-17' }],
    ['a month and a day in it', { birthDate: '1940-05' }, { birthDate: '1940-05-17' }],
    ['a date that is missing', { name: 'Kari Lie', birthDate: '1940-05-17' }, { name: 'Kari Lie' }],
    ['a name that is missing', { birthDate: '1940-05-17' }, { name: 'Kari Lie', birthDate: '1940-05-17' }],
    [
      'a number that is missing',
      { name: 'Kari Lie', identifier: [number('17054012345')] },
      { name: 'Kari Lie' },
    ],
    [
      'a D-number, and a national number of later',
      { name: 'Kari Lie', identifier: [number('57054012345', DNR)] },
      { name: 'Kari Lie', identifier: [number('17054054321')] },
    ],
    [
      'a D-number sent as a national number, and a national number of later',
      { name: 'Kari Lie', identifier: [number('57054012345')] },
      { name: 'Kari Lie', identifier: [number('17054054321')] },
    ],
    [
      'a number that the other says is an old one',
      { name: 'Kari Lie', identifier: [number('17054012345')] },
      {
        name: 'Kari Lie',
        identifier: [number('17054054321'), number('17054012345', FNR, { use: 'old' })],
      },
    ],
    [
      'one number, and all else different',
      { name: 'Kari Lie', birthDate: '1940-05-17', identifier: [number('17054012345')] },
      { name: 'Berit Haug', birthDate: '1940-05-18', identifier: [number('17054012345')] },
    ],
  ])('GEN-13 not contradictory: %s', (_, a, b) => {
    expect(elements(joined(a, b))).toEqual([]);
    expect(elements(joined(b, a))).toEqual([]);
  });

  it('GEN-13 a link joins as the host does', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add(patient('1', { name: 'Kari Lie' }), { source: GP });
    record.add(patient('2', { name: 'Berit Haug' }, 'https://gp.example/fhir/Patient/1'), { source: GP });
    record.add([patient('2', { name: 'Berit Haug' }, 'Patient/1')], { source: GP });
    expect(elements(record)).toEqual(['name']);
    // Without a link they are two people, and the second is refused.
    const apart = new PatientRecord({ timeZone: 'Europe/Oslo' });
    apart.add([patient('1', { name: 'Kari Lie' })], { source: GP });
    const { refused } = apart.add([patient('2', { name: 'Berit Haug' })], { source: GP });
    expect([elements(apart), refused]).toEqual([[], 1]);
  });

  it('GEN-13 GEN-14 says which systems say what, numbers masked', () => {
    const { contradictions } = joined(
      { identifier: [number('17054012345')], birthDate: '1940' },
      { identifier: [number('02018554321')], birthDate: '1985-01-02' },
    );
    expect(
      contradictions.map(({ values }) => values.map(({ source, text }) => `${source.label}: ${text}`)),
    ).toEqual([
      ['Legekontoret: 170540 *****', 'Sykehuset: 020185 *****'],
      ['Legekontoret: 1940', 'Sykehuset: 1985-01-02'],
    ]);
  });

  it('GEN-13 the host’s word settles it, until something else is contradictory', () => {
    const record = joined({ name: 'Kari Lie' }, { name: 'Berit Haug' });
    let changes = 0;
    record.addEventListener('change', () => changes++);
    record.confirmSamePerson();
    expect([elements(record), changes]).toEqual([[], 1]);
    record.confirmSamePerson();
    expect(changes).toBe(1);
    record.add({ resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/1' } }, { source: GP });
    expect(elements(record)).toEqual([]);
    const meta = { lastUpdated: '2026-11-20T08:00:00Z' };
    const [source, born] = [{ ...WARD, patientId: '2' }, '1985-01-02'];
    record.add({ ...patient('2', { name: 'Berit Haug', birthDate: born }), meta }, { source });
    expect(elements(record)).toEqual([]);
    record.add(
      { ...patient('1', { name: 'Kari Lie', birthDate: '1940-05-17' }), meta },
      {
        source: { ...GP, patientId: '1' },
      },
    );
    expect(elements(record)).toEqual(['birthDate', 'name']);
  });

  it('GEN-13 10,000 patients that are linked to each other are compared at once', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    const letters = (n: number): string =>
      `x${`${n}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`;
    const all = Array.from({ length: 10_000 }, (_, at) =>
      patient(`${at}`, { name: letters(at) }, 'Patient/0'),
    );
    record.add(all, { source: GP });
    const before = performance.now();
    expect(elements(record)).toEqual(['name']);
    expect(record.contradictions[0]!.values.length).toBeLessThanOrEqual(50);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('the same id in two systems, one without a Patient resource', () => {
  const condition = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/1' } };
  const add = (given: { patientId?: string }, other: { patientId?: string }): number => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add(patient('1', { name: 'Kari Lie' }), {
      source: { id: 'a', label: 'A', system: 'A', ...given },
    });
    return record.add(condition, { source: { id: 'b', label: 'B', system: 'B', ...other } }).refused;
  };

  it('GEN-13 GEN-15 joined only with the host’s word for both', () => {
    expect(add({}, {})).toBe(1);
    expect(add({ patientId: '1' }, {})).toBe(1);
    expect(add({ patientId: '1' }, { patientId: '1' })).toBe(0);
  });
});
