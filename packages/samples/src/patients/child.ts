import { ATC, ICPC2, SNOMED } from '../codes/index.js';
import { Random } from '../random.js';
import {
  Chart,
  VITALS,
  allergy,
  appointment,
  at,
  condition,
  document,
  drug,
  encounter,
  form,
  goal,
  carePlan,
  immunization,
  observation,
  organization,
  patient,
  plusDays,
  plusMonths,
  practitioner,
  relative,
  request,
  task,
  type Placed,
} from '../build/index.js';
import { source } from '../define.js';
import type { SamplePatient } from '../types.js';

const BIRTH = '2022-08-19';
const at4 = plusMonths(BIRTH, 48);

/**
 * Age in months, weight in kg, height in cm, head circumference in cm: an ordinary girl following her own growth
 * curve.
 */
const GROWTH = [
  [0, 3.41, 50, 35],
  [0.25, 3.35, 50.5, 35.2],
  [1.5, 4.7, 55.5, 38],
  [3, 6.0, 60.5, 40.2],
  [4, 6.6, 63, 41.2],
  [5, 7.1, 65, 42],
  [6, 7.6, 67, 42.8],
  [8, 8.3, 70, 44],
  [10, 8.9, 73, 45],
  [12, 9.3, 75.5, 45.8],
  [15, 10.1, 79, 46.6],
  [18, 10.8, 82, 47.2],
  [24, 12.2, 87.5, 48.1],
  [48, 16.4, 103, 50.2],
] as const;

/** Ella, 4, at the child health clinic: growth, vaccines, one of them declined, and atopic eczema. */
function tell(): Chart {
  const chart = new Chart({ prefix: 'ella', source: 'urn:test:fjordvik-helsestasjon' });
  patient(chart, {
    given: 'Ella',
    family: 'Myhre-Haugen',
    birthDate: BIRTH,
    gender: 'female',
    street: 'Lyngveien 7',
    contact: { name: 'Silje Myhre', relation: 'Mor', phone: '+47 900 00 031' },
  });
  const station = organization(chart, 'Fjordvik helsestasjon');
  const nurse = practitioner(chart, 'Hanne Bjørkås', 'nurse', station, 'Helsesykepleier');
  const doctor = practitioner(chart, 'Petter Njål Vik', 'doctor', station, 'Helsestasjonslege');
  const mother = relative(chart, 'Silje Myhre', 'Mor', '+47 900 00 031');
  tellGrowth(chart, nurse, doctor, station);
  tellVaccines(chart, nurse);
  tellEczema(chart, nurse, doctor, mother);
  return chart;
}

function dayAt(months: number): string {
  return Number.isInteger(months) ? plusMonths(BIRTH, months) : plusDays(BIRTH, Math.round(months * 30.4));
}

function tellGrowth(chart: Chart, nurse: Placed, doctor: Placed, station: Placed): void {
  observation(chart, VITALS.birthWeight, { when: BIRTH, value: 3410 });
  for (const [months, weight, height, head] of GROWTH) {
    const day = dayAt(months);
    const who = [1.5, 6, 12, 24].includes(months) ? doctor : nurse;
    const visit =
      months === 0
        ? undefined
        : encounter(chart, {
            class: months === 0.25 ? 'home' : 'ambulatory',
            text:
              months === 0.25
                ? 'Hjemmebesøk til nyfødt'
                : months >= 24
                  ? `Helsestasjon, ${months / 12} år`
                  : `Helsestasjon, ${String(months)
                      .replace('1.5', '6 uker')
                      .replace(/^(\d+)$/, '$1 måneder')}`,
            start: at(day, '10:00'),
            end: at(day, '10:40'),
            reason: ICPC2.prevention,
            by: who,
            where: station,
          });
    const common = { when: months === 0 ? day : at(day, '10:10'), by: who, encounter: visit };
    observation(chart, VITALS.weight, { ...common, value: weight });
    observation(chart, VITALS.height, { ...common, value: height });
    observation(chart, VITALS.headCircumference, { ...common, value: head });
  }
  form(chart, {
    title: 'Språk 4 år',
    authored: at(at4, '10:30'),
    author: nurse,
    lines: [
      ['Forstår hverdagslige beskjeder', true],
      ['Snakker så andre forstår', true],
      ['Samlet vurdering', 'Alderssvarende'],
    ],
  });
  form(chart, {
    title: 'Synstest 4 år',
    authored: at(at4, '10:20'),
    author: nurse,
    lines: [
      ['Høyre øye', 0.8],
      ['Venstre øye', 0.5],
      ['Videre', 'Ny kontroll etter tre måneder'],
    ],
  });
  appointment(chart, {
    text: 'Ny synstest',
    start: at('2026-12-03', '09:15'),
    end: at('2026-12-03', '09:45'),
    created: at(at4, '10:45'),
    with: nurse,
  });
  appointment(chart, {
    text: 'Helsestasjon, 17–18 måneder',
    start: at('2024-01-30', '10:00'),
    end: at('2024-01-30', '10:40'),
    created: '2023-11-20',
    status: 'noshow',
    with: nurse,
  });
  document(chart, {
    title: 'Fødselsepikrise',
    type: 'dischargeSummary',
    date: at(plusDays(BIRTH, 3), '12:00'),
    text: 'Normalt svangerskap og fødsel. Apgar 9-10-10. Fødselsvekt 3410 g, lengde 50 cm.',
  });
}

