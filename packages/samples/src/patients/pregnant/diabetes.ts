import { ICD10, ICPC2, LOINC } from '../../codes/index.js';
import {
  type Chart,
  LABS,
  at,
  carePlan,
  condition,
  everyDays,
  goal,
  labReport,
  observation,
  order,
  plusDays,
  type Placed,
} from '../../build/index.js';
import { Random } from '../../random.js';
import { week } from './weeks.js';

export function tellDiabetes(chart: Chart, midwife: Placed, gp: Placed): void {
  const random = new Random('maret-glucose');
  const diabetes = condition(chart, {
    code: [ICPC2.gestationalDiabetes, ICD10.gestationalDiabetes],
    text: 'Svangerskapsdiabetes',
    onset: week(26, 2),
    by: gp,
  });
  const when = at(week(26, 2), '08:30');
  const results = [
    observation(chart, { ...LABS.glucose, text: 'P-Glukose, fastende', high: 5.2 }, { when, value: 5.0 }),
    observation(
      chart,
      { ...LABS.glucose, text: 'P-Glukose, 2 timer etter belastning', high: 8.9 },
      { when, value: 9.6 },
    ),
  ];
  labReport(chart, { when, results, text: 'Glukosebelastning' });
  labReport(chart, {
    when: at(week(28, 1), '09:00'),
    text: 'Blodprøver, uke 28',
    results: [
      observation(chart, LABS.haemoglobin, { when: at(week(28, 1), '09:00'), value: 10.9 }),
      observation(chart, LABS.ferritin, { when: at(week(28, 1), '09:00'), value: 14 }),
    ],
  });
  for (const day of everyDays(week(27), plusDays('2026-11-23', -1), 2)) {
    observation(
      chart,
      {
        code: LOINC.glucose,
        text: 'Glukose, fastende, egenmålt',
        category: 'vitals',
        unit: 'mmol/l',
        high: 5.3,
      },
      { when: at(day, '07:10'), value: Number(random.near(5, 0.3).toFixed(1)), by: undefined },
    );
  }
  const level = goal(chart, {
    text: 'Fastende glukose under 5,3 mmol/l',
    achievement: 'improving',
    start: week(26, 4),
    statusDate: week(31, 1),
    addresses: [diabetes],
    targets: [{ measure: LOINC.glucose, high: 5.3, unit: 'mmol/l' }],
  });
  carePlan(chart, {
    title: 'Plan ved svangerskapsdiabetes',
    category: 'Egenbehandlingsplan',
    start: week(26, 4),
    author: midwife,
    addresses: [diabetes],
    goals: [level],
    activities: [
      { text: 'Måle glukose fastende og etter måltid', goals: [level], times: [4, 1, 'd'] },
      { text: 'Gå tur etter middag', goals: [level], times: [1, 1, 'd'] },
      { text: 'Kontakt jordmor ved tre målinger over mål', scheduledText: 'Ved behov' },
    ],
  });
  order(chart, {
    text: 'Tilvekstultralyd',
    authored: week(28, 2),
    occurrence: week(32, 3),
    by: midwife,
    reason: ICPC2.gestationalDiabetes,
  });
}
