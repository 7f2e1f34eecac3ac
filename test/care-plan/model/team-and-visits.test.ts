import { describe, expect, it } from 'vitest';
import { teamsView } from '../../../packages/care-plan/src/model/team.js';
import { visitsView } from '../../../packages/care-plan/src/model/visits.js';
import { carePlan, contextOf, detail, NOW, recordOf, withSource, type Json } from '../support/records.js';

const visits = (resources: Json[], days = 3) => visitsView(contextOf(recordOf(...resources)), days);
const daily = (time: string, more: Json = {}) =>
  detail({
    scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: [time] } },
    ...more,
  });
const rows = (view: ReturnType<typeof visits>) =>
  view.days.map(({ parts }) =>
    parts.flatMap(({ part, visits: list }) =>
      list.map(({ time, title }) => `${part} ${time} ${title}`.replace('  ', ' ')),
    ),
  );

describe('visit plan', () => {
  const appointment = (id: string, start: string, more: Json = {}): Json => ({
    resourceType: 'Appointment',
    id,
    status: 'booked',
    description: 'Hjemmebesøk',
    start,
    end: start.replace(':00:00', ':30:00'),
    participant: [
      { actor: { reference: 'Patient/p' }, status: 'accepted' },
      { actor: { display: 'Torstein Aasmo' }, status: 'accepted' },
    ],
    ...more,
  });

  it('CPL-02 puts interventions, appointments and tasks on their day, by time of day', () => {
    const view = visits([
      carePlan({
        activity: [
          daily('20:30:00', { description: 'Kveldstilsyn' }),
          daily('08:00:00', { description: 'Morgentilsyn' }),
        ],
      }),
      appointment('a', '2026-11-24T13:00:00+01:00'),
      {
        resourceType: 'Task',
        id: 't',
        status: 'accepted',
        intent: 'order',
        description: 'Ringe lege',
        restriction: { period: { end: '2026-11-24' } },
      },
    ]);
    expect(rows(view).slice(0, 2)).toEqual([
      ['morning 08:00 Morgentilsyn', 'evening 20:30 Kveldstilsyn'],
      [
        'day Ringe lege',
        'morning 08:00 Morgentilsyn',
        'afternoon 13:00 Hjemmebesøk',
        'evening 20:30 Kveldstilsyn',
      ],
    ]);
    expect(view.days[0]!.parts[0]!.visits[0]!.passed).toBe(true);
    expect(view.days[0]!.title).toBe('I dag, mandag 23.\u00a0november 2026');
    expect(view.days[1]!.parts[2]!.visits[0]!.who.map(({ text }) => text)).toEqual(['Torstein Aasmo']);
  });

  it('GEN-10 the next visit of a repeating pattern says that it is computed; an appointment does not', () => {
    const plan = carePlan({ activity: [daily('20:30:00', { description: 'Kveldstilsyn' })] });
    expect(visits([plan]).next).toMatchObject({ title: 'Kveldstilsyn', computed: true });
    expect(visits([plan, appointment('a', '2026-11-23T11:00:00+01:00')]).next).toMatchObject({
      title: 'Hjemmebesøk',
      computed: false,
    });
  });

  it('GEN-02 a cancelled appointment is on its day with its word, and is never the next visit', () => {
    const view = visits([appointment('a', '2026-11-24T13:00:00+01:00', { status: 'cancelled' })]);
    expect(rows(view)[1]).toEqual(['afternoon 13:00 Avlyst: Hjemmebesøk']);
    expect(view.next).toBeUndefined();
  });

  it('CPL-06 what is on hold is no visit and says so, and what must not be done is none either', () => {
    const view = visits([
      carePlan({
        activity: [
          daily('08:00:00', { status: 'on-hold', description: 'Støttestrømper' }),
          daily('09:00:00', { doNotPerform: true }),
        ],
      }),
    ]);
    expect(rows(view)[1]).toEqual([]);
    expect(view.resting.map(({ title }) => title)).toEqual(['Støttestrømper']);
    expect(view.next).toBeUndefined();
  });

  it('CPL-02 an open task whose day has passed is told by itself; a day that is not given is not guessed', () => {
    const view = visits([
      {
        resourceType: 'Task',
        id: 't',
        status: 'requested',
        intent: 'order',
        description: 'Bestille rullator',
        restriction: { period: { end: '2026-11-10' } },
      },
      {
        resourceType: 'Task',
        id: 'd',
        status: 'completed',
        intent: 'order',
        description: 'Gjort',
        restriction: { period: { end: '2026-11-10' } },
      },
      carePlan({
        activity: [detail({ scheduledTiming: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } })],
      }),
    ]);
    expect(view.overdue.map(({ title }) => title)).toEqual(['Bestille rullator']);
    expect(view.noDay.map(({ when }) => when)).toEqual(['2\u00a0ganger per\u00a0uke']);
  });

  it('nothing of a plan that is over or only proposed', () => {
    for (const more of [
      { status: 'completed' },
      { status: 'draft', intent: 'proposal' },
      { status: 'revoked' },
    ])
      expect(
        rows(visits([carePlan({ activity: [daily('08:00:00')], ...more })])).flat(),
        JSON.stringify(more),
      ).toEqual([]);
  });

  it('the last contact is the latest that took place', () => {
    const contact = (id: string, start: string, status = 'finished'): Json => ({
      resourceType: 'Encounter',
      id,
      status,
      class: { code: 'HH' },
      type: [{ text: `Kontakt ${id}` }],
      period: { start, end: start },
    });
    const view = visits([
      contact('1', '2026-11-20T10:00:00+01:00'),
      contact('2', '2026-11-22T10:00:00+01:00'),
      contact('3', '2026-11-22T12:00:00+01:00', 'cancelled'),
      contact('4', '2026-11-24T12:00:00+01:00', 'planned'),
      contact('5', '2026-11-22T13:00:00+01:00', 'entered-in-error'),
    ]);
    expect(view.last).toMatchObject({ title: 'Kontakt 2', relative: 'i går' });
    expect(view.next).toMatchObject({ title: 'Kontakt 4' });
  });

  it('GEN-06 nothing planned is not the same as a source that failed', () => {
    expect(visits([]).state).toBe('not-recorded');
    expect(visitsView(contextOf(withSource(recordOf(), 'failed')), 3).state).toBe('unavailable');
  });
});

