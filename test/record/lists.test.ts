import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import {
  condition,
  medicationRequest,
  observation,
  patient,
  source,
  type Resource,
} from './support/resources.js';

const NOW = Date.UTC(2024, 5, 15, 12);

function record(...resources: Resource[]): PatientRecord {
  const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  made.add([patient(), ...resources], { source: source('a') });
  return made;
}

const allergy = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'AllergyIntolerance',
  id,
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  patient: { reference: 'Patient/p1' },
  code: { text: `Allergy ${id}` },
  ...more,
});
const noneKnown = allergy('none', {
  code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
});
const noneOfDrugs = (id: string, code: unknown): Resource => allergy(id, { code });
const composition = (reason: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Composition',
  id: `doc-${reason}`,
  status: 'final',
  subject: { reference: 'Patient/p1' },
  date: '2024-01-01',
  section: [
    {
      title: 'Allergies',
      code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
      emptyReason: { coding: [{ code: reason }] },
    },
  ],
  ...more,
});

const emptyList = (more: Record<string, unknown>): Resource => ({
  resourceType: 'List',
  id: 'l',
  status: 'current',
  mode: 'snapshot',
  subject: { reference: 'Patient/p1' },
  code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
  emptyReason: { coding: [{ code: 'nilknown' }] },
  ...more,
});

