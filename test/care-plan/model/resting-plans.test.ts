/** Plans that schedule nothing, beside those that do. */
import { describe, expect, it } from 'vitest';
import { plansView } from '../../../packages/care-plan/src/model/plans.js';
import { visitsView } from '../../../packages/care-plan/src/model/visits.js';
import { carePlan, contextOf, detail, recordOf, type Json } from '../support/records.js';

const timed = (time: string): Json => ({
  repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: [time] },
});
const walk = (more: Json = {}): Json =>
  detail({ description: 'Gå tur', scheduledTiming: timed('12:00:00'), ...more });

const visitsOf = (...resources: Json[]) => visitsView(contextOf(recordOf(...resources)), 3);
const titles = (view: ReturnType<typeof visitsOf>): string[][] =>
  view.days.map(({ parts }) => parts.flatMap(({ visits }) => visits.map(({ title }) => title)));
const plansOf = (...resources: Json[]) =>
  plansView(contextOf(recordOf(...resources)), { plan: '', onlyMine: false });

describe('a plan that is not in force', () => {
  const RESTING: readonly [name: string, plan: Json, told: RegExp | undefined, inVisits: boolean][] = [
    ['on hold', { status: 'on-hold' }, /satt på vent/, true],
    ['unknown', { status: 'unknown' }, /ukjent om planen gjelder/, true],
    ['of an unknown code', { status: 'aktiv' }, /ukjent om planen gjelder/, true],
    ['without a status', { status: undefined }, /ukjent om planen gjelder/, true],
    ['draft', { status: 'draft' }, /forslag eller utkast/, false],
    ['only proposed', { intent: 'proposal' }, /forslag eller utkast/, false],
    ['revoked', { status: 'revoked' }, /Planen er avsluttet/, false],
    ['completed', { status: 'completed' }, /Planen er avsluttet/, false],
    [
      'ended by its period',
      { period: { start: '2025-01-01', end: '2025-06-01' } },
      /sluttet 1\.\u00a0juni 2025/,
      true,
    ],
    ['ended yesterday', { period: { end: '2026-11-22' } }, /sluttet 22\.\u00a0november 2026/, true],
  ];

  it.each(RESTING)('CPL-06 %s: gives no visits, and says why', (_, more, told, inVisits) => {
    const plan = carePlan({ activity: [walk()], ...more });
    const view = visitsOf(plan);
    expect(titles(view).flat()).toEqual([]);
    expect(view.next).toBeUndefined();
    expect(view.noDay).toEqual([]);
    expect(view.resting.map(({ title, why }) => [title, told!.test(why)])).toEqual(
      inVisits ? [['Tiltaksplan', true]] : [],
    );
    const plans = plansOf(plan);
    const [shown] = [...plans.current, ...plans.past];
    expect(shown!.rest?.text).toMatch(told!);
    expect(shown!.groups[0]!.activities[0]!.next).toBeUndefined();
  });

  it.each([
    ['2026-11-22', true],
    ['2026-11-24', false],
  ])('CPL-06 GEN-16 a proposal whose period ends %s: says that it has ended: %s', (end, told) => {
    const plan = carePlan({ intent: 'proposal', period: { start: '2026-01-01', end }, activity: [walk()] });
    const { current, past } = plansOf(plan);
    const [shown] = [...current, ...past];
    expect(shown!.rest?.text).toContain('forslag eller utkast');
    expect(shown!.rest?.text.includes('Perioden til planen sluttet')).toBe(told);
  });

  it('CPL-06 entered in error: gives no visits', () => {
    const view = visitsOf(carePlan({ status: 'entered-in-error', activity: [walk()] }));
    expect(titles(view).flat()).toEqual([]);
    expect(view.next).toBeUndefined();
  });

  it.each([
    ['active', {}],
    ['active, with an order for an intent', { intent: 'order' }],
    ['ending later', { period: { start: '2026-10-07', end: '2027-01-31' } }],
    ['without a period', { period: undefined }],
  ] as [string, Json][])('CPL-06 %s: the same activity gives its visits', (_, more) => {
    const view = visitsOf(carePlan({ activity: [walk()], ...more }));
    expect(titles(view)).toEqual([['Gå tur'], ['Gå tur'], ['Gå tur']]);
    expect(view.next?.title).toBe('Gå tur');
    expect(view.resting).toEqual([]);
    expect(plansOf(carePlan({ activity: [walk()], ...more })).current[0]!.rest).toBeUndefined();
  });

  it('CPL-06 nothing is due before the plan begins or after it ends', () => {
    const within = (period: Json) => visitsOf(carePlan({ activity: [walk()], period }));
    expect(titles(within({ start: '2026-11-24' }))).toEqual([[], ['Gå tur'], ['Gå tur']]);
    expect(titles(within({ end: '2026-11-24' }))).toEqual([['Gå tur'], ['Gå tur'], []]);
    expect(within({ start: '2026-12-01' }).next?.text).toContain('1.\u00a0desember 2026');
  });

  it.each([
    ['on-hold', 'På vent'],
    ['unknown', 'Ukjent'],
    ['in-progress', ''],
  ])('CPL-06 an activity that is %s in an active plan gives visits only if it is in force', (status, why) => {
    const view = visitsOf(carePlan({ activity: [walk({ status })] }));
    expect(titles(view)[1]).toEqual(why ? [] : ['Gå tur']);
    expect(view.next?.title).toBe(why ? undefined : 'Gå tur');
    expect(view.resting.map((one) => one.why.split('\n')[0])).toEqual(why ? [why] : []);
  });

  it('CPL-06 an activity on hold whose day has passed is not listed among those', () => {
    const on = (start: string) =>
      visitsOf(
        carePlan({
          activity: [
            detail({ description: 'Tur', status: 'on-hold', scheduledPeriod: { start, end: start } }),
          ],
        }),
      ).resting.length;
    expect([on('2025-11-01'), on('2026-11-24')]).toEqual([0, 1]);
  });

  it.each([
    ['on-hold', []],
    ['completed', []],
    ['revoked', []],
    // Says nothing of its parts.
    ['draft', ['Gå tur']],
    ['entered-in-error', ['Gå tur']],
    ['active', ['Gå tur']],
  ])('CPL-06 a part of a plan that is %s', (status, expected) => {
    const view = visitsOf(
      carePlan({ id: 'whole', title: 'Hele planen', status }),
      carePlan({ title: 'Delplan', partOf: [{ reference: 'CarePlan/whole' }], activity: [walk()] }),
    );
    expect(titles(view)[0]).toEqual(expected);
    expect(view.resting.map(({ title, why }) => `${title}: ${why}`)).toEqual(
      expected.length
        ? []
        : [expect.stringMatching(/^Delplan: Hører til «.*Hele planen», som ikke gir besøk nå/)],
    );
  });

  it('CPL-06 plans that are parts of each other change nothing', () => {
    const part = (id: string, other: string): Json =>
      carePlan({ id, partOf: [{ reference: `CarePlan/${other}` }], activity: [walk()] });
    expect(titles(visitsOf(part('a', 'b'), part('b', 'a')))[0]).toHaveLength(2);
  });

  it.each([
    ['on-hold', 'resting'],
    ['completed', 'resting'],
    ['draft', 'current'],
    ['active', 'current'],
  ])('CPL-06 by activity, what is in progress in a plan that is %s', (status, group) => {
    expect(plansOf(carePlan({ status, activity: [walk()] })).activities.map((one) => one.group)).toEqual([
      group,
    ]);
  });

  it('CPL-02 CPL-06 what is due in a plan on hold is not overdue; what was due before a plan ended is', () => {
    const overdue = (more: Json) =>
      plansOf(
        carePlan({
          activity: [detail({ status: 'scheduled', scheduledPeriod: { end: '2026-11-01' } })],
          ...more,
        }),
      ).current[0]!.progress.overdue;
    expect(overdue({ status: 'on-hold' })).toBe(0);
    expect(overdue({ period: { end: '2026-11-10' } })).toBe(1);
    expect(overdue({})).toBe(1);
  });
});

