import { ATC, ICD10, ICPC2, SNOMED } from '../../codes/index.js';
import { allergy, condition, flag, type Chart } from '../../build/index.js';
import type { NursingHomeStaff } from './staff.js';

/** Diagnoses, allergies and warnings; the care plan refers to some of them. */
export function tellProblems(chart: Chart, staff: NursingHomeStaff) {
  const by = staff.doctor;
  const dementia = condition(chart, {
    code: [ICPC2.dementia, ICD10.alzheimerDementia],
    text: 'Alzheimers sykdom, moderat til alvorlig',
    onset: '2019-04',
    by,
  });
  const cystitis = condition(chart, {
    code: ICPC2.cystitis,
    onset: '2026-11-16',
    by,
    category: 'encounter',
    note: 'Oppvekst av E. coli, følsom for mecillinam.',
  });
  const falls = condition(chart, { code: SNOMED.fallRisk, text: 'Falltendens', onset: '2026-10-28', by });
  condition(chart, { code: ICPC2.atrialFibrillation, onset: '2018', by });
  condition(chart, { code: ICPC2.hypertension, onset: '1990', by });
  condition(chart, { code: ICPC2.hypothyroidism, onset: '2010-10', by });
  condition(chart, { code: [ICPC2.osteoporosis, ICD10.osteoporosis], onset: '2017', by });
  condition(chart, { code: ICPC2.glaucoma, onset: '2018-09', by });
  condition(chart, { code: ICPC2.depression, onset: '2024-02', by });
  condition(chart, { code: ICPC2.incontinence, onset: '2022', by });
  condition(chart, {
    code: ICPC2.hearingLoss,
    text: 'Nedsatt hørsel, høreapparat begge ører',
    onset: '2013',
    by,
  });
  condition(chart, {
    code: ICPC2.pneumonia,
    onset: '2025-02-01',
    abated: '2025-02-16',
    category: 'encounter',
    by,
  });
  condition(chart, {
    code: ICPC2.cystitis,
    onset: '2026-04-20',
    abated: '2026-04-27',
    category: 'encounter',
    by,
  });
  allergy(chart, {
    code: ATC.erythromycin,
    text: 'Erytromycin',
    type: 'intolerance',
    category: 'medication',
    criticality: 'low',
    recorded: '2023-02-06',
    manifestation: SNOMED.diarrhoea,
    reactionSeverity: 'moderate',
    by,
  });
  flag(chart, {
    text: 'Bruker høreapparat. Snakk rolig, øyekontakt',
    start: '2023-02-06',
    by: staff.contact,
  });
  flag(chart, {
    text: 'Smittevern: MRSA-kontakt',
    category: 'safety',
    start: '2024-03-01',
    end: '2024-04-15',
    by: staff.nurse,
  });
  return { dementia, cystitis, falls };
}

export type NursingHomeProblems = ReturnType<typeof tellProblems>;
