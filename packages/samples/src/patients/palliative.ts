import { source } from '../define.js';
import type { SamplePatient } from '../types.js';
import { tellHome } from './palliative/home.js';
import { tellHospital } from './palliative/hospital.js';

export const palliative: SamplePatient = {
  id: 'rolf',
  label: { nb: 'Rolf Engebretsen, 67 år', nn: 'Rolf Engebretsen, 67 år', en: 'Rolf Engebretsen, 67' },
  story: {
    nb: 'Kreft, lindring hjemme med smertepumpe. Cellegift på pause. Medisiner ved behov.',
    nn: 'Kreft, lindring heime med smertepumpe. Cellegift på pause. Medisinar ved behov.',
    en: 'Cancer, palliative care at home with a pain pump. Chemotherapy paused. As-needed medicines.',
  },
  sources: [
    source('epj', 'Fjordvik kommune, kreftteamet', tellHome),
    source('sykehus', 'Fjordvik sykehus', tellHospital),
  ],
};
