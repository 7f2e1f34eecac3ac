import { ICPC2 } from '../../codes/index.js';
import { administration, at, drug, request, type Chart, type Placed } from '../../build/index.js';

interface Staff {
  readonly nurse: Placed;
  readonly night: Placed;
  readonly gp: Placed;
}

const MORPHINE = drug('morphine', 'Morfin injeksjonsvæske 20 mg/ml');
const LONG_ACTING = drug('morphine', 'Dolcontin depottablett 30 mg');
const OXYCODONE = drug('oxycodone', 'Oxynorm kapsel 5 mg');

/**
 * Pain: tablets first, increased in three steps, then the pump with two rate changes; and the four as-needed
 * medicines.
 */
export function tellPainTreatment(chart: Chart, staff: Staff, cancer: Placed): void {
  const first = request(chart, {
    medicine: LONG_ACTING,
    authored: '2026-08-14',
    status: 'completed',
    by: staff.gp,
    reasonReference: cancer,
    dose: { text: '1 depottablett kl. 8 og kl. 20', use: 'regular', bounds: ['2026-08-14', '2026-10-12'] },
  });
  const second = request(chart, {
    medicine: LONG_ACTING,
    authored: '2026-10-12',
    status: 'stopped',
    statusReason: 'Klarer ikke å svelge tabletter',
    by: staff.gp,
    prior: first,
    reasonReference: cancer,
    dose: { text: '2 depottabletter kl. 8 og kl. 20', use: 'regular', bounds: ['2026-10-12', '2026-11-10'] },
  });
  const pump = (authored: string, rate: number, prior: Placed, until?: string) =>
    request(chart, {
      medicine: MORPHINE,
      authored,
      status: until === undefined ? 'active' : 'completed',
      by: staff.gp,
      prior,
      reasonReference: cancer,
      dose: {
        text: `${rate} mg i timen subkutant i smertepumpe`.replace('.', ','),
        use: 'regular',
        route: 'subcutaneous',
        rate: [rate, 'mg', 1],
        bounds: [authored, until],
      },
    });
  const start = pump('2026-11-10', 1.7, second, '2026-11-14');
  const raised = pump('2026-11-14', 2.1, start, '2026-11-19');
  const current = pump('2026-11-19', 2.5, raised);
  for (const [day, hour, by] of [
    ['2026-11-10', '11:30', staff.nurse],
    ['2026-11-13', '10:10', staff.nurse],
    ['2026-11-16', '10:05', staff.nurse],
    ['2026-11-19', '14:20', staff.nurse],
    ['2026-11-22', '21:40', staff.night],
  ] as const) {
    administration(chart, {
      medicine: MORPHINE,
      when: at(day, hour),
      dose: [100, 'ml'],
      route: 'subcutaneous',
      request: day < '2026-11-14' ? start : day < '2026-11-19' ? raised : current,
      by,
      note: 'Skift av kassett og nål.',
    });
  }
  tellAsNeeded(chart, staff, cancer);
  tellRegular(chart, staff, cancer);
}

function tellAsNeeded(chart: Chart, staff: Staff, cancer: Placed): void {
  const breakthrough = request(chart, {
    medicine: MORPHINE,
    authored: '2026-11-19',
    by: staff.gp,
    reasonReference: cancer,
    dose: {
      text: '10 mg subkutant ved behov mot smerter eller tung pust, kan gjentas etter 30 minutter, høyst 6 doser i døgnet',
      asNeeded: 'Smerter eller tung pust',
      route: 'subcutaneous',
      dose: [10, 'mg'],
      max: [60, 'mg', 24],
    },
  });
  request(chart, {
    medicine: drug('midazolam', 'Midazolam injeksjonsvæske 5 mg/ml'),
    authored: '2026-11-10',
    by: staff.gp,
    dose: {
      text: '2,5 mg subkutant ved behov mot uro og angst, høyst 4 doser i døgnet',
      asNeeded: 'Uro eller angst',
      route: 'subcutaneous',
      dose: [2.5, 'mg'],
      max: [10, 'mg', 24],
    },
  });
  request(chart, {
    medicine: drug('haloperidol', 'Haldol injeksjonsvæske 5 mg/ml'),
    authored: '2026-11-10',
    by: staff.gp,
    // Structured dosage only: the reason and the maximum must still be shown.
    dose: {
      asNeeded: 'Kvalme eller forvirring',
      route: 'subcutaneous',
      dose: [0.5, 'mg'],
      max: [2, 'mg', 24],
    },
  });
  request(chart, {
    medicine: drug('glycopyrronium', 'Robinul injeksjonsvæske 0,2 mg/ml'),
    authored: '2026-11-10',
    by: staff.gp,
    dose: {
      text: '0,2 mg subkutant ved behov mot surkling i luftveiene, høyst 6 doser i døgnet',
      asNeeded: 'Surkling i luftveiene',
      route: 'subcutaneous',
      dose: [0.2, 'mg'],
      max: [1.2, 'mg', 24],
    },
  });
  request(chart, {
    medicine: OXYCODONE,
    authored: '2026-09-20',
    status: 'stopped',
    statusReason: 'Byttet til morfin subkutant',
    by: staff.gp,
    dose: {
      text: '1 kapsel ved behov mot smerter, høyst 4 i døgnet',
      asNeeded: 'Smerter',
      max: [4, 'kapsel', 24],
      bounds: ['2026-09-20', '2026-11-10'],
    },
  });
  for (const [day, hour, by] of [
    ['2026-11-19', '03:10', staff.night],
    ['2026-11-20', '22:15', staff.night],
    ['2026-11-21', '09:55', staff.nurse],
    ['2026-11-22', '04:30', staff.night],
  ] as const) {
    administration(chart, {
      medicine: MORPHINE,
      when: at(day, hour),
      dose: [10, 'mg'],
      route: 'subcutaneous',
      reason: 'Smerter',
      request: breakthrough,
      by,
    });
  }
}

function tellRegular(chart: Chart, staff: Staff, cancer: Placed): void {
  request(chart, {
    medicine: drug('macrogol', 'Movicol pulver til mikstur'),
    authored: '2026-08-14',
    by: staff.gp,
    reason: ICPC2.constipation,
    dose: { text: '1 dosepose morgen og kveld så lenge han får morfin', use: 'regular', route: 'oral' },
  });
  request(chart, {
    medicine: drug('paracetamol', 'Paracet stikkpille 1 g'),
    authored: '2026-11-10',
    by: staff.gp,
    reasonReference: cancer,
    dose: { text: '1 stikkpille 3 ganger daglig', use: 'regular', times: [3, 1, 'd'] },
  });
  request(chart, {
    medicine: drug('metoclopramide', 'Afipran tablett 10 mg'),
    authored: '2026-09-01',
    status: 'cancelled',
    statusReason: 'Bestilt ved en feil, ble aldri gitt',
    by: staff.gp,
  });
  request(chart, {
    medicine: drug('candesartan', 'Kandesartan tablett 16 mg'),
    authored: '2014-03-03',
    status: 'stopped',
    statusReason: 'Lavt blodtrykk',
    by: staff.gp,
    dose: { text: '1 tablett morgen', use: 'regular', bounds: ['2014-03-03', '2026-08-20'] },
  });
}
