import {
  ASSESSMENTS,
  LABS,
  VITALS,
  at,
  bloodPressure,
  everyMonths,
  form,
  labReport,
  observation,
  type Chart,
} from '../../build/index.js';
import { Random } from '../../random.js';
import type { NursingHomeStaff } from './staff.js';

/** Monthly weight and blood pressure, the infection, and the assessment forms: Barthel, MMSE, MST, Cornell, fall. */
export function tellMeasurements(chart: Chart, staff: NursingHomeStaff): void {
  const random = new Random('astrid');
  const by = staff.contact;
  everyMonths('2023-02-08', '2026-11-08', 1).forEach((day, month) => {
    observation(chart, VITALS.weight, {
      when: day,
      value: Number((58.5 - month * 0.12 + random.near(0, 0.3)).toFixed(1)),
      by,
    });
    const low = day > '2026-09' ? 22 : 0;
    bloodPressure(
      chart,
      day,
      Math.round(random.near(138 - low, 6)),
      Math.round(random.near(74 - low / 2, 4)),
      { by },
    );
  });
  for (const [day, temperature, pulse] of [
    ['2026-11-15', 37.6, 84],
    ['2026-11-16', 38.5, 96],
    ['2026-11-17', 38.1, 92],
    ['2026-11-19', 37.2, 80],
    ['2026-11-22', 36.9, 76],
  ] as const) {
    observation(chart, VITALS.temperature, { when: at(day, '19:00'), value: temperature, by: staff.nurse });
    observation(chart, VITALS.pulse, { when: at(day, '19:00'), value: pulse, by: staff.nurse });
  }
  observation(chart, ASSESSMENTS.news2, { when: at('2026-11-16', '19:05'), integer: 3, by: staff.nurse });
  observation(chart, ASSESSMENTS.news2, { when: at('2026-11-22', '19:05'), integer: 0, by: staff.nurse });
  const infection = [
    observation(chart, LABS.crp, { when: '2026-11-16', value: 78 }),
    observation(chart, LABS.haemoglobin, { when: '2026-11-16', value: 11.4 }),
    observation(chart, LABS.creatinine, { when: '2026-11-16', value: 102 }),
    observation(
      chart,
      { code: 'U-Dyrkning', category: 'laboratory' },
      {
        when: '2026-11-16',
        concept: 'E. coli > 100 000/ml, følsom for mecillinam, trimetoprim og nitrofurantoin',
        status: 'corrected',
      },
    ),
  ];
  labReport(chart, {
    when: '2026-11-16',
    results: infection,
    text: 'Prøver ved infeksjon',
    status: 'corrected',
  });
  observation(chart, LABS.tsh, { when: '2026-05-13', value: 2.1 });
  observation(chart, LABS.crp, { when: '2026-11-20', value: 12 });

  for (const [day, score] of [
    ['2023-02-10', 12],
    ['2024-02-12', 11],
    ['2025-02-11', 9],
    ['2026-02-10', 8],
    ['2026-11-13', 6],
  ] as const) {
    observation(chart, ASSESSMENTS.barthel, { when: day, integer: score, by: staff.nurse });
  }
  for (const [day, score] of [
    ['2019-04-10', 22],
    ['2021-03-02', 19],
    ['2023-02-20', 14],
    ['2025-03-04', 10],
  ] as const) {
    observation(chart, ASSESSMENTS.mmse, { when: day, integer: score, by: staff.doctor });
  }
  tellForms(chart, staff);
}

function tellForms(chart: Chart, staff: NursingHomeStaff): void {
  form(chart, {
    title: 'Barthel ADL-indeks',
    authored: at('2026-11-13', '13:00'),
    author: staff.nurse,
    lines: [
      ['Spising', 'Trenger noe hjelp (1)'],
      ['Forflytning', 'Trenger mye hjelp (1)'],
      ['Personlig hygiene', 'Trenger hjelp (0)'],
      ['Toalettbesøk', 'Trenger noe hjelp (1)'],
      ['Gange', 'Går med hjelp av én (2)'],
      ['Påkledning', 'Trenger hjelp (1)'],
      ['Sum', 6],
    ],
  });
  form(chart, {
    title: 'Cornells skala for depresjon ved demens',
    authored: at('2026-09-08', '12:00'),
    author: staff.nurse,
    lines: [
      ['Angst', 1],
      ['Tristhet', 1],
      ['Manglende reaksjon på hyggelige hendelser', 0],
      ['Irritabilitet', 2],
      ['Sum', 9],
    ],
  });
  form(chart, {
    title: 'Fallmelding',
    authored: at('2026-11-10', '22:50'),
    author: staff.contact,
    lines: [
      ['Hvor', 'Ved sengen'],
      ['Sett av personalet', false],
      ['Skade', 'Skrubbsår høyre albue'],
      [
        'Årsaker',
        [
          ['Svimmel', true],
          ['Døsig av medisin', true],
          ['Vått gulv', false],
        ],
      ],
      ['Varslet pårørende', true],
    ],
  });
  form(chart, {
    title: 'Ernæringskartlegging MST',
    authored: at('2026-11-08', '12:00'),
    author: staff.contact,
    status: 'amended',
    lines: [
      ['Vekttap siste seks måneder, kg', 1.2],
      ['Redusert appetitt', true],
      ['Sum', 2],
    ],
  });
}
