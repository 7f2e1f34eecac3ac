/** Plans as Norwegian systems send them; shapes by the implementation guides, people and facts made up. */
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { plansView } from '../../../packages/care-plan/src/model/plans.js';
import { teamsView } from '../../../packages/care-plan/src/model/team.js';
import { visitsView } from '../../../packages/care-plan/src/model/visits.js';
import { expectAllShown } from '../support/oracle.js';
import { contextOf, NOW, type Json } from '../support/records.js';

const FNR = { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '14834299999' };
const KOMMUNE = { tag: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.3402', code: '5605' }] };
const person = { resourceType: 'Patient', id: 'p', identifier: [FNR], name: [{ text: 'Solveig Nordheim' }] };

function recordOf(...resources: readonly Json[]): { record: PatientRecord; bundle: Json } {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [person, ...resources].map((resource) => ({ resource })),
  };
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(bundle, { source: { id: 'epj', label: 'Hjemmetjenesten' } });
  return { record, bundle };
}
const plansOf = (record: PatientRecord) => plansView(contextOf(record), { plan: '', onlyMine: false });

describe('municipal visit plan (velferdsteknologi): a CarePlan of appointments', () => {
  const visit = (status: string, description: string, start: string, end: string, more: Json = {}): Json => ({
    detail: {
      kind: 'Appointment',
      status,
      description,
      scheduledPeriod: { start, end },
      ...more,
    },
  });
  const today = (hour: string): string => `2026-11-23T${hour}:00+01:00`;
  const plan: Json = {
    resourceType: 'CarePlan',
    id: 'besok',
    meta: KOMMUNE,
    // Only an identifier: no reference to follow.
    subject: { identifier: FNR },
    status: 'active',
    intent: 'plan',
    title: 'Besøksplan',
    period: { start: '2026-11-01' },
    activity: [
      visit('completed', 'Morgenstell', today('08:00'), today('08:30')),
      visit('cancelled', 'Handling', today('12:00'), today('12:30'), {
        statusReason: { text: 'Pårørende handler' },
      }),
      visit('scheduled', 'Digitalt tilsyn', today('16:00'), today('16:10'), {
        location: { display: 'Skjermbesøk' },
      }),
      visit('scheduled', 'Kveldsstell', today('20:00'), today('20:30'), {
        performer: [{ display: 'Jonas Rødli' }],
      }),
      visit('not-started', 'Dusj', '2026-11-24T09:00:00+01:00', '2026-11-24T09:45:00+01:00'),
      visit('on-hold', 'Fottur', '2026-11-24T13:00:00+01:00', '2026-11-24T14:00:00+01:00'),
    ],
  };
  const supervision: Json = {
    resourceType: 'Encounter',
    id: 'tilsyn',
    meta: KOMMUNE,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR' },
    type: [{ text: 'Digitalt tilsyn' }],
    subject: { identifier: FNR },
    period: { start: today('02:00'), end: today('02:01') },
  };
  const service: Json = {
    resourceType: 'EpisodeOfCare',
    id: 'tjeneste',
    status: 'active',
    type: [{ text: 'Hjemmesykepleie' }],
    patient: { identifier: FNR },
    careManager: { display: 'Sone øst, leder' },
    period: { start: '2024-02-01' },
  };
  const { record, bundle } = recordOf(plan, supervision, service);

  it('CPL-03 shows every visit of the plan, once, with its status and reason', () => {
    expect(expectAllShown(record, bundle, 'epj')).toEqual({ plans: 1, activities: 6, goals: 0 });
    const activities = plansOf(record).current[0]!.groups.flatMap((group) => group.activities);
    const cancelled = activities.find(({ title }) => title.includes('Handling'))!;
    expect(cancelled.title).toBe('Avlyst: Handling');
    expect(cancelled.status.clinicalState).toBe('not-done');
    expect(cancelled.statusReason).toContain('Pårørende handler');
  });

  it('CPL-02 puts each on its day at its time; one that was cancelled is no visit to come', () => {
    const view = visitsView(contextOf(record), 2);
    const days = view.days.map(({ parts }) =>
      parts.flatMap(({ visits }) => visits.map(({ time, title }) => `${time} ${title}`)),
    );
    expect(days[0]).toContain('16:00 Digitalt tilsyn');
    expect(days[0]).toContain('20:00 Kveldsstell');
    expect(days[0]!.some((text) => text.includes('Handling') && !text.includes('Avlyst'))).toBe(false);
    expect(days[1]).toEqual(['09:00 Dusj']);
    expect(view.resting.map(({ title, why }) => [title, why.split('\n')[0]])).toEqual([
      ['Fottur', 'På vent'],
    ]);
    // Written as a time in the plan, not worked out from a pattern.
    expect(view.next).toMatchObject({ title: 'Digitalt tilsyn', computed: false });
    expect(view.last?.title).toBe('Digitalt tilsyn');
  });

  it('CPL-02 names who is responsible for the service', () => {
    expect(teamsView(contextOf(record)).managers.map(({ who }) => who.text)).toEqual(['Sone øst, leder']);
  });
});

