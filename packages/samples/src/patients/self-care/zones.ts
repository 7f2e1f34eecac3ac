import { LOINC } from '../../codes/index.js';
import { at, carePlan, condition, goal, message, type Chart, type Placed } from '../../build/index.js';
import type { SelfCareStaff } from './staff.js';

/**
 * The self-treatment plan: one parent CarePlan and one CarePlan per zone, linked by partOf. Each zone addresses a
 * Condition whose severity names the zone, as in the draft of the national planning service.
 */
export function tellZones(chart: Chart, staff: SelfCareStaff, copd: Placed): void {
  const steady = goal(chart, {
    text: 'Oksygenmetting 88–92 % og gå tur kvar dag',
    achievement: 'inProgress',
    start: '2025-03-01',
    statusDate: '2026-10-06',
    addresses: [copd],
    targets: [{ measure: LOINC.oxygenSaturation, low: 88, high: 92, unit: '%' }],
  });
  const parent = carePlan(chart, {
    title: 'Egenbehandlingsplan KOLS',
    category: 'Egenbehandlingsplan',
    start: '2025-03-01',
    author: staff.gp,
    addresses: [copd],
    goals: [steady],
    description: 'Avtalt med Oddvar 1. mars 2025, oppdatert etter forverringen i april 2026.',
  });
  const zone = (
    name: 'Grønn sone' | 'Gul sone' | 'Rød sone',
    state: string,
    activities: readonly { text: string; scheduledText?: string; times?: readonly [number, number, 'd'] }[],
  ) => {
    const sign = condition(chart, {
      code: state,
      severity: name,
      recorded: '2025-03-01',
      by: staff.nurse,
    });
    carePlan(chart, {
      title: name,
      category: 'Egenbehandlingsplan',
      start: '2025-03-01',
      author: staff.gp,
      partOf: parent,
      addresses: [sign],
      activities,
    });
  };
  zone('Grønn sone', 'Som vanlig: puster som jeg pleier, lite oppspytt', [
    { text: 'Ultibro hver morgen', times: [1, 1, 'd'] },
    { text: 'Måle oksygenmetning og PEF hver fjerde dag', times: [1, 4, 'd'] },
    { text: 'Gå tur 20 minutter', times: [1, 1, 'd'] },
  ]);
  zone('Gul sone', 'Dårligere enn vanlig: tyngre pust, mer eller farget oppspytt', [
    { text: 'Airomir 2 inhalasjoner inntil 4 ganger daglig', scheduledText: 'Så lenge jeg er i gul sone' },
    { text: 'Start Prednisolon 40 mg i 5 dager', scheduledText: 'Etter to dager i gul sone' },
    { text: 'Amoxicillin ved farget oppspytt', scheduledText: 'I 5 dager' },
    { text: 'Ring oppfølgingssykepleier', scheduledText: 'Samme dag' },
  ]);
  zone('Rød sone', 'Mye verre: tung pust i ro, forvirret, oksygenmetning under 85 %', [
    { text: 'Ring 113', scheduledText: 'Med en gang' },
    { text: 'Airomir 4 inhalasjoner', scheduledText: 'Mens du venter' },
  ]);
  carePlan(chart, {
    title: 'Egenbehandlingsplan KOLS, første utgave',
    category: 'Egenbehandlingsplan',
    status: 'revoked',
    start: '2024-11-01',
    end: '2025-02-28',
    author: staff.nurse,
  });
  message(chart, {
    topic: 'Digital hjemmeoppfølging',
    text: 'Eg er i gul sone i dag. Har starta Prednisolon.',
    sent: at('2026-04-06', '09:30'),
    to: staff.nurse,
  });
}
