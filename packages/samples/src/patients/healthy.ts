import { ATC, SNOMED } from '../codes/index.js';
import {
  Chart,
  allergy,
  at,
  bloodPressure,
  condition,
  encounter,
  immunization,
  organization,
  patient,
  practitioner,
} from '../build/index.js';
import { ICPC2 } from '../codes/index.js';
import { source } from '../define.js';
import type { SamplePatient } from '../types.js';

/** A healthy man of 38 with almost nothing in his record: the lists say "none known" and "not recorded". */
function tell(): Chart {
  const chart = new Chart({ prefix: 'anders', source: 'urn:test:fjordvik-legesenter' });
  patient(chart, {
    given: 'Anders',
    family: 'Tveitan',
    birthDate: '1988-06-02',
    gender: 'male',
    language: 'nn',
    street: 'Bakkevegen 4',
  });
  const practice = organization(chart, 'Fjordvik legesenter');
  const gp = practitioner(chart, 'Torstein Aasmo', 'doctor', practice, 'Fastlege');
  allergy(chart, { code: SNOMED.noKnownAllergy, recorded: '2021-09-14', by: gp });
  encounter(chart, {
    class: 'ambulatory',
    text: 'Konsultasjon, attest til førerkort',
    start: at('2021-09-14', '13:00'),
    end: at('2021-09-14', '13:20'),
    reason: ICPC2.administrative,
    by: gp,
    where: practice,
  });
  bloodPressure(chart, at('2021-09-14', '13:05'), 122, 74, { by: gp });
  condition(chart, { code: ICPC2.ankleSprain, onset: '2011', abated: '2011', category: 'encounter', by: gp });
  immunization(chart, {
    vaccine: { atc: ATC.tetanusDiphtheria, text: 'Vaksine mot difteri og stivkrampe' },
    when: '2019-04-30',
    by: gp,
  });
  return chart;
}

export const healthy: SamplePatient = {
  id: 'anders',
  label: { nb: 'Anders Tveitan, 38 år', nn: 'Anders Tveitan, 38 år', en: 'Anders Tveitan, 38' },
  story: {
    nb: 'Frisk. Nesten ingenting i journalen.',
    nn: 'Frisk. Nesten ingenting i journalen.',
    en: 'Healthy. Almost nothing in the record.',
  },
  sources: [source('gp', 'Fjordvik legesenter', tell)],
};
