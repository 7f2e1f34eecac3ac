import { ICD10, ICPC2, SNOMED } from '../../codes/index.js';
import {
  ASSESSMENTS,
  Chart,
  VITALS,
  allergy,
  at,
  condition,
  document,
  encounter,
  everyDays,
  immunization,
  drug,
  observation,
  organization,
  patient,
  practitioner,
  procedure,
  request,
  service,
} from '../../build/index.js';
import { Random } from '../../random.js';
import { tellRehabilitation } from './rehabilitation.js';
import type { SelfCareStaff } from './staff.js';
import { tellZones } from './zones.js';

/**
 * Oddvar Stene, 72: takes measurements at home according to a self-treatment plan, and is in rehabilitation after a
 * hip fracture.
 */
export function tellSelfCare(): Chart {
  const chart = new Chart({ prefix: 'oddvar', source: 'urn:test:fjordvik-epj' });
  patient(chart, {
    given: 'Oddvar',
    family: 'Stene',
    birthDate: '1954-02-17',
    gender: 'male',
    street: 'Furuveien 18',
    language: 'nn',
    phone: '+47 900 00 072',
  });
  const municipality = organization(chart, 'Fjordvik kommune, rehabilitering');
  const staff: SelfCareStaff = {
    gp: practitioner(chart, 'Liv Skogheim', 'doctor', undefined, 'Fastlege'),
    nurse: practitioner(chart, 'Rune Hellesø', 'nurse', municipality, 'Oppfølgingssykepleier'),
    physio: practitioner(chart, 'Eivind Sletta', 'physiotherapist', municipality),
    ergo: practitioner(chart, 'Kari Ann Breivik', 'occupationalTherapist', municipality),
  };
  const copd = condition(chart, {
    code: [ICPC2.copd, ICD10.copd],
    text: 'KOLS, GOLD grad 3',
    onset: '2015-11',
    by: staff.gp,
  });
  const hip = condition(chart, {
    code: [ICPC2.hipFracture, ICD10.femoralNeckFracture],
    text: 'Lårhalsbrudd høyre side',
    onset: '2026-08-15',
    by: staff.gp,
  });
  condition(chart, { code: ICPC2.osteoporosis, onset: '2026-08', by: staff.gp });
  condition(chart, { code: ICPC2.kneeArthrosis, onset: '2017', by: staff.gp });
  allergy(chart, { code: SNOMED.noKnownAllergy, recorded: '2026-08-15', by: staff.gp });
  tellHospital(chart);
  tellMedicines(chart, staff);
  tellMeasurements(chart, staff);
  tellZones(chart, staff, copd);
  tellRehabilitation(chart, staff, hip);
  return chart;
}

function tellHospital(chart: Chart): void {
  const stay = encounter(chart, {
    class: 'inpatient',
    text: 'Innleggelse, hoftebrudd',
    start: at('2026-08-15', '19:10'),
    end: at('2026-08-21', '12:00'),
    reason: ICD10.femoralNeckFracture,
  });
  procedure(chart, {
    code: SNOMED.hipReplacement,
    text: 'Totalprotese høyre hofte',
    when: '2026-08-16',
    encounter: stay,
  });
  encounter(chart, {
    class: 'inpatient',
    text: 'Innleggelse, forverring av KOLS',
    start: at('2025-01-18', '03:00'),
    end: at('2025-01-24', '12:00'),
    reason: ICD10.copdInfection,
  });
  document(chart, {
    title: 'Epikrise, ortopedisk avdeling',
    type: 'dischargeSummary',
    date: at('2026-08-21', '12:30'),
    encounter: stay,
    text: 'Totalprotese. Full belastning. Restriksjon: ikke over 90 grader fleksjon i tre måneder.',
  });
  service(chart, { text: 'Rehabilitering i hjemmet', start: '2026-08-22' });
  service(chart, { text: 'Digital hjemmeoppfølging', start: '2025-03-01' });
}

