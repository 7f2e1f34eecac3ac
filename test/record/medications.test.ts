import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { medicationRequest, patient, source, type Resource } from './support/resources.js';

const NOW = Date.UTC(2024, 5, 15, 12);
const ATC = 'http://www.whocc.no/atc';
const FEST = 'http://ehelse.no/fhir/CodeSystem/FEST';

function record(bySource: Record<string, readonly Resource[]>): PatientRecord {
  const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  for (const [id, resources] of Object.entries(bySource))
    made.add([patient(), ...resources], { source: source(id) });
  return made;
}

const statement = (id: string, more: Record<string, unknown> = {}): Resource => ({
  ...medicationRequest(id),
  resourceType: 'MedicationStatement',
  intent: undefined,
  authoredOn: undefined,
  dateAsserted: '2024-01-10',
  ...more,
});

const medicine = (text: string, ...coding: [string, string][]) => ({
  text,
  coding: coding.map(([system, code]) => ({ system, code })),
});

describe('renewal chains', () => {
  it('MED-28 priorPrescription: one row, the newest stands for it, differences told along the way', () => {
    const { items, groups } = record({
      a: [
        medicationRequest('1', {
          status: 'completed',
          authoredOn: '2022-01-01',
          dosageInstruction: [{ text: '1 tablett' }],
        }),
        medicationRequest('2', {
          status: 'active', // not closed when it was renewed
          authoredOn: '2023-01-01',
          dosageInstruction: [{ text: '1 tablett' }],
          priorPrescription: { reference: 'MedicationRequest/1' },
        }),
        medicationRequest('3', {
          authoredOn: '2024-01-01',
          dosageInstruction: [{ text: '2 tabletter' }],
          priorPrescription: { reference: 'MedicationRequest/2' },
        }),
      ],
    }).medications();
    expect(items).toHaveLength(1);
    expect(groups.get('regular')).toHaveLength(1);
    expect(items[0]?.entry.id).toBe('3');
    expect(items[0]?.history.map(({ entry, differences }) => [entry.id, differences])).toEqual([
      ['2', ['dose', 'start']],
      ['1', ['start', 'status']],
    ]);
    expect(items[0]?.conflicting).toBe(false);
  });

  it('MED-28 partOf between statements: the head is the one that is part of nothing', () => {
    const { items } = record({
      a: [
        statement('old', { status: 'completed', partOf: [{ reference: 'MedicationStatement/head' }] }),
        statement('head'),
        statement('older', { status: 'completed', partOf: [{ reference: 'MedicationStatement/head' }] }),
      ],
    }).medications();
    expect(items.map(({ entry, history }) => [entry.id, history.length])).toEqual([['head', 2]]);
  });

  it('MED-28 on an earlier day the chain stood where it stood then', () => {
    const made = record({
      a: [
        medicationRequest('1', { status: 'completed', authoredOn: '2022-01-01' }),
        medicationRequest('2', {
          authoredOn: '2023-01-01',
          priorPrescription: { reference: 'MedicationRequest/1' },
        }),
      ],
    });
    const { items, notShown } = made.medications({ asOf: '2022-06-01' });
    expect(items.map(({ entry, state }) => [entry.id, state.group])).toEqual([['1', 'regular']]);
    expect(notShown.map(({ entry }) => entry.id)).toEqual(['2']);
  });

  it('MED-28 a chain does not hide another substance, an error or a prohibition', () => {
    const { items } = record({
      a: [
        medicationRequest('1'),
        medicationRequest('2', {
          medicationCodeableConcept: medicine('Bisoprolol 5 mg', [ATC, 'C07AB07']),
          priorPrescription: { reference: 'MedicationRequest/1' },
        }),
        medicationRequest('3', {
          status: 'entered-in-error',
          priorPrescription: { reference: 'MedicationRequest/1' },
        }),
        medicationRequest('4', { doNotPerform: true, basedOn: [{ reference: 'MedicationRequest/1' }] }),
      ],
    }).medications();
    expect(items.map(({ entry, state }) => [entry.id, state.group])).toEqual([
      ['2', 'regular'],
      ['1', 'regular'],
      ['4', 'not-taken'],
      ['3', 'in-error'],
    ]);
  });

  it('MED-28 a chain that goes in circles is one row', () => {
    const { items } = record({
      a: [
        medicationRequest('1', { priorPrescription: { reference: 'MedicationRequest/2' } }),
        medicationRequest('2', {
          authoredOn: '2024-02-01',
          priorPrescription: { reference: 'MedicationRequest/1' },
        }),
      ],
    }).medications();
    expect(items.map(({ entry }) => entry.id)).toEqual(['2']);
  });

  it.each<[string, string, number]>([
    ['C07AB02', 'C07AB02', 1],
    ['C07AB02', 'C03CA01', 2],
  ])('MED-28 a prescription of %s that renews one of %s: %d row or rows', (newer, older, rows) => {
    const of = (code: string) => ({ medicationCodeableConcept: medicine(code, [ATC, code]) });
    const { items } = record({
      a: [
        medicationRequest('1', { authoredOn: '2023-01-01', ...of(older) }),
        medicationRequest('2', { priorPrescription: { reference: 'MedicationRequest/1' }, ...of(newer) }),
      ],
    }).medications();
    expect(items).toHaveLength(rows);
  });

  it('MED-27 a statement that contradicts its prescription is told', () => {
    const { items } = record({
      a: [
        medicationRequest('1', { status: 'stopped' }),
        statement('s', { derivedFrom: [{ reference: 'MedicationRequest/1' }] }),
      ],
    }).medications();
    expect(items).toMatchObject([{ conflicting: true, state: { group: 'regular' } }]);
  });

  it('MED-10 MED-20 what is not taken, or not to be given any more, is not in use without a word about it', () => {
    const denial = { basedOn: [{ reference: 'MedicationRequest/1' }] };
    for (const denying of [
      statement('2', { status: 'not-taken', dateAsserted: '2024-05-01', ...denial }),
      medicationRequest('2', {
        doNotPerform: true,
        authoredOn: '2024-05-01',
        priorPrescription: { reference: 'MedicationRequest/1' },
      }),
    ]) {
      const made = record({ a: [medicationRequest('1'), denying] });
      const { items } = made.medications();
      expect(items.map(({ entry, conflicting }) => [entry.id, conflicting])).toEqual([
        ['1', true],
        ['2', false],
      ]);
      // On a day before anybody knew of it there was no conflict.
      expect(made.medications({ asOf: '2024-03-01' }).items.map(({ conflicting }) => conflicting)).toEqual([
        false,
      ]);
    }
    // What is denied is its own substance; naming the prescription of another one denies nothing of that.
    const other = { medicationCodeableConcept: medicine('Furosemid 40 mg', [ATC, 'C03CA01']) };
    const ofOther = statement('2', { status: 'not-taken', dateAsserted: '2024-05-01', ...denial, ...other });
    expect(
      record({ a: [medicationRequest('1'), ofOther] })
        .medications()
        .items.map(({ entry, conflicting }) => [entry.id, conflicting]),
    ).toEqual([
      ['1', false],
      ['2', false],
    ]);
    const cancelled = medicationRequest('2', { status: 'cancelled', authoredOn: '2024-05-01', ...denial });
    expect(record({ a: [medicationRequest('1'), cancelled] }).medications().items[0]?.conflicting).toBe(
      false,
    );
  });
});

