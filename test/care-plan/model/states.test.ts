/** The states of every list of the package, from what its sources sent; and what a day and a filter leave of it. */
import { describe, expect, it } from 'vitest';
import type { PatientRecord } from '@care-timeline/record';
import type { ListState } from '@care-timeline/record';
import { goalsView } from '../../../packages/care-plan/src/model/goals.js';
import { plansView } from '../../../packages/care-plan/src/model/plans.js';
import { teamsView } from '../../../packages/care-plan/src/model/team.js';
import { visitsView, type VisitsView } from '../../../packages/care-plan/src/model/visits.js';
import {
  carePlan,
  contextOf,
  detail,
  emptyList,
  goal,
  recordOf,
  withSource,
  type Json,
} from '../support/records.js';

type Context = ReturnType<typeof contextOf>;

interface List {
  readonly name: string;
  /** LOINC code of the section that tells why there is none. */
  readonly section: string;
  readonly one: (id: string, text: string, more?: Json) => Json;
  readonly inError: Json;
  readonly view: (context: Context) => {
    readonly state: ListState;
    readonly filter?: { readonly shown: number; readonly total: number; readonly text: string };
    readonly later: number;
  };
}

const LISTS: readonly List[] = [
  {
    name: 'plans',
    section: '18776-5',
    one: (id, title, more) => carePlan({ id, title, ...more }),
    inError: { status: 'entered-in-error' },
    view: (context) => plansView(context, { plan: '', onlyMine: false }),
  },
  {
    name: 'goals',
    section: '61146-7',
    one: (id, text, more) => goal({ id, description: { text }, ...more }),
    inError: { lifecycleStatus: 'entered-in-error' },
    view: (context) => goalsView(context, ''),
  },
  {
    name: 'teams',
    section: '85847-2',
    one: (id, name, more) => ({ resourceType: 'CareTeam', id, status: 'active', name, ...more }),
    inError: { status: 'entered-in-error' },
    view: teamsView,
  },
];

describe.each(LISTS)('states of $name', ({ section, one, inError, view }) => {
  const state = (record: PatientRecord): ListState => view(contextOf(record)).state;

  it('GEN-06 some, not recorded, unavailable, withheld and loading are kept apart', () => {
    expect(state(recordOf(one('a', 'Gå tur')))).toBe('some');
    expect(state(recordOf())).toBe('not-recorded');
    expect(state(withSource(recordOf(), 'failed'))).toBe('unavailable');
    expect(state(withSource(recordOf(), 'partial'))).toBe('unavailable');
    expect(state(withSource(recordOf(), 'blocked'))).toBe('withheld');
    expect(state(withSource(recordOf(), 'loading'))).toBe('loading');
    expect(state(withSource(recordOf(one('a', 'Gå tur')), 'failed'))).toBe('some');
  });

  it.each([
    ['nilknown', 'none-known'],
    ['notasked', 'not-asked'],
    ['notstarted', 'not-asked'],
    ['withheld', 'withheld'],
    ['unavailable', 'unavailable'],
    ['closed', 'not-recorded'],
    ['something-else', 'not-recorded'],
  ] as const)('GEN-06 emptyReason %s is told as %s', (reason, expected) => {
    expect(state(recordOf(emptyList(reason, section)))).toBe(expected);
    // What is recorded is shown, whatever a list says.
    expect(state(recordOf(emptyList(reason, section), one('a', 'Gå tur')))).toBe('some');
  });

  it('GEN-01 GEN-06 one that was entered in error makes no list "some", nor "filtered"', () => {
    const record = recordOf(one('a', 'Gå tur', inError));
    expect(state(record)).toBe('not-recorded');
    expect(view(contextOf(record, { filter: { text: 'svømme' } })).state).toBe('not-recorded');
  });

  it('MED-24 GEN-06 a filter says what it is, with shown and total; one that hides all is not "none"', () => {
    const record = recordOf(one('a', 'Gå tur'), one('b', 'Svømme'));
    expect(view(contextOf(record)).filter).toBeUndefined();
    const some = view(contextOf(record, { filter: { text: 'svøm' } }));
    expect([some.state, some.filter]).toEqual(['some', { shown: 1, total: 2, text: 'Søk: «svøm».' }]);
    const none = view(contextOf(record, { filter: { text: 'strikke' } }));
    expect([none.state, none.filter?.shown, none.filter?.total]).toEqual(['filtered', 0, 2]);
    const other = view(contextOf(record, { filter: { sources: ['gp'] } }));
    expect([other.state, other.filter?.text]).toEqual(['filtered', 'Noen kilder er valgt bort.']);
  });

  it('as of a day before anything: nothing is shown, and what came later is counted', () => {
    const begun = { created: '2026-10-07', period: { start: '2026-10-07' } };
    const record = recordOf(one('a', 'Gå tur', begun), one('b', 'Svømme', { ...begun, ...inError }));
    const then = view(contextOf(record, { asOf: Date.UTC(2020, 0, 1) }));
    expect([then.state, then.later]).toEqual(['not-recorded', 1]);
    expect(view(contextOf(record)).later).toBe(0);
  });
});

