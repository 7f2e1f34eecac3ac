import { source } from '../define.js';
import type { SamplePatient } from '../types.js';
import { tellGp } from './solveig/gp.js';
import { tellHomeCare } from './solveig/home-care.js';

/** Two systems that know the same woman and disagree about her medicines. */
export const solveig: SamplePatient = {
  id: 'solveig',
  label: { nb: 'Solveig Nordheim, 84 år', nn: 'Solveig Nordheim, 84 år', en: 'Solveig Nordheim, 84' },
  story: {
    nb: 'Hjertesvikt, diabetes, atrieflimmer og KOLS. Hjemmesykepleie og fastlege er ikke enige om medisinene.',
    nn: 'Hjartesvikt, diabetes, atrieflimmer og KOLS. Heimesjukepleia og fastlegen er ikkje samde om medisinane.',
    en: 'Heart failure, diabetes, atrial fibrillation and COPD. Home nursing and GP disagree about her medicines.',
  },
  sources: [
    source('epj', 'Fjordvik kommune, hjemmetjenesten', tellHomeCare),
    source('gp', 'Fjordvik legesenter', tellGp),
  ],
};