describe('administrations and dispenses', () => {
  it('MED-29 are history of what they name and never rows', () => {
    const given = (id: string, more: Record<string, unknown>): Resource => ({
      ...medicationRequest(id),
      resourceType: 'MedicationAdministration',
      intent: undefined,
      authoredOn: undefined,
      status: 'completed',
      effectiveDateTime: '2024-06-01T08:00:00+02:00',
      ...more,
    });
    const dispense = (id: string, more: Record<string, unknown>): Resource => ({
      ...given(id, more),
      resourceType: 'MedicationDispense',
      whenHandedOver: '2024-02-01',
    });
    const { items, unattached } = record({
      a: [
        medicationRequest('1'),
        given('g1', { request: { reference: 'MedicationRequest/1' } }),
        given('g2', {
          request: { reference: 'MedicationRequest/1' },
          effectiveDateTime: '2024-06-02T08:00:00+02:00',
        }),
        given('error', { status: 'entered-in-error', request: { reference: 'MedicationRequest/1' } }),
        dispense('d1', { authorizingPrescription: [{ reference: 'MedicationRequest/1' }] }),
        dispense('d2', {}),
      ],
    }).medications();
    expect(items).toHaveLength(1);
    expect(items[0]?.administrations.map(({ id }) => id)).toEqual(['g2', 'g1']);
    expect(items[0]?.dispenses.map(({ id }) => id)).toEqual(['d1']);
    expect(unattached.map(({ id }) => id)).toEqual(['d2']);
  });
});