describe('orders based on a plan', () => {
  const order = (more: Json = {}): Json => ({
    resourceType: 'ServiceRequest',
    id: 'order',
    status: 'active',
    intent: 'order',
    code: { text: 'Blæreskanning' },
    occurrenceTiming: timed('14:00:00'),
    basedOn: [{ reference: 'CarePlan/plan' }],
    ...more,
  });

  it.each([
    ['on-hold', [], true],
    ['completed', [], true],
    ['active', ['Blæreskanning'], false],
  ])('CPL-06 of a plan that is %s', (status, expected, rests) => {
    const view = visitsOf(carePlan({ status }), order());
    expect(titles(view)[0]).toEqual(expected);
    expect(view.resting.some(({ title }) => title === 'Blæreskanning')).toBe(rests);
  });

  it('CPL-06 one that is also based on a plan in force is due', () => {
    const view = visitsOf(
      carePlan({ status: 'on-hold' }),
      carePlan({ id: 'other' }),
      order({ basedOn: [{ reference: 'CarePlan/plan' }, { reference: 'CarePlan/other' }] }),
    );
    expect(titles(view)[0]).toEqual(['Blæreskanning']);
  });

  it('CPL-03 CPL-06 one that a plan holds is due by its plan, and stands once', () => {
    const held = (status: string) =>
      visitsOf(
        carePlan({ status, activity: [{ reference: { reference: 'ServiceRequest/order' } }] }),
        order({ basedOn: undefined }),
      );
    expect(titles(held('active'))[0]).toEqual(['Blæreskanning']);
    expect(titles(held('on-hold'))[0]).toEqual([]);
  });

  it.each([
    ['on-hold', [], true],
    ['completed', [], true],
    ['revoked', [], true],
    ['draft', [], true],
    ['unknown', [], true],
    ['active', ['Blæreskanning'], false],
    // Says nothing about the order.
    ['entered-in-error', ['Blæreskanning'], false],
  ])(
    'CPL-06 one that a plan lists which is %s gives its visits or says why not',
    (status, expected, rests) => {
      for (const view of [
        visitsOf(
          carePlan({ status, activity: [{ reference: { reference: 'ServiceRequest/order' } }] }),
          order({ basedOn: undefined }),
        ),
        visitsOf(carePlan({ status }), order()),
      ]) {
        expect(titles(view)[0]).toEqual(expected);
        expect(view.resting.some(({ title }) => title === 'Blæreskanning')).toBe(rests);
      }
    },
  );
});

