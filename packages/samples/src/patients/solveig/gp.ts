import { ATC, ICD10, ICPC2, SNOMED } from '../../codes/index.js';
import { Random } from '../../random.js';
import {
  Chart,
  allergy,
  appointment,
  at,
  condition,
  document,
  encounter,
  everyMonths,
  immunization,
  labReport,
  LABS,
  ASSESSMENTS,
  VITALS,
  bloodPressure,
  observation,
  order,
  organization,
  patient,
  practitioner,
  procedure,
  type Measure,
  type Placed,
} from '../../build/index.js';
import { MEDICINES as M, SOLVEIG } from './person.js';
import { tellSharedList } from './gp-medicines.js';

/** Solveig in her general practitioner's system: a lifetime of problems and results, and the list of e-prescriptions. */
export function tellGp(): Chart {
  const chart = new Chart({ prefix: 'solveig-gp', source: 'urn:test:fjordvik-legesenter', style: 'uuid' });
  patient(chart, { ...SOLVEIG, contact: undefined });
  const practice = organization(chart, 'Fjordvik legesenter');
  const laboratory = organization(chart, 'Fjordvik sykehus, laboratoriet');
  const gp = practitioner(chart, 'Torstein Aasmo', 'doctor', practice, 'Fastlege');
  const formerGp = practitioner(chart, 'Gudrun Hovland', 'doctor', practice, 'Fastlege');
  tellProblems(chart, gp, formerGp);
  tellConsultations(chart, gp, formerGp, practice);
  tellLaboratory(chart, laboratory, gp);
  tellSharedList(chart, gp);
  tellVaccines(chart, gp);
  return chart;
}

function tellProblems(chart: Chart, gp: Placed, formerGp: Placed): void {
  const problem = (code: Parameters<typeof condition>[1]['code'], onset: string, more = {}) =>
    condition(chart, { code, onset, by: onset < '2015' ? formerGp : gp, ...more });
  problem(ICPC2.hypertension, '1998-02');
  problem([ICPC2.diabetes2, ICD10.diabetes2], '2008-09-18');
  problem([ICPC2.copd, ICD10.copd], '2012-10-04', { text: 'KOLS, GOLD grad 2' });
  problem([ICPC2.atrialFibrillation, ICD10.permanentAtrialFibrillation], '2016-11-03', {
    text: 'Atrieflimmer, permanent',
  });
  problem([ICPC2.heartFailure, ICD10.heartFailure], '2019-05-11', {
    text: 'Hjertesvikt, EF 38 %',
    note: 'Ekkokardiografi 14. mai 2019.',
  });
  problem(ICPC2.osteoporosis, '2020-03', { verification: 'provisional', text: 'Osteoporose?' });
  problem(ICPC2.cataract, '2014', { abated: '2015-06-10' });
  problem(ICPC2.cystitis, '2022-06-11', { abated: '2022-06-18', category: 'encounter' });
  problem([ICPC2.pneumonia, ICD10.pneumonia], '2026-03-02', { abated: '2026-03-20', category: 'encounter' });
  problem(ICPC2.depression, '2018-01-22', {
    clinical: 'remission',
    text: 'Sorgreaksjon etter ektefelles død',
  });
  problem(ICPC2.hypothyroidism, '2017-03-01', {
    verification: 'refuted',
    note: 'TSH normal ved to kontroller.',
  });
  allergy(chart, {
    code: [SNOMED.penicillinAllergy, ATC.benzylpenicillin],
    text: 'Penicillin',
    category: 'medication',
    criticality: 'high',
    onset: '1987',
    recorded: '1998-02-11',
    manifestation: SNOMED.anaphylaxis,
    reactionSeverity: 'severe',
    by: formerGp,
  });
  allergy(chart, {
    code: ATC.ramipril,
    text: 'Ramipril',
    type: 'intolerance',
    category: 'medication',
    criticality: 'low',
    recorded: '2019-06-01',
    manifestation: SNOMED.dryCough,
    reactionSeverity: 'moderate',
    by: gp,
  });
  procedure(chart, {
    code: SNOMED.cataractExtraction,
    text: 'Operert for grå stær, begge øyne',
    when: '2015',
  });
  procedure(chart, {
    code: SNOMED.cardioversion,
    text: 'Elektrokonvertering',
    when: '2016-12-08',
    outcome: 'Tilbakefall av flimmer etter to uker',
  });
  procedure(chart, { code: SNOMED.echocardiography, when: '2019-05-14', outcome: 'EF 38 %' });
  procedure(chart, {
    code: SNOMED.colonoscopy,
    when: '2021-09-15',
    status: 'not-done',
    statusReason: 'Pasienten ønsket ikke undersøkelsen',
  });
}

