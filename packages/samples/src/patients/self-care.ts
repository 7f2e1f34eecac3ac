import { source } from '../define.js';
import type { SamplePatient } from '../types.js';
import { tellSelfCare } from './self-care/record.js';

export const selfCare: SamplePatient = {
  id: 'oddvar',
  label: { nb: 'Oddvar Stene, 72 år', nn: 'Oddvar Stene, 72 år', en: 'Oddvar Stene, 72' },
  story: {
    nb: 'KOLS med egenbehandlingsplan i grønn, gul og rød sone. Opptrening med fysioterapeut etter hoftebrudd.',
    nn: 'KOLS med eigenbehandlingsplan i grøn, gul og raud sone. Opptrening med fysioterapeut etter hoftebrot.',
    en: 'COPD with a self-treatment plan in green, yellow and red zones. Physiotherapy after a hip fracture.',
  },
  sources: [source('epj', 'Fjordvik kommune, rehabilitering', tellSelfCare)],
};
