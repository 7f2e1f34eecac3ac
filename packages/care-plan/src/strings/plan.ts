import { column, type Row } from '@care-timeline/ui';
import type { Language, PlanRest } from '@care-timeline/record';

/** Texts of `<care-plan>`, and those shared by all widgets of this package. */
export const PLAN = {
  plans: ['Tiltaksplaner', 'Tiltaksplanar', 'Care plans'],
  noPlan: ['Ingen tiltaksplan er registrert', 'Ingen tiltaksplan er registrert', 'No care plan is recorded'],
  groupBy: ['Vis etter', 'Vis etter', 'Show by'],
  byPlan: ['Plan', 'Plan', 'Plan'],
  byActivity: ['Tiltak', 'Tiltak', 'Intervention'],
  onlyMine: ['Bare mine', 'Berre mine', 'Mine only'],
  mine: ['Min', 'Min', 'Mine'],
  activity: ['Tiltak', 'Tiltak', 'Intervention'],
  who: ['Hvem', 'Kven', 'Who'],
  whenLabel: ['Når', 'Når', 'When'],
  statusLabel: ['Status', 'Status', 'Status'],
  next: ['Neste', 'Neste', 'Next'],
  overdue: ['Forfalt', 'Forfalle', 'Overdue'],
  computed: ['beregnet', 'rekna ut', 'computed'],
  lastDone: ['Sist utført', 'Sist utført', 'Last done'],
  performed: ['Utført', 'Utført', 'Performed'],
  result: ['Resultat', 'Resultat', 'Result'],
  progress: ['Utvikling', 'Utvikling', 'Progress'],
  reason: ['Årsak', 'Årsak', 'Reason'],
  for: ['For', 'For', 'For'],
  withoutGoal: [
    'Tiltak uten mål i planen',
    'Tiltak utan mål i planen',
    'Interventions without a goal in the plan',
  ],
  noActivities: [
    'Planen har ingen registrerte tiltak.',
    'Planen har ingen registrerte tiltak.',
    'The plan has no recorded interventions.',
  ],
  noActivitiesOfGoal: [
    'Ingen tiltak er knyttet til dette målet.',
    'Ingen tiltak er knytte til dette målet.',
    'No interventions are linked to this goal.',
  ],
  addresses: ['Gjelder', 'Gjeld', 'Addresses'],
  author: ['Laget av', 'Laga av', 'Made by'],
  partOf: ['Del av', 'Del av', 'Part of'],
  replaces: ['Erstatter', 'Erstattar', 'Replaces'],
  replacedBy: ['Erstattet av', 'Erstatta av', 'Replaced by'],
  basedOn: ['Bygger på', 'Byggjer på', 'Based on'],
  team: ['Team', 'Team', 'Team'],
  source: ['Kilde', 'Kjelde', 'Source'],
  parts: ['Deler av planen', 'Delar av planen', 'Parts of the plan'],
  otherDay: [
    'Tiltakene har status slik den er registrert i dag. Planen sier ikke hva som var gjort denne dagen.',
    'Tiltaka har status slik den er registrert i dag. Planen seier ikkje kva som var gjort denne dagen.',
    'Interventions have the status recorded today. The plan does not say what had been done on this day.',
  ],
  unnamed: ['Ikke navngitt', 'Ikkje namngjeve', 'Not named'],
  unnamedActivity: ['Tiltak uten navn', 'Tiltak utan namn', 'Unnamed intervention'],
  today: ['i dag', 'i dag', 'today'],
  tomorrow: ['i morgen', 'i morgon', 'tomorrow'],
  filterSources: ['Noen kilder er valgt bort.', 'Nokre kjelder er valde bort.', 'Some sources are left out.'],
  filterPlan: ['Bare én plan vises.', 'Berre éin plan er vist.', 'Only one plan is shown.'],
  filterMine: ['Bare mine tiltak vises.', 'Berre mine tiltak er viste.', 'Only my interventions are shown.'],
  onTimeline: ['Vis på tidslinjen', 'Vis på tidslinja', 'Show on the timeline'],
  generated: ['laget av strukturert dosering', 'laga av strukturert dosering', 'made from structured dosage'],
} as const satisfies Readonly<Record<string, Row>>;

