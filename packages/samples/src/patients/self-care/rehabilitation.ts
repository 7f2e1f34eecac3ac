import { SNOMED } from '../../codes/index.js';
import {
  at,
  appointment,
  carePlan,
  deviceOrder,
  deviceUse,
  document,
  encounter,
  everyDays,
  form,
  goal,
  observation,
  order,
  procedure,
  task,
  type Chart,
  type Measure,
  type Placed,
} from '../../build/index.js';
import type { SelfCareStaff } from './staff.js';

const WALK: Measure = { code: '6 minutters gangtest', category: 'exam', unit: 'm' };
const SPPB: Measure = { code: 'SPPB, sumskår', category: 'survey', rangeText: '0–12 poeng' };

/** Rehabilitation after the fracture: tests, goals, and completed, missed and planned sessions. */
export function tellRehabilitation(chart: Chart, staff: SelfCareStaff, hip: Placed): void {
  const referral = order(chart, {
    text: 'Fysioterapi etter hoftebrudd',
    code: SNOMED.exerciseTherapy,
    authored: '2026-08-21',
    status: 'active',
    performer: staff.physio,
    reason: 'Lårhalsbrudd operert med totalprotese',
  });
  const walked: Placed[] = [];
  for (const [day, metres, score] of [
    ['2026-08-27', 80, 4],
    ['2026-09-24', 190, 6],
    ['2026-10-22', 265, 8],
    ['2026-11-19', 310, 9],
  ] as const) {
    walked.push(observation(chart, WALK, { when: at(day, '11:00'), value: metres, by: staff.physio }));
    observation(chart, SPPB, { when: at(day, '11:20'), integer: score, by: staff.physio });
  }
  const walkGoal = goal(chart, {
    text: 'Gå 350 meter på seks minutter',
    achievement: 'improving',
    start: '2026-08-27',
    statusDate: '2026-11-19',
    addresses: [hip],
    targets: [{ measure: '6 minutters gangtest', low: 350, unit: 'm', due: '2026-12-17' }],
    outcomes: walked,
  });
  const stairs = goal(chart, {
    text: 'Gå trappa til soverommet uten hjelp',
    lifecycle: 'completed',
    achievement: 'achieved',
    start: '2026-08-27',
    statusDate: '2026-10-13',
    addresses: [hip],
  });
  const fishing = goal(chart, {
    text: 'Komme seg ned til båten igjen',
    lifecycle: 'accepted',
    start: '2026-08-27',
    targets: [{ measure: 'Når', text: 'Til sommeren', due: '2027-06-01' }],
  });
  tellSessions(chart, staff, referral);
  carePlan(chart, {
    title: 'Rehabiliteringsplan',
    category: 'Rehabilitering',
    start: '2026-08-27',
    end: '2027-01-31',
    author: staff.physio,
    addresses: [hip],
    goals: [walkGoal, stairs, fishing],
    activities: [
      { text: 'Trening med fysioterapeut', reference: referral, goals: [walkGoal] },
      { text: 'Øvelser hjemme: knebøy, tåhev, stå på ett ben', goals: [walkGoal], times: [2, 1, 'd'] },
      { text: 'Bøye hofta mer enn 90 grader', doNotPerform: true, scheduledText: 'Til 16. november 2026' },
      {
        text: 'Hjemmebesøk av ergoterapeut',
        status: 'completed',
        period: ['2026-09-02', '2026-09-02'],
        performers: [staff.ergo],
      },
      {
        text: 'Ny gangtest',
        status: 'scheduled',
        period: ['2026-12-17', '2026-12-17'],
        performers: [staff.physio],
      },
    ],
  });
  deviceUse(chart, { name: 'Rullator', start: '2026-08-21', end: '2026-10-20', by: staff.ergo });
  deviceUse(chart, { name: 'Krykker', start: '2026-10-20', by: staff.ergo });
  deviceOrder(chart, {
    name: 'Toalettforhøyer',
    authored: '2026-09-02',
    status: 'completed',
    by: staff.ergo,
    reason: 'Restriksjon etter hofteprotese',
  });
  task(chart, {
    text: 'Sende treningsprogram på papir',
    status: 'completed',
    authored: at('2026-11-05', '12:00'),
    modified: at('2026-11-06', '12:00'),
    owner: staff.physio,
  });
}

function tellSessions(chart: Chart, staff: SelfCareStaff, referral: Placed): void {
  for (const day of everyDays('2026-08-27', '2026-11-19', 7)) {
    const missed = day === '2026-10-15';
    const visit = encounter(chart, {
      class: day < '2026-10-01' ? 'home' : 'ambulatory',
      text: day < '2026-10-01' ? 'Fysioterapi hjemme' : 'Fysioterapi, treningssal',
      status: missed ? 'cancelled' : 'finished',
      start: at(day, '10:30'),
      end: missed ? undefined : at(day, '11:30'),
      by: staff.physio,
    });
    procedure(chart, {
      code: SNOMED.exerciseTherapy,
      text: 'Styrke- og balansetrening',
      when: at(day, '10:40'),
      status: missed ? 'not-done' : 'completed',
      statusReason: missed ? 'Forkjølet' : undefined,
      encounter: visit,
      by: staff.physio,
      basedOn: referral,
    });
  }
  for (const day of everyDays('2026-11-26', '2026-12-17', 7)) {
    appointment(chart, {
      text: 'Fysioterapi, treningssal',
      start: at(day, '10:30'),
      end: at(day, '11:30'),
      created: at('2026-11-19', '11:35'),
      with: staff.physio,
      basedOn: referral,
    });
  }
  form(chart, {
    title: 'Falls Efficacy Scale, kort versjon',
    authored: at('2026-10-22', '11:40'),
    author: staff.physio,
    lines: [
      ['Bekymret for å falle i trapp', 3],
      ['Bekymret for å falle ute', 2],
      ['Sum', 14],
    ],
  });
  document(chart, {
    title: 'Fysioterapinotat',
    date: at('2026-11-19', '12:00'),
    author: staff.physio,
    text: '310 meter på seks minutter, opp 45 meter. Metning 89 % etter test. Fortsetter.',
  });
}