describe('self-treatment plan (egenbehandlingsplan): one plan for each zone', () => {
  const zone = (id: string, severity: Json, signs: string, ...actions: readonly string[]): Json[] => [
    {
      resourceType: 'Condition',
      id: `tegn-${id}`,
      subject: { reference: 'Patient/p' },
      code: { text: signs },
      severity,
    },
    {
      resourceType: 'CarePlan',
      id,
      subject: { reference: 'Patient/p' },
      status: 'active',
      intent: 'plan',
      partOf: [{ reference: 'CarePlan/egen' }],
      addresses: [{ reference: `Condition/tegn-${id}` }],
      activity: actions.map((description) => ({ detail: { status: 'in-progress', description } })),
    },
  ];
  const { record, bundle } = recordOf(
    {
      resourceType: 'CarePlan',
      id: 'egen',
      subject: { reference: 'Patient/p' },
      status: 'active',
      intent: 'plan',
      title: 'Egenbehandlingsplan KOLS',
      replaces: [{ reference: 'CarePlan/forrige', display: 'Egenbehandlingsplan 2024' }],
      goal: [{ reference: 'Goal/tur' }],
    },
    {
      resourceType: 'Goal',
      id: 'tur',
      subject: { reference: 'Patient/p' },
      lifecycleStatus: 'active',
      description: { text: 'Gå tur hver dag' },
    },
    // Each as one of the systems writes it: words, a code with words, a code alone.
    ...zone('rod', { coding: [{ code: 'red' }] }, 'Tung pust i ro', 'Ring 113'),
    ...zone('gul', { coding: [{ code: '2', display: 'Gul sone' }] }, 'Mer slim', 'Start kur', 'Ring legen'),
    ...zone('gronn', { text: 'Grønn sone' }, 'Som vanlig', 'Ta inhalasjon', 'Gå tur', 'Vei deg'),
  );

  it('CPL-03 CPL-04 shows every zone with all its actions inside the plan, green first', () => {
    expect(expectAllShown(record, bundle, 'epj')).toEqual({ plans: 4, activities: 6, goals: 1 });
    const [plan] = plansOf(record).current;
    expect(
      plan!.parts.map(({ zone: of, problems, groups }) => [
        of,
        problems.map(({ text }) => text),
        groups.flatMap(({ activities }) => activities.map(({ title }) => title)),
      ]),
    ).toEqual([
      ['green', ['Grønn sone: Som vanlig'], ['Ta inhalasjon', 'Gå tur', 'Vei deg']],
      ['yellow', ['Gul sone: Mer slim'], ['Start kur', 'Ring legen']],
      ['red', ['Tung pust i ro'], ['Ring 113']],
    ]);
    expect(plan!.replaces.map(({ text }) => text)).toEqual(['Egenbehandlingsplan 2024']);
  });

  it('CPL-04 what is to be done only if it gets worse is planned for no day', () => {
    const daily = (description: string): Json => ({
      detail: {
        status: 'in-progress',
        description,
        scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['20:00:00'] } },
      },
    });
    const zoned = ['gronn', 'gul', 'rod'].flatMap((id) => [
      {
        resourceType: 'Condition',
        id: `s-${id}`,
        subject: { reference: 'Patient/p' },
        code: { text: 'Tegn' },
        severity: { text: { gronn: 'Grønn sone', gul: 'Gul sone', rod: 'Rød sone' }[id] },
      },
      {
        resourceType: 'CarePlan',
        id: `z-${id}`,
        subject: { reference: 'Patient/p' },
        status: 'active',
        intent: 'plan',
        addresses: [{ reference: `Condition/s-${id}` }],
        activity: [
          daily(`Tiltak ${id}`),
          { detail: { status: 'in-progress', description: `Ring ${id}`, scheduledString: 'Med en gang' } },
        ],
      },
    ]);
    const view = visitsView(contextOf(recordOf(...zoned).record), 1);
    expect(
      view.days.flatMap(({ parts }) => parts.flatMap(({ visits }) => visits.map(({ title }) => title))),
    ).toEqual(['Tiltak gronn']);
    expect(view.noDay.map(({ title }) => title)).toEqual(['Ring gronn']);
    expect(view.next?.title).toBe('Tiltak gronn');
  });

  it.each([
    ['nb', ['Grønn sone', 'Gul sone', 'Rød sone']],
    ['nn', ['Grøn sone', 'Gul sone', 'Raud sone']],
    ['en', ['Green zone', 'Yellow zone', 'Red zone']],
  ] as const)('CPL-04 zones have words in %s', (lang, words) => {
    const context = contextOf(record, { lang });
    const [plan] = plansView(context, { plan: '', onlyMine: false }).current;
    expect(plan!.parts.map((part) => context.text.zone[part.zone!])).toEqual(words);
  });
});