describe('allergies', () => {
  it('ALG-01 no known drug allergy does not say that there are no allergies', () => {
    const system = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';
    for (const code of [
      { coding: [{ system: 'http://snomed.info/sct', code: '409137002', display: 'No known drug allergy' }] },
      { coding: [{ system, code: 'no-known-medication-allergies' }] },
      { coding: [{ system, code: 'no-known-food-allergies' }] },
      { text: 'NKDA' },
    ]) {
      const partial = noneOfDrugs('drugs', code);
      const list = record(partial).allergies();
      expect(list.state).toBe('some');
      expect(list.groups.get('active')?.map(({ entry }) => entry.id)).toEqual(['drugs']);
      expect(list.items[0]?.entry.negation).toBe('none-known');
      const both = record(partial, allergy('birch')).allergies();
      expect(both.contradicted).toBe(false);
      expect(both.groups.get('active')?.map(({ entry }) => entry.id)).toEqual(['birch', 'drugs']);
      expect(record(partial, noneKnown).allergies()).toMatchObject({ state: 'some' });
    }
  });

  it('GEN-06 ALG-01 the four states', () => {
    expect(record(allergy('x')).allergies().state).toBe('some');
    expect(record(noneKnown).allergies()).toMatchObject({ state: 'none-known', items: [] });
    expect(record().allergies().state).toBe('not-recorded');
    const failed = record();
    failed.setSourceState(source('b'), 'blocked');
    expect(failed.allergies().state).toBe('withheld');
    failed.setSourceState(source('b'), 'loading');
    expect(failed.allergies().state).toBe('loading');
    failed.setSourceState(source('b'), 'partial');
    expect(failed.allergies().state).toBe('unavailable');
    failed.setSourceState(source('b'), 'failed', { kinds: ['medication'] });
    expect(failed.allergies().state).toBe('not-recorded');
    expect(failed.medications().state).toBe('unavailable');
    failed.setSourceState(source('b'), 'loaded');
    expect(failed.allergies().state).toBe('not-recorded');
  });

  it.each([
    ['nilknown', 'none-known'],
    ['unavailable', 'unavailable'],
    ['withheld', 'withheld'],
    ['notasked', 'not-asked'],
    ['notstarted', 'not-asked'],
    ['closed', 'not-recorded'],
  ])('GEN-06 emptyReason %s is %s', (reason, state) => {
    expect(record(composition(reason)).allergies().state).toBe(state);
  });

  it.each<[string, Resource]>([
    ['retired', emptyList({ status: 'retired' })],
    ['in error', emptyList({ status: 'entered-in-error' })],
    ['of changes only', emptyList({ mode: 'changes' })],
    ['with a modifier that is not understood', emptyList({ modifierExtension: [{ url: 'http://x/y' }] })],
    ['refuted', { ...noneKnown, verificationStatus: { coding: [{ code: 'refuted' }] } }],
    ['over', { ...noneKnown, clinicalStatus: { coding: [{ code: 'resolved' }] } }],
    ['not to be interpreted safely', { ...noneKnown, modifierExtension: [{ url: 'http://x/y' }] }],
  ])('GEN-06 ALG-01 "none known" that is %s says nothing', (_, resource) => {
    expect(record(emptyList({})).allergies().state).toBe('none-known');
    expect(record(resource).allergies().state).toBe('not-recorded');
  });

  it.each<[string, Record<string, unknown>]>([
    ['resolved', { clinicalStatus: { coding: [{ code: 'resolved' }] } }],
    ['refuted', { verificationStatus: { coding: [{ code: 'refuted' }] } }],
    ['not safe', { implicitRules: 'http://example.org/rules' }],
  ])('GEN-06 "no known problems" that is %s says nothing', (_, more) => {
    const code = { coding: [{ system: 'http://snomed.info/sct', code: '160245001' }] };
    expect(record(condition('none', { code, onsetDateTime: undefined })).problems().state).toBe('none-known');
    const held = record(condition('none', { code, onsetDateTime: undefined, ...more })).problems();
    expect(held.state).toBe('not-recorded');
    expect(held.noneKnown).toEqual([]);
  });

  it('GEN-06 "no medication" of a later day was not known before it', () => {
    const none: Resource = {
      resourceType: 'MedicationStatement',
      id: 'none',
      status: 'active',
      subject: { reference: 'Patient/p1' },
      dateAsserted: '2024-05-01',
      medicationCodeableConcept: {
        coding: [
          {
            system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
            code: 'no-known-medications',
          },
        ],
      },
    };
    expect(record(none).medications().state).toBe('none-known');
    expect(record(none).medications({ asOf: '2024-01-01' }).state).toBe('not-recorded');
    expect(record({ ...none, status: 'entered-in-error' }).medications().state).toBe('not-recorded');
  });

  it('GEN-06 GEN-13 an emptyReason of another patient, or of a document in error, says nothing', () => {
    expect(record(composition('nilknown', { subject: { reference: 'Patient/x' } })).allergies().state).toBe(
      'not-recorded',
    );
    expect(record(composition('nilknown', { status: 'entered-in-error' })).allergies().state).toBe(
      'not-recorded',
    );
  });

  it('ALG-01 none known beside an allergy: both are told', () => {
    expect(record(noneKnown, allergy('x')).allergies()).toMatchObject({ state: 'some', contradicted: true });
    const resolved = { ...noneKnown, clinicalStatus: { coding: [{ code: 'inactive' }] } };
    expect(record(resolved).allergies().state).toBe('not-recorded');
  });

  it('ALG-02 refuted ones are no allergies, the critical and certain come first', () => {
    const { items, state } = record(
      allergy('low', { criticality: 'low' }),
      allergy('refuted', { verificationStatus: { coding: [{ code: 'refuted' }] }, criticality: 'high' }),
      allergy('unsure', { criticality: 'high', verificationStatus: { coding: [{ code: 'unconfirmed' }] } }),
      allergy('high', { criticality: 'high' }),
      allergy('old', { clinicalStatus: { coding: [{ code: 'inactive' }] } }),
      allergy('error', { verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
    ).allergies();
    expect(items.map(({ entry, group }) => [entry.id, group])).toEqual([
      ['high', 'active'],
      ['unsure', 'active'],
      ['low', 'active'],
      ['old', 'inactive'],
      ['refuted', 'refuted'],
      ['error', 'in-error'],
    ]);
    expect(state).toBe('some');
    const only = record(
      allergy('refuted', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
    ).allergies();
    expect(only.state).toBe('not-recorded');
  });

  it('ALG-02 an allergy of which nobody knows how critical it is stands above one of low criticality', () => {
    const order = (...resources: Resource[]): (string | undefined)[] =>
      record(...resources)
        .allergies()
        .items.map(({ entry }) => entry.id);
    const unknown = allergy('unknown', { criticality: 'unable-to-assess' });
    const silent = allergy('silent');
    const low = allergy('low', { criticality: 'low' });
    const high = allergy('high', { criticality: 'high' });
    for (const unsaid of [unknown, silent]) {
      for (const resources of [
        [low, unsaid, high],
        [high, unsaid, low],
        [unsaid, low, high],
      ]) {
        expect(order(...resources)).toEqual(['high', unsaid.id, 'low']);
      }
    }
    // How sure it is decides only among those of one criticality.
    const unsure = { verificationStatus: { coding: [{ code: 'unconfirmed' }] } };
    expect(order(low, allergy('unsure', unsure))).toEqual(['unsure', 'low']);
  });

  it('MED-27 GEN-06 what has no name, or one that is held back, is not taken to be the same in two sources', () => {
    const code = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'masked' }],
    };
    for (const held of [{ code }, { code: undefined }]) {
      const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
      const medicine = { ...medicationRequest('m'), medicationCodeableConcept: held.code };
      for (const id of ['a', 'b'])
        made.add([patient(), allergy('x', held), condition('c', held), medicine], { source: source(id) });
      expect(made.allergies().items).toHaveLength(2);
      expect(made.problems().items).toHaveLength(2);
      const { items } = made.medications();
      expect(items.map(({ similar }) => similar)).toEqual([[], []]);
      expect(made.duplicatesOf('a|Condition/c')).toEqual([]);
    }
  });

  it('MED-27 GEN-08 the same allergy of two sources is one, with both named; another certainty makes it two', () => {
    const made = record(allergy('x', { code: { text: 'Penicillin' } }));
    made.add(allergy('y', { code: { text: 'penicillin' } }), { source: source('b') });
    made.add(
      allergy('z', {
        code: { text: 'Penicillin' },
        verificationStatus: { coding: [{ code: 'unconfirmed' }] },
      }),
      { source: source('c') },
    );
    expect(
      made.allergies().items.map(({ entry, same }) => [entry.sourceId, same.map((one) => one.sourceId)]),
    ).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
  });
});

