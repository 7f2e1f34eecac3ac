import { describe, expect, it } from 'vitest';
import { PatientRecord, type MedicationGroup, type MedicationList } from '@care-timeline/record';
import { medicationRequest, patient, type Resource } from './support/resources.js';

const NOW = Date.UTC(2024, 5, 15, 12);

function list(
  resources: readonly Resource[],
  options: Parameters<PatientRecord['medications']>[0] = {},
): MedicationList {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([patient(), ...resources]);
  return record.medications(options);
}

function only(resource: Resource, options = {}) {
  const { items, notShown } = list([resource], options);
  expect(items.length + notShown.length).toBe(1);
  return items[0];
}

const groupOf = (resource: Resource, options = {}): MedicationGroup | undefined =>
  only(resource, options)?.state.group;

/** Where a period lies, seen from the day. */
const PERIODS = {
  none: undefined,
  running: { start: '2024-01-01', end: '2024-12-31' },
  open: { start: '2024-01-01' },
  'ended lately': { start: '2024-01-01', end: '2024-05-31' },
  'ended long ago': { start: '2019-01-01', end: '2020-01-01' },
  prepare: { start: '2024-09-01', end: '2024-12-31' },
} as const;
type PeriodName = keyof typeof PERIODS;

const dosage = (period: PeriodName) =>
  PERIODS[period] === undefined
    ? {}
    : { dosageInstruction: [{ text: '1 tablett', timing: { repeat: { boundsPeriod: PERIODS[period] } } }] };

/** What a status says by itself, and what the period makes of it. */
const REQUEST: Record<string, Record<PeriodName, MedicationGroup>> = {
  active: {
    none: 'regular',
    running: 'regular',
    open: 'regular',
    'ended lately': 'regular',
    'ended long ago': 'regular',
    prepare: 'planned',
  },
  'on-hold': {
    none: 'paused',
    running: 'paused',
    open: 'paused',
    'ended lately': 'paused',
    'ended long ago': 'paused',
    prepare: 'planned',
  },
  stopped: {
    none: 'past',
    running: 'past',
    open: 'past',
    'ended lately': 'recently-stopped',
    'ended long ago': 'past',
    prepare: 'recently-stopped',
  },
  completed: {
    none: 'past',
    running: 'past',
    open: 'past',
    'ended lately': 'recently-stopped',
    'ended long ago': 'past',
    prepare: 'recently-stopped',
  },
  draft: all('planned'),
  cancelled: all('not-taken'),
  'entered-in-error': all('in-error'),
  unknown: {
    none: 'unknown',
    running: 'unknown',
    open: 'unknown',
    'ended lately': 'recently-stopped',
    'ended long ago': 'past',
    prepare: 'planned',
  },
  'not-a-code': {
    none: 'unknown',
    running: 'unknown',
    open: 'unknown',
    'ended lately': 'recently-stopped',
    'ended long ago': 'past',
    prepare: 'planned',
  },
};

function all(group: MedicationGroup): Record<PeriodName, MedicationGroup> {
  return Object.fromEntries(Object.keys(PERIODS).map((period) => [period, group])) as Record<
    PeriodName,
    MedicationGroup
  >;
}

const INTENTS = [
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'plan',
  'proposal',
  'option',
];
const PLANS = new Set(['plan', 'proposal', 'option']);
const OVER = new Set(['stopped', 'completed']);

describe('MED-25 the group of a MedicationRequest', () => {
  for (const [status, byPeriod] of Object.entries(REQUEST)) {
    for (const intent of INTENTS) {
      for (const doNotPerform of [undefined, false, true]) {
        it(`MED-10 MED-20 MED-21 MED-25 ${status}, ${intent}, doNotPerform ${String(doNotPerform)}, in all periods`, () => {
          for (const period of Object.keys(PERIODS) as PeriodName[]) {
            const resource = medicationRequest('m', {
              status,
              intent,
              doNotPerform,
              authoredOn: '2019-01-01',
              ...dosage(period),
            });
            // An error is an error, a negation a negation, a plan a plan; only then does the period speak.
            const own = byPeriod[period];
            let expected = own;
            if (own !== 'in-error' && own !== 'not-taken') {
              if (doNotPerform) expected = 'not-taken';
              else if (PLANS.has(intent)) expected = OVER.has(status) ? 'past' : 'planned';
            }
            expect(groupOf(resource), `${status} ${intent} ${period}`).toBe(expected);
          }
        });
      }
    }
  }
});

