import { ICD10, ICPC2, LOINC, SNOMED } from '../codes/index.js';
import {
  Chart,
  LABS,
  VITALS,
  allergy,
  appointment,
  at,
  bloodPressure,
  carePlan,
  condition,
  document,
  drug,
  encounter,
  everyDays,
  goal,
  immunization,
  labReport,
  observation,
  order,
  organization,
  patient,
  plusDays,
  practitioner,
  procedure,
  request,
  type Placed,
} from '../build/index.js';
import { Random } from '../random.js';
import { source } from '../define.js';
import type { SamplePatient } from '../types.js';

/** First day of the last period: week 31 + 2 on the reference day. */
const LMP = plusDays('2026-11-23', -(31 * 7 + 2));
const week = (number: number, days = 0) => plusDays(LMP, number * 7 + days);
const DUE = plusDays(LMP, 280);

/** Máret, 29, expecting her second child, with gestational diabetes found in week 26. */
function tell(): Chart {
  const chart = new Chart({ prefix: 'maret', source: 'urn:test:fjordvik-helsestasjon' });
  patient(chart, {
    given: 'Máret Elle',
    family: 'Eira',
    birthDate: '1997-04-03',
    gender: 'female',
    language: 'se',
    street: 'Elveveien 9',
    maritalText: 'Samboer',
    contact: { name: 'Jon Ante Gaup', relation: 'Samboer', phone: '+47 900 00 030' },
  });
  const station = organization(chart, 'Fjordvik helsestasjon, svangerskapsomsorgen');
  const midwife = practitioner(chart, 'Gro Sandvik', 'midwife', station);
  const gp = practitioner(chart, 'Torstein Aasmo', 'doctor', undefined, 'Fastlege');
  tellEarlier(chart, gp);
  tellPregnancy(chart, midwife, gp, station);
  tellDiabetes(chart, midwife, gp);
  return chart;
}

function tellEarlier(chart: Chart, gp: Placed): void {
  condition(chart, { code: ICPC2.migraine, onset: '2013', clinical: 'inactive', by: gp });
  condition(chart, {
    code: ICPC2.pregnancy,
    text: 'Svangerskap',
    onset: '2023-01',
    abated: '2023-09-28',
    by: gp,
  });
  condition(chart, { code: ICPC2.ironDeficiency, onset: '2023-06', abated: '2023-12', by: gp });
  procedure(chart, {
    code: SNOMED.caesarean,
    text: 'Keisersnitt, seteleie',
    when: '2023-09-28',
    outcome: 'Jente 3550 g',
  });
  encounter(chart, {
    class: 'inpatient',
    text: 'Fødsel og barsel',
    start: at('2023-09-28', '06:00'),
    end: at('2023-10-01', '12:00'),
  });
  allergy(chart, {
    code: SNOMED.latexAllergy,
    text: 'Lateks',
    category: 'environment',
    criticality: 'high',
    recorded: '2023-09-28',
    manifestation: SNOMED.urticaria,
    by: gp,
  });
  request(chart, {
    medicine: drug('levonorgestrelEthinylestradiol', 'Microgynon tablett'),
    authored: '2024-01-15',
    status: 'stopped',
    statusReason: 'Ønsker graviditet',
    by: gp,
    dose: {
      text: '1 tablett daglig i 21 dager, deretter 7 dager pause',
      bounds: ['2024-01-15', '2026-02-01'],
    },
  });
  request(chart, {
    medicine: drug('sumatriptan', 'Imigran tablett 50 mg'),
    authored: '2021-05-03',
    status: 'stopped',
    statusReason: 'Gravid',
    by: gp,
    dose: { text: '1 tablett ved anfall', asNeeded: 'Migreneanfall', bounds: ['2021-05-03', week(6)] },
  });
}

function tellPregnancy(chart: Chart, midwife: Placed, gp: Placed, station: Placed): void {
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

function tellDiabetes(chart: Chart, midwife: Placed, gp: Placed): void {
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

export const pregnant: SamplePatient = {
  id: 'maret',
  label: { nb: 'Máret Elle Eira, 29 år', nn: 'Máret Elle Eira, 29 år', en: 'Máret Elle Eira, 29' },
  story: {
    nb: 'Gravid i uke 31 med andre barn, svangerskapsdiabetes, tidligere keisersnitt.',
    nn: 'Gravid i veke 31 med andre barnet, svangerskapsdiabetes, tidlegare keisarsnitt.',
    en: 'Pregnant with her second child, week 31, gestational diabetes, earlier caesarean.',
  },
  sources: [source('helsestasjon', 'Fjordvik helsestasjon', tell)],
};
