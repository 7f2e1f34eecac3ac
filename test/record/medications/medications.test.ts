/** The list as a whole: what speaks for a row, what is not shown and why, and what it rests on. */
import { describe, expect, it } from 'vitest';
import { PatientRecord, type MedicationList, type MedicationOptions } from '@care-timeline/record';
import { makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import { Medications } from '../../../packages/record/src/medications/medications.js';
import { medicationRequest, patient, source, type Resource } from '../support/resources.js';

const NOW = Date.UTC(2024, 5, 15, 12);
const ATC = 'http://www.whocc.no/atc';

function list(resources: readonly Resource[], options: MedicationOptions = {}): MedicationList {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([patient(), ...resources], { source: source('a') });
  return record.medications(options);
}
const rows = ({ items }: MedicationList) =>
  items.map(({ entry, state, conflicting }) => [entry.id, state.group, conflicting]);
const ids = (entries: readonly ClinicalEntry[] = []) => entries.map(({ id }) => id);

const order = medicationRequest;
const to = (id: string) => ({ reference: `MedicationRequest/${id}` });
const statement = (id: string, more: Record<string, unknown> = {}): Resource => ({
  ...order(id),
  resourceType: 'MedicationStatement',
  intent: undefined,
  authoredOn: undefined,
  dateAsserted: '2024-01-10',
  ...more,
});
const given = (id: string, more: Record<string, unknown> = {}): Resource => ({
  ...order(id),
  resourceType: 'MedicationAdministration',
  intent: undefined,
  authoredOn: undefined,
  status: 'completed',
  effectiveDateTime: '2024-06-01T08:00:00+02:00',
  request: to('1'),
  ...more,
});
const absent = (id: string, code: string, more: Record<string, unknown> = {}): Resource =>
  statement(id, {
    medicationCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', code }],
    },
    ...more,
  });
const noneKnown = (id: string, more = {}) => absent(id, 'no-known-medications', more);
const noInformation = (id: string, more = {}) => absent(id, 'no-medication-info', more);

describe('which order or statement speaks for a row', () => {
  const renewal = (id: string, more: Record<string, unknown> = {}) =>
    order(id, { authoredOn: '2024-02-01', priorPrescription: to('1'), ...more });

  it.each<[rule: string, resources: Resource[], rows: unknown[]]>([
    ['a renewal, whatever is written of the old one', [order('1'), renewal('2')], [['2', 'regular', false]]],
    [
      'a renewal that was stopped: the one it replaced is not in use again',
      [order('1'), renewal('2', { status: 'stopped' })],
      [['2', 'past', false]],
    ],
    [
      'the one of two renewals that is in use, and that the other was stopped is told',
      [order('1'), renewal('2'), renewal('3', { status: 'stopped', authoredOn: '2024-03-01' })],
      [['2', 'regular', true]],
    ],
    [
      'the newest of two that are in use',
      [order('1'), renewal('2'), renewal('3', { authoredOn: '2024-03-01' })],
      [['3', 'regular', false]],
    ],
    [
      'a plan beside what is in use is no conflict',
      [order('1'), order('2', { basedOn: [to('1')], authoredOn: '2024-02-01', status: 'draft' })],
      [['1', 'regular', false]],
    ],
    [
      'a prescription that was filled does not contradict a statement of use',
      [order('1', { status: 'completed' }), statement('2', { derivedFrom: [to('1')] })],
      [['2', 'regular', false]],
    ],
    [
      'a prescription that was stopped does',
      [order('1', { status: 'stopped' }), statement('2', { derivedFrom: [to('1')] })],
      [['2', 'regular', true]],
    ],
    [
      'a statement that its use is completed contradicts the prescription',
      [order('1'), statement('2', { status: 'completed', derivedFrom: [to('1')] })],
      [['1', 'regular', true]],
    ],
    [
      'one of two orders is not taken',
      [
        order('1'),
        order('2', { basedOn: [to('1')], authoredOn: '2024-02-01' }),
        statement('3', { status: 'not-taken', basedOn: [to('1')] }),
      ],
      [
        ['2', 'regular', true],
        ['3', 'not-taken', false],
      ],
    ],
  ])('MED-28 MED-27 %s', (_, resources, expected) => {
    expect(rows(list(resources))).toEqual(expected);
  });

  it('MED-28 on a day between two renewals the first one speaks', () => {
    const resources = [
      order('1', { status: 'completed', authoredOn: '2023-01-01' }),
      renewal('2', { status: 'completed', authoredOn: '2024-01-01' }),
      renewal('3', { authoredOn: '2024-03-01' }),
    ];
    expect(rows(list(resources, { asOf: '2024-02-01' }))).toEqual([['2', 'unknown', false]]);
    expect(rows(list(resources, { asOf: '2023-06-01' }))).toEqual([['1', 'regular', false]]);
  });

  it('MED-25 of one group by name, then by key', () => {
    const drug = (id: string, text: string) => order(id, { medicationCodeableConcept: { text } });
    const items = list([
      drug('3', 'Zocor'),
      drug('2', 'Ålfa'),
      drug('9', 'Aspirin'),
      drug('1', 'Aspirin'),
    ]).items;
    expect(items.map(({ entry }) => entry.id)).toEqual(['1', '9', '3', '2']);
    const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
    record.add([patient(), drug('1', 'Aspirin')], { source: source('z') });
    record.add(
      [patient(), order('2', { medicationCodeableConcept: { text: 'Aspirin' }, status: 'on-hold' })],
      {
        source: source('b'),
      },
    );
    record.add([patient(), order('3', { ...drug('3', 'Aspirin'), authoredOn: '2024-02-02' })], {
      source: source('a'),
    });
    expect(record.medications().items.map(({ key }) => key)).toEqual([
      'a|MedicationRequest/3',
      'z|MedicationRequest/1',
      'b|MedicationRequest/2',
    ]);
  });
});