describe('MED-25 the group of a MedicationStatement', () => {
  const statement = (status: string, more: Record<string, unknown> = {}): Resource => ({
    ...medicationRequest('s'),
    resourceType: 'MedicationStatement',
    intent: undefined,
    authoredOn: undefined,
    dateAsserted: '2019-01-01',
    status,
    ...more,
  });

  it.each<[string, Record<string, unknown>, MedicationGroup]>([
    ['active', {}, 'regular'],
    ['active', { effectivePeriod: PERIODS.prepare }, 'planned'],
    ['active', { effectivePeriod: PERIODS['ended long ago'] }, 'regular'],
    ['completed', { effectivePeriod: PERIODS['ended long ago'] }, 'past'],
    ['completed', { effectivePeriod: PERIODS['ended lately'] }, 'recently-stopped'],
    ['stopped', { effectivePeriod: PERIODS['ended lately'] }, 'recently-stopped'],
    ['intended', {}, 'planned'],
    ['on-hold', {}, 'paused'],
    ['unknown', {}, 'unknown'],
    ['not-taken', {}, 'not-taken'],
    ['not-taken', { effectivePeriod: PERIODS.running }, 'not-taken'],
    ['entered-in-error', {}, 'in-error'],
    ['recorded', {}, 'unknown'],
    ['recorded', { adherence: { code: { coding: [{ code: 'taking' }] } } }, 'regular'],
    ['recorded', { adherence: { code: { coding: [{ code: 'not-taking' }] } } }, 'not-taken'],
    ['recorded', { adherence: { code: { coding: [{ code: 'on-hold' }] } } }, 'paused'],
    ['recorded', { adherence: { code: { coding: [{ code: 'stopped' }] } } }, 'past'],
    ['draft', {}, 'planned'],
  ])('MED-25 %s with %o is %s', (status, more, group) => {
    expect(groupOf(statement(status, more))).toBe(group);
  });
});