describe('several systems', () => {
  const same = {
    medicationCodeableConcept: medicine('Metoprolol 50 mg', [ATC, 'C07AB02'], [FEST, 'ID_1']),
    dosageInstruction: [{ text: '1 tablett morgen' }],
  };

  it('MED-27 identical rows are joined and name both sources', () => {
    const { items } = record({
      a: [medicationRequest('1', same)],
      b: [medicationRequest('x', { ...same, dosageInstruction: [{ text: '1  tablett MORGEN' }] })],
    }).medications();
    expect(items).toHaveLength(1);
    expect(items[0]?.sources.map(({ label }) => label)).toEqual(['System a', 'System b']);
    expect(items[0]?.same.map(({ key }) => key)).toEqual(['b|MedicationRequest/x']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['dose', { dosageInstruction: [{ text: '2 tabletter morgen' }] }, ['dose']],
    ['status', { status: 'on-hold' }, ['status']],
    ['start', { authoredOn: '2023-12-01' }, ['start']],
    [
      'product',
      { medicationCodeableConcept: medicine('Metoprolol 100 mg', [ATC, 'C07AB02'], [FEST, 'ID_2']) },
      ['product', 'strength'],
    ],
    [
      'strength',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [
          {
            resourceType: 'Medication',
            id: 'm',
            code: medicine('Metoprolol', [ATC, 'C07AB02']),
            ingredient: [
              {
                itemCodeableConcept: { text: 'metoprolol' },
                strength: { numerator: { value: 100, unit: 'mg' }, denominator: { value: 1, code: '1' } },
              },
            ],
          },
        ],
      },
      ['strength'],
    ],
  ])('MED-27 similar rows stand side by side and the difference is marked: %s', (_, more, differences) => {
    const { items } = record({
      a: [medicationRequest('1', same)],
      b: [medicationRequest('x', { ...same, ...more })],
    }).medications();
    expect(items).toHaveLength(2);
    for (const item of items) expect(item.similar.map((one) => one.differences)).toEqual([differences]);
  });

  it('MED-27 a form that the name of the other one says is no difference; one that nobody says is', () => {
    const told = (text: string): Resource =>
      medicationRequest('x', {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [
          {
            resourceType: 'Medication',
            id: 'm',
            code: medicine(text, [ATC, 'C07AB02']),
            form: { text: 'Tablett' },
          },
        ],
      });
    const differ = (text: string, mine: string): unknown =>
      record({
        a: [medicationRequest('1', { medicationCodeableConcept: medicine(mine, [ATC, 'C07AB02']) })],
        b: [told(text)],
      }).medications().items[0]?.similar[0]?.differences;
    expect(differ('Metoprolol tablett 50 mg', 'Metoprolol tablett 50 mg')).toBeUndefined();
    expect(differ('Metoprolol 50 mg', 'Metoprolol depottablett 50 mg')).toEqual(['product', 'form']);
  });

  it('MED-27 a stop in another system is a difference, not silence', () => {
    const { items } = record({
      a: [medicationRequest('1', same)],
      b: [medicationRequest('x', { ...same, status: 'stopped' })],
    }).medications();
    expect(items.map(({ state, similar }) => [state.group, similar[0]?.differences])).toEqual([
      ['regular', ['status']],
      ['past', ['status']],
    ]);
  });

  it('MED-27 GEN-06 dosages that are held back are not taken to be the same', () => {
    const hidden = {
      ...same,
      dosageInstruction: [
        {
          _text: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
                valueCode: 'masked',
              },
            ],
          },
        },
      ],
    };
    const { items } = record({
      a: [medicationRequest('1', hidden)],
      b: [medicationRequest('x', hidden)],
    }).medications();
    expect(items).toHaveLength(2);
    expect(items[0]?.similar).toEqual([{ key: 'b|MedicationRequest/x', differences: ['dose'] }]);
  });

  it('MED-27 the same medicine twice in one system stays two rows', () => {
    const { items } = record({
      a: [medicationRequest('1', same), medicationRequest('2', same)],
    }).medications();
    expect(items).toHaveLength(2);
    expect(items[0]?.similar).toEqual([{ key: 'a|MedicationRequest/2', differences: [] }]);
  });

  it('MED-27 different medicines have nothing to do with each other', () => {
    const { items } = record({
      a: [medicationRequest('1', same)],
      b: [medicationRequest('x', { medicationCodeableConcept: medicine('Furosemid', [ATC, 'C03CA01']) })],
    }).medications();
    expect(items.flatMap(({ similar }) => similar)).toEqual([]);
  });
});

