import { ICPC2, SNOMED } from '../../codes/index.js';
import {
  Chart,
  appointment,
  at,
  document,
  encounter,
  everyMonths,
  organization,
  patient,
  practitioner,
  procedure,
  relative,
  service,
} from '../../build/index.js';
import { tellCare } from './care.js';
import { tellMedicines } from './medicines.js';
import { tellMeasurements } from './measurements.js';
import { tellProblems } from './problems.js';
import type { NursingHomeStaff } from './staff.js';

/** Astrid Lunde, 91, in the nursing home since 2023. */
export function tellNursingHome(): Chart {
  const chart = new Chart({ prefix: 'astrid', source: 'urn:test:fjordvik-sykehjem' });
  patient(chart, {
    given: 'Astrid',
    family: 'Lunde',
    birthDate: '1935-01-30',
    gender: 'female',
    street: 'Solbakken sykehjem, avdeling 2',
    maritalText: 'Enke',
    contact: { name: 'Geir Lunde', relation: 'Sønn', phone: '+47 900 00 058' },
  });
  const home = organization(chart, 'Solbakken sykehjem');
  const staff: NursingHomeStaff = {
    home,
    doctor: practitioner(chart, 'Bjarte Nesheim', 'doctor', home, 'Sykehjemslege'),
    nurse: practitioner(chart, 'Maria Santos Vik', 'nurse', home, 'Avdelingssykepleier'),
    contact: practitioner(chart, 'Tove Engen', 'healthWorker', home, 'Primærkontakt'),
    son: relative(chart, 'Geir Lunde', 'Sønn', '+47 900 00 058'),
  };
  const problems = tellProblems(chart, staff);
  tellHistory(chart, staff);
  tellMedicines(chart, staff);
  tellMeasurements(chart, staff);
  tellCare(chart, staff, problems);
  return chart;
}

function tellHistory(chart: Chart, staff: NursingHomeStaff): void {
  service(chart, { text: 'Helsetjenester i hjemmet', start: '2019-09-01', end: '2023-02-05' });
  service(chart, { text: 'Dagaktivitetstilbud', start: '2021', end: '2023-02-05' });
  service(chart, {
    text: 'Langtidsopphold i institusjon',
    start: '2023-02-06',
    where: staff.home,
    manager: staff.nurse,
  });
  procedure(chart, { code: 'Operert for brudd i håndledd', when: '1994' });
  procedure(chart, { code: SNOMED.caesarean, when: '1963' });
  for (const day of everyMonths('2023-02-08', '2026-11-11', 1)) {
    encounter(chart, {
      class: 'ambulatory',
      text: 'Legevisitt',
      start: at(day, '10:00'),
      end: at(day, '10:15'),
      by: staff.doctor,
      where: staff.home,
    });
  }
  encounter(chart, {
    class: 'emergency',
    text: 'Legevakt etter fall',
    start: at('2026-11-10', '23:20'),
    end: at('2026-11-11', '01:40'),
    reason: ICPC2.injury,
  });
  encounter(chart, {
    class: 'inpatient',
    text: 'Permisjon hos sønnen',
    status: 'onleave',
    start: at('2026-12-24', '13:00'),
    end: at('2026-12-26', '18:00'),
    where: staff.home,
  });
  document(chart, {
    title: 'Legevaktnotat etter fall',
    date: at('2026-11-11', '01:45'),
    text: 'Falt ved sengen. Skrubbsår høyre albue. Ingen bruddmistanke. Ikke bevissthetstap.',
  });
  document(chart, {
    title: 'Legemiddelgjennomgang',
    date: at('2026-11-11', '11:30'),
    author: staff.doctor,
    text: 'Kvetiapin og furosemid seponert på grunn av fall. Ny vurdering 25. november.',
  });
  document(chart, {
    title: 'Legemiddelgjennomgang',
    status: 'superseded',
    date: at('2026-05-13', '11:30'),
    author: staff.doctor,
    text: 'Ingen endringer.',
  });
  appointment(chart, {
    text: 'Tannpleier på avdelingen',
    start: at('2026-12-02', '10:00'),
    end: at('2026-12-02', '10:30'),
    created: at('2026-11-05', '09:00'),
  });
  appointment(chart, {
    text: 'Øyelege, kontroll av trykk',
    start: at('2026-10-29', '12:00'),
    end: at('2026-10-29', '12:30'),
    created: at('2026-08-05', '09:00'),
    status: 'cancelled',
    cancelReason: 'For urolig til transport',
  });
}