describe('what a group says besides', () => {
  it('MED-30 an expired period with status active: ended, not stopped', () => {
    const item = only(medicationRequest('m', { authoredOn: '2019-01-01', ...dosage('ended lately') }));
    expect(item?.state).toMatchObject({ group: 'regular', periodEnded: true });
    expect(item?.state.stoppedOn).toBeUndefined();
  });

  it('MED-30 an expired prescription too, and its last day is no stop', () => {
    const validity = (end: string) => ({ dispenseRequest: { validityPeriod: { start: '2023-01-01', end } } });
    expect(only(medicationRequest('m', validity('2024-01-01')))?.state.periodEnded).toBe(true);
    const running = only(medicationRequest('m', validity('2024-12-31')));
    expect(running?.state.periodEnded).toBe(false);
    expect(running?.state.stopsOn).toBeUndefined();
  });

  it('MED-22 MED-30 how long a prescription is valid does not say when the treatment ended', () => {
    const valid = (status: string, end: string) =>
      medicationRequest('m', {
        status,
        authoredOn: '2023-01-01',
        dispenseRequest: { validityPeriod: { start: '2023-01-01', end } },
      });
    const completed = only(valid('completed', '2024-01-01'))?.state;
    expect(completed).toMatchObject({ group: 'past', periodEnded: false });
    expect(completed?.stoppedOn).toBeUndefined();
    // It may have been used until lately.
    expect(only(valid('completed', '2024-06-01'))?.state).toMatchObject({ group: 'recently-stopped' });
    expect(only(valid('completed', '2024-12-31'))?.state).toMatchObject({ group: 'past' });
    // Nobody knows whether it is in use: neither current nor past (MED-20).
    expect(only(valid('unknown', '2024-01-01'))?.state).toMatchObject({
      group: 'unknown',
      periodEnded: true,
    });
    // On an earlier day: within it, nobody knows; after it, it is taken to be over, and that is said.
    expect(only(valid('completed', '2024-01-01'), { asOf: '2023-06-01' })?.state).toMatchObject({
      group: 'unknown',
      uncertain: true,
    });
    expect(only(valid('completed', '2024-01-01'), { asOf: '2024-03-01' })?.state).toMatchObject({
      group: 'past',
      uncertain: true,
    });
  });

  describe('a length of time instead of an end', () => {
    const lasting = (...dosages: object[]) =>
      medicationRequest('m', { authoredOn: '2024-01-10', dosageInstruction: dosages });
    const bounds = (value: number, code = 'd', more = {}) => ({
      text: '1 tablett',
      timing: { repeat: { boundsDuration: { value, code, system: 'http://unitsofmeasure.org' } } },
      ...more,
    });
    const range = (high: object) => ({ timing: { repeat: { boundsRange: { low: { value: 5 }, high } } } });
    const endOf = (resource: Resource) => only(resource)?.entry.medication?.course?.end.text;

    it('MED-30 GEN-10 a course that is over by its length is told so, and stays in use until somebody stops it', () => {
      const course = lasting(bounds(7));
      expect(endOf(course)).toBe('2024-01-17');
      expect(only(course)?.state).toMatchObject({ group: 'course', courseEnded: true, periodEnded: false });
      for (const [asOf, over] of [
        ['2024-01-12', undefined],
        ['2024-01-17', undefined],
        ['2024-01-18', true],
      ] as const) {
        expect(only(course, { asOf })?.state.courseEnded, asOf).toBe(over);
      }
      expect(only({ ...course, status: 'on-hold' })?.state).toMatchObject({
        group: 'paused',
        courseEnded: true,
      });
      expect(only({ ...course, status: 'completed' })?.state.courseEnded).toBeUndefined();
    });

    it.each([
      ['days', [bounds(10)], '2024-01-20'],
      ['weeks', [bounds(2, 'wk')], '2024-01-24'],
      ['months, to the last day of one', [bounds(3, 'mo')], '2024-04-10'],
      ['hours, as whole days', [bounds(30, 'h')], '2024-01-12'],
      ['the longest of a range', [range({ value: 7, code: 'd' })], '2024-01-17'],
      [
        'one after the other',
        [bounds(7, 'd', { sequence: 1 }), bounds(5, 'd', { sequence: 2 })],
        '2024-01-22',
      ],
      ['at the same time', [bounds(7, 'd', { sequence: 1 }), bounds(5, 'd', { sequence: 1 })], '2024-01-17'],
      ['without saying which', [bounds(7), bounds(5)], '2024-01-22'],
    ])('GEN-10 the last day of a length in %s', (_, dosages, end) => {
      expect(endOf(lasting(...dosages))).toBe(end);
    });

    it.each([
      ['one instruction goes on', lasting(bounds(7), { text: '1 tablett' })],
      ['longer than', lasting(range({ value: 7, code: 'd', comparator: '>' }))],
      ['an unknown unit', lasting(bounds(7, 'drypp'))],
      ['no unit', lasting({ timing: { repeat: { boundsDuration: { value: 7 } } } })],
      ['repeats', { ...lasting(bounds(7)), dispenseRequest: { numberOfRepeatsAllowed: 2 } }],
      ['an order of some month', { ...lasting(bounds(7)), authoredOn: '2024-01' }],
      ['no day to begin with', { ...lasting(bounds(7)), authoredOn: undefined }],
      ['no length', lasting({ timing: { repeat: { boundsDuration: { value: 0, code: 'd' } } } })],
    ])('GEN-10 no end is worked out of %s', (_, resource) => {
      const item = only(resource);
      expect(item?.entry.medication?.course).toBeUndefined();
      expect(item?.state.courseEnded).toBeUndefined();
    });

    const counted = (repeat: object, more = {}) => ({ text: '1 tablett', timing: { repeat }, ...more });
    const daily = { frequency: 1, period: 1, periodUnit: 'd' };
    const weekly = { frequency: 1, period: 1, periodUnit: 'wk' };

    it.each([
      ['once daily, 3 times', [counted({ ...daily, count: 3 })], '2024-01-12'],
      [
        'every 8 hours, 3 to 5 times',
        [counted({ count: 3, countMax: 5, frequency: 1, period: 8, periodUnit: 'h' })],
        '2024-01-12',
      ],
      [
        'twice daily, at most 6 times',
        [counted({ countMax: 6, frequency: 2, period: 1, periodUnit: 'd' })],
        '2024-01-13',
      ],
      ['weekly, 4 times', [counted({ count: 4, frequency: 1, period: 1, periodUnit: 'wk' })], '2024-01-31'],
      ['every 1 to 2 days, 3 times', [counted({ ...daily, periodMax: 2, count: 3 })], '2024-01-14'],
      ['morning and evening, 4 times', [counted({ count: 4, when: ['MORN', 'EVE'] })], '2024-01-12'],
      ['once', [counted({ count: 1 })], '2024-01-10'],
      // Written on a Wednesday.
      ['3 Mondays', [counted({ ...weekly, count: 3, dayOfWeek: ['mon'] })], '2024-01-29'],
      ['3 Wednesdays', [counted({ ...weekly, count: 3, dayOfWeek: ['wed'] })], '2024-01-24'],
      [
        '4 times, on Mondays and Fridays',
        [counted({ ...daily, count: 4, dayOfWeek: ['mon', 'fri'] })],
        '2024-01-22',
      ],
      [
        'once a week, on a Monday or a Friday, the later one',
        [counted({ ...weekly, count: 2, dayOfWeek: ['mon', 'fri'] })],
        '2024-01-22',
      ],
      [
        'every other Monday, twice: the latest it can be',
        [counted({ ...weekly, period: 2, count: 2, dayOfWeek: ['mon'] })],
        '2024-01-30',
      ],
      [
        'one after the other',
        [counted({ ...daily, count: 3 }, { sequence: 1 }), counted({ ...daily, count: 2 }, { sequence: 2 })],
        '2024-01-14',
      ],
      [
        'a length goes before a number',
        [counted({ ...daily, count: 3, boundsDuration: { value: 7, code: 'd' } })],
        '2024-01-17',
      ],
    ])('MED-30 GEN-10 the last day of a course given by count: %s', (_, dosages, end) => {
      expect(endOf(lasting(...dosages))).toBe(end);
      expect(only(lasting(...dosages))?.state).toMatchObject({ group: 'course', courseEnded: true });
    });

    it.each([
      ['3 times, nobody says how often', counted({ count: 3 })],
      ['3 times as needed', counted({ ...daily, count: 3 }, { asNeededBoolean: true })],
      ['no times', counted({ ...daily, count: 0 })],
      [
        '3 times beside a length that is not understood',
        counted({ ...daily, count: 3, boundsDuration: { value: 7, code: 'drypp' } }),
      ],
      ['daily, for a supply that lasts 3 days', counted(daily)],
    ])('GEN-10 no end is worked out of a count: %s', (_, one) => {
      const dispenseRequest = { expectedSupplyDuration: { value: 3, code: 'd' } };
      const item = only({ ...lasting(one), dispenseRequest });
      expect(item?.entry.medication?.course).toBeUndefined();
      expect(item?.state.courseEnded).toBeUndefined();
    });

    it('GEN-10 a count begins on the day of use; from the day of the order, it says so', () => {
      const order = lasting(counted({ ...daily, count: 3 }));
      expect(only(order)?.entry.medication?.course).toMatchObject({
        from: { text: '2024-01-10' },
        fromOrder: true,
      });
      const used = only({ ...order, effectiveDosePeriod: { start: '2024-02-01' } })?.entry.medication?.course;
      expect(used).toMatchObject({ from: { text: '2024-02-01' }, end: { text: '2024-02-03' } });
      expect(used).not.toHaveProperty('fromOrder');
    });

    it.each([
      ['by count', lasting(counted({ ...daily, count: 3 })), {}],
      ['by length', lasting(bounds(7)), {}],
      [
        'by its period',
        { ...lasting({ text: '1x2' }), courseOfTherapyType: { coding: [{ code: 'acute' }] } },
        { effectiveDosePeriod: { start: '2014-03-01', end: '2014-03-10' } },
      ],
    ])('MED-30 a course of years ago is not in use, though nobody closed it: %s', (_, course, old) => {
      const then = only({ ...course, authoredOn: '2014-03-01', ...old });
      expect(then?.state.group).toBe('past');
      expect(then?.state.courseEnded ?? then?.state.periodEnded).toBe(true);
      expect(only({ ...course, authoredOn: '2024-01-10' })?.state.group).toBe('course');
      expect(only({ ...course, authoredOn: '2014-03-01', ...old, status: 'on-hold' })?.state.group).toBe(
        'paused',
      );
    });

    it('MED-30 a written end goes before one that is worked out; how long a prescription is valid is no end', () => {
      const dispenseRequest = { validityPeriod: { start: '2024-01-10', end: '2025-01-09' } };
      expect(only({ ...lasting(bounds(7)), dispenseRequest })?.state).toMatchObject({
        courseEnded: true,
        periodEnded: false,
      });
      const written = {
        ...lasting(bounds(7)),
        effectiveDosePeriod: { start: '2024-01-10', end: '2024-12-31' },
      };
      expect(only(written)?.entry.medication?.course).toBeUndefined();
      expect(only(written)?.state).toMatchObject({ periodEnded: false, stopsOn: { text: '2024-12-31' } });
    });

    it('MED-30 a course that was fetched later is over later', () => {
      const dispensed = (whenHandedOver: string, status = 'completed'): Resource => ({
        resourceType: 'MedicationDispense',
        id: 'd',
        status,
        subject: { reference: 'Patient/p1' },
        whenHandedOver,
        medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
        authorizingPrescription: [{ reference: 'MedicationRequest/m' }],
      });
      const ended = (...more: Resource[]) => list([lasting(bounds(7)), ...more]).items[0]?.state.courseEnded;
      expect(ended(dispensed('2024-06-10'))).toBeUndefined();
      expect(ended(dispensed('2024-06-10', 'declined'))).toBe(true);
      expect(ended(dispensed('2024-02-01'))).toBe(true);
    });
  });

  it('MED-22 a stop that lies ahead reads "stops on" and the medicine is in use until then', () => {
    const item = only(medicationRequest('m', { authoredOn: '2024-01-01', ...dosage('running') }));
    expect(item?.state).toMatchObject({ group: 'regular', stopsOn: { text: '2024-12-31' } });
  });

  it('MED-22 a stop that was decided for a later day (R5 statusChanged) holds from that day', () => {
    const resource = medicationRequest('m', {
      status: 'stopped',
      statusChanged: '2024-07-01',
      authoredOn: '2024-01-01',
      effectiveDosePeriod: { start: '2024-01-01' },
    });
    expect(only(resource)?.state).toMatchObject({ group: 'regular', stopsOn: { text: '2024-07-01' } });
    expect(only(resource, { asOf: '2024-07-02' })?.state).toMatchObject({
      group: 'recently-stopped',
      stoppedOn: { text: '2024-07-01' },
    });
  });

  it('MED-23 recently stopped by a number of days that the host may set; what began lately ended lately', () => {
    const stopped = medicationRequest('m', {
      status: 'stopped',
      authoredOn: '2024-01-01',
      ...dosage('ended lately'),
    });
    expect(groupOf(stopped)).toBe('recently-stopped');
    expect(groupOf(stopped, { recentDays: 7 })).toBe('past');
    expect(list([stopped]).recentDays).toBe(90);
    expect(groupOf(medicationRequest('m', { status: 'stopped', authoredOn: '2024-06-01' }))).toBe(
      'recently-stopped',
    );
  });

  it('MED-20 as needed and courses are groups of their own', () => {
    expect(
      groupOf(medicationRequest('m', { dosageInstruction: [{ text: 'ved behov', asNeededBoolean: true }] })),
    ).toBe('as-needed');
    expect(groupOf(medicationRequest('m', { courseOfTherapyType: { coding: [{ code: 'acute' }] } }))).toBe(
      'course',
    );
    expect(
      groupOf(medicationRequest('m', { status: 'on-hold', dosageInstruction: [{ asNeededBoolean: true }] })),
    ).toBe('paused');
  });
});

