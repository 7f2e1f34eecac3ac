import { describe, expect, it } from 'vitest';
import { plansView, type PlansOptions } from '../../../packages/care-plan/src/model/plans.js';
import { carePlan, contextOf, detail, goal, recordOf, withSource, type Json } from '../support/records.js';

const ALL: PlansOptions = { plan: '', onlyMine: false };
const view = (resources: Json[], options = {}, asked: Partial<PlansOptions> = {}) =>
  plansView(contextOf(recordOf(...resources), options), { ...ALL, ...asked });
const activities = (...list: Json[]) =>
  view([carePlan({ activity: list })]).current[0]!.groups.flatMap((group) => group.activities);

describe('plans', () => {
  it('CPL-02 says who, when and what is next, and that the next time is computed', () => {
    const [one] = activities(
      detail({
        performer: [{ display: 'Amina Farah' }],
        scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00'] } },
      }),
    );
    expect(one!.who.map(({ text }) => text)).toEqual(['Amina Farah']);
    expect(one!.when).toContain('08:00');
    expect(one!.next).toMatchObject({
      text: 'i morgen, 24.\u00a0november 2026 kl.\u00a008:00',
      computed: true,
    });
  });

  it('CPL-02 an intervention whose last day has passed is overdue; one of today is not', () => {
    const on = (end: string) =>
      activities(detail({ status: 'scheduled', scheduledPeriod: { start: '2026-11-01', end } }))[0]!.overdue;
    expect(on('2026-11-22')?.due).toBe('22.\u00a0november 2026');
    expect(on('2026-11-23')).toBeUndefined();
  });

  it('CPL-02 what is completed or on hold is never overdue', () => {
    for (const status of ['completed', 'on-hold', 'cancelled']) {
      const [one] = activities(detail({ status, scheduledPeriod: { end: '2026-11-01' } }));
      expect(one!.overdue, status).toBeUndefined();
      expect(one!.next, status).toBeUndefined();
    }
  });

  it('CPL-02 MED-10 doNotPerform says IKKE, stays among the current ones and has no next time', () => {
    const resources = [
      carePlan({
        activity: [
          detail({ doNotPerform: true, scheduledTiming: { repeat: { timeOfDay: ['08:00'], frequency: 1 } } }),
        ],
      }),
    ];
    const plans = view(resources);
    expect(plans.activities.map(({ group }) => group)).toEqual(['current']);
    expect(plans.activities[0]!.activities[0]).toMatchObject({
      title: 'IKKE: Veie hver morgen',
      negated: true,
      status: { text: 'Skal ikke utføres' },
    });
    expect(plans.activities[0]!.activities[0]!.next).toBeUndefined();
    expect(view(resources, { lang: 'nn' }).activities[0]!.activities[0]!.title).toBe(
      'IKKJE: Veie hver morgen',
    );
    expect(view(resources, { lang: 'en' }).activities[0]!.activities[0]!.title).toBe(
      'DO NOT: Veie hver morgen',
    );
  });

  it('CPL-02 a prohibition that was cancelled is told as lifted and leaves the current ones', () => {
    const plans = view([carePlan({ activity: [detail({ doNotPerform: true, status: 'cancelled' })] })]);
    expect(plans.activities.map(({ group }) => group)).toEqual(['not-done']);
    expect(plans.activities[0]!.activities[0]!.status.text).toBe('Skal ikke utføres (Avlyst)');
  });

  it('GEN-02 a cancelled intervention has the word in its title, and its reason', () => {
    const [one] = activities(detail({ status: 'cancelled', statusReason: { text: 'Liker det ikke' } }));
    expect(one).toMatchObject({ title: 'Avlyst: Veie hver morgen', statusReason: 'Liker det ikke' });
  });

  it('CPL-03 R4 detail, R4 reference, R5 planned and performed are read alike', () => {
    const order = {
      resourceType: 'ServiceRequest',
      id: 'sr',
      status: 'active',
      intent: 'order',
      code: { text: 'Fysioterapi' },
      performer: [{ display: 'Eivind Sletta' }],
      authoredOn: '2026-10-14',
    };
    const done = {
      resourceType: 'Procedure',
      id: 'done',
      status: 'completed',
      code: { text: 'Fysioterapi' },
      performedDateTime: '2026-11-20',
    };
    const r4 = carePlan({
      id: 'r4',
      title: 'R4',
      activity: [
        {
          reference: { reference: 'ServiceRequest/sr' },
          outcomeReference: [{ reference: 'Procedure/done' }],
        },
      ],
    });
    const r5 = carePlan({
      id: 'r5',
      title: 'R5',
      activity: [
        {
          plannedActivityReference: { reference: 'ServiceRequest/sr' },
          performedActivity: [{ reference: { reference: 'Procedure/done' } }],
        },
      ],
    });
    const rows = view([order, done, r4, r5])
      .current.map((plan) => plan.groups[0]!.activities[0]!)
      .map(({ title, status, who, lastDone, when, next }) => ({
        title,
        status,
        who: who.map(({ text }) => text),
        lastDone: lastDone?.text,
        when,
        next,
      }));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    // When it was ordered is not when it is to be done.
    expect(rows[0]).toMatchObject({
      title: 'Fysioterapi',
      who: ['Eivind Sletta'],
      when: '',
      lastDone: '20.\u00a0november 2026',
    });
  });

  it('CPL-03 a referenced resource that the record does not have is shown and said to be missing', () => {
    const [one] = activities({ reference: { reference: 'ServiceRequest/x', display: 'Fysioterapi' } });
    expect(one).toMatchObject({
      title: 'Fysioterapi',
      missing: 'Henvisning eller bestilling',
    });
    const [two] = activities({ reference: { type: 'CommunicationRequest', identifier: { value: '7' } } });
    expect(two?.missing).toBe('Bestilt melding');
    const [three] = activities({ reference: { reference: 'Oddity/7' } });
    expect(three?.missing).toBe('Oddity');
  });

  it('CPL-04 a part stands inside its plan, zones in order, and replaced plans are named', () => {
    const zone = (id: string, severity: string) => [
      {
        resourceType: 'Condition',
        id: `c-${id}`,
        code: { text: `Tegn ${id}` },
        severity: { text: severity },
      },
      carePlan({
        id,
        title: `Plan ${id}`,
        partOf: [{ reference: 'CarePlan/plan' }],
        addresses: [{ reference: `Condition/c-${id}` }],
      }),
    ];
    const plans = view([
      carePlan({ replaces: [{ reference: 'CarePlan/old' }] }),
      carePlan({
        id: 'old',
        title: 'Gammel plan',
        status: 'completed',
        period: { start: '2020-01-01', end: '2026-10-06' },
      }),
      ...zone('r', 'Rød sone'),
      ...zone('g', 'Grønn sone'),
      ...zone('y', 'Gul sone'),
    ]);
    expect(plans.current).toHaveLength(1);
    expect(plans.current[0]!.parts.map((part) => part.zone)).toEqual(['green', 'yellow', 'red']);
    expect(plans.current[0]!.replaces.map(({ text }) => text)).toEqual(['Gammel plan']);
    expect(plans.past.map(({ title, replacedBy }) => [title, replacedBy.map(({ text }) => text)])).toEqual([
      ['Gammel plan', ['Tiltaksplan']],
    ]);
  });

  it('CPL-04 plans that are parts of each other are all shown, each once', () => {
    const plans = view([
      carePlan({ id: 'a', partOf: [{ reference: 'CarePlan/b' }] }),
      carePlan({ id: 'b', partOf: [{ reference: 'CarePlan/a' }] }),
      carePlan({ id: 'c', partOf: [{ reference: 'CarePlan/c' }] }),
    ]);
    const keys = (list: typeof plans.current): string[] =>
      list.flatMap(({ key, parts }) => [key, ...keys(parts)]);
    expect(keys(plans.current).sort()).toEqual(['epj|CarePlan/a', 'epj|CarePlan/b', 'epj|CarePlan/c']);
  });

  it('CPL-04 by activity: every intervention of every plan stands in exactly one group', () => {
    const statuses = [
      'not-started',
      'scheduled',
      'in-progress',
      'on-hold',
      'completed',
      'cancelled',
      'stopped',
      'unknown',
      'hm',
    ];
    const list = statuses.map((status) => detail({ status, description: status }));
    const plans = view([carePlan({ activity: list }), carePlan({ id: 'two', activity: list })]);
    const ids = plans.activities.flatMap((group) => group.activities.map(({ id }) => id));
    expect(ids).toHaveLength(2 * statuses.length);
    expect(new Set(ids).size).toBe(ids.length);
    const { total, overdue, ...counts } = plans.current[0]!.progress;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0) + overdue).toBe(total);
  });

  it('CPL-07 what was stopped, cancelled, revoked or not done is not completed, and each is counted as what it is', () => {
    const statuses = ['completed', 'stopped', 'cancelled', 'in-progress', 'entered-in-error'];
    const inline = statuses.map((status) => detail({ status, description: status }));
    const task = (id: string, status: string): Json => ({
      resourceType: 'Task',
      id,
      status,
      intent: 'order',
      description: id,
    });
    const order: Json = { ...task('o', 'revoked'), resourceType: 'ServiceRequest', code: { text: 'o' } };
    const tasks = [task('a', 'completed'), task('b', 'failed'), task('c', 'rejected'), order];
    const linked = tasks.map(({ resourceType, id }) => ({
      reference: { reference: `${resourceType}/${id}` },
    }));
    const { progress } = view([carePlan({ activity: [...inline, ...linked] }), ...tasks]).current[0]!;
    expect(progress).toEqual({
      total: 9,
      done: 2,
      ongoing: 1,
      waiting: 0,
      stopped: 1,
      cancelled: 1,
      revoked: 1,
      notDone: 3,
      ended: 0,
      overdue: 0,
    });
  });

  it('MED-30 MED-33 a course that is over, and a plan that a list removed, do not read as in use', () => {
    const order = (id: string, repeat: Json): Json => ({
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      intent: 'order',
      authoredOn: '2026-09-01',
      medicationCodeableConcept: { text: id },
      dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', ...repeat } } }],
    });
    const activity = ['over', 'open'].map((id) => ({ reference: { reference: `MedicationRequest/${id}` } }));
    const resources = [carePlan({ id: 'p1', activity }), order('over', { count: 5 }), order('open', {})];
    const [plan] = view(resources).current;
    expect(plan!.status.text).toBe('Aktiv');
    const statuses = plan!.groups.flatMap(({ activities: list }) => list).map((one) => one.status.text);
    expect(statuses.sort()).toEqual(['Etter forordningen ferdig, ikke seponert (beregnet)', 'I bruk']);
    const list = {
      resourceType: 'List',
      id: 'l',
      status: 'current',
      mode: 'changes',
      date: '2026-11-01',
      entry: [{ deleted: true, item: { reference: 'CarePlan/p1' } }],
    };
    expect(view([...resources, list]).current[0]!.status.text).toBe('Fjernet fra listen');
  });

  it('CPL-07 an activity that tells nothing but what was performed is done', () => {
    const done = { resourceType: 'Procedure', id: 'x', status: 'completed', code: { text: 'Gåtur' } };
    const activity = [{ outcomeReference: [{ reference: 'Procedure/x' }] }];
    expect(view([carePlan({ activity }), done]).current[0]!.progress).toMatchObject({ done: 1, ended: 0 });
  });

  it('CPL-02 what the reader is to do comes first, named directly or by role', () => {
    const role = {
      resourceType: 'PractitionerRole',
      id: 'r1',
      practitioner: { reference: 'Practitioner/7' },
      code: [{ text: 'Sykepleier' }],
    };
    const resources = [
      role,
      carePlan({
        activity: [
          detail({ description: 'Andres' }),
          detail({ description: 'Mitt', performer: [{ reference: 'PractitionerRole/r1' }] }),
        ],
      }),
    ];
    const rows = view(resources, { mine: ['Practitioner/7'] }).current[0]!.groups[0]!.activities;
    expect(rows.map(({ title, mine }) => [title, mine])).toEqual([
      ['Mitt', true],
      ['Andres', false],
    ]);
    const only = view(resources, { mine: ['Practitioner/7'] }, { onlyMine: true });
    expect(only.activities.flatMap((group) => group.activities.map(({ title }) => title))).toEqual(['Mitt']);
  });

  it('GEN-03 a proposal says so, an unknown status is shown verbatim and is never put away among the past', () => {
    const plans = view([
      carePlan({ intent: 'proposal', status: 'draft' }),
      carePlan({ id: 'x', status: 'sleeping' }),
    ]);
    expect(plans.past).toEqual([]);
    expect(plans.current.find(({ key }) => key.endsWith('/plan'))!.intent).toBe('Forslag');
    expect(plans.current.find(({ key }) => key.endsWith('/x'))!.status).toMatchObject({
      text: 'Ukjent kode: sleeping',
      unknownCode: true,
    });
  });

  it('GEN-01 a plan entered in error is in no list but its own, and makes no list "some"', () => {
    const plans = view([carePlan({ status: 'entered-in-error', activity: [detail()] })]);
    expect([plans.current.length, plans.past.length, plans.inError.length]).toEqual([0, 0, 1]);
    expect(plans.activities).toEqual([]);
    expect(plans.state).toBe('not-recorded');
  });

  it('GEN-06 four states: some, none known, not recorded and unavailable', () => {
    const document = (code: string) => ({
      resourceType: 'Bundle',
      type: 'document',
      entry: [
        {
          fullUrl: 'urn:uuid:1',
          resource: {
            resourceType: 'Composition',
            id: 'c',
            status: 'final',
            subject: { reference: 'Patient/p' },
            date: '2026-11-01',
            title: 'Oppsummering',
            section: [
              {
                title: 'Plan',
                code: { coding: [{ system: 'http://loinc.org', code: '18776-5' }] },
                emptyReason: { coding: [{ code }] },
              },
            ],
          },
        },
      ],
    });
    const state = (record: ReturnType<typeof recordOf>) => plansView(contextOf(record), ALL).state;
    expect(state(recordOf(carePlan()))).toBe('some');
    expect(state(recordOf())).toBe('not-recorded');
    expect(state(withSource(recordOf(), 'failed'))).toBe('unavailable');
    for (const [reason, expected] of [
      ['nilknown', 'none-known'],
      ['notasked', 'not-asked'],
      ['withheld', 'withheld'],
      ['unavailable', 'unavailable'],
    ] as const) {
      const record = recordOf();
      record.add(document(reason), { source: { id: 'epj', label: 'Hjemmetjenesten' } });
      expect(state(record), reason).toBe(expected);
    }
  });

  it('shows the plans of the day: what was not known yet is counted, what was over then is past', () => {
    const resources = [
      carePlan({
        id: 'old',
        title: 'Før',
        status: 'completed',
        created: '2020-01-01',
        period: { start: '2020-01-01', end: '2020-12-31' },
      }),
      carePlan({ id: 'new', title: 'Nå', created: '2026-10-07' }),
    ];
    const then = view(resources, { asOf: Date.UTC(2020, 5, 1) });
    expect(then.current.map(({ title }) => title)).toEqual(['Før']);
    expect(then.later).toBe(1);
    const now = view(resources);
    expect(now.current.map(({ title }) => title)).toEqual(['Nå']);
    expect(now.past.map(({ title }) => title)).toEqual(['Før']);
  });

  it('MED-24 one plan asked for: says how many are hidden', () => {
    const plans = view([carePlan(), carePlan({ id: 'b' })], {}, { plan: 'CarePlan/b' });
    expect(plans.current.map(({ key }) => key)).toEqual(['epj|CarePlan/b']);
    expect(plans.filter).toMatchObject({ shown: 1, total: 2 });
  });

  it('an intervention for two goals stands under the first, once', () => {
    const both = [{ reference: 'Goal/goal' }, { reference: 'Goal/g2' }];
    const plans = view([
      goal(),
      goal({ id: 'g2', description: { text: 'Annet mål' } }),
      carePlan({ goal: both, activity: [detail({ goal: both })] }),
    ]);
    expect(plans.current[0]!.groups.map((group) => [group.goal?.title, group.activities.length])).toEqual([
      ['Stabil vekt', 1],
      ['Annet mål', 0],
    ]);
  });
});