function tellConsultations(chart: Chart, gp: Placed, formerGp: Placed, practice: Placed): void {
  const reasons = [ICPC2.hypertension, ICPC2.diabetes2, ICPC2.copd, ICPC2.heartFailure, ICPC2.lowBackPain];
  const random = new Random('solveig-gp');
  for (const day of everyMonths('1998-02-11', '2026-08-20', 3)) {
    const reason =
      day < '2008-09' ? ICPC2.hypertension : random.pick(reasons.slice(0, day < '2019-05' ? 3 : 5));
    encounter(chart, {
      class: 'ambulatory',
      text: 'Konsultasjon',
      start: at(day, '10:00'),
      end: at(day, '10:20'),
      reason,
      by: day < '2015' ? formerGp : gp,
      where: practice,
    });
    bloodPressure(chart, at(day, '10:05'), Math.round(random.near(145, 9)), Math.round(random.near(80, 6)), {
      by: day < '2015' ? formerGp : gp,
    });
  }
  observation(chart, VITALS.height, { when: '2008-09-18', value: 162, by: formerGp });
  observation(chart, ASSESSMENTS.smoking, {
    when: '2012-10-04',
    concept: SNOMED.exSmoker,
    by: formerGp,
    note: 'Sluttet i 2009, 35 pakkeår.',
  });
  encounter(chart, {
    class: 'virtual',
    text: 'Telefonkonsultasjon med hjemmesykepleien',
    start: at('2026-11-17', '14:10'),
    end: at('2026-11-17', '14:18'),
    reason: ICPC2.heartFailure,
    by: gp,
    where: practice,
  });
  document(chart, {
    title: 'Henvisning til hjertesviktpoliklinikken',
    type: 'referral',
    date: at('2026-10-08', '15:30'),
    text: 'Forverring av kjent hjertesvikt. Ber om kontroll og opptitrering.',
    author: gp,
  });
  order(chart, {
    text: 'Henvisning, hjertesviktpoliklinikken',
    authored: at('2026-10-08', '15:30'),
    by: gp,
    reason: ICPC2.heartFailure,
  });
  appointment(chart, {
    text: 'Årskontroll diabetes',
    start: at('2027-01-19', '09:30'),
    end: at('2027-01-19', '10:00'),
    created: at('2026-11-17', '14:20'),
    with: gp,
  });
}

function tellLaboratory(chart: Chart, laboratory: Placed, gp: Placed): void {
  const random = new Random('solveig-laboratory');
  for (const day of everyMonths('2008-09-18', '2026-11-16', 3)) {
    const years = Number(day.slice(0, 4)) - 2008;
    const when = at(day, '11:00');
    const result = (measure: Measure, value: number, decimals: number) =>
      observation(chart, measure, { when, value: Number(value.toFixed(decimals)), by: laboratory });
    const results = [
      result(LABS.hba1c, random.near(53 + years * 0.25, 3), 0),
      result(LABS.creatinine, random.near(70 + years * 1.8 + (day > '2026-09' ? 22 : 0), 4), 0),
      result(LABS.potassium, random.near(day > '2026-10' ? 3.6 : 4.2, 0.2), 1),
    ];
    if (day > '2019-05')
      results.push(result(LABS.proBnp, random.near(day > '2026-08' ? 4200 : 1400, 200), 0));
    labReport(chart, { when, results, by: laboratory, text: 'Blodprøver, kontroll' });
  }
  const crp = observation(chart, LABS.crp, {
    when: at('2026-11-17', '09:30'),
    value: 5,
    comparator: '<',
    by: laboratory,
  });
  const sodium = observation(chart, LABS.sodium, {
    when: at('2026-11-17', '09:30'),
    value: 134,
    status: 'preliminary',
    by: laboratory,
  });
  const potassium = observation(chart, LABS.potassium, {
    when: at('2026-11-17', '09:30'),
    absent: 'error',
    by: laboratory,
    note: 'Hemolysert prøve, ny prøve nødvendig.',
  });
  labReport(chart, {
    when: at('2026-11-17', '09:30'),
    results: [crp, sodium, potassium],
    by: laboratory,
    status: 'partial',
    text: 'Blodprøver, øyeblikkelig hjelp',
  });
  observation(chart, LABS.ldl, { when: '2024-01', value: 2.1, status: 'amended', by: gp });
}

function tellVaccines(chart: Chart, gp: Placed): void {
  immunization(chart, { vaccine: M.pneumococcal, when: '2013-10-24', by: gp });
  immunization(chart, { vaccine: M.pneumococcal, when: '2021-11-02', by: gp });
  immunization(chart, { vaccine: M.tetanus, when: '2014', reported: true });
  immunization(chart, { vaccine: drugOfChildhood, whenText: 'Vaksinert i barndommen', reported: true });
  for (const [index, day] of [
    '2021-02-03',
    '2021-03-17',
    '2021-11-02',
    '2022-09-20',
    '2023-10-11',
  ].entries()) {
    immunization(chart, { vaccine: M.covid, when: day, dose: index + 1, by: gp });
  }
}

const drugOfChildhood = { atc: ATC.bcg, text: 'BCG-vaksine' };