describe('as of another day', () => {
  const course = medicationRequest('m', {
    status: 'completed',
    authoredOn: '2020-03-01',
    dosageInstruction: [
      { text: '1 x 3', timing: { repeat: { boundsPeriod: { start: '2020-03-02', end: '2020-03-10' } } } },
    ],
  });

  it.each<[string, MedicationGroup | undefined]>([
    ['2020-02-28', undefined],
    ['2020-03-01', 'planned'],
    ['2020-03-02', 'regular'],
    ['2020-03-09', 'regular'],
    ['2020-03-10', 'regular'], // the last day is a day of use
    ['2020-03-11', 'recently-stopped'],
    ['2020-04-01', 'recently-stopped'],
    ['2022', 'past'],
  ])('MED-22 on %s', (asOf, group) => {
    expect(groupOf(course, { asOf })).toBe(group);
  });

  it('what was not yet known is told as not shown, with the reason', () => {
    expect(list([course], { asOf: '2019' }).notShown).toMatchObject([{ reason: 'later' }]);
    expect(
      list([medicationRequest('m', { authoredOn: undefined })], { asOf: '2019' }).notShown,
    ).toMatchObject([{ reason: 'undated' }]);
    expect(list([course]).notShown).toEqual([]);
  });

  it('over today, and nobody wrote since when: not known for a year, then past', () => {
    const past = medicationRequest('m', { status: 'completed', authoredOn: '2020-03-01' });
    expect(only(past, { asOf: '2020-06-01' })?.state).toMatchObject({ group: 'unknown', uncertain: true });
    expect(only(past, { asOf: '2021-06-01' })?.state).toMatchObject({ group: 'past', uncertain: true });
    expect(only(past)?.state).toMatchObject({ group: 'past', uncertain: false });
  });

  it('an error or a refusal is one on every day', () => {
    expect(
      groupOf(medicationRequest('m', { status: 'entered-in-error', authoredOn: '2020' }), { asOf: '2021' }),
    ).toBe('in-error');
    expect(
      groupOf(medicationRequest('m', { doNotPerform: true, authoredOn: '2020' }), { asOf: '2021' }),
    ).toBe('not-taken');
  });

  it('MED-20 GEN-03 a proposal that is over is neither planned nor stopped lately', () => {
    for (const intent of ['proposal', 'plan', 'option']) {
      const proposal = (status: string, id: string) =>
        medicationRequest(id, { status, intent, authoredOn: '2024-06-01' });
      expect(groupOf(proposal('active', 'a'))).toBe('planned');
      for (const status of ['stopped', 'completed']) {
        expect(groupOf(proposal(status, 'b')), `${intent} ${status}`).toBe('past');
        // What was true on that day is not known; then it was a plan.
        expect(groupOf(proposal(status, 'c'), { asOf: Date.UTC(2024, 5, 5) })).toBe('planned');
      }
    }
  });
});
