import { ICPC2 } from '../../codes/index.js';
import {
  administration,
  at,
  dispense,
  drug,
  everyDays,
  immunization,
  plusDays,
  request,
  type Chart,
  type DoseSpec,
  type MedicineSpec,
  type Placed,
} from '../../build/index.js';
import type { NursingHomeStaff } from './staff.js';

/** The fourteen medicines on the list: twelve regular ones, most of them in multidose bags, and two as needed. */
export function tellMedicines(chart: Chart, staff: NursingHomeStaff): void {
  const inBags = (medicine: MedicineSpec, authored: string, text: string, more: Partial<DoseSpec> = {}) =>
    request(chart, {
      medicine,
      authored,
      by: staff.doctor,
      dose: { text, use: 'regular', route: 'oral', ...more },
      extra: { category: [{ text: 'Multidose' }] },
    });
  inBags(drug('memantine', 'Ebixa tablett 20 mg'), '2023-05-09', '1 tablett morgen mot demens');
  inBags(drug('escitalopram', 'Escitalopram tablett 10 mg'), '2024-02-20', '1 tablett morgen mot depresjon');
  inBags(
    drug('mirtazapine', 'Mirtazapin tablett 15 mg'),
    '2025-06-03',
    '1 tablett kl. 20 for søvn og matlyst',
  );
  inBags(drug('metoprolol', 'Metoprololsuksinat depottablett 25 mg'), '2019-01-15', '1 tablett morgen');
  inBags(drug('amlodipine', 'Amlodipin tablett 5 mg'), '2015-03-10', '1 tablett morgen mot høyt blodtrykk');
  inBags(
    drug('apixaban', 'Eliquis tablett 2,5 mg'),
    '2021-08-17',
    '1 tablett morgen og kveld. Blodfortynnende',
  );
  inBags(drug('levothyroxine', 'Levaxin tablett 75 mikrogram'), '2010-11-02', '1 tablett fastende morgen');
  inBags(
    drug('pantoprazole', 'Pantoprazol tablett 20 mg'),
    '2020-06-09',
    '1 tablett morgen mot sure oppstøt',
  );
  inBags(
    drug('calciumVitaminD', 'Calcigran Forte tyggetablett 500 mg/800 enheter'),
    '2022-04-05',
    '1 tablett kveld',
  );
  inBags(drug('cobalamin', 'TrioBe tablett'), '2020-02-04', '1 tablett morgen', {});
  request(chart, {
    medicine: drug('lactulose', 'Duphalac mikstur 667 mg/ml'),
    authored: '2024-09-10',
    by: staff.doctor,
    reason: ICPC2.constipation,
    dose: {
      text: '20 ml morgen. Økes til 30 ml om ikke avføring på to dager',
      use: 'regular',
      route: 'oral',
    },
  });
  request(chart, {
    medicine: drug('latanoprost', 'Xalatan øyedråper 50 mikrogram/ml'),
    authored: '2018-10-01',
    by: staff.doctor,
    reason: ICPC2.glaucoma,
    // Structured dosage only.
    dose: { use: 'regular', route: 'ocular', dose: [1, 'dråpe'], when: ['EVE'] },
  });
  const paracetamol = request(chart, {
    medicine: drug('paracetamol', 'Paracet tablett 500 mg'),
    authored: '2025-01-14',
    by: staff.doctor,
    dose: {
      text: '2 tabletter ved behov mot smerter, høyst 6 tabletter i døgnet',
      asNeeded: 'Smerter',
      route: 'oral',
      dose: [2, 'tablett'],
      max: [6, 'tablett', 24],
    },
  });
  request(chart, {
    medicine: drug('oxazepam', 'Sobril tablett 10 mg'),
    authored: '2025-09-02',
    by: staff.doctor,
    dose: {
      text: '1 tablett ved behov mot uro, høyst 1 i døgnet',
      asNeeded: 'Uro som ikke roes av samvær',
      route: 'oral',
      max: [1, 'tablett', 24],
    },
  });
  tellStopped(chart, staff);
  tellGiven(chart, staff, paracetamol);
}

