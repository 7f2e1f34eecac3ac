import { LOINC, NLK, SNOMED } from '../codes/index.js';
import type { Measure } from './observations.js';

/** Measures shared by the stories, with reference ranges for adults. */
export const VITALS = {
  weight: { code: LOINC.weight, category: 'vitals', unit: 'kg' },
  height: { code: LOINC.height, category: 'vitals', unit: 'cm' },
  bmi: { code: LOINC.bmi, category: 'vitals', unit: 'kg/m²' },
  headCircumference: { code: LOINC.headCircumference, category: 'vitals', unit: 'cm' },
  birthWeight: { code: LOINC.birthWeight, category: 'vitals', unit: 'g' },
  pulse: { code: LOINC.heartRate, category: 'vitals', unit: 'slag/min', low: 50, high: 100 },
  respiration: { code: LOINC.respiratoryRate, category: 'vitals', unit: 'pust/min', low: 12, high: 20 },
  temperature: { code: LOINC.temperature, category: 'vitals', unit: '°C', low: 36, high: 38 },
  saturation: { code: LOINC.oxygenSaturation, category: 'vitals', unit: '%', low: 96, high: 100 },
  /** Target range for patients with COPD. */
  saturationCopd: {
    code: LOINC.oxygenSaturation,
    category: 'vitals',
    unit: '%',
    low: 88,
    high: 92,
    rangeText: 'Individuelt mål ved KOLS',
  },
  peakFlow: { code: LOINC.peakFlow, category: 'vitals', unit: 'l/min' },
  fundalHeight: { code: LOINC.fundalHeight, category: 'vitals', unit: 'cm' },
  fetalHeartRate: { code: LOINC.fetalHeartRate, category: 'vitals', unit: 'slag/min', low: 110, high: 160 },
} satisfies Record<string, Measure>;

export const LABS = {
  haemoglobin: { code: NLK.haemoglobin, category: 'laboratory', unit: 'g/dl', low: 11.7, high: 15.3 },
  haemoglobinMale: { code: NLK.haemoglobin, category: 'laboratory', unit: 'g/dl', low: 13.4, high: 17 },
  leukocytes: { code: NLK.leukocytes, category: 'laboratory', unit: '10⁹/l', low: 4.1, high: 9.8 },
  platelets: { code: NLK.platelets, category: 'laboratory', unit: '10⁹/l', low: 145, high: 390 },
  crp: { code: NLK.crp, category: 'laboratory', unit: 'mg/l', high: 5 },
  creatinine: { code: NLK.creatinine, category: 'laboratory', unit: 'mikromol/l', low: 45, high: 90 },
  creatinineMale: { code: NLK.creatinine, category: 'laboratory', unit: 'mikromol/l', low: 60, high: 105 },
  sodium: { code: NLK.sodium, category: 'laboratory', unit: 'mmol/l', low: 137, high: 145 },
  potassium: { code: NLK.potassium, category: 'laboratory', unit: 'mmol/l', low: 3.5, high: 5 },
  albumin: { code: NLK.albumin, category: 'laboratory', unit: 'g/l', low: 34, high: 45 },
  alat: { code: NLK.alat, category: 'laboratory', unit: 'U/l', low: 10, high: 45 },
  ferritin: { code: NLK.ferritin, category: 'laboratory', unit: 'mikrogram/l', low: 18, high: 240 },
  tsh: { code: NLK.tsh, category: 'laboratory', unit: 'mIE/l', low: 0.27, high: 4.2 },
  hba1c: { code: NLK.hba1c, category: 'laboratory', unit: 'mmol/mol', low: 28, high: 40 },
  glucose: { code: NLK.glucose, category: 'laboratory', unit: 'mmol/l', low: 4, high: 6 },
  cholesterol: { code: NLK.cholesterol, category: 'laboratory', unit: 'mmol/l', low: 3.9, high: 7.8 },
  ldl: { code: NLK.ldl, category: 'laboratory', unit: 'mmol/l', low: 2, high: 5.3 },
  proBnp: { code: 'P-NT-proBNP', category: 'laboratory', unit: 'ng/l', high: 400 },
} satisfies Record<string, Measure>;

export const ASSESSMENTS = {
  news2: { code: SNOMED.news2, category: 'survey', rangeText: '0–20 poeng' },
  barthel: { code: LOINC.barthel, category: 'survey', rangeText: '0–20 poeng; 20 er selvhjulpen' },
  mmse: { code: LOINC.mmse, category: 'survey', rangeText: '0–30 poeng' },
  pain: { code: LOINC.pain, category: 'survey', unit: 'poeng', rangeText: '0 ingen, 10 verst tenkelige' },
  cat: { code: 'CAT, KOLS-vurderingstest', category: 'survey', rangeText: '0–40 poeng' },
  smoking: { code: LOINC.smoking, category: 'social' },
} satisfies Record<string, Measure>;