describe('problems', () => {
  it('GEN-02 ALG-02 by how they stand, refuted and unconfirmed apart', () => {
    const { groups } = record(
      condition('now'),
      condition('over', { clinicalStatus: { coding: [{ code: 'resolved' }] } }),
      condition('maybe', { verificationStatus: { coding: [{ code: 'provisional' }] } }),
      condition('no', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
      condition('error', { verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
      condition('odd', { clinicalStatus: { coding: [{ code: 'whatever' }] } }),
    ).problems();
    expect(Array.from(groups, ([group, items]) => [group, items.map(({ entry }) => entry.id)])).toEqual([
      ['current', ['now']],
      ['unconfirmed', ['maybe']],
      ['planned', []],
      ['unknown', ['odd']],
      ['zone', []],
      ['past', ['over']],
      ['refuted', ['no']],
      ['in-error', ['error']],
    ]);
  });

  it('as of a day: how it stood then, and only what was recorded by then', () => {
    const made = record(
      condition('had', {
        onsetDateTime: '2010',
        abatementDateTime: '2015-06',
        clinicalStatus: { coding: [{ code: 'resolved' }] },
      }),
      condition('got', { onsetDateTime: '2005', recordedDate: '2020-01-01' }),
      condition('over', { onsetDateTime: '2011', clinicalStatus: { coding: [{ code: 'resolved' }] } }),
    );
    const at = (asOf?: string) => {
      const { items, later } = made.problems({ asOf });
      return [
        items.map(({ entry, group, uncertain }) => `${entry.id} ${group}${uncertain ? '?' : ''}`),
        later.map(({ id }) => id),
      ];
    };
    expect(at('2009')).toEqual([[], ['got', 'had', 'over']]);
    expect(at('2012')).toEqual([['had current', 'over unknown?'], ['got']]);
    expect(at('2016')).toEqual([['over unknown?', 'had past'], ['got']]);
    expect(at()).toEqual([['got current', 'over past', 'had past'], []]);
  });
});

describe('results', () => {
  const value = (id: string, n: number, unit: string, more: Record<string, unknown> = {}): Resource =>
    observation(id, {
      valueQuantity: { value: n, unit, system: 'http://unitsofmeasure.org', code: unit },
      ...more,
    });

  it('RES-01 different units never share a series, and units are told', () => {
    const { series } = record(
      value('a', 7.2, 'mmol/L', { effectiveDateTime: '2024-01-01' }),
      value('b', 130, 'mg/dL', { effectiveDateTime: '2024-02-01' }),
      value('c', 7.9, 'mmol/L', { effectiveDateTime: '2024-03-01' }),
    ).results();
    expect(series.map(({ unit, points }) => [unit, points.map(({ number }) => number)])).toEqual([
      ['mmol/L', [7.2, 7.9]],
      ['mg/dL', [130]],
    ]);
  });

  it('RES-02 a comparator is never a plain number', () => {
    const { series } = record(
      observation('lt', { valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' } }),
    ).results();
    expect(series[0]?.points[0]).not.toHaveProperty('number');
    expect(series[0]?.points[0]?.value.content).toMatchObject({ quantity: { comparator: '<', value: 5 } });
  });

  it('RES-03 in-error and cancelled ones are in no series, and counted', () => {
    const list = record(
      value('a', 1, 'g'),
      value('error', 99, 'g', { status: 'entered-in-error' }),
      value('cancelled', 98, 'g', { status: 'cancelled' }),
    ).results();
    expect(list.series.flatMap(({ points }) => points.map(({ number }) => number))).toEqual([1]);
    expect(list).toMatchObject({ inError: 1, withoutValue: 1 });
  });

  it('RES-04 an absent value stands with the others of its code; components keep their panel', () => {
    const made = record(
      value('a', 1, 'g'),
      observation('absent', { dataAbsentReason: { coding: [{ code: 'unknown' }] } }),
      observation('bp', {
        code: { text: 'Blood pressure' },
        component: [
          { code: { text: 'Systolic' }, valueQuantity: { value: 140, unit: 'mmHg' } },
          { code: { text: 'Diastolic' }, valueQuantity: { value: 80, unit: 'mmHg' } },
        ],
      }),
    );
    const { series } = made.results();
    const of = (label: string) => series.find(({ code }) => code.label === label);
    expect(of('Hemoglobin')?.points.map(({ key }) => key)).toEqual([
      'a|Observation/a',
      'a|Observation/absent',
    ]);
    expect(of('Systolic')?.points[0]).toMatchObject({
      key: 'a|Observation/bp',
      number: 140,
      value: { component: true },
    });
    expect(of('Diastolic')?.unit).toBe('mmHg');
  });

  it('finds series by code, in a panel too', () => {
    const made = record(
      value('a', 1, 'g'),
      observation('bp', {
        code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
        component: [
          {
            code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
            valueQuantity: { value: 140, unit: 'mmHg' },
          },
        ],
      }),
    );
    expect(
      made.results({ codes: ['http://loinc.org|8480-6'] }).series.map(({ points }) => points[0]?.number),
    ).toEqual([140]);
    expect(made.results({ codes: ['718-7'] }).series).toHaveLength(1);
    expect(made.results({ codes: ['http://snomed.info/sct|718-7'] }).series).toEqual([]);
    expect(made.results({ from: '2025' }).series).toEqual([]);
  });
});

describe('plans and goals', () => {
  const plan = (id: string, more: Record<string, unknown> = {}): Resource => ({
    resourceType: 'CarePlan',
    id,
    status: 'active',
    intent: 'plan',
    title: id,
    subject: { reference: 'Patient/p1' },
    period: { start: '2024-01-01' },
    ...more,
  });
  const goal = (id: string, more: Record<string, unknown> = {}): Resource => ({
    resourceType: 'Goal',
    id,
    lifecycleStatus: 'active',
    description: { text: 'HbA1c under 53' },
    subject: { reference: 'Patient/p1' },
    startDate: '2024-01-01',
    ...more,
  });
  const hba1c = (id: string, date: string, n: number, unit = 'mmol/mol'): Resource =>
    observation(id, {
      effectiveDateTime: date,
      code: { coding: [{ system: 'http://loinc.org', code: '59261-8' }] },
      valueQuantity: { value: n, unit },
    });
  const target = {
    measure: { coding: [{ system: 'http://loinc.org', code: '59261-8' }] },
    detailQuantity: { value: 53, unit: 'mmol/mol' },
    dueDate: '2024-06-01',
  };

  it('CPL-01 the target stands beside the latest result of that day, in its unit', () => {
    const made = record(
      goal('g', { target: [target], achievementStatus: { text: 'improving' } }),
      hba1c('1', '2024-01-10', 70),
      hba1c('2', '2024-04-10', 61),
      hba1c('3', '2024-05-10', 7.7, '%'),
      hba1c('ahead', '2024-08-01', 1),
    );
    const item = made.goals().items[0];
    expect(item?.achievement?.text).toBe('improving');
    expect(item?.clinicalState.clinicalState).toBe('current');
    expect(item?.targets[0]).toMatchObject({
      latest: { number: 61 },
      unit: 'mmol/mol',
      otherUnit: false,
      overdue: true,
    });
    expect(made.goals({ asOf: '2024-02-01' }).items[0]?.targets[0]).toMatchObject({
      latest: { number: 70 },
      overdue: false,
    });
    const other = record(goal('g', { target: [target] }), hba1c('3', '2024-05-10', 7.7, '%'));
    expect(other.goals().items[0]?.targets[0]).toMatchObject({ otherUnit: true, unit: '%' });
  });

  it('CPL-02 CPL-03 activities in a detail and as a reference are alike; overdue is worked out', () => {
    const made = record(
      plan('p', {
        goal: [{ reference: 'Goal/g' }],
        addresses: [{ reference: 'Condition/c' }],
        activity: [
          {
            detail: {
              status: 'scheduled',
              description: 'late',
              scheduledPeriod: { start: '2024-05-01', end: '2024-05-02' },
            },
          },
          {
            detail: {
              status: 'scheduled',
              description: 'ahead',
              scheduledPeriod: { start: '2024-07-01', end: '2024-07-02' },
            },
          },
          {
            detail: {
              status: 'completed',
              description: 'done',
              scheduledPeriod: { start: '2024-05-01', end: '2024-05-02' },
            },
          },
          {
            detail: {
              status: 'scheduled',
              doNotPerform: true,
              description: 'not',
              scheduledPeriod: { end: '2024-05-02' },
            },
          },
          { reference: { reference: 'Appointment/late' } },
          { reference: { reference: 'ServiceRequest/any-time' } },
        ],
      }),
      goal('g'),
      condition('c'),
      {
        resourceType: 'Appointment',
        id: 'late',
        status: 'booked',
        start: '2024-05-01T10:00:00Z',
        end: '2024-05-01T11:00:00Z',
        participant: [{ actor: { reference: 'Patient/p1' }, status: 'accepted' }],
      },
      {
        resourceType: 'ServiceRequest',
        id: 'any-time',
        status: 'active',
        intent: 'order',
        subject: { reference: 'Patient/p1' },
        authoredOn: '2024-01-01',
      },
    );
    const item = made.carePlans().items[0];
    expect(item?.activities.map(({ overdue }) => overdue)).toEqual([true, false, false, false, true, false]);
    expect(item?.activities.map(({ doNotPerform }) => doNotPerform)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(item?.activities[4]?.planned?.id).toBe('late');
    expect(item?.goals.map(({ entry, plans }) => [entry.id, plans])).toEqual([['g', ['a|CarePlan/p']]]);
    expect(item?.addresses.map(({ id }) => id)).toEqual(['c']);
  });

  it('CPL-02 CPL-03 MED-10 an activity is "do not" by the plan’s word or by that of the order it plans', () => {
    const order = (id: string, more: object): Resource => ({
      resourceType: 'ServiceRequest',
      id,
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p1' },
      occurrencePeriod: { start: '2024-05-01', end: '2024-05-02' },
      ...more,
    });
    const made = record(
      plan('p', {
        activity: [
          { reference: { reference: 'ServiceRequest/do' } },
          { reference: { reference: 'ServiceRequest/not' } },
          { detail: { status: 'scheduled', doNotPerform: true, scheduledPeriod: { end: '2024-05-02' } } },
        ],
      }),
      order('do', {}),
      order('not', { doNotPerform: true }),
    );
    // Nobody is late with what must not be done.
    expect(
      made.carePlans().items[0]?.activities.map(({ doNotPerform, overdue }) => [doNotPerform, overdue]),
    ).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ]);
  });

  it('CPL-04 parts and replacements are told from both sides; current plans come first', () => {
    const made = record(
      plan('old', { status: 'revoked' }),
      plan('whole', { replaces: [{ reference: 'CarePlan/old' }] }),
      plan('part', { partOf: [{ reference: 'CarePlan/whole' }], period: { start: '2024-02-01' } }),
    );
    const items = made
      .carePlans()
      .items.map(({ entry, partOf, parts, replaces, replacedBy }) => [
        entry.id,
        partOf,
        parts,
        replaces,
        replacedBy,
      ]);
    expect(items).toEqual([
      ['part', ['a|CarePlan/whole'], [], [], []],
      ['whole', [], ['a|CarePlan/part'], ['a|CarePlan/old'], []],
      ['old', [], [], [], ['a|CarePlan/whole']],
    ]);
  });
});
