import { ATC, ICD10, ICPC2 } from '../codes/index.js';
import {
  ASSESSMENTS,
  Chart,
  LABS,
  VITALS,
  administration,
  at,
  bloodPressure,
  condition,
  document,
  drug,
  encounter,
  immunization,
  labReport,
  observation,
  order,
  organization,
  patient,
  practitioner,
  request,
  task,
  type Placed,
} from '../build/index.js';
import { source } from '../define.js';
import type { SamplePatient } from '../types.js';

const DAY = '2026-11-23';

/**
 * Marius, 31, at the emergency clinic this morning; there is little in his earlier record, and nobody has asked about
 * allergies.
 */
function tell(): Chart {
  const chart = new Chart({ prefix: 'marius', source: 'urn:test:fjordvik-legevakt' });
  patient(chart, {
    given: 'Marius',
    family: 'Øien-Larsen',
    birthDate: '1995-02-08',
    gender: 'male',
    street: 'Kaiveien 22 B',
    phone: '+47 900 00 031',
  });
  const clinic = organization(chart, 'Fjordvik legevakt');
  const doctor = practitioner(chart, 'Sara Holm-Nielsen', 'doctor', clinic, 'Legevaktlege');
  const nurse = practitioner(chart, 'Ole Aleksander Foss', 'nurse', clinic);
  tellEarlier(chart);
  tellVisit(chart, { clinic, doctor, nurse });
  return chart;
}

function tellEarlier(chart: Chart): void {
  condition(chart, { code: ICPC2.asthma, text: 'Barneastma', onset: '1999', abated: '2007' });
  condition(chart, {
    code: ICPC2.ankleSprain,
    onset: '2014-06-21',
    abated: '2014-07',
    category: 'encounter',
  });
  condition(chart, {
    code: ICPC2.tonsillitis,
    onset: '2019-03-11',
    abated: '2019-03-21',
    category: 'encounter',
  });
  condition(chart, {
    code: ICPC2.appendicitis,
    onset: '2012-05-02',
    verification: 'refuted',
    category: 'encounter',
    text: 'Appendisitt, mistanke',
  });
  encounter(chart, {
    class: 'ambulatory',
    text: 'Legevakt, konsultasjon',
    start: '2014-06-21',
    end: '2014-06-21',
    reason: ICPC2.ankleSprain,
  });
  encounter(chart, {
    class: 'ambulatory',
    text: 'Konsultasjon',
    start: '2019-03-11',
    end: '2019-03-11',
    reason: ICPC2.tonsillitis,
  });
  request(chart, {
    medicine: drug('phenoxymethylpenicillin', 'Apocillin tablett 660 mg'),
    authored: '2019-03-11',
    status: 'completed',
    dose: {
      text: '1 tablett 3 ganger daglig i 10 dager',
      use: 'course',
      bounds: ['2019-03-11', '2019-03-21'],
    },
  });
  // Recorded as active seven years ago and never closed: the period has ended, the status has not.
  request(chart, {
    medicine: drug('naproxen', 'Naproxen tablett 500 mg'),
    authored: '2014-06-21',
    dose: {
      text: '1 tablett morgen og kveld i 14 dager',
      use: 'course',
      bounds: ['2014-06-21', '2014-07-05'],
    },
  });
  immunization(chart, {
    vaccine: { atc: ATC.tetanusDiphtheria, text: 'Vaksine mot difteri og stivkrampe' },
    when: '2011',
    reported: true,
  });
}