describe('nursing plan (tiltaksplan) with coded problems, goals and interventions', () => {
  const ICNP = 'urn:oid:2.16.578.1.12.4.1.1.7610';
  const coded = (code: string, display: string): Json => ({ coding: [{ system: ICNP, code, display }] });
  const { record, bundle } = recordOf(
    {
      resourceType: 'Condition',
      id: 'fall',
      subject: { reference: 'Patient/p' },
      code: coded('10015122', 'Risiko for fall'),
    },
    {
      resourceType: 'Goal',
      id: 'ingen-fall',
      subject: { reference: 'Patient/p' },
      lifecycleStatus: 'active',
      achievementStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'improving' }],
      },
      description: coded('10034704', 'Ingen fall'),
      addresses: [{ reference: 'Condition/fall' }],
    },
    {
      resourceType: 'CarePlan',
      id: 'tiltak',
      subject: { reference: 'Patient/p' },
      status: 'active',
      intent: 'plan',
      category: [{ text: 'Tiltaksplan' }],
      addresses: [{ reference: 'Condition/fall' }],
      goal: [{ reference: 'Goal/ingen-fall' }],
      activity: [
        {
          detail: {
            status: 'in-progress',
            code: coded('10040211', 'Veilede om ganghjelpemidler'),
            goal: [{ reference: 'Goal/ingen-fall' }],
          },
          outcomeCodeableConcept: [{ text: 'Bruker rullatoren ute' }],
          progress: [{ time: '2026-11-20', text: 'Går tryggere' }],
        },
        {
          detail: {
            status: 'in-progress',
            code: coded('10009683', 'Fjerne løse tepper'),
            doNotPerform: true,
            goal: [{ reference: 'Goal/ingen-fall' }],
          },
        },
        { detail: { status: 'not-started', code: { coding: [{ system: ICNP, code: '10099999' }] } } },
      ],
    },
  );

  it('CPL-03 shows problem, goal, every intervention and what came of it', () => {
    expect(expectAllShown(record, bundle, 'epj')).toEqual({ plans: 1, activities: 3, goals: 1 });
    const [plan] = plansOf(record).current;
    expect(plan!.problems.map(({ text }) => text)).toEqual(['Risiko for fall']);
    const [first, rest] = plan!.groups;
    expect(first!.goal!.title).toBe('Ingen fall');
    expect(first!.activities.map(({ title }) => title).sort()).toEqual([
      'IKKE: Fjerne løse tepper',
      'Veilede om ganghjelpemidler',
    ]);
    // A code that nobody has given words is shown as it is, with its system (GEN-11).
    expect(rest!.activities[0]!.title).toContain('10099999');
    expect(JSON.stringify(first!.activities)).toContain('Går tryggere');
    expect(JSON.stringify(first!.activities)).toContain('Bruker rullatoren ute');
  });
});
