import { ICD10, ICPC2, SNOMED } from '../../codes/index.js';
import {
  ASSESSMENTS,
  Chart,
  VITALS,
  allergy,
  appointment,
  at,
  condition,
  consent,
  deviceUse,
  document,
  encounter,
  everyDays,
  flag,
  form,
  message,
  observation,
  organization,
  patient,
  practitioner,
  relative,
  service,
  type Placed,
} from '../../build/index.js';
import { Random } from '../../random.js';
import { tellPainTreatment } from './home-medicines.js';
import { tellPalliativePlan } from './home-plan.js';
import { ROLF } from './person.js';

/** Rolf in the municipal record: palliative home nursing with a pain pump. */
export function tellHome(): Chart {
  const chart = new Chart({ prefix: 'rolf-epj', source: 'urn:test:fjordvik-epj' });
  patient(chart, ROLF);
  const municipality = organization(chart, 'Fjordvik kommune');
  const homeNursing = organization(chart, 'Fjordvik hjemmetjeneste, kreftteam', municipality);
  const nurse = practitioner(chart, 'Kristin Haugland', 'nurse', homeNursing, 'Kreftsykepleier');
  const night = practitioner(chart, 'Daniel Okoye', 'nurse', homeNursing);
  const gp = practitioner(chart, 'Liv Skogheim', 'doctor', undefined, 'Fastlege');
  const wife = relative(chart, 'Anne-Lise Engebretsen', 'Ektefelle', '+47 900 00 066');
  const cancer = condition(chart, {
    code: [ICPC2.colorectalCancer, ICD10.sigmoidCancer],
    text: 'Tykktarmskreft med spredning til lever og lunger',
    onset: '2024-02',
    by: nurse,
  });
  const palliative = condition(chart, {
    code: [ICD10.palliative, SNOMED.palliativeCare],
    text: 'Palliativ fase',
    onset: '2026-11-02',
    by: gp,
  });
  condition(chart, { code: ICPC2.constipation, onset: '2026-10', by: nurse });
  condition(chart, { code: ICPC2.hypertension, onset: '2011', abated: '2026-08', by: gp });
  allergy(chart, { code: SNOMED.noKnownAllergy, recorded: '2026-10-12', by: nurse });
  flag(chart, {
    text: 'Ønsker å være hjemme. Skal ikke legges inn uten avtale',
    start: '2026-11-05',
    by: nurse,
  });
  service(chart, {
    text: 'Helsetjenester i hjemmet',
    start: '2026-10-12',
    where: homeNursing,
    manager: nurse,
  });
  service(chart, { text: 'Åpen retur, lindrende enhet', start: '2026-11-03', where: municipality });
  deviceUse(chart, {
    name: 'Smertepumpe, subkutan',
    start: '2026-11-10',
    site: 'Venstre bryst',
    by: nurse,
    note: 'Skift nål hver 3. dag, kassett ved 20 ml igjen.',
  });
  tellPainTreatment(chart, { nurse, night, gp }, cancer);
  tellCourse(chart, nurse, night, gp);
  tellPalliativePlan(chart, { nurse, night, gp, wife, homeNursing }, cancer, palliative);
  consent(chart, {
    text: 'Samtykke til deling av journal med lindrende enhet',
    date: '2026-11-03',
  });
  return chart;
}

/** Symptoms day by day, visits, and conversations. */
function tellCourse(chart: Chart, nurse: Placed, night: Placed, gp: Placed): void {
  const random = new Random('rolf-course');
  for (const day of everyDays('2026-10-12', '2026-11-22', 2)) {
    const worst = day > '2026-11-12' ? 3 : day > '2026-10-30' ? 7 : 5;
    observation(chart, ASSESSMENTS.pain, {
      when: at(day, '10:00'),
      value: Math.max(0, Math.min(10, Math.round(random.near(worst, 0.8)))),
      by: nurse,
    });
    encounter(chart, {
      class: 'home',
      text: 'Hjemmebesøk, kreftsykepleier',
      start: at(day, '09:40'),
      end: at(day, '10:30'),
      by: nurse,
    });
  }
  for (const [day, weight] of [
    ['2026-10-12', 68.4],
    ['2026-10-26', 66.1],
    ['2026-11-09', 63.8],
  ] as const) {
    observation(chart, VITALS.weight, { when: day, value: weight, by: nurse });
  }
  observation(chart, VITALS.temperature, {
    when: at('2026-11-20', '21:00'),
    absent: 'notPerformed',
    by: night,
  });
  for (const [day, pain, nausea, breath] of [
    ['2026-10-26', 6, 4, 2],
    ['2026-11-09', 7, 5, 3],
    ['2026-11-18', 3, 3, 5],
  ] as const) {
    form(chart, {
      title: 'ESAS-r symptomkartlegging',
      authored: at(day, '10:15'),
      author: nurse,
      lines: [
        ['Smerte i ro', pain],
        ['Kvalme', nausea],
        ['Tung pust', breath],
        ['Matlyst', 8],
        ['Alt tatt i betraktning, hvordan har du det i dag?', Math.max(pain, breath)],
      ],
    });
  }
  document(chart, {
    title: 'Notat etter forhåndssamtale',
    type: 'careDirective',
    date: at('2026-11-05', '14:00'),
    author: gp,
    text: 'Rolf, kona, fastlege og kreftsykepleier. Ønsker å dø hjemme. Ikke hjerte-lunge-redning. Antibiotika kun for lindring.',
  });
  message(chart, {
    topic: 'Til legevakten',
    text: 'Palliativ pasient med smertepumpe. Ring kreftteamet på +47 900 00 110 før eventuell innleggelse.',
    sent: at('2026-11-10', '16:10'),
    from: nurse,
  });
  appointment(chart, {
    text: 'Hjemmebesøk av fastlege og kreftsykepleier',
    start: at('2026-11-26', '12:00'),
    end: at('2026-11-26', '13:00'),
    created: at('2026-11-19', '10:00'),
    with: gp,
  });
  appointment(chart, {
    text: 'Kreftpoliklinikken, vurdere cellegift',
    start: at('2026-12-07', '11:00'),
    end: at('2026-12-07', '11:45'),
    created: at('2026-11-02', '16:00'),
    status: 'proposed',
  });
}
