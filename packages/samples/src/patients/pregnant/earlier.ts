import { ICPC2, SNOMED } from '../../codes/index.js';
import {
  type Chart,
  allergy,
  at,
  condition,
  drug,
  encounter,
  procedure,
  request,
  type Placed,
} from '../../build/index.js';
import { week } from './weeks.js';

export function tellEarlier(chart: Chart, gp: Placed): void {
  condition(chart, { code: ICPC2.migraine, onset: '2013', clinical: 'inactive', by: gp });
  condition(chart, {
    code: ICPC2.pregnancy,
    text: 'Svangerskap',
    onset: '2023-01',
    abated: '2023-09-28',
    by: gp,
  });
  condition(chart, { code: ICPC2.ironDeficiency, onset: '2023-06', abated: '2023-12', by: gp });
  procedure(chart, {
    code: SNOMED.caesarean,
    text: 'Keisersnitt, seteleie',
    when: '2023-09-28',
    outcome: 'Jente 3550 g',
  });
  encounter(chart, {
    class: 'inpatient',
    text: 'Fødsel og barsel',
    start: at('2023-09-28', '06:00'),
    end: at('2023-10-01', '12:00'),
  });
  allergy(chart, {
    code: SNOMED.latexAllergy,
    text: 'Lateks',
    category: 'environment',
    criticality: 'high',
    recorded: '2023-09-28',
    manifestation: SNOMED.urticaria,
    by: gp,
  });
  request(chart, {
    medicine: drug('levonorgestrelEthinylestradiol', 'Microgynon tablett'),
    authored: '2024-01-15',
    status: 'stopped',
    statusReason: 'Ønsker graviditet',
    by: gp,
    dose: {
      text: '1 tablett daglig i 21 dager, deretter 7 dager pause',
      bounds: ['2024-01-15', '2026-02-01'],
    },
  });
  request(chart, {
    medicine: drug('sumatriptan', 'Imigran tablett 50 mg'),
    authored: '2021-05-03',
    status: 'stopped',
    statusReason: 'Gravid',
    by: gp,
    dose: { text: '1 tablett ved anfall', asNeeded: 'Migreneanfall', bounds: ['2021-05-03', week(6)] },
  });
}
