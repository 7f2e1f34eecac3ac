import { ATC, ICPC2, SNOMED } from '../../codes/index.js';
import { KJ, allergy, condition, critical, flag, type Chart } from '../../build/index.js';
import type { HomeCareTeam } from './home-care-team.js';

/** Problems, allergies and critical information as recorded by the home nursing service. */
export function tellProblems(chart: Chart, team: HomeCareTeam) {
  const heartFailure = condition(chart, {
    code: ICPC2.heartFailure,
    text: 'Hjertesvikt',
    onset: '2019-05',
    recorded: '2021-02-08',
    severity: 'NYHA-klasse III',
    by: team.nurse,
  });
  const copd = condition(chart, {
    code: ICPC2.copd,
    text: 'KOLS',
    onset: '2012',
    recorded: '2021-02-08',
    by: team.nurse,
  });
  const diabetes = condition(chart, {
    code: ICPC2.diabetes2,
    onset: '2008',
    recorded: '2021-02-08',
    by: team.nurse,
  });
  const fibrillation = condition(chart, {
    code: ICPC2.atrialFibrillation,
    text: 'Atrieflimmer',
    onset: '2016-11-03',
    recorded: '2021-02-08',
    by: team.nurse,
  });
  const fall = condition(chart, {
    code: SNOMED.fallRisk,
    text: 'Falltendens',
    onset: '2026-10-12',
    by: team.nurse,
    note: 'Falt på badet 12. oktober, ingen skade.',
  });
  // Date unknown: remains in the record as undated.
  condition(chart, { code: 'Operert for gallestein', clinical: 'resolved' });
  condition(chart, {
    code: ICPC2.dementia,
    text: 'Demens',
    onset: '2024-04-02',
    recorded: '2024-04-02',
    verification: 'enteredInError',
    by: team.eveningNurse,
    note: 'Ført på feil pasient.',
  });
  condition(chart, {
    code: ICPC2.chronicUlcer,
    text: 'Leggsår venstre side',
    onset: '2024-09-16',
    abated: '2025-02-20',
    by: team.nurse,
  });

  allergy(chart, {
    code: [SNOMED.penicillinAllergy, ATC.benzylpenicillin],
    text: 'Penicillin',
    category: 'medication',
    criticality: 'high',
    onset: '1987',
    recorded: '2021-02-08',
    manifestation: SNOMED.anaphylaxis,
    reactionSeverity: 'severe',
    by: team.nurse,
    note: 'Hentet fra kjernejournal.',
    extra: {
      meta: { profile: [`${KJ}/KjAllergyIntolerance`] },
      extension: [
        {
          url: `${KJ}/KjSourceOfInformation`,
          valueCodeableConcept: { text: 'Observert av helsepersonell' },
        },
      ],
    },
  });
  allergy(chart, {
    code: ATC.trimethoprim,
    text: 'Trimetoprim',
    presumed: true,
    category: 'medication',
    criticality: 'low',
    recorded: '2022-06-14',
    manifestation: SNOMED.rash,
    reactionSeverity: 'mild',
    by: team.nurse,
  });
  allergy(chart, {
    code: SNOMED.eggAllergy,
    text: 'Egg',
    verification: 'refuted',
    category: 'food',
    recorded: '2023-01-19',
    by: team.nurse,
    note: 'Har spist egg hele livet. Avkreftet etter samtale med datter.',
  });
  critical(chart, 'intubation', {
    code: 'Vanskelig intubasjon',
    onset: '1999',
    recorded: '2021-02-08',
    by: team.nurse,
    note: 'Gjelder operasjon i 1999. Trang munnåpning.',
  });
  critical(chart, 'condition', {
    code: 'Blodfortynnende behandling',
    onset: '2016-11',
    recorded: '2021-02-08',
    by: team.nurse,
  });
  flag(chart, {
    text: 'Nøkkelboks ved inngangsdøra. Hund i huset.',
    category: 'clinical',
    start: '2021-02-08',
    by: team.healthWorker,
  });
  return { heartFailure, copd, diabetes, fibrillation, fall };
}

export type HomeCareProblems = ReturnType<typeof tellProblems>;
