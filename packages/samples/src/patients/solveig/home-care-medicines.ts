import { ICPC2 } from '../../codes/index.js';
import {
  administration,
  at,
  dispense,
  everyDays,
  immunization,
  request,
  statement,
  type Chart,
} from '../../build/index.js';
import type { HomeCareTeam } from './home-care-team.js';
import type { HomeCareProblems } from './home-care-problems.js';
import { MEDICINES as M } from './person.js';

const DISCHARGE = '2026-10-06';

/** The home nursing service's medication list after the last hospital stay, and the doses given. */
export function tellMedicines(chart: Chart, team: HomeCareTeam, problems: HomeCareProblems): void {
  const by = team.hospitalDoctor;
  statement(chart, {
    medicine: M.furosemideBrand,
    start: DISCHARGE,
    asserted: DISCHARGE,
    by,
    reason: ICPC2.heartFailure,
    dose: {
      text: '1 tablett morgen og 1 tablett kl. 14 mot vann i kroppen',
      use: 'regular',
      route: 'oral',
      dose: [1, 'tablett'],
      timeOfDay: ['08:00', '14:00'],
    },
  });
  statement(chart, {
    medicine: M.metoprololBrand,
    start: '2016-11-20',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.atrialFibrillation,
    dose: { text: '1 tablett morgen for hjerterytmen', use: 'regular', route: 'oral' },
  });
  statement(chart, {
    medicine: M.apixaban,
    start: '2016-11-10',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.atrialFibrillation,
    dose: { text: '1 tablett morgen og kveld. Blodfortynnende', use: 'regular', route: 'oral' },
  });
  statement(chart, {
    medicine: M.metformin,
    status: 'on-hold',
    statusReason: 'Kreatinin stiger. Ny prøve 1. desember',
    start: '2009-01-15',
    asserted: '2026-11-17',
    by: team.gp,
    reason: ICPC2.diabetes2,
    dose: { text: '1 tablett morgen og kveld sammen med mat', use: 'regular', route: 'oral' },
  });
  statement(chart, {
    medicine: M.atorvastatin,
    start: '2026-05-04',
    asserted: DISCHARGE,
    by,
    dose: { text: '1 tablett kveld mot høyt kolesterol', use: 'regular', route: 'oral' },
  });
  statement(chart, {
    medicine: M.ultibro,
    start: '2019-08-22',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.copd,
    dose: { text: '1 inhalasjon morgen. Skyll munnen etterpå', use: 'regular', route: 'inhalation' },
  });
  statement(chart, {
    medicine: M.ventoline,
    start: '2012-10',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.copd,
    dose: {
      text: '1–2 inhalasjoner ved behov for tung pust, inntil 4 ganger daglig',
      asNeeded: 'Tung pust',
      route: 'inhalation',
      max: [8, 'inhalasjon', 24],
    },
  });
  statement(chart, {
    medicine: M.paracetamol,
    start: '2024-09-20',
    asserted: DISCHARGE,
    by: team.nurse,
    dose: {
      text: '2 tabletter ved behov mot smerter, høyst 6 tabletter per døgn',
      asNeeded: 'Smerter',
      route: 'oral',
      dose: [2, 'tablett'],
      max: [6, 'tablett', 24],
    },
    note: 'Kjøpt uten resept.',
  });
  statement(chart, {
    medicine: M.candesartan,
    start: '2019-06-01',
    asserted: DISCHARGE,
    by,
    dose: { text: '2 tabletter morgen mot høyt blodtrykk', use: 'regular', route: 'oral' },
  });
  // Structured dosage only: no text at all.
  statement(chart, {
    medicine: M.dapagliflozin,
    start: '2026-10-04',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.heartFailure,
    dose: { use: 'regular', route: 'oral', dose: [1, 'tablett'], when: ['MORN'] },
  });
  statement(chart, {
    medicine: M.spironolactone,
    start: '2026-10-06',
    asserted: DISCHARGE,
    by,
    reason: ICPC2.heartFailure,
    dose: { use: 'regular', route: 'oral', dose: [0.5, 'tablett'], times: [1, 1, 'd'] },
  });
  statement(chart, {
    medicine: M.digoxin,
    status: 'stopped',
    statusReason: 'Kvalme og uregelmessig puls, mistanke om for høyt nivå',
    start: '2023-11-09',
    end: '2026-10-30',
    asserted: '2026-10-30',
    by: team.gp,
    dose: { text: '1 tablett morgen', use: 'regular', route: 'oral' },
  });
  statement(chart, {
    medicine: M.prednisolone,
    status: 'completed',
    start: '2023-11-02',
    end: '2023-11-11',
    by,
    reason: ICPC2.copd,
    dose: { text: '2 tabletter morgen i 5 dager, deretter 1 tablett i 5 dager', use: 'course' },
  });
  statement(chart, {
    medicine: M.potassium,
    status: 'intended',
    start: '2026-12-01',
    asserted: '2026-11-17',
    by: team.gp,
    dose: { text: '1 depottablett morgen hvis kalium er under 3,5', use: 'regular' },
  });
  statement(chart, {
    medicine: M.zopiclone,
    status: 'not-taken',
    statusReason: 'Solveig ønsker ikke sovetabletter etter fallet',
    asserted: '2026-10-14',
    by: team.nurse,
  });
  request(chart, {
    medicine: M.ibuprofen,
    authored: DISCHARGE,
    doNotPerform: true,
    by,
    reasonReference: problems.heartFailure,
    note: 'Kan forverre hjertesvikten. Gjelder også reseptfrie.',
  });

  const injections = request(chart, {
    medicine: M.cobalamin,
    authored: '2022-01-12',
    by: team.gp,
    dose: {
      text: '1 mg intramuskulært hver 12. uke',
      route: 'intramuscular',
      dose: [1, 'mg'],
      times: [1, 12, 'wk'],
    },
  });
  for (const day of everyDays('2022-01-26', '2026-11-22', 84)) {
    const away = day > '2026-09-01' && day < '2026-10-07';
    administration(chart, {
      medicine: M.cobalamin,
      when: at(day, '10:15'),
      dose: away ? undefined : [1, 'mg'],
      route: 'intramuscular',
      status: away ? 'not-done' : 'completed',
      statusReason: away ? 'Innlagt i sykehus' : undefined,
      request: injections,
      by: team.nurse,
    });
  }
  for (const day of everyDays('2026-11-17', '2026-11-22', 1)) {
    const missed = day === '2026-11-21';
    dispense(chart, {
      medicine: M.furosemideBrand,
      handedOver: missed ? undefined : at(day, '14:02'),
      prepared: at(day, '14:00'),
      status: missed ? 'declined' : 'completed',
      statusReason: missed ? 'Dosen ble ikke tatt ut av medisindispenseren' : undefined,
      amount: [1, 'tablett'],
      category: 'Hendelse i medisindispenser',
    });
  }

  for (const year of ['2021', '2022', '2023', '2024', '2025']) {
    immunization(chart, {
      vaccine: M.influenza,
      when: `${year}-10-21`,
      by: team.nurse,
      site: 'leftUpperArm',
    });
  }
  immunization(chart, {
    vaccine: M.influenza,
    when: '2026-10-22',
    status: 'not-done',
    reason: 'patientRefusal',
    by: team.nurse,
    note: 'Følte seg for dårlig etter sykehusoppholdet. Ny forespørsel i november.',
  });
}