function tellVaccines(chart: Chart, nurse: Placed): void {
  const random = new Random('ella-vaccines');
  const six = drug('hexavalent', 'Vaksine mot difteri, stivkrampe, kikhoste, polio, Hib og hepatitt B');
  const pneumococcal = drug('pneumococcalConjugate', 'Pneumokokkvaksine, konjugert');
  const rota = drug('rotavirus', 'Rotavirusvaksine');
  const give = (vaccine: typeof six, months: number, dose: number) =>
    immunization(chart, {
      vaccine,
      when: at(dayAt(months), '10:25'),
      dose,
      by: nurse,
      site: vaccine === rota ? undefined : random.pick(['leftUpperArm', 'rightUpperArm'] as const),
      lot: `T${random.int(1000, 9999)}`,
    });
  give(rota, 1.5, 1);
  give(rota, 3, 2);
  [3, 5, 12].forEach((months, index) => give(six, months, index + 1));
  [3, 5, 12].forEach((months, index) => give(pneumococcal, months, index + 1));
  immunization(chart, {
    vaccine: { atc: ATC.mmr, text: 'MMR-vaksine mot meslinger, kusma og røde hunder' },
    when: at(dayAt(15), '10:25'),
    status: 'not-done',
    reason: 'medicalPrecaution',
    by: nurse,
    note: 'Feber 39 °C. Ny time.',
  });
  give(drug('mmr', 'MMR-vaksine mot meslinger, kusma og røde hunder'), 18, 1);
  immunization(chart, {
    vaccine: { atc: ATC.influenza, text: 'Influensavaksine' },
    when: '2025-10-20',
    status: 'not-done',
    reason: 'patientRefusal',
    by: nurse,
    note: 'Foreldrene takket nei.',
  });
}

function tellEczema(chart: Chart, nurse: Placed, doctor: Placed, mother: Placed): void {
  const eczema = condition(chart, {
    code: ICPC2.eczema,
    text: 'Atopisk eksem',
    onset: '2023-02',
    by: doctor,
    severity: 'Moderat',
  });
  condition(chart, {
    code: ICPC2.otitis,
    onset: '2024-11-02',
    abated: '2024-11-12',
    category: 'encounter',
    by: doctor,
  });
  allergy(chart, {
    code: SNOMED.eggAllergy,
    text: 'Egg',
    verification: 'unconfirmed',
    category: 'food',
    criticality: 'low',
    recorded: '2023-08-21',
    manifestation: SNOMED.urticaria,
    reactionSeverity: 'mild',
    by: doctor,
  });
  allergy(chart, {
    code: SNOMED.peanutAllergy,
    text: 'Peanøtt',
    verification: 'refuted',
    category: 'food',
    recorded: '2025-03-11',
    by: doctor,
    note: 'Provokasjon på sykehus uten reaksjon.',
  });
  request(chart, {
    medicine: drug('hydrocortisoneButyrate', 'Locoid krem 0,1 %'),
    authored: '2026-09-01',
    by: doctor,
    reasonReference: eczema,
    dose: [
      { text: 'Tynt lag på eksem kveld i 7 dager', use: 'course', route: 'cutaneous' },
      { text: 'Deretter to kvelder i uken i fire uker', use: 'course', route: 'cutaneous' },
    ],
    validity: ['2026-09-01', '2027-09-01'],
  });
  request(chart, {
    medicine: drug('hydrocortisone', 'Hydrokortison krem 1 %'),
    authored: '2023-02-20',
    status: 'stopped',
    statusReason: 'For svak virkning',
    by: doctor,
    dose: {
      text: 'Tynt lag en gang daglig',
      use: 'course',
      route: 'cutaneous',
      bounds: ['2023-02-20', '2026-08-31'],
    },
  });
  request(chart, {
    medicine: drug('cetirizine', 'Cetirizin mikstur 1 mg/ml'),
    authored: '2026-04-14',
    by: doctor,
    dose: {
      text: '2,5 ml ved behov mot kløe, inntil 2 ganger i døgnet',
      asNeeded: 'Kløe',
      route: 'oral',
      dose: [2.5, 'ml'],
      max: [5, 'ml', 24],
    },
  });
  const calm = goal(chart, {
    text: 'Sover gjennom natten uten kløe',
    achievement: 'improving',
    start: '2026-09-01',
    statusDate: '2026-11-02',
    addresses: [eczema],
    by: mother,
  });
  carePlan(chart, {
    title: 'Behandlingsplan for eksem',
    category: 'Egenbehandlingsplan',
    start: '2026-09-01',
    author: doctor,
    addresses: [eczema],
    goals: [calm],
    activities: [
      { text: 'Fuktighetskrem morgen og kveld', goals: [calm], performers: [mother], times: [2, 1, 'd'] },
      { text: 'Korte, lunkne bad', performers: [mother], scheduledText: 'Annenhver dag' },
      { text: 'Parfymert såpe', doNotPerform: true, performers: [mother] },
    ],
  });
  task(chart, {
    text: 'Ringe hjem om allergitest',
    status: 'requested',
    authored: at('2026-11-02', '12:00'),
    due: '2026-11-20',
    owner: nurse,
  });
}

export const child: SamplePatient = {
  id: 'ella',
  label: { nb: 'Ella Myhre-Haugen, 4 år', nn: 'Ella Myhre-Haugen, 4 år', en: 'Ella Myhre-Haugen, 4' },
  story: {
    nb: 'Barn på helsestasjonen: vekst, vaksiner, én ikke gitt, atopisk eksem.',
    nn: 'Barn på helsestasjonen: vekst, vaksinar, éin ikkje gitt, atopisk eksem.',
    en: 'Child at the health station: growth, vaccines, one not given, atopic eczema.',
  },
  sources: [source('helsestasjon', 'Fjordvik helsestasjon', tell)],
};
