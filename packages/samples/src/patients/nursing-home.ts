import { source } from '../define.js';
import type { SamplePatient } from '../types.js';
import { tellNursingHome } from './nursing-home/record.js';

export const nursingHome: SamplePatient = {
  id: 'astrid',
  label: { nb: 'Astrid Lunde, 91 år', nn: 'Astrid Lunde, 91 år', en: 'Astrid Lunde, 91' },
  story: {
    nb: 'Sykehjem, demens, multidose med fjorten medisiner. Nylig fall, tre medisiner sluttet, urinveisinfeksjon.',
    nn: 'Sjukeheim, demens, multidose med fjorten medisinar. Nyleg fall, tre medisinar slutta, urinvegsinfeksjon.',
    en: 'Nursing home, dementia, multidose with fourteen medicines. Recent fall, three stopped, urinary infection.',
  },
  sources: [source('sykehjem', 'Solbakken sykehjem', tellNursingHome)],
};
