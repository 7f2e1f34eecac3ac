import { ICPC2, LOINC, SNOMED } from '../../codes/index.js';
import {
  type Chart,
  VITALS,
  appointment,
  at,
  bloodPressure,
  carePlan,
  condition,
  document,
  drug,
  encounter,
  goal,
  immunization,
  observation,
  procedure,
  request,
  type Placed,
} from '../../build/index.js';
import { Random } from '../../random.js';
import { DUE, LMP, week } from './weeks.js';

export function tellPregnancy(chart: Chart, midwife: Placed, gp: Placed, station: Placed): void {
  const random = new Random('maret');
  const pregnancy = condition(chart, {
    code: ICPC2.pregnancy,
    text: 'Svangerskap, andre gang',
    onset: LMP,
    by: gp,
  });
  observation(
    chart,
    { code: LOINC.dueDate, category: 'exam' },
    {
      when: week(18, 3),
      by: midwife,
      extra: { valueDateTime: DUE },
    },
  );
  observation(
    chart,
    { code: LOINC.bloodGroup, category: 'laboratory' },
    { when: week(9), concept: 'A RhD negativ' },
  );
  for (const visitWeek of [
    [8, gp],
    [12, midwife],
    [18, midwife],
    [24, midwife],
    [28, midwife],
    [31, midwife],
  ] as const) {
    const [number, who] = visitWeek;
    const day = week(number, 1);
    const visit = encounter(chart, {
      class: 'ambulatory',
      text: `Svangerskapskontroll, uke ${number}`,
      start: at(day, '12:30'),
      end: at(day, '13:00'),
      reason: ICPC2.pregnancy,
      by: who,
      where: station,
    });
    const common = { when: at(day, '12:35'), by: who, encounter: visit };
    observation(chart, VITALS.weight, {
      ...common,
      value: Number((66 + number * 0.36 + random.near(0, 0.2)).toFixed(1)),
    });
    bloodPressure(chart, common.when, Math.round(random.near(116, 4)), Math.round(random.near(70, 3)), {
      by: who,
      encounter: visit,
    });
    observation(
      chart,
      { code: LOINC.gestationalAge, category: 'exam', unit: 'uker' },
      { ...common, value: number },
    );
    if (number >= 24) {
      observation(chart, VITALS.fundalHeight, { ...common, value: number - 1 });
      observation(chart, VITALS.fetalHeartRate, { ...common, value: Math.round(random.near(142, 5)) });
    }
    observation(
      chart,
      { code: 'U-Protein, stix', category: 'laboratory' },
      { ...common, concept: 'Negativ' },
    );
  }
  procedure(chart, {
    code: SNOMED.ultrasoundObstetric,
    text: 'Ultralyd uke 12',
    when: week(12, 2),
    outcome: 'Normale funn',
  });
  procedure(chart, {
    code: SNOMED.ultrasoundObstetric,
    text: 'Ultralyd uke 18',
    when: week(18, 3),
    outcome: 'Normale funn, termin stadfestet',
  });
  document(chart, {
    title: 'Helsekort for gravide',
    date: at(week(8, 1), '13:10'),
    author: midwife,
    text: 'Para 1. Tidligere keisersnitt.',
  });
  document(chart, {
    title: 'Fødebrev, ønsker',
    status: 'current',
    docStatus: 'preliminary',
    date: at(week(31, 1), '13:10'),
    author: midwife,
    text: 'Ønsker vaginal fødsel om mulig. Samboer er med. Tolk til nordsamisk ved behov.',
  });
  immunization(chart, { vaccine: drug('influenza', 'Influensavaksine'), when: week(26), by: midwife });
  immunization(chart, {
    vaccine: drug('dtpPolio', 'Kikhostevaksine (kombinasjon) til gravide'),
    when: week(28, 1),
    by: midwife,
  });
  immunization(chart, {
    vaccine: drug('covid19', 'Koronavaksine'),
    when: week(26),
    status: 'not-done',
    reason: 'patientRefusal',
    by: midwife,
  });
  request(chart, {
    medicine: drug('folicAcid', 'Folsyre tablett 0,4 mg'),
    authored: '2026-02-20',
    status: 'completed',
    by: gp,
    dose: { text: '1 tablett daglig', bounds: ['2026-02-20', week(12)] },
  });
  request(chart, {
    medicine: drug('meclozine', 'Postafen tablett 25 mg'),
    authored: week(7),
    status: 'completed',
    by: gp,
    reason: ICPC2.nauseaPregnancy,
    dose: { text: '1 tablett ved behov mot kvalme', asNeeded: 'Kvalme', bounds: [week(7), week(15)] },
  });
  request(chart, {
    medicine: drug('ferrousSulfate', 'Duroferon depottablett 100 mg'),
    authored: week(28, 1),
    by: gp,
    dose: { text: '1 tablett annenhver dag', use: 'regular', times: [1, 2, 'd'], dose: [1, 'tablett'] },
  });
  appointment(chart, {
    text: 'Svangerskapskontroll, uke 33',
    start: at(week(33, 1), '12:30'),
    end: at(week(33, 1), '13:00'),
    created: at(week(31, 1), '13:00'),
    with: midwife,
  });
  appointment(chart, {
    text: 'Samtale om fødselsmåte, Fjordvik sykehus',
    start: at(week(34, 2), '10:00'),
    end: at(week(34, 2), '10:45'),
    created: at(week(28, 2), '09:00'),
  });
  const feelSafe = goal(chart, {
    text: 'Trygg før fødselen',
    achievement: 'inProgress',
    start: week(12),
    addresses: [pregnancy],
  });
  carePlan(chart, {
    title: 'Oppfølging i svangerskapet',
    category: 'Svangerskapsomsorg',
    start: week(8, 1),
    end: DUE,
    author: midwife,
    addresses: [pregnancy],
    goals: [feelSafe],
    activities: [
      {
        text: 'Kontroll hos jordmor eller lege',
        performers: [midwife, gp],
        scheduledText: 'Etter nasjonal retningslinje',
      },
      { text: 'Anti-D-profylakse uke 28', status: 'cancelled', statusReason: 'Barnet er RhD-negativt' },
      { text: 'Fødselsforberedende kurs', status: 'scheduled', period: [week(32), week(35)] },
    ],
  });
}