describe('what is no row', () => {
  it('GEN-06 "no information" is told with its reason, an error that says it is an error', () => {
    const { items, notShown, state } = list([
      noInformation('1'),
      noInformation('2', { status: 'entered-in-error' }),
      noneKnown('3', { status: 'entered-in-error' }),
    ]);
    expect(notShown.map(({ entry, reason }) => [entry.id, reason])).toEqual([['1', 'no-information']]);
    expect(items.map(({ entry, state: { group } }) => [entry.id, group])).toEqual([
      ['3', 'in-error'],
      ['2', 'in-error'],
    ]);
    expect(state).toBe('not-recorded');
  });

  it('GEN-01 GEN-06 errors alone are no medicines; one more than them is', () => {
    const error = order('1', { status: 'entered-in-error' });
    expect(list([error])).toMatchObject({ state: 'not-recorded', contradicted: false });
    expect(list([error, noneKnown('3')])).toMatchObject({ state: 'none-known', contradicted: false });
    expect(list([error, order('2')])).toMatchObject({ state: 'some', contradicted: false });
    expect(list([error, order('2'), noneKnown('3')])).toMatchObject({ state: 'some', contradicted: true });
  });

  it('GEN-06 that there is none counts from the day it was said', () => {
    const resources = [noneKnown('1', { dateAsserted: '2024-03-01', effectiveDateTime: '2024-03-01' })];
    const { kind, noneKnown: said, ...now } = list(resources);
    expect(kind).toBe('medication');
    expect(ids(said)).toEqual(['1']);
    expect(now).not.toHaveProperty('asOf');
    const then = list(resources, { asOf: '2024-02-01' });
    expect(then).toMatchObject({ state: 'not-recorded', noneKnown: [] });
    expect(new Date(then.asOf!).toISOString()).toMatch(/^2024-02-01/);
    expect(list(resources, { asOf: '2024-04-01' })).toMatchObject({ state: 'none-known' });
  });

  it.each<[rule: string, more: Record<string, unknown>, reason: string | undefined]>([
    ['written later', { authoredOn: '2024-01-10' }, 'later'],
    [
      'begun later, and nothing says when it was written',
      { effectivePeriod: { start: '2024-01-10' } },
      'later',
    ],
    ['written later, and nothing says when it began', { dateAsserted: '2024-01-10' }, 'later'],
    ['begun by then', { effectivePeriod: { start: '2023-01-10' } }, undefined],
    ['no date at all', {}, 'undated'],
  ])('GEN-07 on an earlier day: %s', (_, more, reason) => {
    const resource = more['authoredOn']
      ? order('1', more)
      : statement('1', { dateAsserted: undefined, ...more });
    const { items, notShown } = list([resource], { asOf: '2023-06-01' });
    expect(notShown.map((one) => one.reason)).toEqual(reason === undefined ? [] : [reason]);
    expect(items).toHaveLength(reason === undefined ? 1 : 0);
  });
});