function tellStopped(chart: Chart, staff: NursingHomeStaff): void {
  const stopped = (medicine: MedicineSpec, from: string, to: string, text: string, reason: string) =>
    request(chart, {
      medicine,
      authored: from,
      status: 'stopped',
      statusReason: reason,
      by: staff.doctor,
      dose: { text, use: 'regular', bounds: [from, to] },
      extra: { category: [{ text: 'Multidose' }] },
    });
  stopped(
    drug('quetiapine', 'Kvetiapin tablett 25 mg'),
    '2025-11-18',
    '2026-11-11',
    '1 tablett kveld',
    'Fall og døsighet',
  );
  stopped(
    drug('furosemide', 'Furix tablett 20 mg'),
    '2023-01-10',
    '2026-11-11',
    '1 tablett morgen',
    'Lavt blodtrykk, fall',
  );
  stopped(
    drug('zopiclone', 'Imovane tablett 3,75 mg'),
    '2024-01-09',
    '2026-10-28',
    '1 tablett kveld',
    'Falltendens',
  );
  stopped(
    drug('alendronicAcid', 'Alendronat ukestablett 70 mg'),
    '2017-04-01',
    '2022-04-05',
    '1 tablett hver søndag',
    'Fem års behandling er fullført',
  );
  stopped(
    drug('donepezil', 'Donepezil tablett 10 mg'),
    '2019-06-11',
    '2023-05-09',
    '1 tablett kveld',
    'Byttet til memantin',
  );
  request(chart, {
    medicine: drug('pivmecillinam', 'Selexid tablett 400 mg'),
    authored: '2026-11-17',
    by: staff.doctor,
    reason: ICPC2.cystitis,
    dose: {
      text: '1 tablett morgen, midt på dagen og kveld i 7 dager',
      use: 'course',
      route: 'oral',
      timeOfDay: ['08:00', '14:00', '20:00'],
      bounds: ['2026-11-17', '2026-11-24'],
    },
  });
}

function tellGiven(chart: Chart, staff: NursingHomeStaff, paracetamol: Placed): void {
  const antibiotic = drug('pivmecillinam', 'Selexid tablett 400 mg');
  for (const day of everyDays('2026-11-17', '2026-11-22', 1)) {
    for (const hour of ['08:00', '14:00', '20:00']) {
      const spat = day === '2026-11-18' && hour === '20:00';
      administration(chart, {
        medicine: antibiotic,
        when: at(day, hour),
        dose: spat ? undefined : [400, 'mg'],
        status: spat ? 'not-done' : 'completed',
        statusReason: spat ? 'Spyttet ut tabletten' : undefined,
        route: 'oral',
        by: staff.nurse,
      });
    }
  }
  for (const day of ['2026-11-12', '2026-11-13', '2026-11-18']) {
    administration(chart, {
      medicine: drug('paracetamol', 'Paracet tablett 500 mg'),
      when: at(day, '22:00'),
      dose: [1000, 'mg'],
      route: 'oral',
      reason: 'Smerter etter fall',
      request: paracetamol,
      by: staff.nurse,
    });
  }
  for (const day of everyDays('2026-10-05', '2026-11-16', 14)) {
    dispense(chart, {
      medicine: { atc: drug('apixaban', '').atc, text: 'Multidoserull, 14 dager' },
      prepared: day,
      handedOver: plusDays(day, 2),
      amount: [1, 'dose'],
      category: 'Multidose',
    });
  }
  for (const year of ['2022', '2023', '2024', '2025', '2026']) {
    immunization(chart, {
      vaccine: drug('influenza', 'Influensavaksine'),
      when: `${year}-10-14`,
      by: staff.nurse,
      site: 'leftUpperArm',
    });
  }
  immunization(chart, { vaccine: drug('covid19', 'Koronavaksine'), when: '2026-10-14', by: staff.nurse });
}
