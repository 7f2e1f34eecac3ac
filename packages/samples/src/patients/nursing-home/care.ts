import { LOINC } from '../../codes/index.js';
import { at, carePlan, careTeam, goal, message, order, task, type Chart } from '../../build/index.js';
import type { NursingHomeProblems } from './problems.js';
import type { NursingHomeStaff } from './staff.js';

/** The nursing home's care plan after the fall and during the infection. */
export function tellCare(chart: Chart, staff: NursingHomeStaff, problems: NursingHomeProblems): void {
  const team = careTeam(chart, {
    name: 'Avdeling 2, Astrid',
    start: '2023-02-06',
    where: staff.home,
    members: [
      { who: staff.contact, role: 'Primærkontakt' },
      { who: staff.nurse, role: 'Ansvarlig sykepleier' },
      { who: staff.doctor, role: 'Sykehjemslege' },
      { who: staff.son, role: 'Nærmeste pårørende' },
    ],
  });
  const noFalls = goal(chart, {
    text: 'Ingen nye fall',
    achievement: 'notAchieved',
    start: '2026-10-28',
    statusDate: '2026-11-11',
    addresses: [problems.falls],
    targets: [{ measure: 'Antall fall', text: '0 fall på fire uker', due: '2026-12-09' }],
  });
  const weight = goal(chart, {
    text: 'Holde vekten over 53 kg',
    achievement: 'noChange',
    start: '2026-02-10',
    statusDate: '2026-11-08',
    targets: [{ measure: LOINC.weight, low: 53, unit: 'kg', due: '2027-02-10' }],
  });
  const calm = goal(chart, {
    text: 'Rolige kvelder med musikk og samvær',
    achievement: 'improving',
    start: '2025-09-02',
    statusDate: '2026-11-15',
    addresses: [problems.dementia],
  });
  carePlan(chart, {
    title: 'Tiltaksplan, Solbakken sykehjem',
    category: 'Tiltaksplan',
    start: '2023-02-06',
    author: staff.nurse,
    addresses: [problems.dementia, problems.falls],
    goals: [noFalls, weight, calm],
    teams: [team],
    activities: [
      {
        text: 'Følge til toalett hver annen time på dagtid',
        goals: [noFalls],
        performers: [staff.contact],
        times: [1, 2, 'h'],
      },
      { text: 'Lav seng og sensormatte om natten', goals: [noFalls], scheduledText: 'Hver natt' },
      {
        text: 'Sengehest',
        doNotPerform: true,
        goals: [noFalls],
        scheduledText: 'Tvangstiltak, ikke vedtatt',
      },
      { text: 'Ernæringsdrikk kl. 15', goals: [weight], timeOfDay: ['15:00'], performers: [staff.contact] },
      { text: 'Veie', goals: [weight], times: [1, 1, 'mo'] },
      { text: 'Sang og musikk etter middag', goals: [calm], timeOfDay: ['17:30'] },
      { text: 'Trening i gruppe', status: 'on-hold', statusReason: 'Infeksjon' },
      {
        text: 'Kontroll av urinprøve',
        status: 'not-started',
        period: ['2026-11-20', '2026-11-21'],
        performers: [staff.nurse],
      },
    ],
  });
  carePlan(chart, {
    title: 'Plan ved urinveisinfeksjon',
    category: 'Behandlingsplan',
    start: '2026-11-16',
    end: '2026-11-30',
    author: staff.doctor,
    addresses: [problems.cystitis],
    activities: [
      { text: 'Drikke 1,5 liter per døgn', times: [1, 1, 'd'] },
      { text: 'Temperatur og puls kveld', status: 'completed', timeOfDay: ['19:00'] },
    ],
  });
  order(chart, {
    text: 'Blodprøver: CRP, kreatinin, elektrolytter',
    authored: '2026-11-20',
    occurrence: '2026-11-24',
    by: staff.doctor,
  });
  order(chart, {
    text: 'Innleggelse i sykehus ved ny infeksjon',
    authored: '2026-02-10',
    doNotPerform: true,
    by: staff.doctor,
    note: 'Avklart med Astrid og sønnen. Behandles på sykehjemmet.',
  });
  task(chart, {
    text: 'Pårørendesamtale om fall og medisiner',
    status: 'accepted',
    authored: at('2026-11-11', '12:00'),
    due: '2026-11-18',
    owner: staff.nurse,
    businessStatus: 'Venter på at sønnen ringer tilbake',
  });
  task(chart, {
    text: 'Melde endring til multidoseapoteket',
    status: 'failed',
    statusReason: 'Meldingen ble avvist, ring apoteket',
    authored: at('2026-11-11', '12:10'),
    modified: at('2026-11-12', '08:00'),
    owner: staff.nurse,
  });
  message(chart, {
    topic: 'Til pårørende',
    text: 'Astrid falt i går kveld. Hun er undersøkt og har det etter forholdene bra.',
    sent: at('2026-11-11', '08:30'),
    from: staff.nurse,
    to: staff.son,
  });
  chart.add(
    {
      resourceType: 'List',
      status: 'current',
      mode: 'changes',
      title: 'Personlige eiendeler',
      subject: chart.subject,
      date: '2023-02-06',
      entry: [
        { item: { display: 'Høreapparat, to stykker' } },
        { deleted: true, item: { display: 'Gullklokke' } },
      ],
    },
    '2023-02-06',
  );
}