const PROGRESS_MORE = {
  ongoing: ['pågår', 'pågår', 'in progress'],
  waiting: ['venter', 'ventar', 'waiting'],
  stopped: ['stoppet', 'stoppa', 'stopped'],
  cancelled: ['avlyst', 'avlyst', 'cancelled'],
  revoked: ['trukket tilbake', 'trekt tilbake', 'revoked'],
  notDone: ['ikke utført', 'ikkje utførte', 'not done'],
  ended: ['avsluttet, ukjent utfall', 'avslutta, ukjent utfall', 'ended, outcome unknown'],
  overdue: ['forfalt', 'forfalne', 'overdue'],
} as const satisfies Readonly<Record<string, Row>>;

const GROUP = {
  overdue: ['Forfalt (beregnet)', 'Forfalle (rekna ut)', 'Overdue (computed)'],
  current: ['Pågår', 'Pågår', 'In progress'],
  planned: ['Planlagt', 'Planlagt', 'Planned'],
  paused: ['På vent', 'På vent', 'On hold'],
  unknown: ['Status ukjent', 'Status ukjend', 'Status unknown'],
  zone: ['Avhengig av sone', 'Avhengig av sone', 'Depends on the zone'],
  resting: ['I planer som ikke gjelder nå', 'I planar som ikkje gjeld no', 'In plans that are not in force'],
  past: ['Avsluttet', 'Avslutta', 'Past'],
  'not-done': ['Ikke utført', 'Ikkje utført', 'Not done'],
  'in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
} as const satisfies Readonly<Record<string, Row>>;

const ZONE = {
  green: ['Grønn sone', 'Grøn sone', 'Green zone'],
  yellow: ['Gul sone', 'Gul sone', 'Yellow zone'],
  red: ['Rød sone', 'Raud sone', 'Red zone'],
} as const satisfies Readonly<Record<string, Row>>;

/** Why a plan gives no visits, as a sentence of its own. */
const REST = {
  paused: [
    'Planen er satt på vent og gir ingen besøk.',
    'Planen er sett på vent og gir ingen besøk.',
    'The plan is on hold and gives no visits.',
  ],
  unknown: [
    'Det er ukjent om planen gjelder. Den gir ingen besøk.',
    'Det er ukjent om planen gjeld. Han gir ingen besøk.',
    'It is not known whether the plan is in force. It gives no visits.',
  ],
  draft: [
    'Planen er bare et forslag eller utkast og gir ingen besøk.',
    'Planen er berre eit forslag eller utkast og gir ingen besøk.',
    'The plan is only a proposal or draft and gives no visits.',
  ],
  over: [
    'Planen er avsluttet og gir ingen besøk.',
    'Planen er avslutta og gir ingen besøk.',
    'The plan is over and gives no visits.',
  ],
  ended: [
    'Perioden til planen er over. Den gir ingen besøk.',
    'Perioden til planen er over. Han gir ingen besøk.',
    'The period of the plan has ended. It gives no visits.',
  ],
  'in-error': [
    'Planen er feilregistrert og gir ingen besøk.',
    'Planen er feilregistrert og gir ingen besøk.',
    'The plan was entered in error and gives no visits.',
  ],
} as const satisfies Readonly<Record<Exclude<PlanRest, 'parent' | 'zone'>, Row>>;

const WHEN = {
  MORN: ['morgen', 'morgon', 'morning'],
  NOON: ['midt på dagen', 'midt på dagen', 'midday'],
  AFT: ['ettermiddag', 'ettermiddag', 'afternoon'],
  EVE: ['kveld', 'kveld', 'evening'],
  NIGHT: ['natt', 'natt', 'night'],
  HS: ['ved leggetid', 'ved leggjetid', 'at bedtime'],
  WAKE: ['ved oppvåkning', 'ved oppvakning', 'on waking'],
  C: ['til måltid', 'til måltid', 'with meals'],
  CM: ['til frokost', 'til frukost', 'with breakfast'],
  CD: ['til lunsj', 'til lunsj', 'with lunch'],
  CV: ['til middag', 'til middag', 'with dinner'],
  ACM: ['før frokost', 'før frukost', 'before breakfast'],
  ACD: ['før lunsj', 'før lunsj', 'before lunch'],
  ACV: ['før middag', 'før middag', 'before dinner'],
  PCM: ['etter frokost', 'etter frukost', 'after breakfast'],
  PCD: ['etter lunsj', 'etter lunsj', 'after lunch'],
  PCV: ['etter middag', 'etter middag', 'after dinner'],
} as const satisfies Readonly<Record<string, Row>>;

export const planGroups = (lang: Language) => ({
  progressMore: column(PROGRESS_MORE, lang),
  group: column(GROUP, lang),
  zone: column(ZONE, lang),
  rest: column(REST, lang),
  when: column(WHEN, lang),
});