describe('care team', () => {
  const team: Json = {
    resourceType: 'CareTeam',
    id: 't',
    status: 'active',
    name: 'Team rundt Solveig',
    period: { start: '2021-02-08' },
    participant: [
      { role: [{ text: 'Primærkontakt' }], member: { reference: 'RelatedPerson/r', display: 'Berit Lie' } },
      {
        role: [{ text: 'Fysioterapeut' }],
        member: { display: 'Eivind' },
        period: { start: '2026-01-01', end: '2026-06-30' },
      },
      { role: [{ text: 'Ergoterapeut' }], member: { display: 'Kari' }, period: { start: '2027-01-01' } },
    ],
  };
  const person = {
    resourceType: 'RelatedPerson',
    id: 'r',
    patient: { reference: 'Patient/p' },
    name: [{ text: 'Berit Lie' }],
    telecom: [{ system: 'phone', value: '900 00 061' }],
  };
  const view = (options = {}) => teamsView(contextOf(recordOf(person, team), options)).current[0]!;

  it('CPL-02 who takes part on the day, who did and who will, each with role and how to reach them', () => {
    const now = view();
    expect(now.members.map(({ who, role, contact }) => [who.text, role, contact])).toEqual([
      ['Berit Lie', 'Primærkontakt', ['tlf.\u00a0900 00 061']],
    ]);
    expect(now.former.map(({ who }) => who.text)).toEqual(['Eivind']);
    expect(now.later.map(({ who }) => who.text)).toEqual(['Kari']);
    const then = view({ asOf: Date.UTC(2026, 2, 1) });
    expect(then.members.map(({ who }) => who.text)).toEqual(['Berit Lie', 'Eivind']);
    expect(NOW).toBeGreaterThan(Date.UTC(2026, 2, 1));
  });

  it('CPL-02 names who is responsible for a service that runs', () => {
    const episode = (id: string, status: string): Json => ({
      resourceType: 'EpisodeOfCare',
      id,
      status,
      patient: { reference: 'Patient/p' },
      type: [{ text: 'Hjemmesykepleie' }],
      careManager: { display: `Leder ${id}` },
      period: { start: '2021-02-08' },
    });
    const { managers } = teamsView(contextOf(recordOf(episode('a', 'active'), episode('f', 'finished'))));
    expect(managers.map(({ who, service }) => [who.text, service.text])).toEqual([
      ['Leder a', 'Hjemmesykepleie'],
    ]);
  });
});
