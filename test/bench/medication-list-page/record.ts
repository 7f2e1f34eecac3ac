import { PatientRecord } from '@care-timeline/record';

const NOW = Date.UTC(2026, 10, 23, 9);
const SUBSTANCES = [
  'Furosemid',
  'Metoprolol',
  'Apiksaban',
  'Atorvastatin',
  'Metformin',
  'Paracetamol',
  'Salbutamol',
];
const WHEN = [['MORN'], ['MORN', 'EVE'], ['MORN', 'NOON', 'EVE'], ['HS']];

/**
 * Medicines in use from four systems, one in ten told by two of them alike, one in ten told differently, each with dosage,
 * indication and prescriber. `rows` of them stand in the list.
 */
export function medicinesRecord(rows: number): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  const sources = ['epj', 'gp', 'kj', 'hospital'].map((id) => ({ id, label: `Kilde ${id}`, patientId: 'p' }));
  const given: object[][] = sources.map(() => [
    { resourceType: 'Patient', id: 'p', birthDate: '1942-03-14' },
  ]);
  let made = 0;
  for (let i = 0; made < rows; i++) {
    const source = i % 4;
    given[source]!.push(medicine(i, 1));
    made++;
    if (i % 10 === 3) given[(source + 1) % 4]!.push(medicine(i, 1));
    if (i % 10 === 7 && made < rows) {
      given[(source + 1) % 4]!.push(medicine(i, 2));
      made++;
    }
  }
  sources.forEach((source, i) => record.add(given[i], { source }));
  return record;
}

function medicine(i: number, dose: number): object {
  const when = WHEN[i % WHEN.length]!;
  const name = `${SUBSTANCES[i % SUBSTANCES.length]} ${String.fromCharCode(65 + (i % 26))}${i}`;
  return {
    resourceType: 'MedicationRequest',
    id: `m${i}`,
    status: i % 23 === 0 ? 'on-hold' : 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    // Every tenth is from the last weeks, so that an earlier day shows fewer.
    authoredOn: i % 10 === 0 ? '2026-11-15' : `202${i % 6}-0${1 + (i % 9)}-10`,
    medicationCodeableConcept: {
      coding: [{ system: 'http://www.whocc.no/atc', code: `C03CA${i}`, display: name }],
      text: `Merke${i} tablett ${5 * (1 + (i % 8))} mg`,
    },
    reasonCode: [{ text: ['Hjertesvikt', 'Diabetes type 2', 'Smerter', 'Atrieflimmer'][i % 4] }],
    requester: { display: `Lege ${i % 12}` },
    dosageInstruction: [
      {
        ...(i % 3 ? { text: `${dose} tablett ${when.length} ganger daglig` } : {}),
        ...(i % 7 === 0 ? { asNeededBoolean: true } : {}),
        timing: { repeat: { when, frequency: when.length, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: dose, unit: 'tablett' } }],
      },
    ],
  };
}