function tellVisit(chart: Chart, staff: { clinic: Placed; doctor: Placed; nurse: Placed }): void {
  const visit = encounter(chart, {
    class: 'emergency',
    text: 'Legevakt, konsultasjon',
    status: 'in-progress',
    start: at(DAY, '05:40'),
    reason: ICPC2.abdominalPain,
    by: staff.doctor,
    where: staff.clinic,
    extra: { priority: { text: 'Oransje, haster' } },
  });
  const when = at(DAY, '05:55');
  const common = { when, by: staff.nurse, encounter: visit };
  const members = [
    observation(chart, VITALS.respiration, { ...common, value: 21 }),
    observation(chart, VITALS.saturation, { ...common, value: 98 }),
    bloodPressure(chart, when, 128, 78, { by: staff.nurse, encounter: visit }),
    observation(chart, VITALS.pulse, { ...common, value: 104 }),
    observation(chart, VITALS.temperature, { ...common, value: 38.4 }),
  ];
  observation(chart, ASSESSMENTS.news2, { ...common, integer: 4, members });
  observation(chart, ASSESSMENTS.pain, { ...common, value: 8 });
  condition(chart, {
    code: [ICPC2.abdominalPain],
    text: 'Smerter nederst til høyre i magen siden i går kveld',
    onset: '2026-11-22',
    category: 'encounter',
    by: staff.doctor,
    encounter: visit,
  });
  condition(chart, {
    code: [ICPC2.appendicitis, ICD10.appendicitis],
    text: 'Akutt appendisitt?',
    onset: DAY,
    verification: 'differential',
    category: 'encounter',
    by: staff.doctor,
    encounter: visit,
  });
  condition(chart, {
    code: ICPC2.gastroenteritis,
    onset: DAY,
    verification: 'differential',
    category: 'encounter',
    by: staff.doctor,
    encounter: visit,
  });
  tellTreatment(chart, staff, visit);
}

function tellTreatment(
  chart: Chart,
  staff: { clinic: Placed; doctor: Placed; nurse: Placed },
  visit: Placed,
): void {
  const when = at(DAY, '06:10');
  const crp = observation(chart, LABS.crp, {
    when,
    value: 64,
    status: 'preliminary',
    by: staff.nurse,
    encounter: visit,
  });
  const leukocytes = observation(chart, LABS.leukocytes, {
    when,
    value: 14.2,
    status: 'preliminary',
    by: staff.nurse,
    encounter: visit,
  });
  const urine = observation(
    chart,
    { code: 'U-Stix', category: 'laboratory' },
    { when, concept: 'Negativ', by: staff.nurse, encounter: visit },
  );
  labReport(chart, {
    when,
    results: [crp, leukocytes, urine],
    status: 'preliminary',
    text: 'Pasientnære prøver',
    by: staff.nurse,
    encounter: visit,
  });
  labReport(chart, {
    when: at(DAY, '06:12'),
    results: [],
    status: 'registered',
    text: 'Blodprøver sendt til sykehuset',
    by: staff.nurse,
    encounter: visit,
  });
  const paracetamol = drug('paracetamol', 'Paracet tablett 500 mg');
  const morphine = drug('morphine', 'Morfin injeksjonsvæske 10 mg/ml');
  administration(chart, {
    medicine: paracetamol,
    when: at(DAY, '06:05'),
    dose: [1000, 'mg'],
    route: 'oral',
    by: staff.nurse,
  });
  administration(chart, {
    medicine: morphine,
    when: at(DAY, '06:30'),
    dose: [5, 'mg'],
    route: 'intravenous',
    reason: 'Smerter 8 av 10',
    by: staff.nurse,
  });
  observation(chart, ASSESSMENTS.pain, {
    when: at(DAY, '06:50'),
    value: 4,
    by: staff.nurse,
    encounter: visit,
  });
  order(chart, {
    text: 'Innleggelse, kirurgisk avdeling',
    authored: at(DAY, '06:55'),
    priority: 'urgent',
    by: staff.doctor,
    reason: ICPC2.appendicitis,
  });
  task(chart, {
    text: 'Bestille ambulanse til Fjordvik sykehus',
    status: 'in-progress',
    priority: 'urgent',
    authored: at(DAY, '06:56'),
    owner: staff.nurse,
    requester: staff.doctor,
  });
  document(chart, {
    title: 'Legevaktnotat',
    date: at(DAY, '07:00'),
    docStatus: 'preliminary',
    author: staff.doctor,
    encounter: visit,
    text: 'Debut rundt navlen i går kveld, vandret til høyre fossa. Kvalm, ikke oppkast. Slippømhet. Fastende siden kl. 20.',
  });
}

export const emergency: SamplePatient = {
  id: 'marius',
  label: { nb: 'Marius Øien-Larsen, 31 år', nn: 'Marius Øien-Larsen, 31 år', en: 'Marius Øien-Larsen, 31' },
  story: {
    nb: 'På legevakten nå med magesmerter. Tynn journal fra før; allergier er ikke registrert.',
    nn: 'På legevakta no med magesmerter. Tynn journal frå før; allergiar er ikkje registrerte.',
    en: 'At the emergency clinic now with abdominal pain. Sparse record; allergies not recorded.',
  },
  sources: [source('legevakt', 'Fjordvik legevakt', tell)],
};
