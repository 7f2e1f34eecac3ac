import { ICD10, SNOMED } from '../../codes/index.js';
import {
  Chart,
  LABS,
  at,
  condition,
  deviceUse,
  document,
  drug,
  encounter,
  everyDays,
  imaging,
  labReport,
  observation,
  organization,
  patient,
  practitioner,
  procedure,
  request,
  administration,
  type Measure,
  type Placed,
} from '../../build/index.js';
import { Random } from '../../random.js';
import { ROLF } from './person.js';

/** Rolf at the hospital's cancer clinic: diagnosis, surgery, chemotherapy that was paused, scans and blood tests. */
export function tellHospital(): Chart {
  const chart = new Chart({ prefix: 'rolf-sykehus', source: 'urn:test:fjordvik-sykehus' });
  patient(chart, { ...ROLF, contact: undefined });
  const clinic = organization(chart, 'Fjordvik sykehus, kreftpoliklinikken');
  const oncologist = practitioner(chart, 'Silje Brattvåg', 'doctor', clinic, 'Kreftlege');
  condition(chart, {
    code: ICD10.sigmoidCancer,
    text: 'Kreft i sigmoideum, T4aN2',
    onset: '2024-02-13',
    by: oncologist,
    extra: { stage: [{ summary: { text: 'Stadium IV' } }] },
  });
  condition(chart, { code: ICD10.liverMetastases, onset: '2024-02-20', by: oncologist });
  condition(chart, { code: ICD10.lungMetastases, onset: '2025-10-06', by: oncologist });
  procedure(chart, {
    code: SNOMED.colonoscopy,
    when: '2024-02-09',
    outcome: 'Tumor 25 cm fra anus',
    by: oncologist,
  });
  procedure(chart, {
    code: 'Sigmoidreseksjon',
    when: '2024-03-04',
    outcome: 'Endekolostomi',
    by: oncologist,
  });
  encounter(chart, {
    class: 'inpatient',
    text: 'Innleggelse, operasjon',
    start: at('2024-03-03', '13:00'),
    end: at('2024-03-12', '11:00'),
    reason: ICD10.sigmoidCancer,
    where: clinic,
  });
  tellChemotherapy(chart, oncologist, clinic);
  tellFindings(chart, oncologist);
  deviceUse(chart, {
    name: 'Veneport, høyre kragebein',
    start: '2024-04-08',
    by: oncologist,
    note: 'Skylles hver 6. uke når den ikke er i bruk.',
  });
  return chart;
}

function tellChemotherapy(chart: Chart, oncologist: Placed, clinic: Placed): void {
  const oxaliplatin = drug('oxaliplatin', 'Oksaliplatin infusjonsvæske');
  const capecitabine = drug('capecitabine', 'Kapecitabin tablett 500 mg');
  const course = request(chart, {
    medicine: oxaliplatin,
    authored: '2024-04-10',
    status: 'completed',
    by: oncologist,
    dose: {
      text: '150 mg intravenøst hver 14. dag',
      route: 'intravenous',
      bounds: ['2024-04-10', '2024-09-25'],
    },
  });
  for (const day of everyDays('2024-04-10', '2024-09-25', 14)) {
    const low = day === '2024-07-03';
    encounter(chart, {
      class: 'ambulatory',
      text: 'Dagbehandling, cellegift',
      start: at(day, '09:00'),
      end: at(day, low ? '09:40' : '14:00'),
      reason: ICD10.sigmoidCancer,
      by: oncologist,
      where: clinic,
    });
    administration(chart, {
      medicine: oxaliplatin,
      when: at(day, '10:00'),
      dose: low ? undefined : [150, 'mg'],
      status: low ? 'not-done' : day === '2024-09-25' ? 'stopped' : 'completed',
      statusReason: low
        ? 'For lave nøytrofile'
        : day === '2024-09-25'
          ? 'Reaksjon under infusjon'
          : undefined,
      route: 'intravenous',
      request: course,
      by: oncologist,
    });
  }
  request(chart, {
    medicine: capecitabine,
    authored: '2025-10-14',
    status: 'on-hold',
    statusReason: 'Pause på grunn av hånd-fot-syndrom og redusert allmenntilstand. Vurderes 7. desember',
    by: oncologist,
    dose: {
      text: '3 tabletter morgen og kveld i 14 dager, deretter 7 dager pause',
      use: 'course',
      route: 'oral',
    },
  });
  request(chart, {
    medicine: drug('dexamethasone', 'Deksametason tablett 4 mg'),
    authored: '2026-11-02',
    by: oncologist,
    reason: 'Kvalme og slapphet',
    dose: [
      { text: '2 tabletter morgen i 7 dager', bounds: ['2026-11-02', '2026-11-09'], use: 'regular' },
      { text: 'Deretter 1 tablett morgen', bounds: ['2026-11-09'], use: 'regular' },
    ],
  });
}

function tellFindings(chart: Chart, oncologist: Placed): void {
  const random = new Random('rolf-labs');
  for (const day of everyDays('2024-04-09', '2026-11-02', 28)) {
    const late = day > '2026-06' ? 1 : 0;
    const when = at(day, '08:30');
    const result = (measure: Measure, value: number, decimals: number) =>
      observation(chart, measure, { when, value: Number(value.toFixed(decimals)) });
    const results = [
      result(LABS.haemoglobinMale, random.near(12.4 - late * 2, 0.5), 1),
      result(LABS.leukocytes, random.near(5.5, 1.2), 1),
      result(LABS.platelets, random.near(210, 40), 0),
      result(LABS.albumin, random.near(37 - late * 7, 1.5), 0),
      result(LABS.alat, random.near(40 + late * 45, 9), 0),
    ];
    labReport(chart, { when, results, text: 'Blodprøver før cellegift' });
  }
  for (const [day, text, conclusion] of [
    ['2024-02-16', 'CT thorax, abdomen, bekken', 'Primærtumor i sigmoideum, to levermetastaser.'],
    ['2025-10-03', 'CT thorax, abdomen, bekken', 'Nye lungemetastaser, økende levermetastaser.'],
    ['2026-10-26', 'CT abdomen', 'Klar progresjon i lever.'],
  ] as const) {
    imaging(chart, { text, modality: 'CT', started: at(day, '12:00'), reason: 'Kjent tykktarmskreft' });
    labReport(chart, { when: at(day, '15:00'), results: [], service: 'radiology', text, conclusion });
  }
  document(chart, {
    title: 'Epikrise, kreftpoliklinikken',
    type: 'dischargeSummary',
    date: at('2026-11-02', '16:00'),
    text: 'Progresjon tross behandling. Enighet om pause i cellegift og lindring hjemme. Åpen retur.',
    author: oncologist,
  });
}