function tellMedicines(chart: Chart, staff: SelfCareStaff): void {
  const by = staff.gp;
  request(chart, {
    medicine: drug(
      'indacaterolGlycopyrronium',
      'Ultibro Breezhaler inhalasjonspulver 85 mikrogram/43 mikrogram',
    ),
    authored: '2019-02-11',
    by,
    dose: { text: '1 inhalasjon kvar morgon', use: 'regular', route: 'inhalation' },
  });
  request(chart, {
    medicine: drug('salbutamol', 'Airomir inhalasjonsaerosol 0,1 mg/dose'),
    authored: '2015-11-20',
    by,
    dose: {
      text: '2 inhalasjonar ved behov ved tung pust, høgst 8 i døgnet',
      asNeeded: 'Tung pust',
      route: 'inhalation',
      max: [8, 'inhalasjon', 24],
    },
  });
  // Prescribed in advance: to be started by the patient himself in the yellow zone.
  request(chart, {
    medicine: drug('prednisolone', 'Prednisolon tablett 20 mg'),
    authored: '2025-03-01',
    intent: 'plan',
    by,
    dose: { text: '2 tablettar kvar morgon i 5 dagar, start i gul sone', use: 'course' },
  });
  request(chart, {
    medicine: drug('amoxicillin', 'Amoxicillin kapsel 500 mg'),
    authored: '2025-03-01',
    intent: 'plan',
    by,
    dose: { text: '1 kapsel 3 gonger dagleg i 5 dagar ved farga oppspytt, gul sone', use: 'course' },
  });
  request(chart, {
    medicine: drug('prednisolone', 'Prednisolon tablett 20 mg'),
    authored: '2026-04-06',
    status: 'completed',
    by,
    dose: { text: '2 tablettar kvar morgon i 5 dagar', use: 'course', bounds: ['2026-04-06', '2026-04-11'] },
  });
  request(chart, {
    medicine: drug('dalteparin', 'Fragmin injeksjonsvæske 5000 enheter'),
    authored: '2026-08-16',
    status: 'completed',
    dose: {
      text: '1 sprøyte dagleg',
      use: 'course',
      route: 'subcutaneous',
      bounds: ['2026-08-16', '2026-09-20'],
    },
  });
  request(chart, {
    medicine: drug('alendronicAcid', 'Alendronat ukestablett 70 mg'),
    authored: '2026-09-01',
    by,
    dose: { use: 'regular', route: 'oral', dose: [1, 'tablett'], times: [1, 1, 'wk'] },
  });
  request(chart, {
    medicine: drug('calciumVitaminD', 'Calcigran Forte tyggetablett 500 mg/800 enheter'),
    authored: '2026-09-01',
    by,
    dose: { text: '1 tablett kveld', use: 'regular', when: ['EVE'] },
  });
  immunization(chart, {
    vaccine: drug('influenza', 'Influensavaksine'),
    when: '2026-10-20',
    by: staff.nurse,
  });
  immunization(chart, {
    vaccine: drug('pneumococcalPolysaccharide', 'Pneumokokkvaksine'),
    when: '2020-10-08',
  });
}

function tellMeasurements(chart: Chart, staff: SelfCareStaff): void {
  const random = new Random('oddvar');
  for (const day of everyDays('2025-03-03', '2026-11-22', 4)) {
    const bad = day >= '2026-04-03' && day <= '2026-04-09';
    observation(chart, VITALS.saturationCopd, {
      when: at(day, '09:00'),
      value: Math.round(random.near(bad ? 87 : 91, 0.7)),
    });
    observation(chart, VITALS.peakFlow, {
      when: at(day, '09:02'),
      value: Math.round(random.near(bad ? 180 : 245, 9)),
    });
  }
  for (const [day, score] of [
    ['2025-03-01', 24],
    ['2025-09-02', 19],
    ['2026-04-07', 29],
    ['2026-10-06', 20],
  ] as const) {
    observation(chart, ASSESSMENTS.cat, { when: day, integer: score, by: staff.nurse });
  }
  observation(chart, ASSESSMENTS.smoking, { when: '2025-03-01', concept: SNOMED.exSmoker, by: staff.nurse });
}