describe('doses given and packages handed out', () => {
  const day = (date: string) => ({ effectiveDateTime: `${date}T08:00:00+02:00` });

  it('MED-29 stand with the order they name, even beside a link to something else', () => {
    const { items, unattached } = list([
      order('1'),
      given('g1', { partOf: [{ reference: 'MedicationAdministration/g0' }] }),
      given('g0', { request: undefined }),
      given('g2', { request: to('gone') }),
    ]);
    expect(items.map(({ administrations }) => ids(administrations))).toEqual([['g1']]);
    expect(ids(unattached).toSorted()).toEqual(['g0', 'g2']);
  });

  it('MED-29 the newest first, then by key, and no later than the day', () => {
    const resources = [
      order('1', { authoredOn: '2024-01-01' }),
      given('b', day('2024-02-02')),
      given('a', day('2024-02-02')),
      given('c', day('2024-02-01')),
      given('d', day('2024-03-01')),
      given('e', { ...day('2024-03-01'), request: undefined }),
      given('f', { ...day('2024-02-01'), request: undefined }),
      given('undated', { effectiveDateTime: undefined }),
    ];
    const now = list(resources);
    expect(ids(now.items[0]?.administrations)).toEqual(['d', 'a', 'b', 'c', 'undated']);
    expect(ids(now.unattached).toSorted()).toEqual(['e', 'f']);
    const then = list(resources, { asOf: '2024-02-15' });
    expect(ids(then.items[0]?.administrations)).toEqual(['a', 'b', 'c']);
    expect(ids(then.unattached)).toEqual(['f']);
  });

  it.each<[rule: string, more: Record<string, unknown>, over: true | undefined]>([
    ['given later', {}, undefined],
    ['not given', { status: 'not-done' }, true],
    ['still to be given', { status: 'in-progress' }, undefined],
    ['given some time', { effectiveDateTime: undefined }, true],
  ])('MED-30 a course whose dose was %s', (_, more, over) => {
    const timing = {
      repeat: { boundsDuration: { value: 7, code: 'd', system: 'http://unitsofmeasure.org' } },
    };
    const course = order('1', { dosageInstruction: [{ text: '1 tablett', timing }] });
    const { items } = list([course, given('g', { ...day('2024-06-12'), ...more })]);
    expect(items[0]?.state.courseEnded).toBe(over);
  });

  it('MED-30 a package that is only being made ready does not move the course', () => {
    const timing = {
      repeat: { boundsDuration: { value: 7, code: 'd', system: 'http://unitsofmeasure.org' } },
    };
    const course = order('1', { dosageInstruction: [{ text: '1 tablett', timing }] });
    const handed = (status: string): Resource => ({
      resourceType: 'MedicationDispense',
      id: 'd',
      status,
      subject: { reference: 'Patient/p1' },
      whenHandedOver: '2024-06-12',
      medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
      authorizingPrescription: [to('1')],
    });
    const ended = (status: string) => list([course, handed(status)]).items[0]?.state.courseEnded;
    expect(ended('completed')).toBeUndefined();
    expect(ended('preparation')).toBe(true);
  });
});

describe('entries as they come', () => {
  const zone = { toWall: (ms: number) => ms, toInstant: (ms: number) => ms };
  const entry = (resource: Resource) => makeEntry(resource, { sourceId: 'a', lang: 'nb' });
  const at = (medicines: ClinicalEntry[], administrations: ClinicalEntry[], instant = NOW) =>
    new Medications({
      medicines,
      administrations,
      dispenses: [],
      lists: [],
      sources: [{ id: 'a', label: 'A' }],
      statuses: [],
      emptySections: [],
      zone,
      lang: 'nb',
      keyOf: ({ sourceId }, { target }) => `${sourceId}|${target}`,
    }).at({ instant, isNow: instant === NOW, zone, recentDays: 90 });

  it('MED-29 a dose that could not be read belongs to no order', () => {
    const { medication: _, ...unread } = entry(given('g'));
    expect(at([entry(order('1'))], [unread]).unattached).toEqual([unread]);
  });

  it('MED-29 doses of one time stand by key, whatever came first', () => {
    const doses = [entry(given('b')), entry(given('a')), entry(given('c'))];
    expect(ids(at([entry(order('1'))], doses).items[0]?.administrations)).toEqual(['a', 'b', 'c']);
  });

  it('GEN-07 what says when it was written, and not when it began, came later', () => {
    const { time: _, ...timeless } = entry(order('1'));
    const { notShown } = at([timeless], [], Date.UTC(2023, 5, 1));
    expect(notShown.map(({ reason }) => reason)).toEqual(['later']);
  });
});

it('MED-28 an undated order is older than any other', () => {
  const resources = [
    order('1', {
      authoredOn: undefined,
      medicationCodeableConcept: { text: 'X', coding: [{ system: ATC, code: 'A' }] },
    }),
    order('2', {
      basedOn: [to('1')],
      medicationCodeableConcept: { text: 'X', coding: [{ system: ATC, code: 'A' }] },
    }),
  ];
  expect(list(resources).items.map(({ entry }) => entry.id)).toEqual(['2']);
});