describe('states of the visit plan', () => {
  const daily = (description: string): Json =>
    detail({
      description,
      scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['20:00:00'] } },
    });
  const appointment: Json = {
    resourceType: 'Appointment',
    id: 'a',
    status: 'booked',
    description: 'Legetime',
    start: '2026-11-24T09:00:00+01:00',
    end: '2026-11-24T09:30:00+01:00',
    participant: [{ actor: { reference: 'Patient/p' }, status: 'accepted' }],
  };
  const task: Json = {
    resourceType: 'Task',
    id: 't',
    status: 'requested',
    intent: 'order',
    description: 'Bestille blodprøve',
    restriction: { period: { end: '2026-11-20' } },
  };
  const plan = carePlan({ activity: [daily('Kveldstilsyn'), daily('Øyedråper')] });
  const resources = [plan, appointment, task];
  const view = (record: PatientRecord, options = {}): VisitsView => visitsView(contextOf(record, options), 2);
  const titles = ({ days, overdue }: VisitsView): string[] => [
    ...overdue.map(({ title }) => title),
    ...days.flatMap(({ parts }) => parts.flatMap(({ visits }) => visits.map(({ title }) => title))),
  ];

  it('GEN-06 some, not recorded, unavailable, withheld and loading are kept apart', () => {
    expect(view(recordOf(...resources)).state).toBe('some');
    expect(view(recordOf()).state).toBe('not-recorded');
    expect(view(withSource(recordOf(), 'failed')).state).toBe('unavailable');
    expect(view(withSource(recordOf(), 'blocked')).state).toBe('withheld');
    expect(view(withSource(recordOf(), 'loading')).state).toBe('loading');
  });

  it('MED-24 a search finds visits by their own words, and says what it hides', () => {
    const all = view(recordOf(...resources));
    expect(titles(all)).toEqual([
      'Bestille blodprøve',
      'Kveldstilsyn',
      'Øyedråper',
      'Legetime',
      'Kveldstilsyn',
      'Øyedråper',
    ]);
    expect(all.filter).toBeUndefined();
    const eyes = view(recordOf(...resources), { filter: { text: 'øyedr' } });
    expect(titles(eyes)).toEqual(['Øyedråper', 'Øyedråper']);
    expect(eyes.filter).toEqual({ shown: 2, total: 6, text: 'Søk: «øyedr».' });
    expect(titles(view(recordOf(...resources), { filter: { text: 'blodprøve' } }))).toEqual([
      'Bestille blodprøve',
    ]);
  });

  it('GEN-06 a search that hides all is not "nothing planned", and hides neither last contact nor next visit', () => {
    const none = view(recordOf(...resources), { filter: { text: 'strikke' } });
    expect(none.state).toBe('filtered');
    expect(none.next?.title).toBe('Kveldstilsyn');
    expect(view(recordOf(...resources), { filter: { sources: ['gp'] } }).state).toBe('filtered');
  });
});
