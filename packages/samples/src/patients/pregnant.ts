import { Chart, organization, patient, practitioner } from '../build/index.js';
import { source } from '../define.js';
import type { SamplePatient } from '../types.js';
import { tellDiabetes } from './pregnant/diabetes.js';
import { tellEarlier } from './pregnant/earlier.js';
import { tellPregnancy } from './pregnant/pregnancy.js';

/** Máret, 29, expecting her second child, with gestational diabetes diagnosed in week 26. */
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
