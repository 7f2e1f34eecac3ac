import { LOINC, SNOMED } from '../../codes/index.js';
import { careTeam, at, carePlan, goal, order, relative, task, type Chart } from '../../build/index.js';
import type { HomeCareTeam } from './home-care-team.js';
import type { HomeCareProblems } from './home-care-problems.js';
import type { Measured } from './home-care-measurements.js';

/** Goals, treatment plan, visit plan and tasks of the home nursing service. */
export function tellPlans(
  chart: Chart,
  team: HomeCareTeam,
  problems: HomeCareProblems,
  measured: Measured,
): void {
  const people = careTeam(chart, {
    name: 'Team rundt Solveig',
    start: '2021-02-08',
    phone: '+47 900 00 100',
    where: team.homeNursing,
    members: [
      { who: team.nurse, role: 'Primærsykepleier', from: '2021-02-08' },
      { who: team.healthWorker, role: 'Primærkontakt', from: '2023-08-01' },
      { who: team.gp, role: 'Fastlege' },
      { who: team.physio, role: 'Fysioterapeut', from: '2026-10-20' },
      { who: team.daughter, role: 'Nærmeste pårørende' },
    ],
  });
  const weightGoal = goal(chart, {
    text: 'Stabil vekt, 69–71 kg',
    achievement: 'worsening',
    start: '2026-10-07',
    statusDate: '2026-11-22',
    priority: 'Høy',
    addresses: [problems.heartFailure],
    targets: [{ measure: LOINC.weight, low: 69, high: 71, unit: 'kg', due: '2026-12-31' }],
    outcomes: measured.weight === undefined ? undefined : [measured.weight],
    note: 'Ring lege ved mer enn 2 kg opp på tre dager.',
  });
  const breathGoal = goal(chart, {
    text: 'Oksygenmetning 88–92 % i hvile',
    achievement: 'inProgress',
    start: '2026-10-07',
    statusDate: '2026-11-15',
    addresses: [problems.copd],
    targets: [{ measure: LOINC.oxygenSaturation, low: 88, high: 92, unit: '%' }],
    outcomes: measured.saturation === undefined ? undefined : [measured.saturation],
  });
  const walkGoal = goal(chart, {
    text: 'Gå til postkassen og tilbake med rullator',
    achievement: 'improving',
    start: '2026-10-20',
    statusDate: '2026-11-13',
    by: team.daughter,
    targets: [{ measure: 'Gangdistanse', text: '120 meter uten stopp', due: '2027-01-15' }],
  });
  const woundGoal = goal(chart, {
    text: 'Leggsåret er grodd',
    lifecycle: 'completed',
    achievement: 'achieved',
    start: '2024-09-20',
    statusDate: '2025-02-20',
  });
  const smokingGoal = goal(chart, {
    text: 'Delta i dagsenterets trimgruppe',
    lifecycle: 'rejected',
    start: '2025-01-10',
    statusDate: '2025-01-24',
    note: 'Ønsker heller trening hjemme.',
  });
  const exercise = order(chart, {
    text: 'Fysioterapi hjemme, styrke og balanse',
    code: SNOMED.exerciseTherapy,
    authored: '2026-10-14',
    by: team.nurse,
    performer: team.physio,
    reason: 'Falltendens etter sykehusopphold',
  });
  order(chart, {
    text: 'Blodprøver: natrium, kalium, kreatinin, NT-proBNP',
    authored: '2026-11-17',
    occurrence: '2026-12-01',
    by: team.gp,
    priority: 'urgent',
  });
  order(chart, {
    text: 'Hjerte-lunge-redning ved hjertestans',
    authored: '2026-10-05',
    doNotPerform: true,
    by: team.hospitalDoctor,
    note: 'Etter samtale med Solveig og datteren.',
  });

  const old = carePlan(chart, {
    title: 'Tiltaksplan ved oppstart av hjemmesykepleie',
    category: 'Tiltaksplan',
    status: 'completed',
    start: '2021-02-08',
    end: '2026-10-06',
    author: team.nurse,
    goals: [woundGoal, smokingGoal],
    activities: [
      {
        text: 'Sårstell venstre legg',
        code: SNOMED.woundCare,
        status: 'completed',
        period: ['2024-09-20', '2025-02-20'],
      },
    ],
  });
  const plan = carePlan(chart, {
    title: 'Tiltaksplan',
    category: 'Tiltaksplan',
    start: '2026-10-07',
    author: team.nurse,
    addresses: [problems.heartFailure, problems.copd, problems.diabetes, problems.fall],
    goals: [weightGoal, breathGoal, walkGoal],
    teams: [people],
    replaces: old,
    activities: [
      {
        text: 'Veie hver morgen før frokost',
        kind: 'Task',
        goals: [weightGoal],
        performers: [team.healthWorker],
        timeOfDay: ['08:00'],
        progress: [{ time: at('2026-11-22', '08:30'), text: 'Opp 1,8 kg siden 16. november.' }],
        outcomes: measured.weight === undefined ? undefined : [measured.weight],
      },
      {
        text: 'Måle oksygenmetning og puls',
        goals: [breathGoal],
        performers: [team.healthWorker],
        times: [2, 1, 'wk'],
      },
      { text: 'Trening med fysioterapeut', reference: exercise, goals: [walkGoal] },
      {
        text: 'Oksygen over 2 liter per minutt',
        doNotPerform: true,
        goals: [breathGoal],
        scheduledText: 'Gjelder alltid; fare for CO₂-opphopning',
      },
      {
        text: 'Støttestrømper på om morgenen',
        status: 'on-hold',
        statusReason: 'Sår hud, vurderes på nytt 27. november',
        performers: [team.healthWorker],
        timeOfDay: ['08:10'],
      },
      {
        text: 'Gjennomgang av legemiddellisten med fastlegen',
        status: 'scheduled',
        period: ['2026-11-20', '2026-11-25'],
        performers: [team.nurse, team.gp],
      },
      { text: 'Ernæringsdrikk mellom måltider', status: 'cancelled', statusReason: 'Liker det ikke' },
    ],
  });
  carePlan(chart, {
    title: 'Besøksplan',
    category: 'Besøksplan',
    start: '2026-10-07',
    author: team.nurse,
    partOf: plan,
    activities: [
      {
        text: 'Morgentilsyn: vekt, stell, medisiner',
        kind: 'Appointment',
        timeOfDay: ['08:00'],
        performers: [team.healthWorker],
      },
      {
        text: 'Kveldstilsyn: medisiner, legge seg',
        kind: 'Appointment',
        timeOfDay: ['20:30'],
        performers: [team.eveningNurse],
      },
      { text: 'Digitalt tilsyn natt', kind: 'Appointment', timeOfDay: ['22:30'] },
      { text: 'Dusj', kind: 'Appointment', daysOfWeek: ['tue', 'fri'], performers: [team.healthWorker] },
    ],
  });
  carePlan(chart, {
    title: 'Forslag: dagsenter to dager i uken',
    status: 'draft',
    intent: 'proposal',
    created: '2026-11-18',
    author: team.nurse,
  });

  task(chart, {
    text: 'Avklare dose av furosemid med fastlege',
    status: 'in-progress',
    priority: 'urgent',
    authored: at('2026-11-22', '21:20'),
    due: '2026-11-23',
    owner: team.nurse,
    requester: team.eveningNurse,
  });
  task(chart, {
    text: 'Bestille ny rullator fra hjelpemiddellageret',
    status: 'requested',
    authored: at('2026-10-20', '10:00'),
    due: '2026-11-10',
    owner: team.physio,
    focus: exercise,
  });
  task(chart, {
    text: 'Spørre på nytt om influensavaksine',
    status: 'accepted',
    authored: at('2026-10-22', '10:30'),
    due: '2026-11-30',
    owner: team.nurse,
  });
  task(chart, {
    text: 'Søke om hjelp til matombringing',
    status: 'rejected',
    statusReason: 'Datteren handler og lager mat',
    authored: at('2026-10-15', '09:00'),
    modified: at('2026-10-19', '09:00'),
    owner: team.nurse,
  });
  relative(chart, 'Kåre Nordheim', 'Bror', '+47 900 00 088');
}
