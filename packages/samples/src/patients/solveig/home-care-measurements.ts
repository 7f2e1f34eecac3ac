import { Random } from '../../random.js';
import {
  ASSESSMENTS,
  VITALS,
  at,
  bloodPressure,
  everyDays,
  form,
  observation,
  type Chart,
  type Placed,
} from '../../build/index.js';
import type { HomeCareTeam } from './home-care-team.js';

const round = (value: number, decimals = 0) => Number(value.toFixed(decimals));

/**
 * Weight in kg: rising slowly before the stay in September 2026, falling in hospital, rising again over the last
 * week.
 */
function weightOn(day: string): number {
  if (day < '2026-09-01') return 70.5;
  if (day < '2026-09-29') return 71 + ((Number(day.slice(8)) + 2) / 30) * 4.2;
  if (day < '2026-11-16') return 70.4;
  return 70.4 + (Number(day.slice(8)) - 15) * 0.25;
}

/** Measurements by the home nursing service: weight, blood pressure, pulse, saturation, glucose, NEWS2, forms. */
export function tellMeasurements(chart: Chart, team: HomeCareTeam) {
  const random = new Random('solveig-measurements');
  const by = team.healthWorker;
  let weight: Placed | undefined;
  let saturation: Placed | undefined;

  const weekly = everyDays('2021-02-15', '2026-09-26', 14);
  const daily = everyDays('2026-10-07', '2026-11-22', 1);
  for (const day of [...weekly, ...daily]) {
    weight = observation(chart, VITALS.weight, {
      when: at(day, '08:10'),
      value: round(random.near(weightOn(day), 0.2), 1),
      by,
    });
  }
  observation(chart, VITALS.weight, {
    when: at('2026-10-19', '08:12'),
    value: 712,
    status: 'entered-in-error',
    by,
  });
  observation(chart, VITALS.weight, { when: at('2026-11-23', '08:05'), absent: 'patientDeclined', by });

  for (const day of [
    ...everyDays('2021-02-15', '2026-09-26', 28),
    ...everyDays('2026-10-08', '2026-11-22', 3),
  ]) {
    const low = day > '2026-10-01' ? 12 : 0;
    bloodPressure(
      chart,
      at(day, '08:20'),
      round(random.near(138 - low, 7)),
      round(random.near(76 - low / 2, 4)),
      { by },
    );
    observation(chart, VITALS.pulse, {
      when: at(day, '08:20'),
      value: round(random.near(day > '2026-10-01' ? 84 : 76, 6)),
      by,
    });
    saturation = observation(chart, VITALS.saturationCopd, {
      when: at(day, '08:21'),
      value: round(random.near(day > '2026-11-18' ? 88 : 90.5, 1)),
      by,
    });
  }
  bloodPressure(chart, at('2026-11-21', '20:40'), 98, undefined, {
    by: team.eveningNurse,
    note: 'Overtrykk målt palpatorisk, undertrykk lot seg ikke måle.',
  });
  for (const day of everyDays('2026-10-09', '2026-11-20', 7)) {
    observation(
      chart,
      { ...VITALS.pulse, code: 'P-Glukose, kapillær', category: 'vitals', unit: 'mmol/l', low: 4, high: 10 },
      {
        when: at(day, '08:00'),
        value: round(random.near(8.4, 1), 1),
        by,
      },
    );
  }

  tellNews(chart, team, '2026-10-12', [0, 1, 0, 0, 0, 0, 0], 'Etter fall.');
  const news = tellNews(chart, team, '2026-11-22', [2, 2, 0, 1, 0, 1, 0], 'Tungpusten, hovne ben.');

  const barthel: Placed[] = [];
  for (const [day, score] of [
    ['2021-02-10', 18],
    ['2024-03-05', 16],
    ['2026-10-14', 13],
  ] as const) {
    barthel.push(observation(chart, ASSESSMENTS.barthel, { when: day, integer: score, by: team.nurse }));
  }
  form(chart, {
    title: 'Fallrisikovurdering',
    authored: at('2026-10-14', '11:30'),
    author: team.nurse,
    lines: [
      ['Falt siste 12 måneder?', true],
      ['Antall fall', 1],
      ['Bruker ganghjelpemiddel', 'Rullator ute'],
      ['Svimmel når hun reiser seg', true],
      ['Tiltak', 'Blodtrykk liggende og stående, gjennomgang av medisiner, fjerne løse matter'],
    ],
  });
  form(chart, {
    title: 'Ernæringskartlegging MST',
    authored: at('2026-10-14', '11:50'),
    author: team.nurse,
    lines: [
      ['Vekttap siste seks måneder', 'Nei'],
      ['Spiser dårlig på grunn av redusert appetitt', true],
      ['Sum', 1],
    ],
  });
  form(chart, {
    title: 'Kartlegging av hjem og nærmiljø',
    author: team.healthWorker,
    status: 'in-progress',
    lines: [['Terskler i boligen', 'Ja, til bad']],
  });
  return { weight, saturation, news, barthel };
}

export type Measured = ReturnType<typeof tellMeasurements>;

/**
 * NEWS2 as one observation with seven components: respiration, SpO2, air, systolic, pulse, consciousness,
 * temperature.
 */
function tellNews(
  chart: Chart,
  team: HomeCareTeam,
  day: string,
  points: readonly [number, number, number, number, number, number, number],
  note: string,
): Placed {
  const when = at(day, '20:45');
  const by = team.eveningNurse;
  const ill = points[0] > 0;
  const members = [
    observation(chart, VITALS.respiration, { when, value: ill ? 23 : 18, by }),
    observation(chart, VITALS.saturationCopd, { when, value: ill ? 86 : 91, by }),
    bloodPressure(chart, when, ill ? 104 : 132, ill ? 62 : 74, { by }),
    observation(chart, VITALS.pulse, { when, value: ill ? 96 : 78, by }),
    observation(chart, VITALS.temperature, { when, value: 37.1, by }),
  ];
  return observation(chart, ASSESSMENTS.news2, {
    when,
    integer: points.reduce((sum, point) => sum + point, 0),
    members,
    by,
    note,
  });
}