describe('how far the list can be trusted', () => {
  it('GEN-06 some, none known, not recorded, unavailable', () => {
    const none = statement('none', {
      medicationCodeableConcept: {
        coding: [
          {
            system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
            code: 'no-known-medications',
          },
        ],
      },
    });
    expect(record({ a: [medicationRequest('1')] }).medications().state).toBe('some');
    expect(record({ a: [none] }).medications()).toMatchObject({ state: 'none-known', items: [] });
    expect(record({ a: [] }).medications().state).toBe('not-recorded');
    expect(new PatientRecord().medications().state).toBe('unavailable');

    const failed = record({ a: [] });
    failed.setSourceState(source('b'), 'failed', { status: 500 });
    expect(failed.medications()).toMatchObject({
      state: 'unavailable',
      missing: [{ source: { id: 'b' }, status: 500 }],
    });
    failed.add([patient(), medicationRequest('1')], { source: source('a') });
    expect(failed.medications()).toMatchObject({ state: 'some', missing: [{ state: 'failed' }] });
    expect(record({ a: [none, medicationRequest('1')] }).medications()).toMatchObject({
      state: 'some',
      contradicted: true,
    });
  });

  it('MED-25 each request and statement is in one row of one group, or told as not shown', () => {
    const statuses = [
      'active',
      'on-hold',
      'stopped',
      'completed',
      'draft',
      'cancelled',
      'entered-in-error',
      'unknown',
      'x',
    ];
    const made = record({
      a: statuses.map((status, at) =>
        medicationRequest(`a${at}`, { status, authoredOn: `20${10 + at}-01-01` }),
      ),
      b: statuses.map((status, at) =>
        medicationRequest(`b${at}`, { status, authoredOn: `20${10 + at}-01-01` }),
      ),
    });
    for (const asOf of [undefined, '2009', '2014-06', '2018-01-01']) {
      const { items, groups, notShown, rowOf } = made.medications({ asOf });
      const inRows = items.flatMap(({ entry, same, history }) => [
        entry,
        ...same,
        ...history.map((one) => one.entry),
      ]);
      const keys = [...inRows, ...notShown.map(({ entry }) => entry)].map(({ key }) => key);
      expect(keys.sort()).toEqual([...new Set(keys)].sort());
      expect(keys).toHaveLength(2 * statuses.length);
      expect([...groups.values()].flat()).toHaveLength(items.length);
      for (const entry of inRows) expect(rowOf.has(entry.key)).toBe(true);
    }
  });
});

describe('what changed since a day', () => {
  it('tells new, stopped, paused, resumed and changed, with the direction of a plain dose', () => {
    const dose = (value: number) => ({
      dosageInstruction: [
        {
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
          doseAndRate: [{ doseQuantity: { value, unit: 'mg', code: 'mg' } }],
        },
      ],
    });
    const made = record({
      a: [
        medicationRequest('new', { authoredOn: '2024-05-01' }),
        medicationRequest('gone', {
          status: 'stopped',
          authoredOn: '2023-01-01',
          medicationCodeableConcept: medicine('Ibuprofen'),
          dosageInstruction: [
            { text: '1', timing: { repeat: { boundsPeriod: { start: '2023-01-01', end: '2024-04-01' } } } },
          ],
        }),
        medicationRequest('low', {
          status: 'completed',
          authoredOn: '2023-01-01',
          medicationCodeableConcept: medicine('Ramipril'),
          ...dose(5),
        }),
        medicationRequest('high', {
          authoredOn: '2024-05-01',
          medicationCodeableConcept: medicine('Ramipril'),
          priorPrescription: { reference: 'MedicationRequest/low' },
          ...dose(10),
        }),
        medicationRequest('as-before', {
          authoredOn: '2023-01-01',
          medicationCodeableConcept: medicine('Levaxin'),
        }),
      ],
    });
    const changes = made.medicationChanges('2024-02-01');
    expect(changes.map(({ item, reason, dose: to }) => [item.entry.id, reason, to])).toEqual([
      ['new', 'new', undefined],
      ['high', 'changed', 'up'],
      ['gone', 'stopped', undefined],
    ]);
    expect(changes[1]?.differences).toEqual(['dose']);
  });
});