describe('tasks and appointments of a plan', () => {
  const task = (more: Json = {}): Json => ({
    resourceType: 'Task',
    id: 'task',
    status: 'requested',
    intent: 'plan',
    description: 'Handle',
    restriction: { period: { end: '2026-11-24' } },
    ...more,
  });
  const booked: Json = {
    resourceType: 'Appointment',
    id: 'time',
    status: 'booked',
    description: 'Time',
    start: '2026-11-24T13:00:00+01:00',
    end: '2026-11-24T13:30:00+01:00',
    participant: [{ actor: { reference: 'Patient/p' }, status: 'accepted' }],
  };
  const listing = (status: string): Json =>
    carePlan({
      status,
      activity: ['Task/task', 'Appointment/time'].map((reference) => ({ reference: { reference } })),
    });
  const more = (view: ReturnType<typeof visitsOf>): string[][] =>
    view.days.flatMap(({ parts }) => parts.flatMap(({ visits }) => visits.map((visit) => [...visit.more])));

  it.each([
    ['on-hold', true],
    ['revoked', true],
    ['completed', true],
    ['draft', true],
    ['unknown', true],
    ['active', false],
    ['entered-in-error', false],
  ])('CPL-06 of a plan that is %s stay, and say if it is not in force', (status, told) => {
    const remark = told ? [expect.stringMatching(/^Hører til «.*Tiltaksplan», som ikke gjelder nå/)] : [];
    expect(more(visitsOf(listing(status), task(), booked))).toEqual([remark, remark]);
    const based = task({ basedOn: [{ reference: 'CarePlan/plan' }] });
    expect(more(visitsOf(carePlan({ status }), based))).toEqual([remark]);
  });

  it('CPL-06 a task of an order of a plan on hold, and one without a day, say so too', () => {
    const plan = carePlan({ status: 'on-hold' });
    const order: Json = {
      resourceType: 'ServiceRequest',
      id: 'order',
      status: 'active',
      intent: 'order',
      code: { text: 'Innkjøp' },
      basedOn: [{ reference: 'CarePlan/plan' }],
    };
    const based = (extra: Json): Json => task({ basedOn: [{ reference: 'ServiceRequest/order' }], ...extra });
    expect(
      more(visitsOf(plan, order, based({})))
        .flat()
        .join(),
    ).toContain('som ikke gjelder nå');
    const [whole] = visitsOf(plan, order, based({ restriction: undefined })).noDay;
    expect(whole?.when).toContain('som ikke gjelder nå');
  });

  it('CPL-06 also of a plan in force: nothing is said', () => {
    const both = [listing('on-hold'), { ...listing('active'), id: 'other' }];
    expect(more(visitsOf(...both, task()))).toEqual([[]]);
  });

  it.each([
    ['stat', 'straks'],
    ['routine', ''],
  ])('CPL-02 a task of a plan with priority %s says how soon beside its day', (priority, word) => {
    const [plan] = plansOf(listing('active'), task({ priority })).current;
    const [shown] = plan!.groups.flatMap(({ activities }) => activities);
    expect(shown!.when).toMatch(/^Frist 24/);
    expect(shown!.when.split('\n').slice(1).join().toLowerCase()).toBe(word);
  });
});
