import { LOINC } from '../../codes/index.js';
import { at, carePlan, careTeam, goal, order, task, type Chart, type Placed } from '../../build/index.js';

interface People {
  readonly nurse: Placed;
  readonly night: Placed;
  readonly gp: Placed;
  readonly wife: Placed;
  readonly homeNursing: Placed;
}

/** The palliative plan with Rolf's own preferences, the limits of treatment, and everyone's responsibilities. */
export function tellPalliativePlan(chart: Chart, people: People, cancer: Placed, palliative: Placed): void {
  const team = careTeam(chart, {
    name: 'Palliativt team',
    start: '2026-10-12',
    phone: '+47 900 00 110',
    where: people.homeNursing,
    members: [
      { who: people.nurse, role: 'Kreftsykepleier, koordinator' },
      { who: people.night, role: 'Nattpatrulje' },
      { who: people.gp, role: 'Fastlege' },
      { who: people.wife, role: 'Nærmeste pårørende' },
    ],
  });
  const pain = goal(chart, {
    text: 'Smerte høyst 3 av 10',
    achievement: 'improving',
    start: '2026-10-12',
    statusDate: '2026-11-20',
    priority: 'Høy',
    addresses: [cancer],
    targets: [{ measure: LOINC.pain, high: 3, unit: 'poeng' }],
  });
  const home = goal(chart, {
    text: 'Være hjemme så lenge det er trygt for Rolf og Anne-Lise',
    achievement: 'inProgress',
    start: '2026-11-05',
    statusDate: '2026-11-20',
    addresses: [palliative],
  });
  const chemotherapy = goal(chart, {
    text: 'Fullføre cellegiftkuren',
    lifecycle: 'on-hold',
    achievement: 'notAttainable',
    start: '2025-10-14',
    statusDate: '2026-11-02',
    addresses: [cancer],
  });
  goal(chart, {
    text: 'Reise til hytta i påsken',
    lifecycle: 'proposed',
    start: '2026-11-05',
  });
  const plan = carePlan(chart, {
    title: 'Palliativ plan',
    category: 'Palliativ plan',
    start: '2026-11-05',
    author: people.gp,
    addresses: [cancer, palliative],
    goals: [pain, home, chemotherapy],
    teams: [team],
    description:
      'Det viktigste for Rolf: ro, musikk, at katten får ligge i sengen, og at barnebarna kan komme når de vil.',
    activities: [
      {
        text: 'Kontroll av smertepumpe, kassett og nål',
        goals: [pain],
        performers: [people.nurse, people.night],
        times: [1, 3, 'd'],
        progress: [{ time: at('2026-11-22', '21:50'), text: 'Ny nål venstre bryst, huden fin.' }],
      },
      { text: 'ESAS-r symptomkartlegging', goals: [pain], performers: [people.nurse], times: [1, 1, 'wk'] },
      { text: 'Munnstell', performers: [people.wife], times: [4, 1, 'd'] },
      { text: 'Hjerte-lunge-redning', doNotPerform: true, scheduledText: 'Avklart 5. november 2026' },
      {
        text: 'Innleggelse i sykehus',
        doNotPerform: true,
        scheduledText: 'Kun ved brudd eller blødning, etter avtale',
      },
      { text: 'Blodprøver', status: 'stopped', statusReason: 'Gir ikke lenger endring i behandlingen' },
      {
        text: 'Avlastning for Anne-Lise, natt',
        status: 'scheduled',
        period: ['2026-11-24', '2026-11-30'],
        performers: [people.night],
      },
    ],
  });
  carePlan(chart, {
    title: 'Plan for cellegift',
    category: 'Behandlingsplan',
    status: 'on-hold',
    start: '2025-10-14',
    goals: [chemotherapy],
    addresses: [cancer],
    note: 'Pause siden 2. november 2026.',
  });
  carePlan(chart, {
    title: 'Kriseplan natt',
    category: 'Kriseplan',
    start: '2026-11-10',
    author: people.nurse,
    partOf: plan,
    activities: [
      {
        text: 'Ring nattpatruljen først, så legevakten',
        performers: [people.wife],
        scheduledText: 'Ved plutselig forverring',
      },
      { text: 'Medikamentskrin står i kjøleskapet', scheduledText: 'Alltid' },
    ],
  });
  order(chart, {
    text: 'Tilsyn fra prest eller livssynsveileder',
    authored: '2026-11-12',
    status: 'revoked',
    by: people.nurse,
    note: 'Rolf ønsket det ikke likevel.',
  });
  task(chart, {
    text: 'Bestille morfinkassetter til helgen',
    status: 'requested',
    priority: 'asap',
    authored: at('2026-11-22', '22:00'),
    due: '2026-11-25',
    owner: people.nurse,
    requester: people.night,
  });
  task(chart, {
    text: 'Etterlattesamtale: avklare ønsker',
    status: 'draft',
    intent: 'plan',
    authored: at('2026-11-18', '12:00'),
    owner: people.nurse,
  });
}
